// Tables of the head workbook in memory: columns are found by the hidden key row, never by position.
import type { Cell, Cells, TableRow } from "../../core/model";
import type { HeadBlock, HeadCell, HeadTab } from "../google/workbook";
import type { Named } from "./choices";

/** A tab read as a table. */
export interface HeadTable {
  sheetId: number;
  /** Sheet row (1-based) that holds the column keys; 0 when none was found. */
  keyRow: number;
  /** Sheet row (1-based) of the first record, below key row and header. */
  firstRow: number;
  /** Sheet column (1-based) by column key. */
  columns: ReadonlyMap<string, number>;
  rows: TableRow[];
  /** Last sheet row that held anything. */
  lastRow: number;
  /** Columns that hold anything. */
  width: number;
  /** Names the choices of a record as the tab does; of a tab that is no table of ours there is none. */
  named?: Named;
}

/** Key under which a column that people added is found, from its header and its place; "" where it is not read. */
export type OwnKey = (header: string, column: number) => string;

// People may insert rows above the header: the key row is looked for, not assumed.
const SEARCHED_ROWS = 20;

/**
 * Reads a tab as a table: the key row is the row that holds the most of the known keys. The header is looked for by its
 * words, because a row inserted "above the header" lands between the hidden key row and the header.
 */
export function parseTable(
  tab: HeadTab,
  keys: readonly string[],
  labels: readonly string[] = [],
  ownKey?: OwnKey,
): HeadTable {
  const keyRow = findKeyRow(tab.values, keys);
  const columns = new Map<string, number>();
  (tab.values[keyRow - 1] ?? []).forEach((cell, index) => {
    const key = String(cell);
    if (keys.includes(key) && !columns.has(key)) columns.set(key, index + 1);
  });
  const firstRow = headerBelow(tab.values, keyRow, labels) + 1;
  if (ownKey && keyRow > 0) addOwnColumns(columns, tab.values, firstRow - 2, ownKey);
  const rows = keyRow > 0 ? rowsOf(tab.values.slice(firstRow - 1), firstRow, columns) : [];
  const width = tab.values.reduce((most, row) => Math.max(most, row.length), 0);
  return { sheetId: tab.sheetId, keyRow, firstRow, columns, rows, lastRow: tab.values.length, width };
}

/** Rows in which anything is filled in, from a sheet row on. */
export function rowsOf(
  values: readonly HeadCell[][],
  first: number,
  columns: ReadonlyMap<string, number>,
): TableRow[] {
  const letters = Object.fromEntries([...columns].map(([key, column]) => [key, columnName(column)]));
  return values.flatMap((line, index) => {
    const cells = cellsOf(line, columns);
    const isFilled = Object.keys(cells).some((key) => cells[key] !== "" && cells[key] !== false);
    return isFilled ? [{ row: first + index, cells, letters }] : [];
  });
}

/** Rows from the top among which key row and header stand, also where people have inserted some above them. */
export const TOP_ROWS = 20;

/** The first row in which a new record may be written. */
export function nextRow(table: HeadTable): number {
  return Math.max(table.firstRow - 1, ...table.rows.map(({ row }) => row)) + 1;
}

/** Blocks that put these cells into one row; columns that are not given or do not exist are left alone. */
export function rowBlocks(table: HeadTable, row: number, cells: Cells): HeadBlock[] {
  return runsOf(table.columns, Object.keys(cells)).map(({ column, keys }) => ({
    row,
    column,
    values: [keys.map((key) => headCell(cells[key]))],
  }));
}

/**
 * Blocks that make the table hold exactly these records, from its first data row on, in one write per run of columns.
 * Rows that are no longer needed are overwritten with blanks: nothing is cleared first, so a break leaves the old rows.
 */
export function tableBlocks(table: HeadTable, records: readonly Cells[]): HeadBlock[] {
  const first = table.firstRow;
  const height = Math.max(records.length, table.lastRow - first + 1);
  if (height <= 0) return [];
  return runsOf(table.columns, [...table.columns.keys()]).map(({ column, keys }) => ({
    row: first,
    column,
    values: Array.from({ length: height }, (_, index) => keys.map((key) => headCell(records[index]?.[key]))),
  }));
}

/** Blocks that add records from a row on, below the last one unless told. */
export function appendBlocks(
  table: HeadTable,
  records: readonly Cells[],
  row: number = nextRow(table),
): HeadBlock[] {
  if (records.length === 0) return [];
  const { named = (cells) => cells } = table;
  const wanted = records.map(named);
  return runsOf(table.columns, [...table.columns.keys()]).map(({ column, keys }) => ({
    row,
    column,
    values: wanted.map((record) => keys.map((key) => headCell(record[key]))),
  }));
}

/** The place of a cell for a problem: "任务清单!C5". */
export function cellName(table: HeadTable, row: number, key: string): string {
  return `${columnName(table.columns.get(key) ?? 1)}${row}`;
}

/** Letters of a column, 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}

// Columns that stand side by side are written together; a column that somebody inserted splits the run.
function runsOf(
  columns: ReadonlyMap<string, number>,
  keys: readonly string[],
): { column: number; keys: string[] }[] {
  const placed = keys.filter((key) => columns.has(key)).sort((a, b) => columns.get(a)! - columns.get(b)!);
  const runs: { column: number; keys: string[] }[] = [];
  for (const key of placed) {
    const column = columns.get(key)!;
    const last = runs[runs.length - 1];
    if (last && last.column + last.keys.length === column) last.keys.push(key);
    else runs.push({ column, keys: [key] });
  }
  return runs;
}

// Columns without a key, or with a copied one, are people's own; the first of two with the same key counts.
function addOwnColumns(
  columns: Map<string, number>,
  values: readonly HeadCell[][],
  headerAt: number,
  ownKey: OwnKey,
): void {
  const taken = [...columns.values()];
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 1; column <= width; column++) {
    if (taken.includes(column)) continue;
    const key = ownKey(String(values[headerAt]?.[column - 1] ?? "").trim(), column);
    if (key !== "" && !columns.has(key)) columns.set(key, column);
  }
}

function findKeyRow(values: HeadCell[][], keys: readonly string[]): number {
  let best = { row: 0, hits: 0 };
  values.slice(0, SEARCHED_ROWS).forEach((cells, index) => {
    const hits = cells.filter((cell) => keys.includes(String(cell))).length;
    if (hits > best.hits) best = { row: index + 1, hits };
  });
  return best.row;
}

function headerBelow(values: HeadCell[][], keyRow: number, labels: readonly string[]): number {
  const isHeader = (row: HeadCell[]) =>
    row.filter((cell) => labels.includes(String(cell).replace(/ \*$/, ""))).length >= 2;
  const found = values.slice(keyRow, keyRow + SEARCHED_ROWS).findIndex(isHeader);
  return keyRow + 1 + Math.max(0, found);
}

function cellsOf(row: HeadCell[], columns: ReadonlyMap<string, number>): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  columns.forEach((column, key) => {
    cells[key] = row[column - 1] ?? "";
  });
  return cells;
}

function headCell(cell: Cell | undefined): HeadCell | null {
  return cell === undefined ? null : cell;
}
