// What review decided, told to the unit: state and reason on 首页, ledger opened or closed. The record is always first;
// a stamp names the units × periods that may not have been told yet, so a break in between is healed by the next run.
import type { Definition, Language, Report, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import { isSettled, reportStates } from "../../core/report";
import { fill, labelOf } from "../../core/text";
import { operationWords } from "../../core/text/operation";
import { inLanguage } from "../../core/text/words";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { type RestReply, send } from "../google/rest";
import { changeRequest, readBlocks, readRequest, type SheetRequest, writeCells } from "../google/sheets";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { readStaffRows, staffCells } from "../head/staff-activities";
import { longestWait } from "../not-now";
import { HOME, HOME_COLUMNS } from "../unit-workbook/layout";
import { byOfficeRowsRequests, periodAccessRequests } from "../unit-workbook/receipt";
import { nextGroup } from "./group";
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
  reports: readonly Report[],
  keys: readonly string[],
): Told {
  const visits = visitsOf(context, definition, units, reports, keys);
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
  const replies = send(visits.map(({ unit }) => readRequest(unit.workbookId, HOME_TAB)));
  const found = visits.map((visit, index) => ({ ...visit, reply: replies[index]! }));
  const readable = found.filter(({ reply }) => reply.status === 200);
  const written = send(readable.map((visit) => changeRequest(visit.unit.workbookId, tellRequests(visit))));
  const answered = readable.map((visit, index) => ({ ...visit, reply: written[index]! }));
  const failed = [
    ...found.filter(({ reply }) => reply.status !== 200),
    ...answered.filter(({ reply }) => reply.status !== 200),
  ];
  const kept = failed.filter(({ reply }) => !isGone(reply)).flatMap((visit) => visit.keys);
  forget(visits.flatMap((visit) => visit.keys).filter((key) => !kept.includes(key)));
  const refused = failed.filter(({ reply }) => !reply.wait);
  problems.push(...refused.map(({ unit, reply }) => unreachable(unit, reply, context)));
  return longestWait(failed.map(({ reply }) => reply));
}

const HOME_TAB = [{ sheetId: HOME }];

interface Visit {
  unit: Unit;
  own: Definition;
  reports: Report[];
  /** Change of 上级代填, if it is to show something. */
  byOffice: SheetRequest[];
  /** What is forgotten once the unit knows. */
  keys: string[];
}

function visitsOf(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  reports: readonly Report[],
  keys: readonly string[],
): Visit[] {
  const wanted = reports.filter((report) => keys.includes(untoldKey(report)));
  return units
    .filter(({ workbookId }) => workbookId !== "")
    .map((unit): Visit => {
      const own = definitionOf(definition, unit.unitType);
      const open = wanted.filter(({ unitId }) => unitId === unit.unitId);
      const isByOffice = keys.includes(officeKey(unit.unitId));
      return {
        unit,
        own,
        reports: open,
        byOffice: isByOffice ? showByOffice(context, own, unit) : [],
        keys: [...open.map(untoldKey), ...(isByOffice ? [officeKey(unit.unitId)] : [])],
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

// The boxes are left alone: a tick set since then is a new submission, answered by the next collection.
function tellRequests({ own, reports, byOffice, reply }: Visit & { reply: RestReply }): SheetRequest[] {
  const home = readBlocks(reply, HOME_TAB)[0] ?? [];
  const { language } = own.campaign;
  const standing = reports.flatMap((report) => {
    const period = own.periods.find(({ id }) => id === report.periodId);
    const row = home.findIndex(
      (cells) => String(cells[HOME_COLUMNS.indexOf("periodId")] ?? "") === report.periodId,
    );
    const cell = (column: (typeof HOME_COLUMNS)[number], value: string) =>
      writeCells(HOME, row, HOME_COLUMNS.indexOf(column), [[value]]);
    return [
      ...(row < 0
        ? []
        : [
            cell("state", labelOf("reportState", report.state, language)),
            ...messageOf(report, language).map((words) => cell("problems", words)),
          ]),
      ...(period ? periodAccessRequests(own, period, !isSettled(report)) : []),
    ];
  });
  return [...standing, ...byOffice];
}

// Only what review decided replaces the message of the last collection.
function messageOf(report: Report, language: Language): string[] {
  if (isSettled(report)) return [""];
  return reportStates[report.state].comesAgain
    ? [
        fill(inLanguage(operationWords.returned, language), {
          at: report.reviewedAt.slice(0, 16),
          reason: report.reason,
        }),
      ]
    : [];
}

function forget(keys: readonly string[]): void {
  edit(() => {
    const left = untold().filter((key) => !keys.includes(key));
    if (left.length > 0) writeStamp(UNTOLD, left);
    else clearStamp(UNTOLD);
  });
}
