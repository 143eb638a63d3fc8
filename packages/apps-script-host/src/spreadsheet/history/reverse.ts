// The workbook as it stands, without one change of the past: what others did since stays.

import { shiftFormula } from "../../formulas/references";
import { lastColumn, lastRow } from "../../workbook/box";
import { SheetDraft } from "../../workbook/draft";
import { cellAt, EMPTY, eachChangedCell } from "../../workbook/grid";
import type { Box, Cell, Sheet, Workbook } from "../../workbook/types";
import { applyOps } from "../model/apply";
import { carried, type Held, sameHeld } from "./aspects";
import { backwards, moved, opOf, type Part, type SheetShift } from "./part";

/** Others have since done what makes it impossible to take a change back. */
export class Overtaken extends Error {}

/** @throws Overtaken where it cannot be told apart from what others did since. */
export function reversed(part: Part, now: Workbook): Workbook {
  const { before, after } = part;
  const sheets = now.sheets.flatMap((sheet) => sheetsBack(part, sheet));
  before.sheets.forEach((was, index) => {
    if (sheetOf(after, was.id) || sheetOf(now, was.id)) return;
    if (sheets.some(({ name }) => name.toLowerCase() === was.name.toLowerCase())) throw new Overtaken();
    sheets.splice(index, 0, was);
  });
  if (!sheets.some(({ hidden }) => !hidden)) throw new Overtaken();
  return { ...now, ...kept(before, after, now, BOOK), sheets: inOrder(part, now, sheets) };
}

/** Tabs that a change moved go back, unless others moved tabs since. */
function inOrder({ before, after }: Part, now: Workbook, sheets: Sheet[]): Sheet[] {
  const shared = (workbook: Workbook) =>
    workbook.sheets
      .map(({ id }) => id)
      .filter((id) => [before, after, now].every((each) => sheetOf(each, id)));
  const [was, made] = [shared(before), shared(after)];
  if (same(was, made) || !same(shared(now), made)) return sheets;
  const back = was.map((id) => sheets.find((sheet) => sheet.id === id)!);
  return sheets.map((sheet) => (was.includes(sheet.id) ? back.shift()! : sheet));
}

const sheetOf = (workbook: Workbook, id: number) => workbook.sheets.find((sheet) => sheet.id === id);

function sheetsBack(part: Part, now: Sheet): Sheet[] {
  const [was, made] = [sheetOf(part.before, now.id), sheetOf(part.after, now.id)];
  if (!made || was === made) return [now];
  if (!was && made !== now) throw new Overtaken();
  if (!was) return [];
  if (made === now) return [was];
  const own = part.shifts.filter(({ sheetId }) => sheetId === now.id);
  const later = part.later.filter(({ sheetId }) => sheetId === now.id);
  if (own.length === 0) return [restored(was, made, now, { ...part, later })];
  return [rebased(ridden(part.before, was, later), ridden(part.after, made, later), now, own)];
}

/** A tab of the past with the columns (rows) that others moved since; the rows (columns) of the step itself stay where they are. */
function ridden(book: Workbook, sheet: Sheet, later: readonly SheetShift[]): Sheet {
  if (later.length === 0) return sheet;
  return applyOps({ ...book, sheets: [sheet] }, later.map(opOf), OWNER).sheets[0]!;
}

/** What has been done already is refused to nobody. */
const OWNER = { user: "", owner: "", editors: [], now: 0 };

/** Cells that are still as the change left them become what they were. */
function restored(was: Sheet, made: Sheet, now: Sheet, { later, places }: Part): Sheet {
  const draft = new SheetDraft(now);
  const rows = new Set<number>();
  eachChangedCell(made, was, (row, column, from, to) => {
    const place = moved(later, now.id, row, column);
    rows.add(row);
    if (!place) return;
    const cell = cellAt(now, ...place);
    const [mine, old, present] = [held(made, from), held(was, to), held(now, cell)];
    const back = carried(draft, cell ?? EMPTY, mine, old, present);
    if (back !== (cell ?? EMPTY)) draft.set(...place, back);
  });
  for (const box of places) if (box.sheetId === now.id) requireUntouched({ made, now, later }, box, rows);
  return draft.done(kept(was, made, now, PROPERTIES));
}

const held = (sheet: Sheet, cell: Cell | null): Held => ({ sheet, cell });

/** Rows that changed places go back whole: half of them would be there twice, and others not at all. */
function requireUntouched(
  { made, now, later }: { made: Sheet; now: Sheet; later: readonly SheetShift[] },
  box: Box,
  rows: ReadonlySet<number>,
): void {
  for (const row of rows) {
    if (row < box.row || row > lastRow(box)) continue;
    for (let column = box.column; column <= lastColumn(box); column++) {
      const place = moved(later, now.id, row, column);
      if (!place || !sameHeld(held(made, cellAt(made, row, column)), held(now, cellAt(now, ...place))))
        throw new Overtaken();
    }
  }
}

/** The tab before its rows and columns moved, with what others wrote since in the place where it now belongs. */
function rebased(was: Sheet, made: Sheet, now: Sheet, own: readonly SheetShift[]): Sheet {
  if (PROPERTIES.some((key) => !same(now[key], made[key]))) throw new Overtaken();
  const back = backwards(own);
  const draft = new SheetDraft(was);
  eachChangedCell(made, now, (row, column, from, to) => {
    const place = moved(back, now.id, row, column);
    const [mine, present] = [held(made, from), held(now, to)];
    if (!place && !sameHeld(mine, present)) throw new Overtaken();
    if (!place) return;
    const cell = cellAt(was, ...place) ?? EMPTY;
    const theirs = carried(draft, cell, mine, present);
    if (theirs !== cell) draft.set(...place, theirs.f === cell.f ? theirs : shiftedBack(theirs, now, back));
  });
  return draft.done();
}

function shiftedBack(cell: Cell, { name }: Sheet, back: readonly SheetShift[]): Cell {
  if (cell.f === undefined) return cell;
  return {
    ...cell,
    f: back.reduce((formula, { shift }) => shiftFormula(formula, name, name, shift), cell.f),
  };
}

const BOOK = ["names", "metadata", "locale", "timeZone", "recalculation", "iteration"] as const;
const PROPERTIES = [
  "name",
  "hidden",
  "tabColor",
  "rows",
  "columns",
  "frozenRows",
  "frozenColumns",
  "rightToLeft",
  "gridlinesHidden",
  "rowHeights",
  "columnWidths",
  "hiddenRows",
  "hiddenColumns",
  "merges",
  "protections",
  "conditionalFormats",
  "bandings",
  "groups",
  "filter",
  "charts",
  "slicers",
  "images",
  "metadata",
] as const satisfies (keyof Sheet)[];

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Of the properties that a change set, those that nobody set since, as they were. */
function kept<T extends object, K extends keyof T>(was: T, made: T, now: T, keys: readonly K[]): Partial<T> {
  const changed = keys.filter((key) => was[key] !== made[key] && same(now[key], made[key]));
  const back: Partial<T> = {};
  for (const key of changed) back[key] = was[key];
  return back;
}
