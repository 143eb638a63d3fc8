// Requests about tabs and the spreadsheet as a whole.
import { copiedTab } from "../../../spreadsheet/model/copied";
import { TEXT } from "../../../spreadsheet/model/guard";
import { newSheet } from "../../../spreadsheet/model/new";
import type { Op, SheetProperties } from "../../../spreadsheet/model/ops";
import type { Sheet, Workbook } from "../../../workbook/types";
import { type Json, maybeObject, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, selects } from "../../fields";
import { colorText } from "../format";
import { sheetById } from "../open";
import { sheetProperties } from "../resource";
import { numberFor, type RequestKind, requiredMask, requiredPart } from "./types";

const propertiesReply =
  (kind: string, sheetId: number) =>
  (after: Workbook): Json => {
    const sheet = after.sheets.find(({ id }) => id === sheetId);
    return sheet ? { [kind]: { properties: sheetProperties(after, sheet) } } : {};
  };

const grid = (properties: Json): Json => objectOf(properties.gridProperties);

/** addSheet */
export const addSheet: RequestKind = (workbook, request, tools) => {
  const properties = objectOf(request.properties);
  const id = numberFor(properties.sheetId, workbook.sheets, "Sheet id", tools);
  const { rowCount, columnCount } = grid(properties);
  const bare = newSheet(id, titleOf(workbook, properties), countOr(rowCount, 1000), countOr(columnCount, 26));
  const sheet: Sheet = { ...bare, ...directProperties(properties, null) };
  const index = typeof properties.index === "number" ? properties.index : workbook.sheets.length;
  return { ops: [{ op: "addSheet", sheet, index }], reply: propertiesReply("addSheet", id) };
};

const countOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;

function titleOf(workbook: Workbook, { title }: Json): string {
  if (typeof title === "string" && title !== "") return title;
  const base = workbook.locale.startsWith("zh") ? "工作表" : "Sheet";
  for (let number = workbook.sheets.length + 1; ; number++) {
    const name = `${base}${number}`;
    if (!workbook.sheets.some((sheet) => sheet.name === name)) return name;
  }
}

/** deleteSheet */
export const deleteSheet: RequestKind = (workbook, request, { where }) => ({
  ops: [{ op: "deleteSheet", sheetId: sheetById(workbook, request.sheetId, where).id }],
});

/** duplicateSheet: content, formats and charts; protections and metadata keep their meaning under new ids. */
export const duplicateSheet: RequestKind = (workbook, request, tools) => {
  const source = sheetById(workbook, request.sourceSheetId, tools.where);
  const id = numberFor(request.newSheetId, workbook.sheets, "Sheet id", tools);
  const name = typeof request.newSheetName === "string" ? request.newSheetName : `Copy of ${source.name}`;
  const at = workbook.sheets.indexOf(source) + 1;
  const index = typeof request.insertSheetIndex === "number" ? request.insertSheetIndex : at;
  const protections = source.protections.map((each) => ({ ...each, id: tools.newNumber() }));
  const sheet: Sheet = { ...copiedTab(source, id, tools.newNumber), name, protections };
  return { ops: [{ op: "addSheet", sheet, index }], reply: propertiesReply("duplicateSheet", id) };
};

/** Which field of SheetProperties sets which property of a tab. */
const DIRECT: readonly [path: string, key: keyof SheetProperties, read: (properties: Json) => unknown][] = [
  ["hidden", "hidden", ({ hidden }) => hidden === true],
  ["rightToLeft", "rightToLeft", ({ rightToLeft }) => rightToLeft === true],
  ["tabColor", "tabColor", tabColorOf],
  ["tabColorStyle", "tabColor", tabColorOf],
  [
    "gridProperties.frozenRowCount",
    "frozenRows",
    (properties) => Number(grid(properties).frozenRowCount ?? 0),
  ],
  [
    "gridProperties.frozenColumnCount",
    "frozenColumns",
    (properties) => Number(grid(properties).frozenColumnCount ?? 0),
  ],
  [
    "gridProperties.hideGridlines",
    "gridlinesHidden",
    (properties) => grid(properties).hideGridlines === true,
  ],
];

function tabColorOf({ tabColor, tabColorStyle }: Json): string | null {
  return colorText(tabColor ?? maybeObject(tabColorStyle)?.rgbColor) ?? null;
}

function directProperties(properties: Json, mask: Mask | null): SheetProperties {
  const chosen = DIRECT.filter(([path]) => selects(mask, path));
  return Object.fromEntries(chosen.map(([, key, read]) => [key, read(properties)])) as SheetProperties;
}

/** updateSheetProperties */
export const updateSheetProperties: RequestKind = (workbook, request, tools) => {
  const properties = requiredPart(request, "properties", tools);
  const mask = requiredMask(request, tools);
  const sheet = sheetById(workbook, properties.sheetId, tools.where);
  // "Once set when the sheet is created this cannot be changed" (reference of SheetProperties).
  if (mask.has("sheetType")) throw invalidArgument(`${tools.where}The type of a sheet cannot be changed.`);
  const ops: Op[] = [];
  if (selects(mask, "title") && properties.title !== sheet.name) {
    ops.push({ op: "rename", sheetId: sheet.id, name: titleGiven(properties, tools.where) });
  }
  const sizes = resized(sheet, grid(properties), mask, tools.where);
  // What is frozen counts against the grid as it will be.
  ops.push(...sizes.filter(({ op }) => op === "insert"));
  const set = directProperties(properties, mask);
  if (Object.keys(set).length > 0) ops.push({ op: "sheet", sheetId: sheet.id, set });
  if (selects(mask, "index") && typeof properties.index === "number") {
    ops.push({ op: "moveSheet", sheetId: sheet.id, index: properties.index });
  }
  return { ops: [...ops, ...sizes.filter(({ op }) => op !== "insert")] };
};

// What the mask names and the body lacks is set to nothing, and no tab is without a name.
function titleGiven({ title }: Json, where: string): string {
  if (typeof title === "string" && title !== "") return title;
  throw invalidArgument(`${where}The sheet name cannot be empty.`);
}

/**
 * The grid grows and shrinks at its lower and right edge. A size that the mask names and the body lacks is no size at
 * all: github.com/theoephraim/node-google-spreadsheet/issues/528.
 */
function resized(sheet: Sheet, { rowCount, columnCount }: Json, mask: Mask, where: string): Op[] {
  const change = (dimension: "ROWS" | "COLUMNS", field: string, wanted: unknown, has: number): Op[] => {
    if (!selects(mask, `gridProperties.${field}`) || wanted === has) return [];
    if (typeof wanted !== "number")
      throw invalidArgument(`${where}${dimension === "ROWS" ? TEXT.allRows : TEXT.allColumns}`);
    const common = { sheetId: sheet.id, dimension, count: Math.abs(wanted - has) };
    return wanted > has
      ? [{ op: "insert", ...common, at: has + 1, inherit: "before" }]
      : [{ op: "delete", ...common, at: wanted + 1 }];
  };
  return [
    ...change("ROWS", "rowCount", rowCount, sheet.rows),
    ...change("COLUMNS", "columnCount", columnCount, sheet.columns),
  ];
}

const RECALCULATION = ["ON_CHANGE", "MINUTE", "HOUR"];

/** updateSpreadsheetProperties: locale, zone, recalculation; the title is changed beside it, on the file. */
export const updateSpreadsheetProperties: RequestKind = (_workbook, request, tools) => {
  const properties = requiredPart(request, "properties", tools);
  const mask = requiredMask(request, tools);
  const set: Record<string, string> = {};
  if (selects(mask, "title") && !properties.title) throw invalidArgument(`${tools.where}Must specify title.`);
  if (selects(mask, "locale") && properties.locale)
    set.locale = checkedLocale(String(properties.locale), tools.where);
  if (selects(mask, "timeZone") && properties.timeZone)
    set.timeZone = checkedZone(String(properties.timeZone), tools.where);
  if (selects(mask, "autoRecalc") && RECALCULATION.includes(String(properties.autoRecalc))) {
    set.recalculation = String(properties.autoRecalc);
  }
  return { ops: Object.keys(set).length > 0 ? [{ op: "book", set }] : [] };
};

/** A locale such as "zh_CN"; throws where it is none. */
export function checkedLocale(locale: string, where: string): string {
  const known =
    /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) && Intl.Collator.supportedLocalesOf(locale.replace("_", "-"));
  if (known && known.length > 0) return locale;
  throw invalidArgument(`${where}Unsupported locale: ${locale}`);
}

/** A time zone by its CLDR name; throws where it is none. */
export function checkedZone(zone: string, where: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    throw invalidArgument(
      `${where}Invalid time zone: ${zone}. Time zones should be in CLDR format such as 'America/New_York'`,
    );
  }
}

/** The new title that an updateSpreadsheetProperties request asks for, or null. */
export function titleWish(request: Json): string | null {
  const properties = objectOf(request.properties);
  const named = /(^|,)\s*(\*|title)\s*(,|$)/.test(String(request.fields ?? ""));
  return named && typeof properties.title === "string" ? properties.title : null;
}
