// Notifies units of what review decided: state and reason on 首页, ledger opened or closed. The record is always first;
// a stamp names the units × periods that may not have been notified yet, so a break in between is healed by the next run.
import { unitsWithTab } from "../../core/department";
import { registersOf } from "../../core/form";
import type { Definition, Report, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import type { RowsByForm } from "../../core/report";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import type { SheetRequest } from "../google/sheets";
import { clearLongStamp, readLongStamp, writeLongStamp } from "../google/stamps";
import { readReports } from "../head/record";
import { ofUnit, readTypedRows, typedCells } from "../head/typed-entries";
import { longestWait, NotNow } from "../not-now";
import { byOfficeRowsRequests } from "../unit-workbook/receipt";
import { nextGroup } from "./group";
import { renewDepartmentTabs } from "./lay-tabs";
import { isGone, unreachableProblem } from "./unreachable";
import { type HomeUpdate, type HomeWriteResult, updateHomes } from "./update-homes";

/** Stamp of the units that may not know yet how they stand. */
export const PENDING = "notify.pending";
/** All stamps of a workbook together have 500 KB; these keys take some 80. */
const MOST_PENDING = 3_000;

/** Key of a report among the pending notifications. */
export function notificationKey({ unitId, periodId }: { unitId: string; periodId: string }): string {
  return `${unitId}|${periodId}`;
}

/** Keys of reports whose units may not know yet how they stand. */
export function pendingNotifications(): string[] {
  return readLongStamp<string[]>(PENDING) ?? [];
}

/** Key of a unit whose 上级代填 does not show yet what the office typed. */
export function officeEntriesKey(unitId: string): string {
  return `${unitId}|`;
}

/** How many more keys the stamp takes. */
export function notificationRoom(): number {
  return Math.max(0, MOST_PENDING - pendingNotifications().length);
}

/** Notes reports whose units are to be notified. Call it under the lock and before the record is written: notifying twice harms nobody. */
export function addPendingNotifications(keys: readonly string[]): void {
  writeLongStamp(PENDING, [...new Set([...pendingNotifications(), ...keys])]);
}

/** What became of notifying units. */
export interface NotificationResult {
  problems: Problem[];
  /** Set when Google had no room for the rest; it stays noted. */
  wait?: Wait | undefined;
  /** True when every unit was tried. */
  isOver: boolean;
}

/**
 * Notifies the units of these reports how they stand in the record, as many as there is time and room for. Units that cannot
 * be reached are named; they and all that are left stay noted.
 */
export function notifyUnits(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  keys: readonly string[],
): NotificationResult {
  const updates = homeUpdatesOf(context, definition, units, keys);
  const reached = updates.flatMap((update) => update.keys);
  const nowhere = keys.filter((key) => !reached.includes(key));
  const inTabs = tellInTabs(context, units, nowhere);
  const problems = [...inTabs.problems];
  if (nowhere.length > 0 && !inTabs.wait) removePending(nowhere);
  let left = updates;
  let wait = inTabs.wait;
  while (left.length > 0 && !wait && context.hasTime()) {
    const next = nextGroup(left);
    wait = next.wait ?? notifyGroup(context, next.group, problems);
    left = left.slice(next.group.length);
  }
  return { problems, wait, isOver: left.length === 0 && !wait };
}

// Units without a workbook of their own read it in their tab of this one.
function tellInTabs(
  context: Context,
  units: readonly Unit[],
  keys: readonly string[],
): { problems: Problem[]; wait?: Wait } {
  const isMeant = ({ unitId }: Unit) =>
    keys.some((key) => key.startsWith(officeEntriesKey(unitId)) && key !== officeEntriesKey(unitId));
  if (!unitsWithTab(units, context.today).some(isMeant)) return { problems: [] };
  try {
    return { problems: renewDepartmentTabs(context, isMeant) };
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    return { problems: [], wait: error.wait };
  }
}

function notifyGroup(
  context: Context,
  updates: readonly UnitNotification[],
  problems: Problem[],
): Wait | undefined {
  const { written, reports } = updateHomes(context, updates);
  const kept = written.filter(({ reply }) => reply.status !== 200 && !isGone(reply)).map(({ unit }) => unit);
  const notified = updates.filter(({ unit }) => !kept.includes(unit)).flatMap(({ keys }) => keys);
  settleNotifications(context, notified, reports);
  problems.push(...unreachableProblems(context, written));
  return longestWait(written.map(({ reply }) => reply));
}

/** Names the workbooks that could not be written, or not in all. */
export function unreachableProblems(context: Context, written: readonly HomeWriteResult[]): Problem[] {
  return written.flatMap(({ unit, reply, refused }) => {
    const bad = reply.status === 200 ? refused : reply;
    return bad && !bad.wait ? [unreachableProblem(unit, bad, context)] : [];
  });
}

/**
 * Forgets what units were notified of. `reports` are those by which it was done: where the record has gone on since, a later
 * answer may have been overtaken by this one, and the unit is noted to be notified again.
 */
export function settleNotifications(
  context: Context,
  notified: readonly string[],
  reports: readonly Report[],
): void {
  if (notified.length === 0) return;
  const late = notified.filter(movedOn(context, reports));
  const known = pendingNotifications();
  if (late.every((key) => known.includes(key)) && !notified.some((key) => known.includes(key))) return;
  edit(() => writePending([...pendingNotifications().filter((key) => !notified.includes(key)), ...late]));
}

// Where the record cannot be read at this moment, it may have gone on.
function movedOn(context: Context, reports: readonly Report[]): (key: string) => boolean {
  try {
    const now = readReports(context, true);
    return (key) => standingOf(key, now) !== standingOf(key, reports);
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    return () => true;
  }
}

function standingOf(key: string, reports: readonly Report[]): string {
  const report = reports.find((candidate) => notificationKey(candidate) === key);
  return report ? [report.version, report.state, report.revision].join(" ") : "";
}

interface UnitNotification extends HomeUpdate {
  /** What is forgotten once the unit knows. */
  keys: string[];
}

function homeUpdatesOf(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  keys: readonly string[],
): UnitNotification[] {
  return units
    .filter(({ workbookId }) => workbookId !== "")
    .map((unit): UnitNotification => {
      const own = definitionOf(definition, unit);
      const beginning = officeEntriesKey(unit.unitId);
      const mine = keys.filter((key) => key.startsWith(beginning));
      return {
        unit,
        own,
        periodIds: mine.map((key) => key.slice(beginning.length)),
        opening: [],
        others: mine.includes(beginning) ? officeEntriesRequests(context, own, unit) : [],
        keys: mine,
      };
    })
    .filter((update) => update.keys.length > 0);
}

/**
 * Requests that make 上级代填 of a unit's workbook show what the office typed for it; `written` are the rows of registers of which this
 * execution knows them, because it has just changed them.
 */
export function officeEntriesRequests(
  context: Context,
  own: Definition,
  unit: Unit,
  written: RowsByForm = {},
): SheetRequest[] {
  const unknown = registersOf(own).filter(({ formId }) => !(formId in written));
  const typed = ofUnit({ ...readTypedRows(context, own, false, unknown), ...written }, unit.unitId);
  return registersOf(own).flatMap((form) => {
    const rows = (typed[form.formId] ?? []).map((row) => typedCells(row, form, own));
    return byOfficeRowsRequests(form, rows, rows.length + SPARE);
  });
}

/** Rows below the last one that are emptied as well: entries may have been taken back. */
const SPARE = 5;

function removePending(keys: readonly string[]): void {
  edit(() => writePending(pendingNotifications().filter((key) => !keys.includes(key))));
}

function writePending(keys: readonly string[]): void {
  if (keys.length > 0) writeLongStamp(PENDING, keys);
  else clearLongStamp(PENDING);
}
