// What a cell shows: values by number format and locale.
import { format as formatNumber, isDateFormat, isPercentFormat } from "numfmt";
import { localeSettings } from "./locale";
import type { Cell, Scalar, Style } from "./types";

/** The pattern that Sheets reports for cells of automatic format. */
export const AUTOMATIC = "0.###############";

const isAutomatic = (format: string | undefined): boolean =>
  format === undefined || format === "" || format === AUTOMATIC || /^general$/i.test(format);

/** Whether a format is plain text. */
export const isTextFormat = (format: string | undefined): boolean => format === "@";

/** What a format shows: numbers, shares, money, days and times, or plain text. */
export type FormatKind = "automatic" | "number" | "percent" | "money" | "date" | "text";

const kinds = new Map<string, FormatKind>();

/** The kind of a number format; undefined = automatic. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined || isAutomatic(format)) return "automatic";
  let kind = kinds.get(format);
  if (!kind) {
    kind = computeKind(format);
    kinds.set(format, kind);
  }
  return kind;
}

function computeKind(format: string): FormatKind {
  if (isTextFormat(format)) return "text";
  try {
    if (isDateFormat(format)) return "date";
    if (isPercentFormat(format)) return "percent";
  } catch {
    return "number";
  }
  return /\[\$[^\]]+\]|[$¥￥€£]/.test(format) ? "money" : "number";
}

/** A cell with such a format is a Date for scripts. */
export const isDateLike = (format: string | undefined): boolean => formatKind(format) === "date";

/** The text that a cell shows. */
export function displayCell(cell: Cell | null, style: Style | undefined, locale: string): string {
  return cell ? displayValue(cell.v, style?.format, locale) : "";
}

/** A value as text by number format and locale. */
export function displayValue(v: Scalar, format: string | undefined, locale: string): string {
  if (v === null) return "";
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  if (typeof v === "string" && (format === undefined || !format.includes("@") || isTextFormat(format)))
    return v;
  if (isAutomatic(format) || isTextFormat(format)) {
    return typeof v === "number" ? generalText(v, locale) : v;
  }
  try {
    return formatNumber(format ?? AUTOMATIC, v, {
      locale: localeSettings(locale).tag,
      nbsp: false,
      leap1900: false,
    });
  } catch {
    return typeof v === "number" ? generalText(v, locale) : v;
  }
}

/** A number of automatic format: ten digits, whole numbers in full up to fifteen. */
export function generalText(n: number, locale: string): string {
  const text = generalDigits(n);
  return /^(de|es|it|nl|pt|fr|sv)/.test(localeSettings(locale).tag) ? text.replace(".", ",") : text;
}

function generalDigits(n: number): string {
  const size = Math.abs(n);
  if (n === 0) return "0";
  if (Number.isInteger(n) && size < 1e15) return String(n);
  if (size >= 1e15 || size < 1e-9) {
    const [digits, exponent] = n.toExponential(5).split("e") as [string, string];
    const padded = exponent.slice(1).padStart(2, "0");
    return `${Number(digits)}E${exponent[0]}${padded}`;
  }
  const rounded = Number(n.toPrecision(10));
  return size < 1e-6 ? rounded.toFixed(15).replace(/0+$/, "") : String(rounded);
}
