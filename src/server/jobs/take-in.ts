// What a visit puts into the record: ticks are judged, what is good is written as one set for each unit and period.
import type { Day, Definition, Period, ReportState, Unit } from "../../core/model";
import { describeProblems, type Problem } from "../../core/problem";
import {
  completed,
  type HomeRow,
  isAsked,
  type ProposedCorrection,
  reportStates,
  tornSets,
} from "../../core/report";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readReports } from "../head/campaign";
import { type LogEntry, writeLog } from "../head/log";
import { type CampaignRecord, type RecordEntry, readRecord, writeRecord } from "../head/record";
import { readStaffRows } from "../head/staff-activities";
import type { UnitWorkbook } from "../unit-workbook/read";
import { moveLines, withEntries } from "./moves";
import { contentNow, type Judgement, judge, type Submission } from "./submission";
import { tabsOfReport } from "./workbook-check";

/** What was read of one unit, or why it could not be. */
export interface Visit {
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

/** What became of one tick. */
export interface TickReply {
  periodId: string;
  state: ReportState;
  /** Why nothing was taken in, in words; "" when it was. */
  refusal: string;
}

/** What the record gets of a visit, and what the unit is told. */
export interface Answer {
  visit: Visit;
  replies: TickReply[];
  entries: RecordEntry[];
  /** Other periods that gave activities up to these, and periods that an ended execution had left in part. */
  withdrawn: RecordEntry[];
  moves: LogEntry[];
  /** Activities dated in accepted periods: named to staff, never applied. */
  proposals: ProposedCorrection[];
  /** Periods without a tick that were compared with what was taken in: whether the unit has changed anything since. */
  changed: Map<string, boolean>;
}

/** Answers of a group, and the record's reports as they stand after them. */
export interface Taken {
  answers: Answer[];
  reports: CampaignRecord["reports"];
}

type StaffRows = ReturnType<typeof readStaffRows>;

/** Puts what a group of visits asks for into the record; call it under the lock. */
export function takeIn(context: Context, definition: Definition, visits: readonly Visit[]): Taken {
  if (!visits.some(({ workbook }) => workbook)) return { answers: visits.map(emptyAnswer), reports: [] };
  const isTicked = visits.some(({ workbook }) => workbook?.home.some(isAsked));
  // Without a tick the reports alone tell what is to be compared: the long tabs are not read.
  const known = isTicked
    ? readRecord(context, definition, true)
    : { reports: readReports(context, true), ledger: [], activities: [] };
  const staff = readStaffRows(context, definition, true);
  const answers = visits.map((item) => check(context, item, known, staff));
  const entries = answers.flatMap((item) => [...item.entries, ...item.withdrawn]);
  if (isTicked) {
    writeLog(context, answers.flatMap(linesOf));
    writeRecord(context, definition, entries);
  }
  const present = withEntries(known, entries);
  for (const item of answers) compare(context, item, present, staff);
  return { answers, reports: present.reports };
}

function emptyAnswer(item: Visit): Answer {
  return {
    visit: item,
    replies: [],
    entries: [],
    withdrawn: [],
    moves: [],
    proposals: [],
    changed: new Map(),
  };
}

function check(context: Context, item: Visit, known: CampaignRecord, staff: StaffRows): Answer {
  const answer = emptyAnswer(item);
  const { own, workbook } = item;
  if (!workbook) return answer;
  for (const homeRow of workbook.home.filter(isAsked)) {
    const period = own.periods.find(({ id }) => id === homeRow.periodId);
    if (!period) continue;
    const broken = brokenOf(item, period);
    if (broken.length > 0) {
      answer.replies.push(replyOf(known, item, period.id, describeProblems(broken, own.campaign.language)));
      continue;
    }
    const submission = { ...submissionOf(item, workbook, period, homeRow), recorded: known };
    const present = withEntries(known, [...answer.entries, ...answer.withdrawn]);
    take(answer, judge(context, submission, present, staff), period.id, known);
  }
  answer.withdrawn.push(...leftInPart(answer, known));
  answer.withdrawn = answer.withdrawn.map((entry) => marked(context, answer, entry, known, staff));
  return answer;
}

// What cannot be read whole is not taken in part: the unit is told what is missing, the record stays.
function brokenOf({ own, broken }: Visit, period: Period): Problem[] {
  const tabs = tabsOfReport(own, period);
  return broken.filter(({ place }) => tabs.includes(place?.tab ?? ""));
}

function submissionOf(
  { unit, own, sentOn }: Visit,
  workbook: UnitWorkbook,
  period: Period,
  homeRow: HomeRow,
): Submission {
  return {
    unit,
    own,
    period,
    homeRow,
    ledgerRows: workbook.ledgers[period.id]?.rows ?? null,
    activityRows: workbook.activities?.rows ?? [],
    choices: workbook.choices,
    receipt: workbook.homeAnswers[period.id]!.receipt,
    sentOn,
  };
}

function take(answer: Answer, judgement: Judgement, periodId: string, known: CampaignRecord): void {
  const { result, entry, withdrawn } = judgement;
  if (entry) {
    const isOther = ({ report }: RecordEntry) =>
      ![entry, ...withdrawn].some((item) => item.report.periodId === report.periodId);
    answer.entries = [...answer.entries.filter(isOther), entry];
    answer.withdrawn = [...answer.withdrawn.filter(isOther), ...withdrawn];
    answer.moves.push(...moveLines(withdrawn, periodId));
    answer.proposals.push(...result.proposals);
  }
  const reply = replyOf(known, answer.visit, periodId, result.outcome === "refused" ? result.message : "");
  answer.replies.push({ ...reply, state: result.report?.state ?? reply.state });
}

function replyOf({ reports }: CampaignRecord, { unit }: Visit, periodId: string, refusal: string): TickReply {
  const report = reports.find((item) => item.unitId === unit.unitId && item.periodId === periodId);
  return { periodId, state: report?.state ?? "draft", refusal };
}

/** Periods of the unit whose rows an ended execution has written, but not their report. */
function leftInPart(
  { visit: { unit, own }, entries, withdrawn }: Answer,
  known: CampaignRecord,
): RecordEntry[] {
  const isWritten = (periodId: string) =>
    [...entries, ...withdrawn].some(({ report }) => report.periodId === periodId);
  return tornSets(known)
    .filter(({ unitId, periodId }) => unitId === unit.unitId && !isWritten(periodId))
    .flatMap(({ periodId }) => {
      const ofThis = (item: { unitId: string; periodId: string }) =>
        item.unitId === unit.unitId && item.periodId === periodId;
      const report = known.reports.find(ofThis);
      if (!report) return [];
      const ledger = known.ledger.filter(ofThis);
      const whole = completed({ report, ledger, activities: known.activities.filter(ofThis) }, own);
      return whole ? [{ unit, ...whole }] : [];
    });
}

// What the program itself has put into the record nobody has ticked: it is compared once with what stands in the workbook.
function marked(
  context: Context,
  { visit, entries }: Answer,
  entry: RecordEntry,
  known: CampaignRecord,
  staff: StaffRows,
): RecordEntry {
  const period = visit.own.periods.find(({ id }) => id === entry.report.periodId);
  if (!period || !visit.workbook || brokenOf(visit, period).length > 0) return entry;
  const { zero } = entry.report;
  const homeRow = { periodId: period.id, submit: !zero, zero };
  const submission = submissionOf(visit, visit.workbook, period, homeRow);
  const content = contentNow(context, submission, known, staff);
  const asked = { ...entry, report: { ...entry.report, content, state: "submitted" as const } };
  const present = withEntries(known, [...entries, asked]);
  const { result, entry: other } = judge(context, submission, present, staff);
  if (other || result.outcome !== "accepted-in") return entry;
  return { ...entry, report: { ...entry.report, content } };
}

/** Looks at the periods that nobody has ticked: what was typed since they were taken in is named on 首页. */
function compare(
  context: Context,
  { visit, changed }: Answer,
  present: CampaignRecord,
  staff: StaffRows,
): void {
  const { unit, own, workbook } = visit;
  if (!workbook) return;
  for (const homeRow of workbook.home.filter((row) => !isAsked(row))) {
    const period = own.periods.find(({ id }) => id === homeRow.periodId)!;
    const report = present.reports.find(
      ({ unitId, periodId }) => unitId === unit.unitId && periodId === period.id,
    );
    const isRead = workbook.ledgers[period.id] && brokenOf(visit, period).length === 0;
    if (!report || !isRead || report.content === "" || !reportStates[report.state].awaitsReview) continue;
    const submission = submissionOf(visit, workbook, period, homeRow);
    changed.set(period.id, contentNow(context, submission, present, staff) !== report.content);
  }
}

function linesOf({ visit: { unit }, replies, moves, proposals }: Answer): LogEntry[] {
  const collected = replies.map(
    ({ periodId, state, refusal }): LogEntry => ({
      action: "collect",
      record: `${unit.name} ${periodId}`,
      after: state,
      reason: refusal,
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
