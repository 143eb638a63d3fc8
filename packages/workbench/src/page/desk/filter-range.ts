// The range of the filter that a person makes.
import type { Looking, SheetView, UserEdit } from "../../wire/api";

type Range = Omit<Looking, "sheetId">;

/** Makes a filter of what is selected, or of the data around the one cell that is; takes the tab's filter away where it has one. */
export function filterEdit(sheet: Pick<SheetView, "id" | "filter" | "cells">, place: Looking): UserEdit {
  if (sheet.filter) return { kind: "filter", sheetId: sheet.id, range: null };
  const { row, column, rows, columns } = place;
  const one = rows === 1 && columns === 1;
  const range = one ? regionAround(sheet.cells, place) : { row, column, rows, columns };
  return { kind: "filter", sheetId: sheet.id, range };
}

/** The cells around a place up to an empty row or column on each side, as Google takes them for a table. */
function regionAround(cells: SheetView["cells"], { row, column }: Range): Range {
  const filled = Object.entries(cells)
    .filter(([, { v }]) => v !== null && v !== "")
    .map(([key]) => key.split(",").map(Number) as [number, number]);
  let [top, bottom, left, right] = [row, row, column, column];
  for (let grown = true; grown; ) {
    grown = false;
    for (const [at, across] of filled) {
      const beside = at >= top - 1 && at <= bottom + 1 && across >= left - 1 && across <= right + 1;
      const within = at >= top && at <= bottom && across >= left && across <= right;
      if (!beside || within) continue;
      [top, bottom] = [Math.min(top, at), Math.max(bottom, at)];
      [left, right] = [Math.min(left, across), Math.max(right, across)];
      grown = true;
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
