import type { Cell } from "../model";

/** Words by which Chinese shortens large numbers. */
export type Scale = "万" | "亿";

/** A number, an empty cell, or neither. */
export interface ReadNumber {
  readonly number?: number;
  readonly empty?: boolean;
  /** The word it was shortened by: 3万 is 30000, unless its column counts in 万 already. */
  readonly scale?: Scale;
}

const SCALES: Readonly<Record<Scale, number>> = { 万: 10_000, 亿: 100_000_000 };
/** Digits as one run or in groups of three by one separator; a decimal point may begin it. */
const PLAIN = /^(-?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)?(\.\d+)?([%万亿]?)$/;

/**
 * Reads a number as people type it: digits of either width, groups of three, a percent sign, 万 and 亿. Any other word, or
 * blanks that do not group, make it none: nobody can tell what was meant.
 */
export function readNumber(cell: Cell | undefined): ReadNumber {
  if (typeof cell === "number") return Number.isFinite(cell) ? { number: cell } : {};
  const text = String(cell ?? "")
    .normalize("NFKC")
    .trim();
  if (text === "") return { empty: true };
  const found = PLAIN.exec(
    text
      .replace(/[−–]/g, "-")
      .replace(/^\+/, "")
      .replace(/ ([%万亿])$/, "$1"),
  );
  const [, sign, whole = "", fraction = "", word = ""] = found ?? [];
  if (!found || whole + fraction === "") return {};
  const number = Number(`${sign}${whole.replace(/[, ]/g, "")}${fraction}`);
  if (word === "%") return { number: tidied(number / 100) };
  return isScale(word) ? { number: tidied(number * SCALES[word]), scale: word } : { number };
}

function isScale(word: string): word is Scale {
  return word in SCALES;
}

/** 1.1 times 10000 without the dust of binary fractions. */
function tidied(number: number): number {
  return Number(number.toPrecision(15));
}
