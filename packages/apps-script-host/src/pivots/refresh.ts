// Pivot tables of a workbook after a change.
import type { FormulaEnv } from "../formulas/env";
import { SheetDraft, withSheet } from "../workbook/draft";
import { cellAt } from "../workbook/grid";
import { clearPivot, type PlacedPivot, pivotsOf } from "../workbook/pivot";
import type { Sheet, Workbook } from "../workbook/types";
import { fill } from "./fill";
import { columnFormat, type HidesRow, readSource } from "./source";
import { type Fields, lostSource, tableOf } from "./table";

/** The states with which a workbook is compared: what pivot tables read, and the tabs where they stand. */
export interface Seen {
  readonly sources: Workbook | null;
  readonly homes: Workbook | null;
}

/** What pivot tables are computed with; what a filter's criteria hide is known to the floor above. */
export interface PivotEnv extends FormulaEnv {
  readonly hidesRow: HidesRow;
}

/** The workbook with its pivot tables as their sources now say; the same object where none changes. */
export function refreshPivots(seen: Seen, after: Workbook, env: PivotEnv): Workbook {
  return after.sheets.reduce((book, { id }) => {
    const sheet = sheetOf(book, id) as Sheet;
    const changed = refreshSheet(seen, book, sheet, env);
    return changed === sheet ? book : withSheet(book, changed);
  }, after);
}

const sheetOf = (book: Workbook | null, id: number): Sheet | undefined =>
  book?.sheets.find((sheet) => sheet.id === id);

function refreshSheet(seen: Seen, book: Workbook, sheet: Sheet, env: PivotEnv): Sheet {
  const was = sheetOf(seen.homes, sheet.id);
  const placed = pivotsOf(sheet);
  const gone =
    was && was !== sheet ? pivotsOf(was).filter((old) => !placed.some((each) => samePlace(each, old))) : [];
  const due = placed.filter((each) => isDue(seen, book, sheet, each));
  if (due.length + gone.length === 0) return sheet;
  const draft = new SheetDraft(sheet);
  let changed = false;
  for (const { row, column, filled } of gone) if (clearPivot(draft, row, column, filled)) changed = true;
  for (const each of due) if (refresh(draft, book, each, env)) changed = true;
  return changed ? draft.done() : sheet;
}

const samePlace = (a: PlacedPivot, b: PlacedPivot): boolean => a.row === b.row && a.column === b.column;

/** Its source, or its own tab with the slicers, are others than before, or it had no room. */
function isDue({ homes, sources }: Seen, book: Workbook, sheet: Sheet, placed: PlacedPivot): boolean {
  const source = placed.pivot.source.sheetId;
  const same =
    sources?.locale === book.locale &&
    sheetOf(sources, source) === sheetOf(book, source) &&
    sheetOf(homes, sheet.id) === sheet;
  return !same || cellAt(sheet, placed.row, placed.column)?.e !== undefined;
}

function refresh(draft: SheetDraft, book: Workbook, placed: PlacedPivot, env: PivotEnv): boolean {
  const source = readSource(book, draft.sheet, placed.pivot, env.hidesRow);
  if (!source) return fill(draft, placed, lostSource(), new Set());
  const fields = tableOf(source, env);
  const columns = source.headers.map((_, offset) => columnFormat(source, offset));
  return fill(draft, placed, fields, new Set([...columns, ...formatsOf(fields)]));
}

const formatsOf = (fields: Fields): (string | undefined)[] =>
  fields.flatMap((row) => row.map((field) => field?.format));
