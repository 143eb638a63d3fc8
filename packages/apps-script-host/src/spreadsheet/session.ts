// One execution's sight of the spreadsheets: its buffered writes, and when they land.
//
// Calls that return no information are kept back per spreadsheet; any read of that spreadsheet by the same execution
// commits them first (googleappsscript.blogspot.com/2010/06/optimizing-spreadsheet-operations.html). Others never see
// what has not landed. When an execution is ended, what was not flushed may have landed in part: Google promises no whole.
import { canEdit, canView } from "../drive/access";
import { fileById } from "../drive/files";
import { editorsOf } from "../drive/permissions";
import { type Context, ScriptError } from "../kernel/types";
import type { Sheet, Workbook } from "../workbook/types";
import { serialOf } from "../workbook/zone";
import { workbooks } from "./books";
import { lookAt } from "./known-sizes";
import { areaOf, compute, store } from "./landing";
import { COMMIT_CELL_MS, COMMIT_MS } from "./latency";
import { applyOp } from "./model/apply";
import { TEXT } from "./model/guard";
import type { Actor, Op } from "./model/ops";

interface Pending {
  /** The committed workbook on which the preview was made. */
  base: Workbook;
  preview: Workbook;
  readonly ops: Op[];
}

const pendingOf = (context: Context): Map<string, Pending> =>
  context.local("spreadsheet.pending", () => new Map<string, Pending>());

/** Who acts on a file, with the file's owner and editors. */
export const actorOn = (context: Context, id: string, user = context.execution.effectiveUser): Actor =>
  actorOf(context, id, user);

/** The same, of whatever has a store and a clock. */
export function actorOf({ store, now }: Pick<Context, "store" | "now">, id: string, user: string): Actor {
  const file = fileById(store, id);
  return { user, owner: file?.owner ?? user, editors: file ? editorsOf(store, file) : [], now: now() };
}

/** Text for ids that lead nowhere and for files that a person may not open. */
export const missingText = (id: string): string =>
  `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`;

/** The committed workbook; throws when there is none or the user may not see it. */
function committed(context: Context, id: string): Workbook {
  const workbook = workbooks(context.store).get(id);
  if (!workbook || !canView(context.store, id, context.execution.effectiveUser))
    throw new ScriptError(missingText(id));
  return workbook;
}

/** The workbook as this execution sees it without making its writes land; for checks of places. */
export function peek(context: Context, id: string): Workbook {
  lookAt(context, id);
  return pendingOf(context).get(id)?.preview ?? committed(context, id);
}

/** The workbook for a read: what this execution wrote lands first, and formulas that ask for the time are fresh. */
export function read(context: Context, id: string): Workbook {
  if (pendingOf(context).has(id)) context.landedEarly();
  return readLanded(context, id);
}

function readLanded(context: Context, id: string): Workbook {
  commitOne(context, id);
  lookAt(context, id);
  const workbook = committed(context, id);
  if (workbook.volatileAt === null || sameDay(workbook, workbook.volatileAt, context.now())) return workbook;
  return compute(context, id, workbook, workbook);
}

/** A spreadsheet that somebody opens shows TODAY of that day, whoever computed it last. */
export function turnToToday(context: Context, id: string): void {
  const workbook = workbooks(context.store).get(id);
  if (!workbook || workbook.volatileAt === null) return;
  if (!sameDay(workbook, workbook.volatileAt, context.now())) compute(context, id, workbook, workbook);
}

/** TODAY moves on by itself at midnight; NOW and RAND only with the next change ("recalculation: on change"). */
const sameDay = ({ timeZone }: Workbook, a: number, b: number): boolean =>
  a === b || Math.floor(serialOf(timeZone, a)) === Math.floor(serialOf(timeZone, b));

/** Keeps a write back after trying it on the preview; throws what can already be seen. */
export function buffer(context: Context, id: string, ...ops: Op[]): Workbook {
  requireEditing(context, id, ops[0]);
  const all = pendingOf(context);
  const known = all.get(id);
  const base = known?.base ?? committed(context, id);
  const actor = actorOn(context, id);
  const preview = ops.reduce((book, op) => applyOp(book, op, actor), known?.preview ?? base);
  const pending = known ?? { base, preview, ops: [] };
  pending.preview = preview;
  pending.ops.push(...ops);
  all.set(id, pending);
  context.onEnd("spreadsheet", (how, at) => (how === "killed" ? dropWrites(at) : commitWrites(at)));
  return preview;
}

/** Makes a write land at once, after all that was kept back: for calls that return information. */
export function writeNow(context: Context, id: string, ...ops: Op[]): Workbook {
  if (pendingOf(context).has(id)) context.landedEarly();
  buffer(context, id, ...ops);
  return readLanded(context, id);
}

function requireEditing(context: Context, id: string, op: Op | undefined): void {
  const { execution, store } = context;
  if (execution.authMode === "CUSTOM_FUNCTION") {
    const method = op?.op === "write" ? "setValues" : (op?.op ?? "this method");
    throw new ScriptError(`You do not have permission to call ${method}`);
  }
  if (!canEdit(store, id, execution.effectiveUser)) throw new ScriptError(TEXT.protected);
}

/** Makes this execution's writes to one spreadsheet land. */
export function commitOne(context: Context, id: string): void {
  const pending = pendingOf(context).get(id);
  if (!pending) return;
  pendingOf(context).delete(id);
  const now = committed(context, id);
  // Others may have written meanwhile: then every operation is applied anew, so that their cells stay.
  const after = now === pending.base ? pending.preview : reapply(now, pending.ops, actorOn(context, id));
  store(context, id, now, after, pending.ops);
  // What landed stays, even when the call that made it land is refused afterwards.
  context.store.commit();
}

function reapply(workbook: Workbook, ops: readonly Op[], actor: Actor): Workbook {
  return ops.reduce((book, op) => applyOp(book, op, actor), workbook);
}

/** Modelled time that it takes the writes kept back for one spreadsheet, or for all, to land. */
export function landingMs(context: Context, id?: string): number {
  let milliseconds = 0;
  for (const [spreadsheetId, { ops }] of pendingOf(context)) {
    if (id !== undefined && id !== spreadsheetId) continue;
    const cells = ops.reduce((sum, op) => sum + cellCount(op), 0);
    milliseconds += COMMIT_MS + COMMIT_CELL_MS * cells;
  }
  return milliseconds;
}

function cellCount(op: Op): number {
  const area = areaOf(op);
  return area ? area.rows * area.columns : 0;
}

/** Makes all writes of this execution land. */
export function commitWrites(context: Context): void {
  for (const id of [...pendingOf(context).keys()]) commitOne(context, id);
}

/**
 * Ends an execution's writes: for each spreadsheet alone a seeded number of them, the first ones, had landed: none, some or
 * all. Strict: nothing that is documented says that writes which were kept back land as one.
 */
export function dropWrites(context: Context): void {
  const all = pendingOf(context);
  for (const [id, { preview, ops }] of [...all]) {
    const landed = Math.floor(context.random() * (ops.length + 1));
    // The preview holds them all: with it for a base, those that landed are applied anew.
    if (landed < ops.length) all.set(id, { base: preview, preview, ops: ops.slice(0, landed) });
    if (landed > 0) tryCommit(context, id);
  }
  all.clear();
}

function tryCommit(context: Context, id: string): void {
  try {
    commitOne(context, id);
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
  }
}

/** A sheet of a workbook by id; throws when it was deleted. */
export function sheetIn(workbook: Workbook, sheetId: number): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new ScriptError(`Sheet ${sheetId} not found`);
  return sheet;
}
