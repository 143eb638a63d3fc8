// Lines that changed places: sorted, or drawn elsewhere.
import type { MovedLines } from "../../kernel/types";
import type { Shift } from "../../workbook/box";
import type { Workbook } from "../../workbook/types";
import type { Place } from "./part";

/** Sorted rows as listeners hear of them; none where all stay. */
export function orderedLines(place: Place, { sheets }: Workbook): MovedLines[] {
  const { sheetId, row: at, column: first, columns: count, order: from } = place;
  if (!from || from.every((row, index) => row === at + index)) return [];
  const columns = sheets.find(({ id }) => id === sheetId)?.columns ?? 0;
  const across = first === 1 && count >= columns ? {} : { across: { first, count } };
  return [{ sheetId, dimension: "ROWS", at, count: 0, order: { from, ...across } }];
}

/** The place with its rows on the way back to where they were. */
export function restoredOrder(place: Place): Place {
  if (!place.order) return place;
  const back = [...place.order];
  for (const [index, row] of place.order.entries()) back[row - place.row] = place.row + index;
  return { ...place, order: back };
}

/** Lines that were moved, with those that made room for them. */
export function movedOrder({ at, count, to }: Extract<Shift, { kind: "move" }>) {
  const span = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, index) => first + index);
  const [moved, others] = [span(at, at + count), to > at ? span(at + count, to) : span(to, at)];
  const from = to > at ? [...others, ...moved] : [...moved, ...others];
  return { at: Math.min(at, to), count: 0, order: { from, moved: { at, count, to } } };
}
