// A1 notation of cells, ranges, whole rows and whole columns.
import type { Box } from "./types";

/** Column letters of a 1-based number: 1 → "A", 27 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 1-based number of column letters of either case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A rectangle whose missing sides reach to the edge of the grid. */
export interface OpenBox {
  readonly row: number | null;
  readonly column: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

const END = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;
const R1C1 = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i;

/** Parses "A1", "A1:B2", "A:B", "2:3", "A2:B", "R1C1:R2C3"; null where it is none of these. */
export function parseBox(text: string): OpenBox | null {
  const r1c1 = R1C1.exec(text);
  if (r1c1) {
    const [row, column] = [Number(r1c1[1]), Number(r1c1[2])];
    return ordered(row, column, Number(r1c1[3] ?? row), Number(r1c1[4] ?? column));
  }
  const ends = text.split(":");
  if (ends.length > 2) return null;
  const parsed = ends.map((end) => (end === "" ? null : END.exec(end.trim())));
  const [first, last] = [parsed[0], parsed[1]];
  if (!first || (ends.length === 2 && !last)) return null;
  if (!last && !(first[1] && first[2])) return null;
  return fromEnds(first, last ?? first);
}

function fromEnds(first: RegExpExecArray, last: RegExpExecArray): OpenBox | null {
  const column = first[1] ? columnNumber(first[1]) : null;
  const lastColumn = last[1] ? columnNumber(last[1]) : null;
  const row = first[2] ? Number(first[2]) : null;
  const lastRow = last[2] ? Number(last[2]) : null;
  const nothing = row === null && column === null;
  if (nothing || (lastRow === null && lastColumn === null)) return null;
  return ordered(row, column, lastRow, lastColumn);
}

function ordered(
  row: number | null,
  column: number | null,
  lastRow: number | null,
  lastColumn: number | null,
): OpenBox {
  const swapRows = row !== null && lastRow !== null && lastRow < row;
  const swapColumns = column !== null && lastColumn !== null && lastColumn < column;
  return {
    row: swapRows ? lastRow : row,
    lastRow: swapRows ? row : lastRow,
    column: swapColumns ? lastColumn : column,
    lastColumn: swapColumns ? column : lastColumn,
  };
}

/** Splits "Tab!A1" or "'My tab'!A1" into tab name (null = none given) and the rest. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const [, quoted, rest = ""] = /^'((?:[^']|'')+)'!(.*)$/s.exec(text) ?? [];
  if (quoted !== undefined) return { sheet: quoted.replaceAll("''", "'"), rest };
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}

/** Tab name as formulas and A1 notation need it, with quotes unless it is a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !END.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Closes an open rectangle with the edges of a grid. */
export function closeBox(open: OpenBox, grid: { rows: number; columns: number }): Box {
  const row = open.row ?? 1;
  const column = open.column ?? 1;
  return {
    row,
    column,
    rows: (open.lastRow ?? grid.rows) - row + 1,
    columns: (open.lastColumn ?? grid.columns) - column + 1,
  };
}

/** "A1" or "A1:B2". */
export function boxName(box: Box): string {
  const first = `${columnName(box.column)}${box.row}`;
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${columnName(box.column + box.columns - 1)}${box.row + box.rows - 1}`;
}
