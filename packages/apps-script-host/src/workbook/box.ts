// Rectangles: meeting, containing, and what becomes of them when rows or columns come, go or move.
import type { Box, Dimension } from "./types";

/** Last row of a box. */
export const lastRow = (box: Box): number => box.row + box.rows - 1;
/** Last column of a box. */
export const lastColumn = (box: Box): number => box.column + box.columns - 1;

/** Whether two rectangles share a cell. */
export const meets = (a: Box, b: Box): boolean =>
  a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Box, inner: Box): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  lastRow(outer) >= lastRow(inner) &&
  lastColumn(outer) >= lastColumn(inner);

/** Whether a cell lies inside. */
export const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row <= lastRow(box) && column >= box.column && column <= lastColumn(box);

/** The common part, null where there is none. */
export function overlap(a: Box, b: Box): Box | null {
  if (!meets(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.min(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** What is left of `box` outside of `hole`: up to four rectangles. */
export function subtract(box: Box, hole: Box): Box[] {
  const common = overlap(box, hole);
  if (!common) return [box];
  const parts: Box[] = [
    { ...box, rows: common.row - box.row },
    { ...box, row: lastRow(common) + 1, rows: lastRow(box) - lastRow(common) },
    { ...common, column: box.column, columns: common.column - box.column },
    { ...common, column: lastColumn(common) + 1, columns: lastColumn(box) - lastColumn(common) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** What holes leave of boxes. */
export const without = (boxes: readonly Box[], holes: readonly Box[]): Box[] =>
  holes.reduce((rest, hole) => rest.flatMap((part) => subtract(part, hole)), [...boxes]);

/** The rectangle that holds all of the given ones. */
export function hull(boxes: readonly Box[]): Box {
  const row = Math.min(...boxes.map((box) => box.row));
  const column = Math.min(...boxes.map((box) => box.column));
  return {
    row,
    column,
    rows: Math.max(...boxes.map(lastRow)) - row + 1,
    columns: Math.max(...boxes.map(lastColumn)) - column + 1,
  };
}

/** Rows or columns that come (before `at`), go, or move to before `to` (counted before the move). */
export type Shift =
  | { kind: "insert"; dimension: Dimension; at: number; count: number }
  | { kind: "delete"; dimension: Dimension; at: number; count: number }
  | { kind: "move"; dimension: Dimension; at: number; count: number; to: number };

/** First and last of a stretch of rows or columns. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch lies after a shift; null when all of it was deleted. */
export function shiftSpan(shift: Shift, span: Span): Span | null {
  if (shift.kind === "insert") return insertInto(span, shift.at, shift.count);
  if (shift.kind === "delete") return deleteFrom(span, shift.at, shift.count);
  const { at, count, to } = shift;
  const target = to > at ? to - count : to;
  if (span.start >= at && span.end < at + count) {
    return { start: span.start - at + target, end: span.end - at + target };
  }
  // A stretch that reaches over an end of the moved block follows its outer part.
  const without = deleteFrom(span, at, count);
  return without && insertInto(without, target, count);
}

function insertInto({ start, end }: Span, at: number, count: number): Span {
  return { start: start >= at ? start + count : start, end: end >= at ? end + count : end };
}

function deleteFrom({ start, end }: Span, at: number, count: number): Span | null {
  const after = at + count;
  if (start >= at && end < after) return null;
  return {
    start: start < at ? start : start >= after ? start - count : at,
    end: end < at ? end : end >= after ? end - count : at - 1,
  };
}

/** Where a rectangle lies after a shift; null when all of it was deleted. */
export function shiftBox<B extends Box>(shift: Shift, box: B): B | null {
  if (shift.dimension === "ROWS") {
    const span = shiftSpan(shift, { start: box.row, end: lastRow(box) });
    return span && { ...box, row: span.start, rows: span.end - span.start + 1 };
  }
  const span = shiftSpan(shift, { start: box.column, end: lastColumn(box) });
  return span && { ...box, column: span.start, columns: span.end - span.start + 1 };
}

/** Where each of 1…n goes: the new position of an old one, null when deleted. */
export function shiftIndex(shift: Shift, index: number): number | null {
  return shiftSpan(shift, { start: index, end: index })?.start ?? null;
}
