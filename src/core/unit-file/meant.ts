import { readNumber } from "../cells/number";
import { dayFromSerial, parseTypedDay, serialOfDay } from "../day";
import { fieldKinds } from "../field";
import type { Campaign, Day, Field } from "../model";
import type { FileCell } from "./types";

/**
 * What a cell of a field is meant to hold: a day or a number that is text becomes one, by the one reading of the product; what cannot
 * be read stays as it is. So the formulas of a workbook count what came as text, and the same file read again is the same.
 */
export function meant(
  cell: FileCell,
  field: Field | undefined,
  { start, end }: Campaign,
  today: Day,
): FileCell {
  if (typeof cell !== "string" || cell === "" || !field) return cell;
  const { holds } = fieldKinds[field.kind];
  if (holds === "number") return readNumber(cell).number ?? cell;
  if (holds !== "day") return cell;
  const { day } = parseTypedDay(cell, { campaignStart: start, campaignEnd: end, today });
  return day === undefined ? cell : serialOfDay(day);
}

/** A cell as a person reads it; a box by its sign. */
export function shownCell(cell: FileCell, field: Field | undefined): string {
  if (typeof cell === "boolean") return cell ? "✓" : "";
  const isDay = typeof cell === "number" && field && fieldKinds[field.kind].holds === "day";
  return isDay ? dayFromSerial(cell) : String(cell);
}
