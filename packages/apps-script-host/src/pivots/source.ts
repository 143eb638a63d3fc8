// The source of a pivot table: the names of its columns and the rows that its filters and slicers leave.

import { FormulaError, type Item } from "../formulas/values";
import { columnName } from "../workbook/a1";
import { displayCell } from "../workbook/display";
import { cellAt, rowAt } from "../workbook/grid";
import { sameBox } from "../workbook/over-grid";
import type { Pivot } from "../workbook/pivot";
import type { Cell, FilterCriteria, Row, Sheet, Workbook } from "../workbook/types";

/** What a pivot table is made of. */
export interface Source {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly pivot: Pivot;
  /** Names of the columns, from the first row. */
  readonly headers: readonly string[];
  /** The rows of the grid that count. */
  readonly rows: readonly number[];
  /** All rows of the source with their cells, from its first one. */
  readonly cells: readonly Row[];
}

/** Whether a filter's criteria for a column hide a row. */
export type HidesRow = (
  workbook: Workbook,
  sheet: Sheet,
  criteria: FilterCriteria,
  row: number,
  column: number,
) => boolean;

/** Reads a pivot table's source; null where its tab is gone. `home` is the tab of the pivot table, with its slicers. */
export function readSource(workbook: Workbook, home: Sheet, pivot: Pivot, hidesRow: HidesRow): Source | null {
  const sheet = workbook.sheets.find(({ id }) => id === pivot.source.sheetId);
  if (!sheet || pivot.source.row > sheet.rows || pivot.source.column > sheet.columns) return null;
  const { row, column, rows, columns } = pivot.source;
  const headers = Array.from({ length: columns }, (_, offset) => {
    const text = shown(workbook, sheet, row, column + offset);
    return text === "" ? `Column ${columnName(column + offset)}` : text;
  });
  const hidden = criteriaOf(home, pivot);
  const last = Math.min(row + rows - 1, sheet.rows);
  const kept: number[] = [];
  for (let at = row + 1; at <= last; at++) {
    const hides = hidden.some(({ criteria, offset }) =>
      hidesRow(workbook, sheet, criteria, at, column + offset),
    );
    if (!hides) kept.push(at);
  }
  const cells = Array.from({ length: last - row + 1 }, (_, index) => rowAt(sheet, row + index));
  return { workbook, sheet, pivot, headers, rows: kept, cells };
}

/** Own filters, and the slicers over the same range on the pivot table's tab (support.google.com/docs/answer/9245556). */
function criteriaOf(home: Sheet, pivot: Pivot): { offset: number; criteria: FilterCriteria }[] {
  const slicers = home.slicers.flatMap(({ applyToPivots, box, criteria, offset }) =>
    applyToPivots && criteria && offset !== null && sameBox(box, pivot.source) ? [{ offset, criteria }] : [],
  );
  return [...pivot.filters, ...slicers];
}

function shown(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return displayCell(cell, cell?.s === undefined ? undefined : sheet.styles[cell.s], workbook.locale);
}

/** A cell of the source. */
export const sourceCell = ({ cells, pivot }: Source, row: number, offset: number): Cell | null =>
  cells[row - pivot.source.row]?.[pivot.source.column + offset - 1] ?? null;

/** A cell as formulas read it. */
export const itemOf = (cell: Cell | null): Item =>
  cell?.e ? new FormulaError(String(cell.v)) : (cell?.v ?? null);

/** The number format of a cell of the source. */
export const formatOf = ({ sheet }: Source, cell: Cell | null): string | undefined =>
  cell?.s === undefined ? undefined : sheet.styles[cell.s]?.format;

/** The number format of the first filled cell of a column. */
export function columnFormat(source: Source, offset: number): string | undefined {
  for (const row of source.rows) {
    const cell = sourceCell(source, row, offset);
    if (cell && cell.v !== null) return formatOf(source, cell);
  }
  return undefined;
}
