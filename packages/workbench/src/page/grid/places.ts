// Places: the host counts from 1, Univer from 0.
import { columnLetters } from "../desk/a1";

/** A rectangle as the host says it. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rectangle as Univer says it. */
export interface UniverRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** From the host's rectangle to Univer's. */
export function rangeOf({ row, column, rows, columns }: Box): UniverRange {
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}

/** From Univer's rectangle to the host's. */
export function boxOf({ startRow, startColumn, endRow, endColumn }: UniverRange): Box {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** Whether a cell lies in a rectangle. */
export function contains(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

/** The part of a rectangle that a sheet of so many rows and columns has; at least one cell. */
export function within(box: Box, rows: number, columns: number): Box {
  const row = Math.min(box.row, rows);
  const column = Math.min(box.column, columns);
  const last = (first: number, length: number, most: number) => Math.min(first + length - 1, most);
  return {
    row,
    column,
    rows: last(box.row, box.rows, rows) - row + 1,
    columns: last(box.column, box.columns, columns) - column + 1,
  };
}

/** Row and column of a cell's key, "row,column". */
export function placeOf(key: string): [number, number] {
  const comma = key.indexOf(",");
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

/**
 * Reads an A1 range ("B2", "B2:C9", "B:B", "3:4"); open sides end at the sheet's own size.
 */
export function boxFromA1(a1: string, rows: number, columns: number): Box | null {
  const parts = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(a1.replace(/^.*!/, ""));
  if (!parts || !(parts[1] || parts[2])) return null;
  const column = parts[1] ? columnNumber(parts[1]) : 1;
  const row = parts[2] ? Number(parts[2]) : 1;
  const alone = parts[3] === undefined && parts[4] === undefined;
  const lastColumn = alone ? column : parts[3] ? columnNumber(parts[3]) : columns;
  const lastRow = alone ? row : parts[4] ? Number(parts[4]) : rows;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A rectangle with dollar signs, e.g. "$B$2:$B$9". */
export function absoluteA1({ row, column, rows, columns }: Box): string {
  return `$${columnLetters(column)}$${row}:$${columnLetters(column + columns - 1)}$${row + rows - 1}`;
}
