// Which rows and columns of a tab are printed.

import { forEachCell, hasContent } from "../workbook/grid";
import type { Box, Sheet } from "../workbook/types";
import type { ChartView } from "../workbook/view";

/** Pixels of rows and columns that nobody resized, as in Sheets. */
export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;

/** The visible rows and columns of a print, in order. */
export interface PrintArea {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** From A1 to the last cell with content, colour or border, and to the end of every chart; or just the given box. */
export function printArea(sheet: Sheet, charts: readonly ChartView[], box: Box | null): PrintArea {
  const { row, column, rows, columns } = box ?? usedBox(sheet, charts);
  const visible = (first: number, count: number, hidden: readonly number[]) =>
    Array.from({ length: count }, (_, index) => first + index).filter((number) => !hidden.includes(number));
  return {
    rows: visible(row, rows, sheet.hiddenRows),
    columns: visible(column, columns, sheet.hiddenColumns),
  };
}

function usedBox(sheet: Sheet, charts: readonly ChartView[]): Box {
  let [lastRow, lastColumn] = [1, 1];
  const reach = (row: number, column: number) => {
    lastRow = Math.max(lastRow, Math.min(row, sheet.rows));
    lastColumn = Math.max(lastColumn, Math.min(column, sheet.columns));
  };
  forEachCell(sheet, { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, (cell, row, column) => {
    const style = sheet.styles[cell.s ?? 0];
    if (hasContent(cell) || style?.background || style?.border) reach(row, column);
  });
  for (const { row, column, rows, columns } of sheet.merges) {
    if (row <= lastRow && column <= lastColumn) reach(row + rows - 1, column + columns - 1);
  }
  for (const chart of charts) reach(...chartEnd(sheet, chart));
  return { row: 1, column: 1, rows: lastRow, columns: lastColumn };
}

/** Last row and column that a chart covers. */
export function chartEnd(sheet: Sheet, chart: ChartView): [row: number, column: number] {
  const end = (start: number, length: number, sizeOf: (index: number) => number, limit: number): number => {
    let at = start;
    for (let covered = sizeOf(at); covered < length && at < limit; covered += sizeOf(at)) at++;
    return at;
  };
  return [
    end(chart.row, chart.offsetY + chart.height, (row) => rowHeight(sheet, row), sheet.rows),
    end(chart.column, chart.offsetX + chart.width, (column) => columnWidth(sheet, column), sheet.columns),
  ];
}

/** Pixels of a row, 0 when hidden. */
export const rowHeight = (sheet: Sheet, row: number): number =>
  sheet.hiddenRows.includes(row) ? 0 : (sheet.rowHeights[row] ?? ROW_HEIGHT);

/** Pixels of a column, 0 when hidden. */
export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.includes(column) ? 0 : (sheet.columnWidths[column] ?? COLUMN_WIDTH);
