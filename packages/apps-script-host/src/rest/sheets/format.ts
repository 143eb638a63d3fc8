// Cell formats: the host's styles and the CellFormat of the Sheets API.

import type { Plain } from "../../kernel/types";
import { shownColor } from "../../spreadsheet/model/colors";
import { formatKind } from "../../workbook/display";
import type { StylePatch } from "../../workbook/draft";
import type { Style } from "../../workbook/types";
import { type Json, maybeObject, objectOf } from "../api";
import { type Mask, selects } from "../fields";

const child = (value: Plain | undefined, ...keys: string[]): Plain | undefined => {
  let at: Plain | undefined = value;
  for (const key of keys) at = at === null || at === undefined ? undefined : objectOf(at)[key];
  return at;
};

/** "#rrggbb" of an API colour (parts from 0 to 1, missing = 0); undefined stays. */
export function colorText(color: Plain | undefined): string | undefined {
  if (color === undefined || color === null) return undefined;
  const part = (name: string): string => {
    const value = Math.round(Number(objectOf(color)[name] ?? 0) * 255);
    return Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0");
  };
  return `#${part("red")}${part("green")}${part("blue")}`;
}

/** The API colour of "#rrggbb"; zero parts are left out, as Google does. */
export function apiColor(text: string): Json {
  const hex = shownColor(text);
  const color: Json = {};
  ["red", "green", "blue"].forEach((name, index) => {
    const value = Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16) / 255;
    if (value > 0) color[name] = value;
  });
  return color;
}

const styled = (format: Json | undefined, name: string): string | undefined =>
  colorText(child(format, name) ?? child(format, `${name}Style`, "rgbColor"));

const lower = (value: Plain | undefined): string | undefined =>
  typeof value === "string" ? value.toLowerCase() : undefined;

const WRAPS: Record<string, string> = {
  OVERFLOW_CELL: "OVERFLOW",
  LEGACY_WRAP: "WRAP",
  CLIP: "CLIP",
  WRAP: "WRAP",
};

/** One property of a style: where it stands in a CellFormat and how it is read from there. */
const PROPERTIES: readonly [
  key: keyof Style,
  paths: string[],
  read: (format: Json | undefined) => unknown,
][] = [
  ["format", ["numberFormat"], (format) => formatPattern(child(format, "numberFormat"))],
  ["background", ["backgroundColor", "backgroundColorStyle"], (format) => styled(format, "backgroundColor")],
  ["align", ["horizontalAlignment"], (format) => lower(child(format, "horizontalAlignment"))],
  ["valign", ["verticalAlignment"], (format) => lower(child(format, "verticalAlignment"))],
  ["wrap", ["wrapStrategy"], (format) => WRAPS[String(child(format, "wrapStrategy"))]],
  ["rotation", ["textRotation"], (format) => child(format, "textRotation", "angle")],
  [
    "color",
    ["textFormat.foregroundColor", "textFormat.foregroundColorStyle"],
    (format) => styled(maybeObject(child(format, "textFormat")), "foregroundColor"),
  ],
  ["family", ["textFormat.fontFamily"], (format) => child(format, "textFormat", "fontFamily")],
  ["size", ["textFormat.fontSize"], (format) => child(format, "textFormat", "fontSize")],
  ["bold", ["textFormat.bold"], (format) => child(format, "textFormat", "bold") || undefined],
  ["italic", ["textFormat.italic"], (format) => child(format, "textFormat", "italic") || undefined],
  ["underline", ["textFormat.underline"], (format) => child(format, "textFormat", "underline") || undefined],
  [
    "strike",
    ["textFormat.strikethrough"],
    (format) => child(format, "textFormat", "strikethrough") || undefined,
  ],
  ["border", ["borders"], (format) => bordersOf(child(format, "borders"))],
  ["links", ["hyperlinkDisplayType"], (format) => child(format, "hyperlinkDisplayType")],
];

const PATTERNS: Record<string, string> = {
  TEXT: "@",
  NUMBER: "#,##0.00",
  PERCENT: "0.00%",
  CURRENCY: "[$¥]#,##0.00",
  DATE: "yyyy-mm-dd",
  TIME: "h:mm:ss",
  DATE_TIME: "yyyy-mm-dd h:mm:ss",
  SCIENTIFIC: "0.00E+00",
};

function formatPattern(format: Plain | undefined): string | undefined {
  const { pattern, type } = objectOf(format);
  return typeof pattern === "string" && pattern !== "" ? pattern : PATTERNS[String(type)];
}

const SIDES = ["top", "bottom", "left", "right"] as const;

function bordersOf(borders: Plain | undefined): Style["border"] {
  const out: Record<string, { style: string; color: string }> = {};
  for (const side of SIDES) {
    const line = borderLine(child(borders, side));
    if (line) out[side] = line;
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** One border line; null for none. */
export function borderLine(border: Plain | undefined): { style: string; color: string } | null {
  const style = child(border, "style");
  if (typeof style !== "string" || style === "NONE") return null;
  return { style, color: styled(objectOf(border), "color") ?? "#000000" };
}

/** Reads what a CellFormat changes. */
export type StyleReader = (format: Json | undefined) => StylePatch;

/**
 * The reader for a mask: named properties are set, or taken away where the format lacks them; null where the mask
 * names nothing of the format.
 */
export function styleReader(mask: Mask | null, prefix: string): StyleReader | null {
  const chosen = PROPERTIES.filter(([, paths]) => paths.some((path) => selects(mask, `${prefix}${path}`)));
  if (chosen.length === 0) return null;
  return (format) =>
    Object.fromEntries(chosen.map(([key, , read]) => [key, read(format) ?? null])) as StylePatch;
}

const TYPES = {
  percent: "PERCENT",
  money: "CURRENCY",
  text: "TEXT",
  date: "DATE",
  number: "NUMBER",
  automatic: "NUMBER",
};

/** The CellFormat of a style, with only what is set. */
export function cellFormat(style: Style): Json {
  const format: Json = {};
  if (style.format) format.numberFormat = { type: TYPES[formatKind(style.format)], pattern: style.format };
  if (style.links) format.hyperlinkDisplayType = style.links;
  if (style.background) {
    format.backgroundColor = apiColor(style.background);
    format.backgroundColorStyle = { rgbColor: apiColor(style.background) };
  }
  if (style.border) format.borders = apiBorders(style.border);
  if (style.align) format.horizontalAlignment = style.align.toUpperCase();
  if (style.valign) format.verticalAlignment = style.valign.toUpperCase();
  if (style.wrap) format.wrapStrategy = style.wrap === "OVERFLOW" ? "OVERFLOW_CELL" : style.wrap;
  if (style.rotation) format.textRotation = { angle: style.rotation };
  const text = textFormat(style);
  if (Object.keys(text).length > 0) format.textFormat = text;
  return format;
}

function textFormat(style: Style): Json {
  const text: Json = {};
  if (style.color) {
    text.foregroundColor = apiColor(style.color);
    text.foregroundColorStyle = { rgbColor: apiColor(style.color) };
  }
  if (style.family) text.fontFamily = style.family;
  if (style.size) text.fontSize = style.size;
  if (style.bold) text.bold = true;
  if (style.italic) text.italic = true;
  if (style.underline) text.underline = true;
  if (style.strike) text.strikethrough = true;
  return text;
}

function apiBorders(border: NonNullable<Style["border"]>): Json {
  const out: Json = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line)
      out[side] = {
        style: line.style,
        color: apiColor(line.color),
        colorStyle: { rgbColor: apiColor(line.color) },
      };
  }
  return out;
}
