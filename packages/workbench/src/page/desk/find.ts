// Finding and replacing, in the tab that is shown or in all that people see.
import type { SheetView } from "../../wire/api";
import { a1Of } from "./a1";
import { sendEdit, theGrid, thePicture } from "./sheet";
import { countHidden, isReplaced, matches, type Place, replacement, type Sought } from "./sought";

/** Cells, the tabs they stand in, and how many more there are in hidden rows. */
export interface Count {
  cells: number;
  tabs: number;
  hidden: number;
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

/** How many cells hold the text, in how many tabs. */
export function countOf(sought: Sought): Count {
  const tabs = searched(sought);
  const found = tabs.map((sheet) => matches(sheet, sought).length);
  return {
    cells: found.reduce((sum, count) => sum + count, 0),
    tabs: found.filter((count) => count > 0).length,
    hidden: tabs.reduce((sum, sheet) => sum + countHidden(sheet, sought), 0),
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

/** Cells in which a text was replaced, the tabs where they stand, and cells that only a formula or a format lets show it. */
export interface Replaced {
  done: number;
  tabs: number;
  left: number;
}

/** Replaces the text in the cell where the person stands, and goes on; null where that was refused. */
export async function replaceHere(sought: Sought, by: string): Promise<Replaced | null> {
  const [[sheet], here] = [searched(sought), theGrid()?.looking()];
  if (!sheet || !here) return null;
  const cells = matches(sheet, sought).filter(
    ({ row, column }) => row === here.row && column === here.column,
  );
  const edit = replacement(sheet.id, cells, sought, by);
  const taken = edit ? sendEdit(edit) : Promise.resolve(true);
  findNext(sought);
  const done = edit ? 1 : 0;
  return (await taken) ? { done, tabs: done, left: cells.length - done } : null;
}

/** Replaces the text in all cells, a step in each tab; null where all of it was refused. */
export async function replaceAll(sought: Sought, by: string): Promise<Replaced | null> {
  const steps = searched(sought).flatMap((sheet) => {
    const cells = matches(sheet, sought);
    const edit = replacement(sheet.id, cells, sought, by);
    const done = cells.filter((cell) => isReplaced(cell, sought)).length;
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
