// Finding and replacing, in the tab that is shown or in all that people see.
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
  /** In all tabs that are not hidden, not only in the one that is shown. */
  everywhere: boolean;
}

/** Cells and the tabs they stand in. */
export interface Count {
  cells: number;
  tabs: number;
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

/** The tabs in which is sought, in their order, the one that is shown first. */
function searched({ everywhere }: Sought): SheetView[] {
  const id = theGrid()?.looking()?.sheetId;
  const tabs = (thePicture()?.sheets ?? []).filter((sheet) => sheet.id === id || !sheet.hidden);
  tabs.sort((one, other) => one.index - other.index);
  const at = tabs.findIndex((sheet) => sheet.id === id);
  if (at < 0) return [];
  return everywhere ? [...tabs.slice(at), ...tabs.slice(0, at)] : [tabs[at]!];
}

const isText = ({ cell }: Found): boolean => typeof cell.v === "string" && cell.f === undefined;

/** How many cells hold the text, in how many tabs. */
export function countOf(sought: Sought): Count {
  const found = searched(sought).map((sheet) => matches(sheet, sought).length);
  return {
    cells: found.reduce((sum, count) => sum + count, 0),
    tabs: found.filter((count) => count > 0).length,
  };
}

/** Goes to the next cell that shows the text, from where the person stands. */
export function findNext(sought: Sought): void {
  const here = theGrid()?.looking();
  const next = here && nextOf(searched(sought), here, sought);
  if (next) theGrid()?.activate(next.tab, a1Of(next.row, next.column));
}

function nextOf(
  [sheet, ...others]: SheetView[],
  here: Place,
  sought: Sought,
): (Place & { tab: number }) | null {
  if (!sheet) return null;
  const all = matches(sheet, sought);
  const after = all.find(({ row, column }) => row > here.row || (row === here.row && column > here.column));
  if (after) return { ...after, tab: sheet.id };
  for (const other of others) {
    const [first] = matches(other, sought);
    if (first) return { ...first, tab: other.id };
  }
  return all[0] ? { ...all[0], tab: sheet.id } : null;
}

/** Cells in which a text was replaced, the tabs where they stand, and cells that show it and hold a formula, a number or a day. */
export interface Replaced {
  done: number;
  tabs: number;
  left: number;
}

/** Replaces the text in the cell where the person stands; false where that was refused. */
export async function replaceHere(sought: Sought, by: string): Promise<boolean> {
  const [[sheet], here] = [searched(sought), theGrid()?.looking()];
  if (!sheet || !here) return false;
  const cells = matches(sheet, sought).filter(
    ({ row, column }) => row === here.row && column === here.column,
  );
  const edit = replacement(sheet.id, cells, sought, by);
  const taken = edit ? sendEdit(edit) : Promise.resolve(true);
  findNext(sought);
  return taken;
}

/** Replaces the text in all cells, a step in each tab; null where all of it was refused. */
export async function replaceAll(sought: Sought, by: string): Promise<Replaced | null> {
  const steps = searched(sought).flatMap((sheet) => {
    const cells = matches(sheet, sought);
    const edit = replacement(sheet.id, cells, sought, by);
    const done = cells.filter(isText).length;
    return cells.length === 0 ? [] : [{ done, left: cells.length - done, taken: edit && sendEdit(edit) }];
  });
  const sum: Replaced = { done: 0, tabs: 0, left: 0 };
  let refused = 0;
  for (const { done, left, taken } of steps) {
    if ((await taken) === false) {
      refused++;
      continue;
    }
    sum.done += done;
    sum.left += left;
    if (done > 0) sum.tabs++;
  }
  return refused > 0 && refused === steps.length ? null : sum;
}
