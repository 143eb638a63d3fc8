// Fields of which a message holds one at most. The types do not tell them; they are the "Union field" rows of
// developers.google.com/workspace/sheets/api/reference/rest/v4 (spreadsheets, /request, /charts, /pivot-tables,
// /sheets, /other, DataFilter).
import { fieldsOf } from "./table";

const CHARTS =
  "basicChart pieChart bubbleChart candlestickChart orgChart histogramChart waterfallChart treemapChart scorecardChart";

/** Message → name of the union → its members. */
const UNIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AutoFillRequest: { area: "range sourceAndDestination" },
  AutoResizeDimensionsRequest: { selection: "dimensions dataSourceSheetDimensions" },
  BigQueryDataSourceSpec: { spec: "querySpec tableSpec" },
  CancelDataSourceRefreshRequest: { target: "references dataSourceId isAll" },
  ChartData: { type: "sourceRange columnReference" },
  ChartGroupRule: { rule: "dateTimeRule histogramRule" },
  ChartSpec: { chart: CHARTS },
  Chip: { chip: "richLinkProperties personProperties" },
  ColorStyle: { kind: "rgbColor themeColor" },
  ConditionalFormatRule: { rule: "booleanRule gradientRule" },
  ConditionValue: { value: "relativeDate userEnteredValue" },
  DataFilter: { filter: "developerMetadataLookup a1Range gridRange" },
  DataSourceObjectReference: {
    kind: "sheetId chartId dataSourceTableAnchorCell dataSourcePivotTableAnchorCell dataSourceFormulaCell",
  },
  DataSourceParameter: { value: "namedRangeId range" },
  DataSourceRefreshSchedule: { schedule: "dailySchedule weeklySchedule monthlySchedule" },
  DataSourceSpec: { spec: "bigQuery looker" },
  DeveloperMetadataLocation: { location: "spreadsheet sheetId dimensionRange" },
  EmbeddedObjectPosition: { location: "sheetId overlayPosition newSheet" },
  ExtendedValue: { value: "numberValue stringValue boolValue formulaValue errorValue" },
  FilterSpec: { reference: "columnIndex dataSourceColumnReference" },
  FindReplaceRequest: { scope: "range sheetId allSheets" },
  PasteDataRequest: { kind: "delimiter html" },
  PivotFilterSpec: { reference: "columnOffsetIndex dataSourceColumnReference" },
  PivotGroup: { reference: "sourceColumnOffset dataSourceColumnReference" },
  PivotGroupRule: { rule: "manualRule histogramRule dateTimeRule" },
  PivotTable: { sourceData: "source dataSourceId" },
  PivotValue: { value: "sourceColumnOffset formula dataSourceColumnReference" },
  RefreshDataSourceRequest: { target: "references dataSourceId isAll" },
  SortSpec: { reference: "dimensionIndex dataSourceColumnReference" },
  TextRotation: { type: "angle vertical" },
  UpdateCellsRequest: { area: "start range" },
  UpdateConditionalFormatRuleRequest: { instruction: "rule newIndex" },
  UpdateDimensionPropertiesRequest: { dimension_range: "range dataSourceSheetRange" },
};

const byField = new Map<string, ReadonlyMap<string, string>>();

/** The unions of a message of Sheets: member → name of its union. */
export function unionsOf(message: string): ReadonlyMap<string, string> {
  let members = byField.get(message);
  if (!members) {
    members = new Map(message === "Request" ? requestKinds() : listed(message));
    byField.set(message, members);
  }
  return members;
}

// All fields of Request are kinds of it.
const requestKinds = (): [string, string][] =>
  [...fieldsOf("sheets", "Request").keys()].map((name) => [name, "kind"]);

const listed = (message: string): [string, string][] =>
  Object.entries(UNIONS[message] ?? {}).flatMap(([union, names]) =>
    names.split(" ").map((name): [string, string] => [name, union]),
  );
