// Requests of spreadsheets.batchUpdate that write a built page over what stood there. Rows and columns count from 0.

import type { SheetRequest } from "./api-types";
import { cells, type NewCell } from "./sheet-requests";
import type { GridRange } from "./sheets";

/** Size of a tab's grid. */
export interface GridSize {
  rows: number;
  columns: number;
}

/** Gives a tab its grid size and frozen rows; lines of the empty grid are shown or not. */
export function shapeTab(
  sheetId: number,
  size: GridSize,
  frozenRows: number,
  gridlines: boolean,
): SheetRequest {
  const gridProperties = {
    rowCount: size.rows,
    columnCount: size.columns,
    frozenRowCount: frozenRows,
    hideGridlines: !gridlines,
  };
  const fields = Object.keys(gridProperties).map((key) => `gridProperties.${key}`);
  return { updateSheetProperties: { properties: { sheetId, gridProperties }, fields: fields.join(",") } };
}

/** Fills a block: cells of it that `rows` does not reach are emptied in the same request. */
export function fillBlock(range: GridRange, rows: readonly (readonly NewCell[])[]): SheetRequest {
  const { updateCells } = cells(range.sheetId, range.startRowIndex, range.startColumnIndex, rows);
  const { start: _start, ...filled } = updateCells ?? {};
  return { updateCells: { ...filled, range } };
}

/** Colours the words of one column's cells, from `row` down; null gives them the plain colour back. */
export function recolor(
  sheetId: number,
  row: number,
  column: number,
  colors: readonly (string | null)[],
): SheetRequest {
  const looks = cells(
    sheetId,
    row,
    column,
    colors.map((color) => [{ look: color === null ? {} : { color, bold: true } }]),
  );
  return { updateCells: { ...looks.updateCells, fields: "userEnteredFormat.textFormat" } };
}

/** Draws thin lines around and between the cells of a block. */
export function ruled(range: GridRange): SheetRequest {
  const line = { style: "SOLID", colorStyle: { rgbColor: { red: 0, green: 0, blue: 0 } } } as const;
  const sides = ["top", "bottom", "left", "right", "innerHorizontal", "innerVertical"];
  return { updateBorders: { range, ...Object.fromEntries(sides.map((side) => [side, line])) } };
}

/** Takes all merges of a block apart. */
export function unmerge(range: GridRange): SheetRequest {
  return { unmergeCells: { range } };
}

/** Gives neighbouring rows one height. */
export function rowHeight(sheetId: number, start: number, count: number, pixelSize: number): SheetRequest {
  const range = { sheetId, dimension: "ROWS", startIndex: start, endIndex: start + count } as const;
  return { updateDimensionProperties: { range, properties: { pixelSize }, fields: "pixelSize" } };
}

/** Hides neighbouring columns or shows them. */
export function hideColumns(sheetId: number, start: number, end: number, hidden: boolean): SheetRequest {
  const range = { sheetId, dimension: "COLUMNS", startIndex: start, endIndex: end } as const;
  return {
    updateDimensionProperties: { range, properties: { hiddenByUser: hidden }, fields: "hiddenByUser" },
  };
}

/** Adds rows or columns at the edge of a grid. */
export function extend(sheetId: number, dimension: "ROWS" | "COLUMNS", length: number): SheetRequest {
  return { appendDimension: { sheetId, dimension, length } };
}

/** Writes what a cell says when it is pointed at, and nothing else of it; row and column from 0. */
export function noteOn(sheetId: number, rowIndex: number, columnIndex: number, note: string): SheetRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [{ note }] }],
      fields: "note",
    },
  };
}
