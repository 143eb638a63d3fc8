// Undo and redo: what a person did last in a file is taken back, or brought again.
import { canEdit } from "../drive/access";
import { type HostEvent, ScriptError } from "../kernel/types";
import { eachChangedCell } from "../workbook/grid";
import type { Sheet, Workbook } from "../workbook/types";
import { workbooks } from "./books";
import type { EditHost } from "./edit";
import { type History, historiesOf, reversal, type Step } from "./history";
import { sameHeld } from "./history/aspects";
import { backwards, moved, opOf, type Part, type SheetShift } from "./history/part";
import { Overtaken, reversed } from "./history/reverse";
import { compute, touch } from "./landing";
import { applyOps } from "./model/apply";
import { mayEditBox } from "./model/guard";
import type { Actor } from "./model/ops";
import { actorOf } from "./session";
import type { UndoResult } from "./user-edit";

const refused = (reason: UndoResult["reason"]): UndoResult => ({ ok: false, reason, sheetId: null });

/** Takes back a person's last step in a file, or brings again the one taken back last. A step that cannot be is dropped. */
export function travel(host: EditHost, id: string, user: string, which: "undo" | "redo"): UndoResult {
  const history = historiesOf(host.store).of(id, user);
  const now = workbooks(host.store).get(id);
  if (!now || !canEdit(host.store, id, user)) return refused("protected");
  const step = nextStep(history, which);
  if (!step) return refused("empty");
  try {
    return takeBack({ host, id, user, history, which }, step, now);
  } catch (error) {
    if (error instanceof Overtaken) return refused("others");
    throw error;
  }
}

// What changed nothing that can be seen is passed over.
function nextStep(history: History, which: "undo" | "redo"): Step | undefined {
  for (let step = history.take(which); step; step = history.take(which))
    if (step.parts.some(({ before, after }) => firstChanged(before, after) !== null)) return step;
  return undefined;
}

interface Journey {
  host: EditHost;
  id: string;
  user: string;
  history: History;
  which: "undo" | "redo";
}

function takeBack({ host, id, user, history, which }: Journey, step: Step, now: Workbook): UndoResult {
  if (step.overtaken) throw new Overtaken();
  const actor = actorOf(host, id, user);
  const books = wayBack(step.parts, now);
  const target = books.at(-1)!;
  const sheetId = firstChanged(now, target);
  if (sheetId === null) throw new Overtaken();
  if (!mayTakeBack(step.parts, books, actor)) return refused("protected");
  history.put(which, land(host, id, step.parts, now));
  touch({ ...host, user }, id, [structure(id)]);
  tellOthers(host, id, user, step);
  return { ok: true, reason: null, sheetId };
}

const structure = (spreadsheetId: string): HostEvent => ({ type: "structure", spreadsheetId });

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

function firstChanged(before: Workbook, after: Workbook): number | null {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const changed = after.sheets.find(
    (sheet) => known.get(sheet.id) !== sheet && differs(known.get(sheet.id), sheet),
  );
  const gone = before.sheets.find(({ id }) => !after.sheets.some((sheet) => sheet.id === id));
  const moved = after.sheets.find((sheet, index) => before.sheets[index]?.id !== sheet.id);
  return changed?.id ?? gone?.id ?? moved?.id ?? null;
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
