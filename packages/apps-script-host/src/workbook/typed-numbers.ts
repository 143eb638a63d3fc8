// Numbers, amounts of money, dates and times as people write them.
import { type LocaleSettings, localeSettings } from "./locale";
import { parseDateTime } from "./typed-dates";
import type { Scalar } from "./types";
import { partsOfSerial, serialOf } from "./zone";

/** Where and when a text is typed. */
export interface TypingPlace {
  readonly locale: string;
  readonly timeZone: string;
  /** Host time, for dates without a year. */
  readonly now: number;
}

/** The content that a text becomes; `format` when its writing suggests a number format. */
export interface Typed {
  readonly v: Scalar;
  readonly f?: string;
  readonly format?: string;
}

/** Reads a number, percentage, amount of money, date or time; null where the text is none. */
export function parseNumeric(bare: string, place: TypingPlace): Typed | null {
  if (!/\d/.test(bare) || bare.length > 60) return null;
  const locale = localeSettings(place.locale);
  return parseNumber(bare, locale) ?? parseDateTime(bare, locale, yearAt(place));
}

const yearAt = ({ timeZone, now }: TypingPlace): number => partsOfSerial(serialOf(timeZone, now)).year;

const MONEY = String.raw`[$¥￥€£₩]|R\$|HK\$|US\$`;
const SHAPE = new RegExp(
  String.raw`^([-+])?\s*(${MONEY})?\s*([-+])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d+))?\s*(%)?\s*(元|€)?$`,
);

function parseNumber(text: string, locale: LocaleSettings): Typed | null {
  const bracketed = /^\((.*)\)$/.exec(text);
  const plain = toPoint(bracketed?.[1] ?? text, locale);
  const match = plain === null ? null : SHAPE.exec(plain);
  if (!match) return null;
  const [, sign, symbol, innerSign, whole, fraction, exponent, percent, after] = match;
  if (whole === undefined && (fraction === undefined || fraction === ".")) return null;
  if ((sign && innerSign) || (bracketed && (sign || innerSign))) return null;
  if (symbol && !isOwnCurrency(symbol, locale)) return null;
  if (after === "元" && locale.tag !== "zh-CN") return null;
  const digits = Number(
    `${(whole ?? "0").replaceAll(",", "")}${fraction ?? ""}${exponent ? `e${exponent}` : ""}`,
  );
  if (!Number.isFinite(digits)) return null;
  const negative = bracketed !== null || sign === "-" || innerSign === "-";
  const v = (negative ? -digits : digits) / (percent ? 100 : 1);
  const decimals = fraction && fraction.length > 1 ? ".00" : "";
  const format = numberFormat({
    money: symbol ?? after,
    grouped: whole?.includes(",") ?? false,
    exponent,
    percent,
    decimals,
  });
  return format === undefined ? { v } : { v, format };
}

function numberFormat(shape: {
  money: string | undefined;
  grouped: boolean;
  exponent: string | undefined;
  percent: string | undefined;
  decimals: string;
}): string | undefined {
  if (shape.percent) return `0${shape.decimals}%`;
  if (shape.money === "元") return `#,##0${shape.decimals}"元"`;
  if (shape.money) return `[$${shape.money}]#,##0${shape.decimals}`;
  if (shape.exponent !== undefined) return "0.00E+00";
  return shape.grouped ? `#,##0${shape.decimals}` : undefined;
}

const isOwnCurrency = (symbol: string, locale: LocaleSettings): boolean =>
  symbol === locale.currency ||
  (symbol === "￥" && locale.currency === "¥") ||
  (symbol === "$" && locale.tag === "en-US");

/** Texts of locales that write 1.234,5 are turned into 1,234.5; null where they use the wrong marks. */
function toPoint(text: string, locale: LocaleSettings): string | null {
  if (!/^(de|es|it|nl|pt|fr|sv)/.test(locale.tag)) return text;
  if (/\.\d{1,2}(?!\d)/.test(text) && !text.includes(",")) return null;
  return text.replace(/[.\s\u00a0\u202f](?=\d{3})/g, "").replace(",", ".");
}
