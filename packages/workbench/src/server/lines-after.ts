// Where lines stand after others came, went or changed places.
import type { LineOrder } from "../wire/api";
import { type RowShift, shiftedRow } from "../wire/shifted-row";

/** Rows that came or went, or columns; or such that changed places. */
export interface LineShift extends RowShift {
  columns?: true;
  order?: LineOrder;
}

/** Cells of a tab. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Which lines of a box. */
export type Side = "row" | "column";
/** How many of them. */
export const COUNT = { row: "rows", column: "columns" } as const;

/** The first of so many lines after others came or went; null where they are not all there, or not together. */
export function shiftedLine(line: number, count: number, shift: RowShift): number | null {
  const [first, last] = [shiftedRow(line, shift), shiftedRow(line + count - 1, shift)];
  return first === null || last === null || last - first !== count - 1 ? null : first;
}

/** The first line of a box after lines changed places; null where its lines are no longer together (`inRank`: one after the other). */
export function firstInOrder(
  box: Box,
  side: Side,
  { at }: RowShift,
  { from, across }: LineOrder,
  inRank: boolean,
): number | null {
  const other: Side = side === "row" ? "column" : "row";
  const [first, end] = [box[other], box[other] + box[COUNT[other]]];
  const [reach, reachEnd] = across ? [across.first, across.first + across.count] : [1, Infinity];
  if (end <= reach || first >= reachEnd) return box[side];
  const lines = Array.from({ length: box[COUNT[side]] }, (_, index) => box[side] + index);
  const place = new Map(from.map((was, index) => [was, at + index]));
  const now = lines.map((line) => place.get(line) ?? line);
  if (now.every((line, index) => line === lines[index])) return box[side];
  if (first < reach || end > reachEnd) return null;
  if (!inRank) now.sort((one, another) => one - another);
  return now.every((line, index) => line === now[0]! + index) ? now[0]! : null;
}
