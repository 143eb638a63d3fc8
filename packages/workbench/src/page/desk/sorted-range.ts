// Which rows are sorted when somebody sorts by a column.
import type { Looking } from "../../wire/api";

type Box = Omit<Looking, "sheetId">;

interface Sortable {
  frozenRows: number;
  columns: number;
  filter: Box | null;
  cells: Record<string, { v: unknown }>;
}

/** The filter's rows where the column lies in it, else all rows below the frozen ones; null where there is nothing to sort. */
export function sortedRange(sheet: Sortable, column: number): Box | null {
  const { filter, frozenRows } = sheet;
  const box =
    filter && column >= filter.column && column < filter.column + filter.columns
      ? { ...filter, row: filter.row + 1, rows: filter.rows - 1 }
      : { row: frozenRows + 1, column: 1, rows: lastRow(sheet) - frozenRows, columns: sheet.columns };
  return box.rows < 2 ? null : box;
}

function lastRow({ cells }: Sortable): number {
  let last = 0;
  for (const [key, { v }] of Object.entries(cells))
    if (v !== null) last = Math.max(last, Number.parseInt(key, 10));
  return last;
}
