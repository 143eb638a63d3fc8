// Cells as scripts read them.
import type { CellValue } from "../../calls/spreadsheet/cells";
import { boxName } from "../../workbook/a1";
import { AUTOMATIC, displayCell, isDateLike } from "../../workbook/display";
import { rowAt } from "../../workbook/grid";
import type { Box, Cell, Sheet, Style, Workbook } from "../../workbook/types";
import { instantOf } from "../../workbook/zone";

/** A table with one entry per cell of a box. */
export function tableOf<T>(
  sheet: Sheet,
  box: Box,
  entry: (cell: Cell | null, row: number, column: number) => T,
): T[][] {
  const table: T[][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const cells = rowAt(sheet, row);
    const line: T[] = [];
    for (let column = box.column; column < box.column + box.columns; column++) {
      line.push(entry(cells?.[column - 1] ?? null, row, column));
    }
    table.push(line);
  }
  return table;
}

/** The style of a cell; an empty object for none. */
export const styleOf = (sheet: Sheet, cell: Cell | null): Style =>
  (cell?.s === undefined ? undefined : sheet.styles[cell.s]) ?? {};

/** The value of a cell for `getValue`: a number in a cell of date-like format is a Date. */
export function scriptValue(workbook: Workbook, sheet: Sheet, cell: Cell | null): CellValue {
  if (!cell || cell.v === null) return "";
  if (typeof cell.v !== "number" || cell.s === undefined) return cell.v;
  const format = sheet.styles[cell.s]?.format;
  return isDateLike(format) ? { $date: instantOf(workbook.timeZone, cell.v) } : cell.v;
}

/** What a cell shows. */
export const shownOf = (workbook: Workbook, sheet: Sheet, cell: Cell | null): string =>
  displayCell(cell, styleOf(sheet, cell), workbook.locale);

/** The number format for `getNumberFormat`. */
export const formatOf = (sheet: Sheet, cell: Cell | null): string => styleOf(sheet, cell).format ?? AUTOMATIC;

/** "A1" of a single cell. */
export const cellName = (row: number, column: number): string =>
  boxName({ row, column, rows: 1, columns: 1 });
