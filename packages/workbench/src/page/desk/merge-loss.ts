// What merging cells would lose: each merged cell keeps the value at its top left.
import type { Looking, SheetView } from "../../wire/api";

/** Whether a cell that holds something would lie under another one. */
export function losesContent(
  { cells }: Pick<SheetView, "cells">,
  { row, column, rows, columns }: Looking,
  how: "all" | "rows" | "columns",
): boolean {
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      const stays = (how === "columns" || c === column) && (how === "rows" || r === row);
      const cell = cells[`${r},${c}`];
      if (!stays && cell && (cell.f !== undefined || cell.d !== "")) return true;
    }
  return false;
}
