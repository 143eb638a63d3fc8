// Frozen columns on small screens: what moves keeps most of the room.
import type { SheetView } from "../../wire/api";

/** Google's default column width. */
export const COLUMN_WIDTH = 100;
/** Univer's column of row numbers. */
export const ROW_NUMBERS = 46;
/** Part of the window that frozen columns may take. */
const MOST = 0.6;
/** A phone's window, in pixels of a tab that is drawn as small as can be. */
const NARROW = 900;

type Columns = Pick<SheetView, "frozenColumns" | "columnWidths" | "hiddenColumns">;

/** How many of the frozen columns stay frozen in a window of this width, in pixels; the first ones. */
export function frozenThatFit(sheet: Columns, width: number): number {
  let count = sheet.frozenColumns;
  while (count > 0 && taken(sheet, count) > width * MOST) count--;
  if (width <= NARROW)
    while (
      taken(sheet, count - 1) > 0 &&
      ROW_NUMBERS + taken(sheet, count) + widest(sheet, count, width) > width
    )
      count--;
  return count;
}

/** Pixels of the first columns. */
function taken(sheet: Columns, count: number): number {
  let pixels = 0;
  for (let column = 1; column <= count; column++) pixels += widthOf(sheet, column);
  return pixels;
}

/** The widest of the columns that move; one that is wider than the window is not to be seen whole anyway. */
function widest(sheet: Columns, frozen: number, width: number): number {
  const moving = Object.keys(sheet.columnWidths).map(Number);
  const widths = moving.filter((column) => column > frozen).map((column) => widthOf(sheet, column));
  return Math.max(0, ...widths.filter((each) => each <= width - ROW_NUMBERS));
}

const widthOf = ({ columnWidths, hiddenColumns }: Columns, column: number): number =>
  hiddenColumns.includes(column) ? 0 : (columnWidths[column] ?? COLUMN_WIDTH);
