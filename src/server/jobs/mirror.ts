// What review decided, told to the unit: state and reason on 首页, ledger opened or closed. The record is always first;
// a stamp names the units × periods that may not have been told yet, so a break in between is healed by the next run.
import type { Definition, Report, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import type { SheetRequest } from "../google/sheets";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { readReports } from "../head/campaign";
import { readStaffRows, staffCells } from "../head/staff-activities";
import { longestWait } from "../not-now";
import { byOfficeRowsRequests } from "../unit-workbook/receipt";
import { nextGroup } from "./group";
import { type HomeVisit, visitHomes, type Written } from "./homes";
import { isGone, unreachable } from "./unreachable";

const UNTOLD = "mirror.untold";
/** A stamp holds 9 KB; keys of more reports than this would not fit. */
const MOST_UNTOLD = 300;

/** Key of a report among the untold ones. */
export function untoldKey({ unitId, periodId }: { unitId: string; periodId: string }): string {
  return `${unitId}|${periodId}`;
}

/** Keys of reports whose units may not know yet how they stand. */
export function untold(): string[] {
  return readStamp<string[]>(UNTOLD) ?? [];
}

/** Key of a unit whose 上级代填 does not show yet what the office typed. */
export function officeKey(unitId: string): string {
  return `${unitId}|`;
}

/** How many more keys the stamp takes. */
export function untoldRoom(): number {
  return Math.max(0, MOST_UNTOLD - untold().length);
}

/** Notes reports as not told. Call it under the lock and before the record is written: telling twice harms nobody. */
export function noteUntold(keys: readonly string[]): void {
  writeStamp(UNTOLD, [...new Set([...untold(), ...keys])]);
}

/** What became of telling units. */
export interface Told {
  problems: Problem[];
  /** Set when Google had no room for the rest; it stays noted. */
  wait?: Wait | undefined;
  /** True when every unit was tried. */
  isOver: boolean;
}

/**
 * Tells the units of these reports how they stand in the record, as many as there is time and room for. Units that cannot
 * be reached are named; they and all that are left stay noted.
 */
export function tellUnits(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  keys: readonly string[],
): Told {
  const visits = visitsOf(context, definition, units, keys);
  const reached = visits.flatMap((visit) => visit.keys);
  const nowhere = keys.filter((key) => !reached.includes(key));
  if (nowhere.length > 0) forget(nowhere);
  const problems: Problem[] = [];
  let left = visits;
  let wait: Wait | undefined;
  while (left.length > 0 && !wait && context.hasTime()) {
    const next = nextGroup(left);
    wait = next.wait ?? tellGroup(context, next.group, problems);
    left = left.slice(next.group.length);
  }
  return { problems, wait, isOver: left.length === 0 && !wait };
}

function tellGroup(context: Context, visits: readonly Visit[], problems: Problem[]): Wait | undefined {
  const { written, reports } = visitHomes(context, visits);
  const kept = written.filter(({ reply }) => reply.status !== 200 && !isGone(reply)).map(({ unit }) => unit);
  const told = visits.filter(({ unit }) => !kept.includes(unit)).flatMap(({ keys }) => keys);
  settle(context, told, reports);
  problems.push(...refusals(context, written));
  return longestWait(written.map(({ reply }) => reply));
}

/** Names the workbooks that could not be written, or not in all. */
export function refusals(context: Context, written: readonly Written[]): Problem[] {
  return written.flatMap(({ unit, reply, refused }) => {
    const bad = reply.status === 200 ? refused : reply;
    return bad && !bad.wait ? [unreachable(unit, bad, context)] : [];
  });
}

/**
 * Forgets what units were told. `reports` are those by which they were told: where the record has gone on since, a later
 * answer may have been overtaken by this one, and the unit is noted to be visited again.
 */
export function settle(context: Context, told: readonly string[], reports: readonly Report[]): void {
  const now = readReports(context, true);
  const late = told.filter((key) => standingOf(key, now) !== standingOf(key, reports));
  const known = untold();
  if (late.every((key) => known.includes(key)) && !told.some((key) => known.includes(key))) return;
  edit(() => keep([...untold().filter((key) => !told.includes(key)), ...late]));
}

function standingOf(key: string, reports: readonly Report[]): string {
  const report = reports.find((candidate) => untoldKey(candidate) === key);
  return report ? [report.state, report.revision, report.reviewedAt].join(" ") : "";
}

interface Visit extends HomeVisit {
  /** What is forgotten once the unit knows. */
  keys: string[];
}

function visitsOf(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  keys: readonly string[],
): Visit[] {
  return units
    .filter(({ workbookId }) => workbookId !== "")
    .map((unit): Visit => {
      const own = definitionOf(definition, unit.unitType);
      const beginning = officeKey(unit.unitId);
      const mine = keys.filter((key) => key.startsWith(beginning));
      return {
        unit,
        own,
        periodIds: mine.map((key) => key.slice(beginning.length)),
        opening: [],
        others: mine.includes(beginning) ? showByOffice(context, own, unit) : [],
        keys: mine,
      };
    })
    .filter((visit) => visit.keys.length > 0);
}

/** Requests that make 上级代填 of a unit's workbook show what the office typed for it. */
export function showByOffice(context: Context, own: Definition, unit: Unit): SheetRequest[] {
  const rows = readStaffRows(context, own).filter(({ cells }) => cells.unitId === unit.unitId);
  return byOfficeRowsRequests(
    rows.map((row) => staffCells(row, own)),
    rows.length + SPARE,
    own.activityFields.length,
  );
}

/** Rows below the last one that are emptied as well: entries may have been taken back. */
const SPARE = 5;

function forget(keys: readonly string[]): void {
  edit(() => keep(untold().filter((key) => !keys.includes(key))));
}

function keep(keys: readonly string[]): void {
  if (keys.length > 0) writeStamp(UNTOLD, keys);
  else clearStamp(UNTOLD);
}
