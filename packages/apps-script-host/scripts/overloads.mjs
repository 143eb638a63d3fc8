// Where the host takes other arguments than @types/google-apps-script say, and why. Codes: see surface.mjs.

const NOTHING = "";
const COLOR = "Spreadsheet.Color~";

// https://developers.google.com/apps-script/reference/spreadsheet has these beside the methods for texts of colours.
const BAND_OBJECTS = ["Header", "First", "Second", "Footer"].flatMap((band) =>
  ["Row", "Column"].map((kind) => [`set${band}${kind}ColorObject`, COLOR]),
);
const GRADIENT_OBJECTS = ["Max", "Mid", "Min"].flatMap((end) => [
  [`setGradient${end}point`, "s"],
  [`setGradient${end}pointObject`, "Spreadsheet.Color"],
  [`setGradient${end}pointObjectWithValue`, "Spreadsheet.Color,%InterpolationType,s"],
]);

// A built table is no source of data in the types, yet Google's own examples give one to every builder of a chart
// (https://developers.google.com/apps-script/reference/charts/charts).
const DATA_TABLES = ["Area", "Bar", "Column", "Line", "Pie", "Scatter", "Table"].map((kind) => [
  `Charts.${kind}ChartBuilder`,
  { setDataTable: "Charts.DataTable|Charts.DataTableBuilder|Charts.DataTableSource" },
]);

/** Class → method → its overloads, in place of those of the types. */
export const OTHER_THAN_TYPES = {
  ...Object.fromEntries(DATA_TABLES),
  "Drive.File": {
    // Seen on the live service by a public suite: an object is written as its name, e.g. "Blob".
    setContent: "x",
  },
  "Base.Logger": {
    // Prints whatever it is given, functions too.
    log: "*",
  },
  "Base.Ui": {
    // Deprecated, not in the types.
    showDialog: "HTML.HtmlOutput",
  },
  "Script.ScriptApp": {
    // Since January 2025 with the scopes that are asked about (https://developers.google.com/apps-script/release-notes).
    getAuthorizationInfo: "%AuthMode|%AuthMode,[s]",
    // Undocumented, deprecated.
    getResource: "s",
    getScriptTriggers: NOTHING,
  },
  "Utilities.Utilities": {
    // Deprecated, not in the types.
    jsonParse: "s",
    jsonStringify: "x",
  },
  "Spreadsheet.SpreadsheetApp": { openByKey: "s" },
  "Spreadsheet.Spreadsheet": { setName: "s" },
  "Spreadsheet.Sheet": {
    // "null resets": https://developers.google.com/apps-script/reference/spreadsheet/sheet#setTabColorObject(Color)
    setTabColorObject: COLOR,
  },
  "Spreadsheet.Range": {
    // Old names of setBackground, setBackgrounds and setNote.
    setBackgroundColor: "s",
    setBackgroundColors: "[[s]]",
    setComment: "s",
    // The reference: "Color[][]", of which single ones may be null.
    setBackgroundObjects: `[[${COLOR}]]`,
    // The types say any[][].
    setFontColors: "[[s]]",
    // A column's number, a specification {column, ascending}, or a list of both (the reference).
    sort: "i|o|[x]",
  },
  "Spreadsheet.Banding": Object.fromEntries(BAND_OBJECTS),
  "Spreadsheet.ConditionalFormatRuleBuilder": {
    setBackgroundObject: COLOR,
    setFontColorObject: COLOR,
    ...Object.fromEntries(GRADIENT_OBJECTS),
  },
  "Spreadsheet.PivotGroup": { setDateTimeGroupingRule: "%DateTimeGroupingRuleType" },
  "Spreadsheet.Slicer": { setBackgroundColorObject: COLOR },
  "Spreadsheet.Filter": { getColumnSortSpec: "i" },
  "Spreadsheet.FilterCriteriaBuilder": {
    whenDateNotEqualTo: "d|%RelativeDate",
    whenTextNotEqualTo: "s",
  },
};
