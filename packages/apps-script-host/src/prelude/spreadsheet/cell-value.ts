// Plain arguments of ranges and tabs.
import { realmError, textOf } from "../wire";
import { CellImage } from "./cell-image";

/** What a cell can be given; objects are written as their text. */
export function cellValue(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof CellImage)
    throw realmError({ name: "NotEmulated", message: "NotEmulated: CellImage in a cell" });
  if (typeof value !== "object" && typeof value !== "function" && typeof value !== "bigint") return value;
  return Object.prototype.toString.call(value) === "[object Date]" ? value : textOf(value);
}

/** Google's clear options; what is not named stays. */
export function clearWhat(options: Record<string, boolean>): Record<string, boolean> {
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } = options;
  const some = contentsOnly || formatOnly || commentsOnly || validationsOnly;
  return {
    contents: !some || contentsOnly === true,
    formats: !some || formatOnly === true,
    notes: commentsOnly === true,
    validations: validationsOnly === true,
    skipFilteredRows: skipFilteredRows === true,
  };
}
