// What review decided, told to the unit: state and reason on 首页, ledger opened or closed. The record is always first;
// a stamp names the units × periods that may not have been told yet, so a break in between is healed by the next run.
import type { Definition, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { fill, labelOf } from "../../core/text";
import { operationWords } from "../../core/text/operation";
import type { Context } from "../context";
import { edit } from "../edit";
import { type RestReply, replyMessage, send } from "../google/rest";
import { changeRequest, readBlocks, readRequest, type SheetRequest, writeCells } from "../google/sheets";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { HOME, HOME_COLUMNS } from "../unit-workbook/layout";
import { periodAccessRequests } from "../unit-workbook/receipt";
import { definitionOf } from "./distribute";

const UNTOLD = "mirror.untold";
/** A stamp holds 9 KB; keys of more reports than this would not fit. */
export const MOST_UNTOLD = 300;

/** Key of a report among the untold ones. */
export function untoldKey({ unitId, periodId }: { unitId: string; periodId: string }): string {
  return `${unitId}|${periodId}`;
}

/** Keys of reports whose units may not know yet how they stand. */
export function untold(): string[] {
  return readStamp<string[]>(UNTOLD) ?? [];
}

/** Notes reports as not told. Call it under the lock and before the record is written: telling twice harms nobody. */
export function noteUntold(keys: readonly string[]): void {
  writeStamp(UNTOLD, [...new Set([...untold(), ...keys])]);
}

/** Tells the units of these reports how they stand in the record. Units that cannot be reached are named and stay noted. */
export function tellUnits(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  reports: readonly Report[],
  keys: readonly string[],
): Problem[] {
  const visits = visitsOf(definition, units, reports, keys);
  const replies = send(visits.map(({ unit }) => readRequest(unit.workbookId, HOME_TAB)));
  const found = visits.map((visit, index) => ({ ...visit, reply: replies[index]! }));
  const readable = found.filter(({ reply }) => reply.status === 200);
  const written = send(readable.map((visit) => changeRequest(visit.unit.workbookId, tellRequests(visit))));
  const answered = readable.map((visit, index) => ({ ...visit, reply: written[index]! }));
  const failed = [
    ...found.filter(({ reply }) => reply.status !== 200),
    ...answered.filter(({ reply }) => reply.status !== 200),
  ];
  const kept = failed
    .filter(({ reply }) => !isGone(reply))
    .flatMap(({ reports: open }) => open.map(untoldKey));
  forget(keys.filter((key) => !kept.includes(key)));
  return failed.map(({ unit, reply }) => unreachable(unit, reply, context));
}

const HOME_TAB = [{ sheetId: HOME }];

interface Visit {
  unit: Unit;
  own: Definition;
  reports: Report[];
}

function visitsOf(
  definition: Definition,
  units: readonly Unit[],
  reports: readonly Report[],
  keys: readonly string[],
): Visit[] {
  const wanted = reports.filter((report) => keys.includes(untoldKey(report)));
  return units
    .filter(
      ({ workbookId, unitId }) => workbookId !== "" && wanted.some((report) => report.unitId === unitId),
    )
    .map((unit) => {
      const own = definitionOf(definition, unit.unitType);
      return { unit, own, reports: wanted.filter(({ unitId }) => unitId === unit.unitId) };
    });
}

// The boxes are left alone: a tick set since then is a new submission, answered by the next collection.
function tellRequests({ own, reports, reply }: Visit & { reply: RestReply }): SheetRequest[] {
  const home = readBlocks(reply, HOME_TAB)[0] ?? [];
  const { language } = own.campaign;
  return reports.flatMap((report) => {
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
      ...(period ? periodAccessRequests(own, period, report.state !== "accepted") : []),
    ];
  });
}

// Only what review decided replaces the message of the last collection.
function messageOf(report: Report, language: "zh" | "en"): string[] {
  if (report.state === "accepted") return [""];
  return report.state === "returned"
    ? [fill(operationWords.returned[language], { at: report.reviewedAt.slice(0, 16), reason: report.reason })]
    : [];
}

function forget(keys: readonly string[]): void {
  edit(() => {
    const left = untold().filter((key) => !keys.includes(key));
    if (left.length > 0) writeStamp(UNTOLD, left);
    else clearStamp(UNTOLD);
  });
}

function isGone({ status }: RestReply): boolean {
  return status === 404 || status === 410;
}

function unreachable(unit: Unit, reply: RestReply, context: Context): Problem {
  const place = { unit: unit.name };
  if (isGone(reply)) return problem("workbook.missing", { unit: unit.name }, place);
  if (reply.status === 403)
    return problem("workbook.noAccess", { unit: unit.name, owner: context.user }, place);
  return problem("service.busy", { service: `Google（${replyMessage(reply)}）` }, place);
}
