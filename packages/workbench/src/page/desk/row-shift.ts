// Rows that came into a tab or went, in the picture of it.
import type { CellView, SheetShift, SheetView } from "../../wire/api";
import type { RowShift } from "../../wire/shifted-row";

/** A tab after rows came or went; its cells are the old picture's own where that is needed no more: a tab may have 200,000. */
export function shiftedSheet(before: SheetView, shift: SheetShift, keeps = true): SheetView {
  const cells = keeps ? { ...before.cells } : before.cells;
  moveCells(cells, before, shift);
  for (const [key, cell] of Object.entries(shift.cells)) put(cells, key, cell);
  return { ...shift.sheet, cells };
}

// Row by row, from the end that makes room: in a tab of 200,000 cells much less work than making all of them anew.
function moveCells(cells: SheetView["cells"], { rows, columns }: SheetView, { at, count }: RowShift): void {
  const from = (step: number) => (count > 0 ? rows - step : at - count + step);
  const moved = rows - at + 1 + Math.min(0, count);
  for (let step = 0; step < moved; step++)
    for (let column = 1; column <= columns; column++)
      put(cells, `${from(step) + count},${column}`, cells[`${from(step)},${column}`]);
  const [first, last] = count > 0 ? [at, at + count] : [rows + count + 1, rows + 1];
  for (let row = first; row < last; row++)
    for (let column = 1; column <= columns; column++) delete cells[`${row},${column}`];
}

function put(cells: SheetView["cells"], key: string, cell: CellView | null | undefined): void {
  if (cell) cells[key] = cell;
  else delete cells[key];
}
