// Frozen columns on small screens: what moves keeps most of the room.
import type { SheetView } from "../../wire/api";

/** Google's default column width. */
export const COLUMN_WIDTH = 100;
/** Part of the window that frozen columns may take. */
const MOST = 0.6;

/** How many of the frozen columns stay frozen in a window of this width, in pixels; the first ones. */
export function frozenThatFit(
  {
    frozenColumns,
    columnWidths,
    hiddenColumns,
  }: Pick<SheetView, "frozenColumns" | "columnWidths" | "hiddenColumns">,
  width: number,
): number {
  let taken = 0;
  for (let column = 1; column <= frozenColumns; column++) {
    taken += hiddenColumns.includes(column) ? 0 : (columnWidths[column] ?? COLUMN_WIDTH);
    if (taken > width * MOST) return column - 1;
  }
  return frozenColumns;
}
