// Range: fonts, colours, alignment, wrapping, number formats and borders.
import type { NoteAndRuleCalls, Table, TextLook } from "../../calls/spreadsheet/cells";
import type { Alignment, LookCalls, VerticalAlignment, WrapStrategy } from "../../calls/spreadsheet/looks";
import { type Context, ScriptError, type Service, type Services } from "../../kernel/types";
import { hexColor } from "../../prelude/spreadsheet/css-color";
import { AUTOMATIC } from "../../workbook/display";
import type { StylePatch } from "../../workbook/draft";
import type { Style } from "../../workbook/types";
import { READ_CELL_MS, READ_MS } from "../latency";
import { shownColor } from "../model/colors";
import { landingMs } from "../session";
import { styleOf, tableOf } from "./cells";
import { keepBack } from "./range-values";
import { boxOf, type RangeRef, readSheet, requireSize } from "./refs";
import { textStyle } from "./text-style";

/** One property: how it is read from a style and how a value patches it. */
interface Look<Get, Set = Get | null> {
  readonly get: (style: Style) => Get;
  readonly set: (value: Set) => StylePatch;
}

const color = (value: string | null): string | null =>
  value === null || value === "" ? null : (hexColor(value) ?? noColor(value));

// Whether Google takes a word that is no colour for none is not settled; refused (strict).
function noColor(text: string): never {
  throw new ScriptError(`Invalid argument: ${text}`);
}

const lineOf = ({ underline, strike }: Style): string =>
  underline ? "underline" : strike ? "line-through" : "none";

const background: Look<string> = {
  get: ({ background }) => shownColor(background ?? "#ffffff"),
  set: (value) => ({ background: color(value) }),
};
const fontColor: Look<string> = {
  get: ({ color: font }) => shownColor(font ?? "#000000"),
  set: (value) => ({ color: color(value) }),
};
const fontFamily: Look<string> = {
  get: ({ family }) => family ?? "Arial",
  set: (value) => ({ family: value }),
};
const fontSize: Look<number> = {
  get: ({ size }) => size ?? 10,
  set: (value) => ({ size: value }),
};
const fontWeight: Look<string> = {
  get: ({ bold }) => (bold ? "bold" : "normal"),
  set: (value) => ({ bold: value === "bold" ? true : null }),
};
const fontStyle: Look<string> = {
  get: ({ italic }) => (italic ? "italic" : "normal"),
  set: (value) => ({ italic: value === "italic" ? true : null }),
};
const fontLine: Look<string> = {
  get: lineOf,
  set: (value) => ({
    underline: value === "underline" ? true : null,
    strike: value === "line-through" ? true : null,
  }),
};
const horizontalAlignment: Look<string, Alignment | null> = {
  get: ({ align, natural }) => align ?? (natural ? "general-left" : "general"),
  set: (value) => ({
    align: value === null || value === "normal" ? null : value,
    natural: value === "normal" ? true : null,
  }),
};
const verticalAlignment: Look<string, VerticalAlignment | null> = {
  get: ({ valign }) => valign ?? "bottom",
  set: (value) => ({ valign: value }),
};
const wrap: Look<boolean> = {
  get: ({ wrap }) => wrap === undefined || wrap === "WRAP",
  set: (value) => ({ wrap: value === true ? "WRAP" : "OVERFLOW" }),
};
const wrapStrategy: Look<string, WrapStrategy | null> = {
  get: ({ wrap }) => wrap ?? "OVERFLOW",
  set: (value) => ({ wrap: value }),
};
const textRotation: Look<number> = {
  get: ({ rotation }) => rotation ?? 0,
  set: (value) => ({ rotation: value || null, vertical: null }),
};
const verticalText: Look<boolean> = {
  get: ({ vertical }) => vertical ?? false,
  set: (value) => ({ vertical: value === true ? true : null, rotation: null }),
};
const textDirection: Look<string | null> = {
  get: ({ direction }) => direction ?? null,
  set: (value) => ({ direction: value }),
};
const numberFormat: Look<string> = {
  get: ({ format }) => format ?? AUTOMATIC,
  set: (value) => ({
    format: value === null || value === "" || /^general$/i.test(value) ? null : value,
  }),
};

function chargeRead(context: Context, method: string, range: RangeRef): void {
  const landing = landingMs(context, range.spreadsheetId);
  context.charge(method, READ_MS + READ_CELL_MS * range.rows * range.columns + landing);
}

function read<Get>(
  context: Context,
  method: string,
  range: RangeRef,
  { get }: Pick<Look<Get>, "get">,
): Get[][] {
  chargeRead(context, method, range);
  const { sheet } = readSheet(context, range);
  return tableOf(sheet, range, (cell) => get(styleOf(sheet, cell)));
}

/** A service that reads the first cell. */
const first =
  <Get, Set>(method: string, look: Look<Get, Set>): Service<(range: RangeRef) => Get> =>
  (context, range) =>
    read(context, method, { ...range, rows: 1, columns: 1 }, look)[0]![0]!;

/** A service that reads all cells. */
const all =
  <Get, Set>(method: string, look: Look<Get, Set>): Service<(range: RangeRef) => Table<Get>> =>
  (context, range) =>
    read(context, method, range, look);

/** A service that writes one value to all cells. */
const fills =
  <Get, Set>(method: string, { set }: Look<Get, Set>): Service<(range: RangeRef, value: Set) => void> =>
  (context, range, value) =>
    keepBack(context, method, range, { op: "style", box: boxOf(range), patch: set(value) });

/** A service that writes a table of the range's size. */
const writes =
  <Get, Set>(
    method: string,
    { set }: Look<Get, Set>,
  ): Service<(range: RangeRef, values: Table<Set>) => void> =>
  (context, range, values) => {
    requireSize(values, range);
    const patches = values.map((row) => row.map(set));
    keepBack(context, method, range, { op: "styles", box: boxOf(range), patches });
  };

const TEXT_KEYS = ["bold", "italic", "underline", "strike", "color", "size", "family"] as const;

function textPatch(look: TextLook | null): StylePatch {
  const given = TEXT_KEYS.map((key) => [key, look?.[key]] as const);
  const set = given.filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(set.map(([key, value]) => [key, value === false ? null : value]));
}

const textLook: Look<TextLook> = { get: textStyle, set: textPatch };

/** Colours as they are kept, theme colours by their names. */
const rawColors =
  (key: "background" | "color", otherwise: string): Service<(range: RangeRef) => Table<string>> =>
  (context, range) => {
    const { sheet } = readSheet(context, range);
    return tableOf(sheet, range, (cell) => styleOf(sheet, cell)[key] ?? otherwise);
  };

/** Looks of ranges. */
export const rangeLookServices: Services<LookCalls> = {
  "Range.getBackground": first("Range.getBackground", background),
  "Range.getBackgrounds": all("Range.getBackgrounds", background),
  "Range.setBackground": fills("Range.setBackground", background),
  "Range.setBackgrounds": writes("Range.setBackgrounds", background),
  "Range.getFontColor": first("Range.getFontColor", fontColor),
  "Range.getFontColors": all("Range.getFontColors", fontColor),
  "Range.setFontColor": fills("Range.setFontColor", fontColor),
  "Range.setFontColors": writes("Range.setFontColors", fontColor),
  "Range.getFontFamily": first("Range.getFontFamily", fontFamily),
  "Range.getFontFamilies": all("Range.getFontFamilies", fontFamily),
  "Range.setFontFamily": fills("Range.setFontFamily", fontFamily),
  "Range.setFontFamilies": writes("Range.setFontFamilies", fontFamily),
  "Range.getFontSize": first("Range.getFontSize", fontSize),
  "Range.getFontSizes": all("Range.getFontSizes", fontSize),
  "Range.setFontSize": fills("Range.setFontSize", fontSize),
  "Range.setFontSizes": writes("Range.setFontSizes", fontSize),
  "Range.getFontWeight": first("Range.getFontWeight", fontWeight),
  "Range.getFontWeights": all("Range.getFontWeights", fontWeight),
  "Range.setFontWeight": fills("Range.setFontWeight", fontWeight),
  "Range.setFontWeights": writes("Range.setFontWeights", fontWeight),
  "Range.getFontStyle": first("Range.getFontStyle", fontStyle),
  "Range.getFontStyles": all("Range.getFontStyles", fontStyle),
  "Range.setFontStyle": fills("Range.setFontStyle", fontStyle),
  "Range.setFontStyles": writes("Range.setFontStyles", fontStyle),
  "Range.getFontLine": first("Range.getFontLine", fontLine),
  "Range.getFontLines": all("Range.getFontLines", fontLine),
  "Range.setFontLine": fills("Range.setFontLine", fontLine),
  "Range.setFontLines": writes("Range.setFontLines", fontLine),
  "Range.getHorizontalAlignment": first("Range.getHorizontalAlignment", horizontalAlignment),
  "Range.getHorizontalAlignments": all("Range.getHorizontalAlignments", horizontalAlignment),
  "Range.setHorizontalAlignment": fills("Range.setHorizontalAlignment", horizontalAlignment),
  "Range.setHorizontalAlignments": writes("Range.setHorizontalAlignments", horizontalAlignment),
  "Range.getVerticalAlignment": first("Range.getVerticalAlignment", verticalAlignment),
  "Range.getVerticalAlignments": all("Range.getVerticalAlignments", verticalAlignment),
  "Range.setVerticalAlignment": fills("Range.setVerticalAlignment", verticalAlignment),
  "Range.setVerticalAlignments": writes("Range.setVerticalAlignments", verticalAlignment),
  "Range.getWrap": first("Range.getWrap", wrap),
  "Range.getWraps": all("Range.getWraps", wrap),
  "Range.setWrap": fills("Range.setWrap", wrap),
  "Range.setWraps": writes("Range.setWraps", wrap),
  "Range.getWrapStrategy": first("Range.getWrapStrategy", wrapStrategy),
  "Range.getWrapStrategies": all("Range.getWrapStrategies", wrapStrategy),
  "Range.setWrapStrategy": fills("Range.setWrapStrategy", wrapStrategy),
  "Range.setWrapStrategies": writes("Range.setWrapStrategies", wrapStrategy),
  "Range.getTextRotation": first("Range.getTextRotation", textRotation),
  "Range.getTextRotations": all("Range.getTextRotations", textRotation),
  "Range.setTextRotation": fills("Range.setTextRotation", textRotation),
  "Range.setTextRotations": writes("Range.setTextRotations", textRotation),
  "Range.getVerticalText": first("Range.getVerticalText", verticalText),
  "Range.getVerticalTexts": all("Range.getVerticalTexts", verticalText),
  "Range.setVerticalText": fills("Range.setVerticalText", verticalText),
  "Range.setVerticalTexts": writes("Range.setVerticalTexts", verticalText),
  "Range.getTextDirection": first("Range.getTextDirection", textDirection),
  "Range.getTextDirections": all("Range.getTextDirections", textDirection),
  "Range.setTextDirection": fills("Range.setTextDirection", textDirection),
  "Range.setTextDirections": writes("Range.setTextDirections", textDirection),
  "Range.getNumberFormat": first("Range.getNumberFormat", numberFormat),
  "Range.getNumberFormats": all("Range.getNumberFormats", numberFormat),
  "Range.setNumberFormat": fills("Range.setNumberFormat", numberFormat),
  "Range.setNumberFormats": writes("Range.setNumberFormats", numberFormat),
  "Range.setShowHyperlink": (context, range, shown) => {
    const patch = { links: shown ? "LINKED" : "PLAIN_TEXT" };
    keepBack(context, "Range.setShowHyperlink", range, { op: "style", box: boxOf(range), patch });
  },
  "Range.setBorder": (context, range, sides, color, style) => {
    const hex = color === null ? null : (hexColor(color) ?? noColor(color));
    const line = { style: style ?? "SOLID", color: hex ?? "#000000" };
    keepBack(context, "Range.setBorder", range, { op: "border", box: boxOf(range), sides, line });
  },
  "Range.getBackgroundObjects": rawColors("background", "#ffffff"),
  "Range.getFontColorObjects": rawColors("color", "#000000"),
  "Range.getBorder": (context, ref) => {
    const range = { ...ref, rows: 1, columns: 1 };
    const { sheet } = readSheet(context, range);
    return tableOf(sheet, range, (cell) => styleOf(sheet, cell).border ?? null)[0]?.[0] ?? null;
  },
};

type TextStyles = "Range.getTextStyle" | "Range.getTextStyles" | "Range.setTextStyle" | "Range.setTextStyles";

/** Styles of texts of ranges. */
export const textStyleServices: Services<Pick<NoteAndRuleCalls, TextStyles>> = {
  "Range.getTextStyle": (context, range) => textStylesOf(context, { ...range, rows: 1, columns: 1 })[0]![0]!,
  "Range.getTextStyles": textStylesOf,
  "Range.setTextStyle": fills("Range.setTextStyle", textLook),
  "Range.setTextStyles": writes("Range.setTextStyles", textLook),
};

function textStylesOf(context: Context, range: RangeRef): TextLook[][] {
  const { sheet } = readSheet(context, range);
  return tableOf(sheet, range, (cell) => textStyle(styleOf(sheet, cell)));
}
