import type { ApiCell } from "../google/sheets";

/** A line of hidden keys in a tab as it was found. */
export interface FoundKeys {
  /** Row index (from 0) of the keys; -1 where none was found. */
  readonly row: number;
  readonly keys: readonly string[];
}

const SEARCHED_ROWS = 12;

/** The key row is the row that holds the most known keys: an owner may have put rows above it. */
export function keyRowOf(block: readonly (readonly ApiCell[])[], known: readonly string[]): FoundKeys {
  const hits = block
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.filter((cell) => known.includes(String(cell))).length);
  const most = Math.max(0, ...hits);
  const row = most === 0 ? -1 : hits.indexOf(most);
  return { row, keys: row < 0 ? [] : block[row]!.map(String) };
}

/** Contents of one column from a row on, as text. */
export function columnOf(block: readonly (readonly ApiCell[])[], from: number, column: number): string[] {
  return block.slice(from).map((row) => String(row[column] ?? ""));
}
