// Range: fonts, colours, alignment, wrapping, number formats and borders.
import { type Context, type Plain, ScriptError, type ServiceTable } from "../../kernel/types";
import { hexColor } from "../../prelude/spreadsheet/css-color";
import { AUTOMATIC } from "../../workbook/display";
import type { StylePatch } from "../../workbook/draft";
import type { Cell, Sheet, Style } from "../../workbook/types";
import { READ_CELL_MS, READ_MS } from "../latency";
import { shownColor } from "../model/colors";
import type { BorderSides } from "../model/ops";
import { landingMs } from "../session";
import { styleOf, tableOf } from "./cells";
import { keepBack } from "./range-values";
import { asRange, boxOf, plain, readSheet, requireSize } from "./refs";
import { textStyle } from "./text-style";

/** One property: its names in Apps Script, how it is read from a style and how a value patches it. */
interface Look {
  /** "FontWeight" of getFontWeight, setFontWeights … */
  readonly name: string;
  readonly plural?: string;
  readonly get: (style: Style, cell: Cell | null) => Plain;
  readonly set: (value: Plain) => StylePatch;
}

const color = (value: Plain): string | null =>
  value === null || value === "" ? null : (hexColor(String(value)) ?? noColor(String(value)));

// Whether Google takes a word that is no colour for none is not settled; refused (strict).
function noColor(text: string): never {
  throw new ScriptError(`Invalid argument: ${text}`);
}

const lineOf = ({ underline, strike }: Style): string =>
  underline ? "underline" : strike ? "line-through" : "none";
const textOrNull = (value: Plain): string | null => (value === null ? null : String(value));

const LOOKS: readonly Look[] = [
  {
    name: "Background",
    get: ({ background }) => shownColor(background ?? "#ffffff"),
    set: (value) => ({ background: color(value) }),
  },
  {
    name: "FontColor",
    get: ({ color: font }) => shownColor(font ?? "#000000"),
    set: (value) => ({ color: color(value) }),
  },
  {
    name: "FontFamily",
    plural: "FontFamilies",
    get: ({ family }) => family ?? "Arial",
    set: (value) => ({ family: textOrNull(value) }),
  },
  {
    name: "FontSize",
    get: ({ size }) => size ?? 10,
    set: (value) => ({ size: value === null ? null : Number(value) }),
  },
  {
    name: "FontWeight",
    get: ({ bold }) => (bold ? "bold" : "normal"),
    set: (value) => ({ bold: value === "bold" ? true : null }),
  },
  {
    name: "FontStyle",
    get: ({ italic }) => (italic ? "italic" : "normal"),
    set: (value) => ({ italic: value === "italic" ? true : null }),
  },
  {
    name: "FontLine",
    get: lineOf,
    set: (value) => ({
      underline: value === "underline" ? true : null,
      strike: value === "line-through" ? true : null,
    }),
  },
  {
    name: "HorizontalAlignment",
    get: ({ align, natural }) => align ?? (natural ? "general-left" : "general"),
    set: (value) => ({
      align: value === null || value === "normal" ? null : (String(value) as "left"),
      natural: value === "normal" ? true : null,
    }),
  },
  {
    name: "VerticalAlignment",
    get: ({ valign }) => valign ?? "bottom",
    set: (value) => ({ valign: value === null ? null : (String(value) as "top") }),
  },
  {
    name: "Wrap",
    get: ({ wrap }) => wrap === undefined || wrap === "WRAP",
    set: (value) => ({ wrap: value === true ? "WRAP" : "OVERFLOW" }),
  },
  {
    name: "WrapStrategy",
    plural: "WrapStrategies",
    get: ({ wrap }) => wrap ?? "OVERFLOW",
    set: (value) => ({ wrap: value === null ? null : (String(value) as "WRAP") }),
  },
  {
    name: "TextRotation",
    get: ({ rotation }) => rotation ?? 0,
    set: (value) => ({ rotation: Number(value) || null, vertical: null }),
  },
  {
    name: "VerticalText",
    get: ({ vertical }) => vertical ?? false,
    set: (value) => ({ vertical: value === true ? true : null, rotation: null }),
  },
  {
    name: "TextDirection",
    get: ({ direction }) => direction ?? null,
    set: (value) => ({ direction: textOrNull(value) }),
  },
  {
    name: "NumberFormat",
    get: ({ format }) => format ?? AUTOMATIC,
    set: (value) => ({
      format: value === null || value === "" || /^general$/i.test(String(value)) ? null : String(value),
    }),
  },
];

function lookServices(look: Look): ServiceTable {
  const { name, plural = `${name}s` } = look;
  const read =
    (method: string, one: boolean): ServiceTable[string] =>
    (context, ref) => {
      const range = one ? { ...asRange(ref), rows: 1, columns: 1 } : asRange(ref);
      const landing = landingMs(context, range.spreadsheetId);
      context.charge(`Range.${method}`, READ_MS + READ_CELL_MS * range.rows * range.columns + landing);
      const { sheet } = readSheet(context, range);
      const table = tableOf(sheet, range, (cell) => look.get(styleOf(sheet, cell), cell));
      return plain(one ? table[0]?.[0] : table);
    };
  return {
    [`Range.get${name}`]: read(`get${name}`, true),
    [`Range.get${plural}`]: read(`get${plural}`, false),
    [`Range.set${name}`]: (context, ref, value = null) => {
      const range = asRange(ref);
      keepBack(context, `Range.set${name}`, range, {
        op: "style",
        box: boxOf(range),
        patch: look.set(value),
      });
    },
    [`Range.set${plural}`]: (context, ref, values = null) => {
      const range = asRange(ref);
      requireSize(values as Plain[][], range);
      const patches = (values as Plain[][]).map((row) => row.map(look.set));
      keepBack(context, `Range.set${plural}`, range, { op: "styles", box: boxOf(range), patches });
    },
  };
}

const TEXT_KEYS = ["bold", "italic", "underline", "strike", "color", "size", "family"] as const;

function textPatch(value: Plain): StylePatch {
  const patch: Record<string, unknown> = {};
  for (const key of TEXT_KEYS) {
    const given = (value as Record<string, Plain> | null)?.[key];
    if (given !== null && given !== undefined) patch[key] = given === false ? null : given;
  }
  return patch as StylePatch;
}

function textStyles(sheet: Sheet, box: Parameters<typeof tableOf>[1]): unknown[][] {
  return tableOf(sheet, box, (cell) => textStyle(styleOf(sheet, cell)));
}

/** Colours as they are kept, theme colours by their names. */
const rawColor = (key: "background" | "color", otherwise: string) => (context: Context, ref: Plain) => {
  const { sheet } = readSheet(context, asRange(ref));
  return (cell: Cell | null) => styleOf(sheet, cell)[key] ?? otherwise;
};
const backgroundOf = rawColor("background", "#ffffff");
const fontColorOf = rawColor("color", "#000000");

/** Looks of ranges. */
export const rangeLookServices: ServiceTable = {
  ...Object.assign({}, ...LOOKS.map(lookServices)),
  "Range.getTextStyle": (context, ref) => {
    const range = { ...asRange(ref), rows: 1, columns: 1 };
    return plain(textStyles(readSheet(context, range).sheet, range)[0]?.[0]);
  },
  "Range.getTextStyles": (context, ref) =>
    plain(textStyles(readSheet(context, asRange(ref)).sheet, asRange(ref))),
  "Range.setTextStyle": (context, ref, style = null) => {
    const range = asRange(ref);
    keepBack(context, "Range.setTextStyle", range, {
      op: "style",
      box: boxOf(range),
      patch: textPatch(style),
    });
  },
  "Range.setTextStyles": (context, ref, styles = null) => {
    const range = asRange(ref);
    requireSize(styles as Plain[][], range);
    const patches = (styles as Plain[][]).map((row) => row.map(textPatch));
    keepBack(context, "Range.setTextStyles", range, { op: "styles", box: boxOf(range), patches });
  },
  "Range.setShowHyperlink": (context, ref, shown) => {
    const range = asRange(ref);
    const patch = { links: shown === true ? "LINKED" : "PLAIN_TEXT" };
    keepBack(context, "Range.setShowHyperlink", range, { op: "style", box: boxOf(range), patch });
  },
  "Range.setBorder": (context, ref, sides = null, color = null, style = null) => {
    const range = asRange(ref);
    const line = {
      style: style === null ? "SOLID" : String(style),
      color: (color === null ? null : (hexColor(String(color)) ?? noColor(String(color)))) ?? "#000000",
    };
    const op = { op: "border", box: boxOf(range), sides: sides as unknown as BorderSides, line } as const;
    keepBack(context, "Range.setBorder", range, op);
  },
  "Range.getBackgroundObjects": (context, ref) =>
    plain(tableOf(readSheet(context, asRange(ref)).sheet, asRange(ref), backgroundOf(context, ref))),
  "Range.getFontColorObjects": (context, ref) =>
    plain(tableOf(readSheet(context, asRange(ref)).sheet, asRange(ref), fontColorOf(context, ref))),
  "Range.getBorder": (context, ref) => {
    const range = { ...asRange(ref), rows: 1, columns: 1 };
    const { sheet } = readSheet(context, range);
    return plain(tableOf(sheet, range, (cell) => styleOf(sheet, cell).border ?? null)[0]?.[0] ?? null);
  },
};
