// Finding and replacing in the tab that is shown.
import type { CellView, SheetView, UserEdit } from "../../wire/api";
import { a1Of } from "./a1";
import { sendEdit, theGrid, thePicture } from "./sheet";

interface Place {
  row: number;
  column: number;
}

type Found = Place & { cell: CellView };

/** What is sought: a text, anywhere in cells or as all of them, in these very letters or in small and capital ones alike. */
export interface Sought {
  text: string;
  letters: boolean;
  whole: boolean;
}

/** What of a text is meant: a pattern that finds it. */
function patternOf({ text, letters, whole }: Sought): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(whole ? `^${escaped}$` : escaped, letters ? "g" : "gi");
}

/** Cells of a tab that show a text, row by row; hidden rows and columns are passed over. */
export function matches(sheet: SheetView, sought: Sought): Found[] {
  if (sought.text === "") return [];
  const pattern = patternOf(sought);
  const [rows, columns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
  const found: Found[] = [];
  for (const key in sheet.cells) {
    const cell = sheet.cells[key]!;
    if (cell.d.search(pattern) < 0) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!rows.has(row) && !columns.has(column)) found.push({ row, column, cell });
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The edit that replaces a text in cells; formulas, numbers and dates stay. Null where there is nothing to do. */
export function replacement(
  sheetId: number,
  cells: readonly Found[],
  sought: Sought,
  by: string,
): UserEdit | null {
  const texts = cells.filter(isText);
  if (texts.length === 0) return null;
  const row = texts.reduce((least, place) => Math.min(least, place.row), texts[0]!.row);
  const column = texts.reduce((least, place) => Math.min(least, place.column), texts[0]!.column);
  const last = texts.reduce((most, place) => Math.max(most, place.row), row);
  const right = texts.reduce((most, place) => Math.max(most, place.column), column);
  const values = Array.from({ length: last - row + 1 }, () =>
    Array<string | null>(right - column + 1).fill(null),
  );
  const pattern = patternOf(sought);
  for (const place of texts)
    values[place.row - row]![place.column - column] = String(place.cell.v).replace(pattern, () => by);
  return { kind: "values", sheetId, row, column, values };
}

function shown(): SheetView | undefined {
  const id = theGrid()?.looking()?.sheetId;
  return thePicture()?.sheets.find((sheet) => sheet.id === id);
}

const isText = ({ cell }: Found): boolean => typeof cell.v === "string" && cell.f === undefined;

/** How many cells of the shown tab hold the text. */
export function countOf(sought: Sought): number {
  const sheet = shown();
  return sheet ? matches(sheet, sought).length : 0;
}

/** Goes to the next cell that shows the text, from where the person stands. */
export function findNext(sought: Sought): void {
  const [sheet, here] = [shown(), theGrid()?.looking()];
  if (!sheet || !here) return;
  const all = matches(sheet, sought);
  const next =
    all.find(({ row, column }) => row > here.row || (row === here.row && column > here.column)) ?? all[0];
  if (next) theGrid()?.activate(sheet.id, a1Of(next.row, next.column));
}

/** Cells in which a text was replaced, and cells that show it and hold a formula, a number or a day. */
export interface Replaced {
  done: number;
  left: number;
}

/** Replaces the text in the cell where the person stands, or in all cells of the tab; null where it was refused. */
export async function replace(sought: Sought, by: string, all: boolean): Promise<Replaced | null> {
  const [sheet, here] = [shown(), theGrid()?.looking()];
  if (!sheet || !here) return null;
  const cells = matches(sheet, sought).filter(
    ({ row, column }) => all || (row === here.row && column === here.column),
  );
  const edit = replacement(sheet.id, cells, sought, by);
  const taken = edit ? sendEdit(edit) : Promise.resolve(true);
  if (!all) findNext(sought);
  const done = cells.filter(isText).length;
  return (await taken) ? { done, left: cells.length - done } : null;
}
