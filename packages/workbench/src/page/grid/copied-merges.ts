// Merged cells in what is copied: they are merged again where they are pasted.
import type { Looking } from "../../wire/api";

type Box = Omit<Looking, "sheetId">;

/** What is copied: its size, and which of its cells are one, counted from its first. */
export interface CopiedMerges {
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly Box[];
}

/** Reads them out of the clipboard, whichever program filled it; null where no cells are one. */
export function copiedMerges(html: string): CopiedMerges | null {
  if (!/(row|col)span/i.test(html)) return null;
  const lines = [...(new DOMParser().parseFromString(html, "text/html").querySelector("table")?.rows ?? [])];
  const taken = lines.map((): boolean[] => []);
  const merges: Box[] = [];
  lines.forEach(({ cells }, row) => {
    for (const { rowSpan, colSpan } of cells) {
      let column = 0;
      while (taken[row]![column]) column++;
      const rows = Math.min(rowSpan, lines.length - row);
      for (let down = row; down < row + rows; down++)
        for (let right = column; right < column + colSpan; right++) taken[down]![right] = true;
      if (rows * colSpan > 1) merges.push({ row, column, rows, columns: colSpan });
    }
  });
  const columns = Math.max(0, ...taken.map(({ length }) => length));
  return merges.length > 0 ? { rows: lines.length, columns, merges } : null;
}

/** The cells that become one at a place, over which what was copied is repeated as often as it goes in whole. */
export function mergesOver(place: Box, { rows, columns, merges }: CopiedMerges): Box[] {
  const all: Box[] = [];
  for (let down = 0; down + rows <= place.rows; down += rows)
    for (let right = 0; right + columns <= place.columns; right += columns)
      for (const merge of merges)
        all.push({
          ...merge,
          row: place.row + down + merge.row,
          column: place.column + right + merge.column,
        });
  return all;
}
