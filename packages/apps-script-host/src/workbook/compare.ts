// The order of values in which Sheets sorts.
import { localeSettings } from "./locale";
import type { Scalar } from "./types";

const collators = new Map<string, Intl.Collator>();

/** Compares as Sheets sorts upwards: numbers, texts, booleans; empty cells come last either way. */
export function compareValues(a: Scalar, b: Scalar, locale: string): number {
  const rank = (v: Scalar) => (typeof v === "number" ? 0 : typeof v === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a !== "string" || typeof b !== "string") return Number(a) - Number(b);
  const tag = localeSettings(locale).tag;
  let collator = collators.get(tag);
  if (!collator) {
    collator = new Intl.Collator(tag, { numeric: false });
    collators.set(tag, collator);
  }
  return collator.compare(a, b);
}
