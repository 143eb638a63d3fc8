// What is sought in cells, and what replacing it writes.
import type { CellView, SheetView, UserEdit } from "../../wire/api";
import { changesWhenTyped } from "../text/reads-as";
import { editText } from "./edit-text";

/** A cell's place. */
export interface Place {
  row: number;
  column: number;
}

/** A cell that shows what is sought. */
export type Found = Place & { cell: CellView };

/** What is sought: a text, anywhere in cells or as all of them, in these very letters or in small and capital ones alike. */
export interface Sought {
  text: string;
  letters: boolean;
  whole: boolean;
  /** In all tabs that are not hidden, not only in the one that is shown. */
  everywhere: boolean;
}

/** What of a text is meant: a pattern that finds it. */
function patternOf({ text, letters, whole }: Sought): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(whole ? `^${escaped}$` : escaped, letters ? "g" : "gi");
}

/** Cells of a tab that show a text, row by row; hidden rows and columns are passed over. */
export function matches(sheet: SheetView, sought: Sought): Found[] {
  const rows = new Set(sheet.hiddenRows);
  const found = shown(sheet, sought).filter(({ row }) => !rows.has(row));
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** How many cells in hidden rows show a text: a filter may leave them out. */
export function countHidden(sheet: SheetView, sought: Sought): number {
  const rows = new Set(sheet.hiddenRows);
  return rows.size === 0 ? 0 : shown(sheet, sought).filter(({ row }) => rows.has(row)).length;
}

function shown(sheet: SheetView, sought: Sought): Found[] {
  if (sought.text === "") return [];
  const pattern = patternOf(sought);
  const columns = new Set(sheet.hiddenColumns);
  const found: Found[] = [];
  for (const key in sheet.cells) {
    const cell = sheet.cells[key]!;
    if (cell.d.search(pattern) < 0) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!columns.has(column)) found.push({ row, column, cell });
  }
  return found;
}

/** The edit that replaces a text in cells; formulas stay. Null where there is nothing to do. */
export function replacement(
  sheetId: number,
  cells: readonly Found[],
  sought: Sought,
  by: string,
): UserEdit | null {
  const texts = cells.filter((each) => isReplaced(each, sought));
  if (texts.length === 0) return null;
  const row = texts.reduce((least, place) => Math.min(least, place.row), texts[0]!.row);
  const column = texts.reduce((least, place) => Math.min(least, place.column), texts[0]!.column);
  const last = texts.reduce((most, place) => Math.max(most, place.row), row);
  const right = texts.reduce((most, place) => Math.max(most, place.column), column);
  const values = Array.from({ length: last - row + 1 }, () =>
    Array<string | null>(right - column + 1).fill(null),
  );
  const pattern = patternOf(sought);
  for (const { cell, ...place } of texts)
    values[place.row - row]![place.column - column] =
      mark(cell) + typedText(cell)!.replace(pattern, () => by);
  return { kind: "values", sheetId, row, column, values };
}

/** Whether the text can be replaced in a cell that shows it: not where a formula makes it, or only a format does. */
export const isReplaced = ({ cell }: Found, sought: Sought): boolean =>
  (typedText(cell)?.search(patternOf(sought)) ?? -1) >= 0;

// What somebody would type to get the cell; null where that says less than the cell, as 3月5日 of some year.
function typedText(cell: CellView): string | null {
  if (cell.f !== undefined || typeof cell.v === "boolean" || cell.v === null) return null;
  if (cell.t !== "date") return String(editText(cell));
  return Number.isInteger(cell.v) && WHOLE_DAY.test(cell.d) ? cell.d : null;
}

const WHOLE_DAY = /^\d{4}([-/.年])\d{1,2}([-/.月])\d{1,2}日?$/;

// A text that looks like a number or a formula stays text; 12人 without its word is a number, as everywhere.
const mark = ({ v, format }: CellView): string =>
  typeof v === "string" && format !== "@" && changesWhenTyped(v) && !COUNT.test(v) ? "'" : "";

const COUNT = /^[\d.,]+\p{L}/u;
