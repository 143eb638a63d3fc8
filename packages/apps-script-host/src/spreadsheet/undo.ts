// Undo and redo: what a person did last in a file is taken back, or brought again.
import { canEdit } from "../drive/access";
import { ScriptError } from "../kernel/types";
import { eachChangedCell } from "../workbook/grid";
import type { Sheet, Workbook } from "../workbook/types";
import { workbooks } from "./books";
import type { EditHost } from "./edit";
import { type History, historiesOf, reversal, type Step, tabsOfStep } from "./history";
import { sameHeld } from "./history/aspects";
import { backwards, linesBack, moved, opOf, type Part, type SheetShift, type Tabs } from "./history/part";
import { Overtaken, reversed } from "./history/reverse";
import { compute, touch } from "./landing";
import { applyOps } from "./model/apply";
import { mayEditBox } from "./model/guard";
import type { Actor } from "./model/ops";
import { actorOf } from "./session";
import type { UndoResult } from "./user-edit";

const refused = (reason: UndoResult["reason"], sheetId: number | null = null): UndoResult => ({
  ok: false,
  reason,
  sheetId,
});

/**
 * Takes back a person's last step in a file, or brings again the one taken back last; with a tab: the last step there. A step that cannot be
 * is dropped, unless the person's own later step stands in its way.
 */
export function travel(host: EditHost, id: string, user: string, { which, sheetId }: Way): UndoResult {
  const history = historiesOf(host.store).of(id, user);
  const now = workbooks(host.store).get(id);
  if (!now || !canEdit(host.store, id, user)) return refused("protected");
  const step = nextStep(history, which, concerning(sheetId, now));
  if (!step) return nothing(history, which);
  const newer = history.newerIn(which, step);
  if (newer !== null) return refused("newer", newer);
  history.drop(which, step);
  try {
    return takeBack({ host, id, user, history, which, sheetId }, step, now);
  } catch (error) {
    if (error instanceof Overtaken) return refused("others");
    throw error;
  }
}

/** Back or forth, and the tab in which the person stands; without one: wherever something was done last. */
export interface Way {
  which: "undo" | "redo";
  sheetId?: number | undefined;
}

function nothing(history: History, which: Way["which"]): UndoResult {
  const last = nextStep(history, which, () => true);
  const elsewhere = last && [...(tabsOfStep(last) ?? [])][0];
  return elsewhere === undefined ? refused("empty") : refused("elsewhere", elsewhere);
}

/** What was done in a tab, and what was done where nobody can stand any more. */
function concerning(sheetId: number | undefined, now: Workbook) {
  const shown = new Set(now.sheets.filter(({ hidden }) => !hidden).map(({ id }) => id));
  return (tabs: Tabs): boolean =>
    sheetId === undefined || !tabs || tabs.has(sheetId) || [...tabs].some((id) => !shown.has(id));
}

// What changed nothing that can be seen is passed over.
function nextStep(history: History, which: Way["which"], sought: (tabs: Tabs) => boolean): Step | undefined {
  for (let step = history.next(which, sought); step; step = history.next(which, sought)) {
    if (step.parts.some(({ before, after }) => changedTabs(before, after).length > 0)) return step;
    history.drop(which, step);
  }
  return undefined;
}

interface Journey extends Way {
  host: EditHost;
  id: string;
  user: string;
  history: History;
}

function takeBack(
  { host, id, user, history, which, sheetId }: Journey,
  step: Step,
  now: Workbook,
): UndoResult {
  if (step.overtaken) throw new Overtaken();
  const actor = actorOf(host, id, user);
  const books = wayBack(step.parts, now);
  const target = books.at(-1)!;
  const changed = changedTabs(now, target);
  if (changed.length === 0) throw new Overtaken();
  if (!mayTakeBack(step.parts, books, actor)) return refused("protected");
  history.put(which, land(host, id, step.parts, now));
  const lines = [...step.parts].reverse().flatMap(linesBack);
  touch({ ...host, user }, id, [{ type: "structure", spreadsheetId: id, lines }]);
  tellOthers(host, id, user, step);
  const left = historiesOf(host.store).besideOf(step);
  const places = placesOfStep(tabsOfStep(step), changed, sheetId);
  return { ok: true, reason: null, ...places, ...(left.length > 0 ? { left } : {}) };
}

// Figures in other tabs that follow are not what the person did.
function placesOfStep(tabs: Tabs, changed: readonly number[], asked?: number) {
  const own = changed.filter((id) => !tabs || tabs.has(id));
  const sheetId = asked !== undefined && own.includes(asked) ? asked : (own[0] ?? changed[0]!);
  const also = own.filter((id) => id !== sheetId);
  return also.length > 0 && tabs ? { sheetId, also } : { sheetId };
}

/** The workbook after each part is gone, the last part first. */
function wayBack(parts: readonly Part[], now: Workbook): Workbook[] {
  const books = [now];
  for (const part of [...parts].reverse()) books.push(reversed(part, books.at(-1)!));
  return books;
}

/** Does the same in the store, formulas computed after each part; gives the parts that lead forth again. */
function land(host: EditHost, id: string, parts: readonly Part[], now: Workbook): Part[] {
  let book = now;
  return [...parts].reverse().map((part) => {
    const before = book;
    book = compute(host, id, before, reversed(part, before));
    return reversal(before, book, part);
  });
}

function tellOthers({ store }: EditHost, id: string, user: string, { parts }: Step): void {
  const shifts = backwards(parts.flatMap((part) => part.shifts));
  historiesOf(store).moved(id, user, shifts);
}

/** Tabs that differ: changed, gone, or moved where nothing else did. */
function changedTabs(before: Workbook, after: Workbook): number[] {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const changed = after.sheets.filter(
    (sheet) => known.get(sheet.id) !== sheet && differs(known.get(sheet.id), sheet),
  );
  const gone = before.sheets.filter(({ id }) => !after.sheets.some((sheet) => sheet.id === id));
  if (changed.length + gone.length > 0) return [...changed, ...gone].map(({ id }) => id);
  return after.sheets.filter((sheet, index) => before.sheets[index]?.id !== sheet.id).map(({ id }) => id);
}

function differs(before: Workbook["sheets"][number] | undefined, after: Workbook["sheets"][number]): boolean {
  const { chunks: _a, styles: _b, rules: _c, ...one } = before ?? after;
  const { chunks: _d, styles: _e, rules: _f, ...other } = after;
  if (!before || JSON.stringify(one) !== JSON.stringify(other)) return true;
  let different = false;
  eachChangedCell(before, after, (_row, _column, was, is) => {
    different ||= !sameHeld({ sheet: before, cell: was }, { sheet: after, cell: is });
  });
  return different;
}

// A protection may have come since.
function mayTakeBack(parts: readonly Part[], books: readonly Workbook[], actor: Actor): boolean {
  return [...parts]
    .reverse()
    .every((part, index) => mayReverse(part, books[index]!, books[index + 1]!, actor));
}

function mayReverse({ shifts }: Part, now: Workbook, target: Workbook, actor: Actor): boolean {
  const back = shiftedBack(now, shifts, actor);
  if (!back) return false;
  return back.sheets.every((sheet) => {
    const own = shifts.filter(({ sheetId }) => sheetId === sheet.id);
    return mayChange(sheet, target.sheets.find(({ id }) => id === sheet.id) ?? null, own, actor);
  });
}

/** The workbook with the lines of a step back where they were; null where a protection forbids it. */
function shiftedBack(now: Workbook, shifts: readonly SheetShift[], actor: Actor): Workbook | null {
  const ops = backwards(shifts.filter(({ sheetId }) => now.sheets.some(({ id }) => id === sheetId))).map(
    opOf,
  );
  try {
    return applyOps(now, ops, actor);
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}

function mayChange(sheet: Sheet, target: Sheet | null, own: readonly SheetShift[], actor: Actor): boolean {
  if (sheet === target || sheet.protections.length === 0) return true;
  const all = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  if (!target || target.rows !== sheet.rows || target.columns !== sheet.columns)
    return mayEditBox(sheet, all, actor);
  let may = true;
  eachChangedCell(sheet, target, (row, column, from, to) => {
    // Lines that come back bring their cells along, and formulas follow what they speak of.
    if (moved(own, sheet.id, row, column) === null) return;
    if (own.length > 0 && from?.f !== undefined && to?.f !== undefined) return;
    if (sameHeld({ sheet, cell: from }, { sheet: target, cell: to })) return;
    may &&= mayEditBox(sheet, { row, column, rows: 1, columns: 1 }, actor);
  });
  return may;
}
