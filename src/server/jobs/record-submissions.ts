// Records what units submitted: each tick is checked, and what is good is written as one set for each unit and period.
import type { Definition, Moment, Period, ReportState, Unit } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { describeProblems, type Problem } from "../../core/problem";
import { type HomeRow, isAsked, type ProposedCorrection, reportStates } from "../../core/report";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import type { LogEntry } from "../head/log";
import {
  addToRecord,
  type CampaignRecord,
  type RecordEntry,
  readRecordOf,
  readReports,
} from "../head/record";
import { readTypedRows } from "../head/typed-entries";
import { isRead, type UnitWorkbook } from "../unit-workbook/read";
import { moveLines, withEntries } from "./moves";
import { assessSubmission, currentContent, type Submission, type SubmissionAssessment } from "./submission";
import { tabsOfReport } from "./workbook-check";

/** What was read of one unit, or why it could not be. */
export interface WorkbookReading {
  unit: Unit;
  own: Definition;
  workbook: UnitWorkbook | null;
  problems: Problem[];
  /** Those of `problems` that keep a report from being read. */
  broken: readonly Problem[];
  /** Google had no room to read it. */
  wait?: Wait | undefined;
  /** Moment by which its ticks had been made, where that is known to be before now. */
  sentAt?: Moment | undefined;
}

/** What became of one tick. */
export interface SubmissionReply {
  periodId: string;
  state: ReportState;
  /** Why nothing was recorded, in words; "" when it was. */
  rejection: string;
}

/** What one unit has submitted: what the record gets of it, and what the unit is told. */
export interface UnitSubmissions {
  reading: WorkbookReading;
  replies: SubmissionReply[];
  entries: RecordEntry[];
  /** Other periods that gave activities up to these. */
  withdrawn: RecordEntry[];
  moves: LogEntry[];
  /** Activities dated in accepted periods: named to staff, never applied. */
  proposals: ProposedCorrection[];
  /** Periods without a tick that were compared with what was recorded: whether the unit has changed anything since. */
  changed: Map<string, boolean>;
}

/** Submissions of a group, and the record's reports as they stand after them. */
export interface RecordedGroup {
  units: UnitSubmissions[];
  reports: CampaignRecord["reports"];
}

type StaffRows = ReturnType<typeof readTypedRows>;

/** Adds what a group of workbooks submits to the record; call it under the lock. Throws NotNow: then the units are told nothing. */
export function recordSubmissions(
  context: Context,
  definition: Definition,
  readings: readonly WorkbookReading[],
): RecordedGroup {
  if (!readings.some(({ workbook }) => workbook)) return { units: readings.map(noSubmissions), reports: [] };
  const isTicked = readings.some(({ workbook }) => workbook?.home.some(isAsked));
  // Without a tick the reports alone tell what is to be compared: the long tabs are not read.
  const known = isTicked
    ? readRecordOf(context, definition, ({ unitId }) => readings.some(({ unit }) => unit.unitId === unitId))
    : { reports: readReports(context, true), ledger: [], activities: [], torn: [] };
  const staff = readTypedRows(context, definition, true);
  const units = readings.map((reading) => checkSubmissions(context, reading, known, staff));
  const entries = units.flatMap((item) => [...item.entries, ...item.withdrawn]);
  if (isTicked) addToRecord(context, definition, entries, units.flatMap(logEntriesOf));
  const present = withEntries(known, entries);
  for (const item of units) markChangedPeriods(context, item, present, staff);
  return { units, reports: present.reports };
}

function noSubmissions(reading: WorkbookReading): UnitSubmissions {
  return {
    reading,
    replies: [],
    entries: [],
    withdrawn: [],
    moves: [],
    proposals: [],
    changed: new Map(),
  };
}

function checkSubmissions(
  context: Context,
  reading: WorkbookReading,
  known: CampaignRecord,
  staff: StaffRows,
): UnitSubmissions {
  const submissions = noSubmissions(reading);
  const { own, workbook } = reading;
  if (!workbook) return submissions;
  for (const homeRow of workbook.home.filter(isAsked)) {
    const period = own.periods.find(({ id }) => id === homeRow.periodId);
    if (!period) continue;
    const broken = faultsOf(reading, period);
    if (broken.length > 0) {
      submissions.replies.push(
        replyOf(known, reading, period.id, describeProblems(broken, own.campaign.language)),
      );
      continue;
    }
    const submission = { ...submissionOf(reading, workbook, period, homeRow), recorded: known };
    const present = withEntries(known, [...submissions.entries, ...submissions.withdrawn]);
    addAssessment(submissions, assessSubmission(context, submission, present, staff), period.id, known);
  }
  submissions.withdrawn = submissions.withdrawn.map((entry) =>
    withContentMark(context, submissions, entry, known, staff),
  );
  return submissions;
}

// What cannot be read whole is not recorded in part: the unit is told what is missing, the record stays.
function faultsOf({ own, broken }: WorkbookReading, period: Period): Problem[] {
  const tabs = tabsOfReport(own, period);
  return broken.filter(({ place }) => tabs.includes(place?.tab ?? ""));
}

function submissionOf(
  { unit, own, sentAt }: WorkbookReading,
  workbook: UnitWorkbook,
  period: Period,
  homeRow: HomeRow,
): Submission {
  return {
    unit,
    own,
    period,
    homeRow,
    tableRows: mapValues(workbook.tables[period.id] ?? {}, (table) => table?.rows ?? null),
    registerRows: mapValues(workbook.registers, (register) => register?.rows ?? []),
    choices: workbook.choices,
    receipt: workbook.homeStatuses[period.id]!.receipt,
    sentAt,
  };
}

function mapValues<A, B>(items: Readonly<Record<string, A>>, map: (item: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(items).map(([key, item]) => [key, map(item)]));
}

function addAssessment(
  submissions: UnitSubmissions,
  assessment: SubmissionAssessment,
  periodId: string,
  known: CampaignRecord,
): void {
  const { result, entry, withdrawn } = assessment;
  if (entry) {
    const isOther = ({ report }: RecordEntry) =>
      ![entry, ...withdrawn].some((item) => item.report.periodId === report.periodId);
    submissions.entries = [...submissions.entries.filter(isOther), entry];
    submissions.withdrawn = [...submissions.withdrawn.filter(isOther), ...withdrawn];
    submissions.moves.push(...moveLines(withdrawn, periodId, submissions.reading.own));
    submissions.proposals.push(...result.proposals);
  }
  const reply = replyOf(
    known,
    submissions.reading,
    periodId,
    result.outcome === "rejected" ? result.message : "",
  );
  submissions.replies.push({ ...reply, state: result.report?.state ?? reply.state });
}

function replyOf(
  { reports }: CampaignRecord,
  { unit }: WorkbookReading,
  periodId: string,
  rejection: string,
): SubmissionReply {
  const report = reports.find((item) => item.unitId === unit.unitId && item.periodId === periodId);
  return { periodId, state: report?.state ?? "draft", rejection };
}

// What the program itself has put into the record nobody has ticked: it is compared once with what stands in the workbook.
function withContentMark(
  context: Context,
  { reading, entries }: UnitSubmissions,
  entry: RecordEntry,
  known: CampaignRecord,
  staff: StaffRows,
): RecordEntry {
  const period = reading.own.periods.find(({ id }) => id === entry.report.periodId);
  if (!period || !reading.workbook || faultsOf(reading, period).length > 0) return entry;
  const { zero } = entry.report;
  const homeRow = { periodId: period.id, submit: !zero, zero };
  const submission = submissionOf(reading, reading.workbook, period, homeRow);
  const content = currentContent(context, submission, known, staff);
  const asked = { ...entry, report: { ...entry.report, content, state: "submitted" as const } };
  const present = withEntries(known, [...entries, asked]);
  const { result, entry: other } = assessSubmission(context, submission, present, staff);
  if (other || result.outcome !== "recorded") return entry;
  return { ...entry, report: { ...entry.report, content } };
}

/** Looks at the periods that nobody has ticked: what was typed since they were recorded is named on 首页. */
function markChangedPeriods(
  context: Context,
  { reading, changed }: UnitSubmissions,
  present: CampaignRecord,
  staff: StaffRows,
): void {
  const { unit, own, workbook } = reading;
  if (!workbook) return;
  for (const homeRow of workbook.home.filter((row) => !isAsked(row))) {
    const period = own.periods.find(({ id }) => id === homeRow.periodId)!;
    const report = present.reports.find(
      ({ unitId, periodId }) => unitId === unit.unitId && periodId === period.id,
    );
    const isWhole = isRead(workbook, own, period) && faultsOf(reading, period).length === 0;
    if (!report || !isWhole || report.content === "" || !reportStates[report.state].awaitsReview) continue;
    const submission = submissionOf(reading, workbook, period, homeRow);
    changed.set(period.id, currentContent(context, submission, present, staff) !== report.content);
  }
}

function logEntriesOf({ reading: { unit, own }, replies, moves, proposals }: UnitSubmissions): LogEntry[] {
  const collected = replies.map(
    ({ periodId, state, rejection }): LogEntry => ({
      action: "collect",
      record: `${unit.name} ${labelOfPeriod(own, periodId)}`,
      after: state,
      reason: rejection,
    }),
  );
  const proposed = proposals.map(
    ({ periodId, activity: { date, sourceRow, values } }): LogEntry => ({
      action: "proposal",
      record: `${unit.name} ${labelOfPeriod(own, periodId)}`,
      after: [date, String(values.theme ?? "")].filter(Boolean).join(" "),
      reason: `#${sourceRow}`,
    }),
  );
  return [...collected, ...moves, ...proposed];
}
