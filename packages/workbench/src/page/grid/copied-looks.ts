// Looks of copied cells: they travel with the cells, in the table of the clipboard, and are given to those pasted upon in the grid.
import type { CellView, UserEdit } from "../../wire/api";

type Looks = NonNullable<Extract<UserEdit, { kind: "values" }>["looks"]>;
type Look = Looks["kinds"][number];

const ATTRIBUTE = "data-look";
const NUMBER = "data-number";

/** What a copied cell carries along in the clipboard: its whole look, and its number to the last digit. */
export function lookAttribute(cell: CellView | undefined): Record<string, string> {
  const look: Look = { ...cell?.s, ...(cell?.format ? { format: cell.format } : {}) };
  const words = JSON.stringify(look)
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;");
  return { [ATTRIBUTE]: words, ...(typeof cell?.v === "number" ? { [NUMBER]: String(cell.v) } : {}) };
}

/** Looks by row and column of what is copied; null where what is copied carries none. */
export type CopiedLooks = (Look | null)[][];

/** Reads the looks out of the clipboard; null where nothing of a grid of ours was copied. */
export const copiedLooks = (html: string): CopiedLooks | null => copied<Look>(html, ATTRIBUTE);

/** Reads the numbers out of the clipboard, which may show less than they are; null as with looks. */
export const copiedNumbers = (html: string): (number | null)[][] | null => copied<number>(html, NUMBER);

function copied<T>(html: string, attribute: string): (T | null)[][] | null {
  if (!html.includes(ATTRIBUTE)) return null;
  const rows = [...(new DOMParser().parseFromString(html, "text/html").querySelector("table")?.rows ?? [])];
  const found: (T | null)[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      let column = 0;
      while (found[row]![column] !== undefined) column++;
      const one = told<T>(cell, attribute);
      // Merged cells stand once in the table, for all that they cover.
      for (let down = row; down < Math.min(row + cell.rowSpan, rows.length); down++)
        for (let right = column; right < column + cell.colSpan; right++) found[down]![right] = one;
    }
  });
  return found;
}

function told<T>(cell: Element, attribute: string): T | null {
  try {
    return JSON.parse(cell.getAttribute(attribute) ?? "null");
  } catch {
    return null;
  }
}

/** The looks for cells of a place; `look` gives that of each, counted from the place's first. */
export function looksFor(
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
  look: (down: number, right: number) => Look | null,
): Looks | undefined {
  const kinds = new Map<string, number>();
  const distinct: Look[] = [];
  const at = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => {
      const one = look(down, right);
      if (!one) return null;
      const key = JSON.stringify(one);
      if (!kinds.has(key)) kinds.set(key, distinct.push(one) - 1);
      return kinds.get(key)!;
    }),
  );
  return distinct.length > 0 ? { row, column, kinds: distinct, at } : undefined;
}

/** The look for a cell where what was copied is repeated over a larger place. */
export const repeatedLook = (looks: CopiedLooks, down: number, right: number): Look | null => {
  const row = looks[down % looks.length] ?? [];
  return row[right % row.length] ?? null;
};
