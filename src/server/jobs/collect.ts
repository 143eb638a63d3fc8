// 收取: reads the workbooks that were ticked, writes good reports into the record, answers on 首页.
// Order: record, flush, receipt. A break in between leaves the tick, and the next run answers without a new revision.
import type { Day, Definition, Period, Unit } from "../../core/model";
import { isOnTime, openPeriods } from "../../core/period";
import { describeProblems, type Problem } from "../../core/problem";
import { isAsked, type ProposedCorrection } from "../../core/report";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { type RestReply, send, sendOne } from "../google/rest";
import {
  type ApiCell,
  changeRequest,
  type ReadRange,
  readRequest,
  type SheetRequest,
  tabsRequest,
} from "../google/sheets";
import { type LogEntry, writeLog } from "../head/log";
import { type CampaignRecord, type RecordEntry, readRecord, writeRecord } from "../head/record";
import { readStaffRows, staffCells } from "../head/staff-activities";
import { longestWait } from "../not-now";
import { parseUnitWorkbook, tabIds, type UnitWorkbook, unitRanges } from "../unit-workbook/read";
import { byOfficeRowsRequests, type Receipt, receiptRequests } from "../unit-workbook/receipt";
import { moveLines, receiptsOfMoves, withEntries } from "./moves";
import { sentDays } from "./sent-on";
import { type Judgement, judge } from "./submission";
import { unreachable } from "./unreachable";
import { checkWorkbook, tabsOfReport } from "./workbook-check";

/** Result of one group. */
export interface GroupResult {
  problems: Problem[];
  accepted: number;
  refused: number;
  untouched: number;
  /** Units that Google had no room for: not failed, to be visited again after `wait`. */
  postponed: readonly Unit[];
  wait?: Wait;
}

/** What was read of one unit, or why it could not be. */
interface Visit {
  unit: Unit;
  own: Definition;
  workbook: UnitWorkbook | null;
  problems: Problem[];
  /** Those of `problems` that keep a report from being read. */
  broken: readonly Problem[];
  /** Google had no room to read it. */
  wait?: Wait | undefined;
  /** Day by which its ticks had been made, where that is known to be before today. */
  sentOn?: Day | undefined;
}

/** What the record gets and the unit is told. */
interface Answer {
  visit: Visit;
  receipts: Receipt[];
  entries: RecordEntry[];
  /** Other periods that gave activities up to these. */
  withdrawn: RecordEntry[];
  moves: LogEntry[];
  /** Activities dated in accepted periods: named to staff, never applied. */
  proposals: ProposedCorrection[];
}

/** Collects one group of units. */
export function collectGroup(context: Context, definition: Definition, units: readonly Unit[]): GroupResult {
  const visits = withSentDays(context, visit(context, definition, units));
  const answers = edit(() => record(context, definition, visits));
  const told = answer(definition, answers, context);
  const later = [...visits, ...told].filter(({ wait }) => wait !== undefined);
  const postponed = later.map(({ unit }) => unit);
  const done = answers.filter(({ visit: { unit } }) => !postponed.includes(unit));
  const wait = longestWait(later);
  return {
    problems: [...visits, ...told].flatMap(({ problems }) => problems),
    // What is in the record is not taken in again when the unit is visited once more; a refusal is.
    accepted: answers.reduce((sum, { entries }) => sum + entries.length, 0),
    refused: done.flatMap((item) => item.receipts).filter(({ receipt }) => receipt === "").length,
    untouched: done.filter((item) => item.receipts.length === 0).length,
    postponed,
    ...(wait ? { wait } : {}),
  };
}

function visit(context: Context, definition: Definition, units: readonly Unit[]): Visit[] {
  const periods = openPeriods(definition.periods, context.today);
  const asked = units.map((unit) => {
    const own = definitionOf(definition, unit.unitType);
    return { unit, own, ranges: unitRanges(own, periods) };
  });
  const replies = send(asked.map(({ unit, ranges }) => readRequest(unit.workbookId, ranges)));
  return asked.map(({ unit, own, ranges }, index) => {
    const { reply, ranges: read } = readWhatIsThere(unit, replies[index]!, ranges);
    if (reply.status !== 200) return unread(unit, own, reply, context);
    const workbook = parseUnitWorkbook(reply, read, own, periods);
    const { unusable, broken, hints } = checkWorkbook(unit, own, workbook, periods);
    return {
      unit,
      own,
      workbook: unusable.length > 0 ? null : workbook,
      problems: [...unusable, ...broken, ...hints],
      broken,
    };
  });
}

// What comes after its due day may have been sent before: then the workbook was not changed since.
function withSentDays(context: Context, visits: readonly Visit[]): Visit[] {
  const isLate = ({ own, workbook }: Visit) =>
    workbook?.home.some(
      (row) =>
        isAsked(row) &&
        own.periods.some((period) => period.id === row.periodId && !isOnTime(period, context.today)),
    );
  const late = visits.filter(isLate);
  const days = sentDays(
    context,
    late.map(({ unit }) => unit.workbookId),
  );
  return visits.map((item) => ({ ...item, ...days[late.indexOf(item)] }));
}

// One deleted tab makes Google refuse the whole read: the tabs that are left are read, the missing one is named.
function readWhatIsThere(
  unit: Unit,
  reply: RestReply,
  ranges: readonly ReadRange[],
): { reply: RestReply; ranges: readonly ReadRange[] } {
  if (reply.status !== 400) return { reply, ranges };
  const tabs = sendOne(tabsRequest(unit.workbookId));
  if (tabs.status !== 200) return { reply: tabs, ranges };
  const present = tabIds(tabs);
  const left = ranges.filter(({ sheetId }) => present.has(sheetId));
  return { reply: sendOne(readRequest(unit.workbookId, left)), ranges: left };
}

function unread(unit: Unit, own: Definition, reply: RestReply, context: Context): Visit {
  const { wait } = reply;
  const problems = wait ? [] : [unreachable(unit, reply, context)];
  return { unit, own, workbook: null, problems, broken: [], wait };
}

function record(context: Context, definition: Definition, visits: readonly Visit[]): Answer[] {
  if (!visits.some(({ workbook }) => workbook && isTicked(workbook)))
    return visits.map((item) => emptyAnswer(item));
  const known = readRecord(context, definition, true);
  const staff = readStaffRows(context, definition, true);
  const answers = visits.map((item) => check(context, item, known, staff));
  const entries = answers.flatMap((item) => [...item.entries, ...item.withdrawn]);
  writeLog(context, answers.flatMap(linesOf));
  writeRecord(context, definition, entries);
  return answers;
}

function linesOf({ visit: { unit }, receipts, moves, proposals }: Answer): LogEntry[] {
  const collected = receipts.map(
    (receipt): LogEntry => ({
      action: "collect",
      record: `${unit.name} ${receipt.periodId}`,
      after: receipt.state,
      reason: receipt.receipt === "" ? receipt.message : "",
    }),
  );
  const proposed = proposals.map(
    ({ periodId, activity: { date, sourceRow, values } }): LogEntry => ({
      action: "proposal",
      record: `${unit.name} ${periodId}`,
      after: [date, String(values.theme ?? "")].filter(Boolean).join(" "),
      reason: `#${sourceRow}`,
    }),
  );
  return [...collected, ...moves, ...proposed];
}

function isTicked({ home }: UnitWorkbook): boolean {
  return home.some(isAsked);
}

function check(
  context: Context,
  item: Visit,
  known: CampaignRecord,
  staff: ReturnType<typeof readStaffRows>,
): Answer {
  const answer = emptyAnswer(item);
  const { unit, own, workbook } = item;
  if (!workbook) return answer;
  for (const homeRow of workbook.home.filter(isAsked)) {
    const period = own.periods.find(({ id }) => id === homeRow.periodId);
    if (!period) continue;
    const broken = item.broken.filter(({ place }) => tabsOfReport(own, period).includes(place?.tab ?? ""));
    if (broken.length > 0) refuse(context, answer, period, broken, known);
    else {
      const ledgerRows = workbook.ledgers[period.id]?.rows ?? null;
      const activityRows = workbook.activities?.rows ?? [];
      const { choices } = workbook;
      const given = { unit, own, period, homeRow, sentOn: item.sentOn };
      const submission = { ...given, ledgerRows, activityRows, choices, recorded: known };
      const present = withEntries(known, [...answer.entries, ...answer.withdrawn]);
      take(context, answer, judge(context, submission, present, staff), own, period.id);
    }
  }
  return answer;
}

// What cannot be read whole is not taken in part: the unit is told what is missing, the record stays.
function refuse(
  context: Context,
  { visit: { unit, own }, receipts }: Answer,
  period: Period,
  broken: readonly Problem[],
  known: CampaignRecord,
): void {
  const report = known.reports.find(
    ({ unitId, periodId }) => unitId === unit.unitId && periodId === period.id,
  );
  receipts.push({
    periodId: period.id,
    state: report?.state ?? "draft",
    collectedAt: context.now,
    receipt: "",
    message: describeProblems(broken, own.campaign.language),
  });
}

function emptyAnswer(item: Visit): Answer {
  return { visit: item, receipts: [], entries: [], withdrawn: [], moves: [], proposals: [] };
}

function take(
  context: Context,
  answer: Answer,
  { result, before, entry, withdrawn }: Judgement,
  own: Definition,
  periodId: string,
): void {
  if (entry) {
    const isOther = ({ report }: RecordEntry) =>
      ![entry, ...withdrawn].some((item) => item.report.periodId === report.periodId);
    answer.entries = [...answer.entries.filter(isOther), entry];
    answer.withdrawn = [...answer.withdrawn.filter(isOther), ...withdrawn];
    answer.moves.push(...moveLines(withdrawn, periodId));
    answer.proposals.push(...result.proposals);
  }
  answer.receipts.push({
    periodId: periodId,
    state: result.outcome === "accepted-in" ? "submitted" : (before?.state ?? "draft"),
    collectedAt: context.now,
    receipt: result.receipt,
    message: result.message || describeProblems(result.problems, own.campaign.language),
  });
}

/** How telling a unit went. */
type Told = Pick<Visit, "unit" | "problems" | "wait">;

function answer(definition: Definition, answers: readonly Answer[], context: Context): Told[] {
  const staff = readStaffRows(context, definition);
  const work = answers.flatMap((item) => {
    const { unit, own, workbook } = item.visit;
    if (!workbook) return [];
    const receipts = [...item.receipts, ...receiptsOfMoves(own, item, workbook)];
    const rows = staff
      .filter(({ cells }) => cells.unitId === unit.unitId)
      .map((row) => staffCells(row, own, workbook.choices));
    const { byOffice } = workbook;
    const shown =
      byOffice === null || wordsOf(rows) === wordsOf(byOffice)
        ? []
        : byOfficeRowsRequests(rows, byOffice.length, own.activityFields.length);
    const requests: SheetRequest[] = [
      ...receipts.flatMap((receipt) =>
        receiptRequests(workbook.homeRows[receipt.periodId]!, receipt, own.campaign.language),
      ),
      ...shown,
    ];
    return requests.length > 0 ? [{ unit, requests }] : [];
  });
  const replies = send(work.map(({ unit, requests }) => changeRequest(unit.workbookId, requests)));
  return work.map(({ unit }, index) => {
    const reply = replies[index]!;
    const { wait } = reply;
    const isTold = reply.status === 200 || wait !== undefined;
    return { unit, problems: isTold ? [] : [unreachable(unit, reply, context)], wait };
  });
}

// Google leaves out empty cells at the end of a row.
function wordsOf(rows: readonly (readonly ApiCell[])[]): string {
  return rows.map((line) => line.map(String).join("\t").trimEnd()).join("\n");
}
