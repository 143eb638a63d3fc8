// Plain arguments of ranges and tabs.
import type { CellValue } from "../../calls/spreadsheet/cells";
import type { ClearWhat } from "../../calls/spreadsheet/structure";
import { isDate, realmError, textOf } from "../wire";
import { CellImage } from "./cell-image";

/** What a cell can be given; objects are written as their text. */
export function cellValue(value: unknown): CellValue | Date {
  if (value === null || value === undefined) return null;
  if (value instanceof CellImage)
    throw realmError({ name: "NotEmulated", message: "NotEmulated: CellImage in a cell" });
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return isDate(value) ? value : textOf(value);
}

/** Google's options of `clear`. */
export interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

/** What Google's options take away; what is not named stays. */
export function clearWhat(options: ClearOptions): ClearWhat {
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
