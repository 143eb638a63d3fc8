// Records what units submitted: each tick is checked, and what is good is written as one set for each unit and period.
import type { Definition, Language, Period, Report, ReportState } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { describeProblems, type Problem, stops } from "../../core/problem";
import { isAsked, isClosed, isSettled, refuseReport, reportStates } from "../../core/report";
import { correctionsOf } from "../../core/report/corrections/text";
import { countWaiting } from "../../core/report/corrections/types";
import { unlocked } from "../../core/report/unlocked";
import { fill, inLanguage, labelOf, text } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import type { Context } from "../context";
import type { LogEntry } from "../head/log";
import {
  addToRecord,
  type CampaignRecord,
  type RecordEntry,
  readRecordOf,
  readReopened,
  readReports,
} from "../head/record";
import { readTypedRows } from "../head/typed-entries";
import { isRead } from "../unit-workbook/read";
import { markRollupDue } from "./clock-state";
import { corrected, isUnproposed } from "./corrections";
import { moveLines, withEntries, withReports } from "./moves";
import { assessSubmission, currentContent, type SubmissionAssessment } from "./submission";
import { faultsOf, submissionOf, type WorkbookReading } from "./workbook-reading";

/** What became of one tick. */
export interface SubmissionReply {
  periodId: string;
  state: ReportState;
  /** Why nothing was recorded, in words; "" when it was. */
  rejection: string;
  /** The same as data. */
  problems: readonly Problem[];
  /** Why what was changed after acceptance cannot be proposed, in words; "" where nothing keeps it. */
  held?: string;
}

/** What one unit has submitted: what the record gets of it, and what the unit is told. */
export interface UnitSubmissions {
  reading: WorkbookReading;
  replies: SubmissionReply[];
  entries: RecordEntry[];
  /** Other periods that gave activities up to these. */
  withdrawn: RecordEntry[];
  moves: LogEntry[];
  /** Reports to which an event was added without any rows: a refusal, proposed corrections. */
  noted: Report[];
  /** Changes of accepted reports that are proposed for the first time. */
  proposals: number;
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
  let known: CampaignRecord = isTicked
    ? readRecordOf(context, definition, ({ unitId }) => readings.some(({ unit }) => unit.unitId === unitId))
    : { reports: readReports(context, true), ledger: [], activities: [], torn: [] };
  const staff = readTypedRows(context, definition, true);
  const changed = new Set(readings.filter((reading) => isUnproposed(context, reading, known, staff)));
  if (!isTicked && changed.size > 0)
    known = readRecordOf(context, definition, ({ unitId }) =>
      [...changed].some(({ unit }) => unit.unitId === unitId),
    );
  const before = isTicked ? withCounted(context, definition, readings, known) : known;
  const units = readings.map((reading) => {
    const submissions = checkSubmissions(context, reading, { known, before }, staff);
    if (!changed.has(reading)) return submissions;
    const present = withEntries(known, [...submissions.entries, ...submissions.withdrawn]);
    const proposed = corrected(context, reading, present, staff);
    return {
      ...submissions,
      noted: [...submissions.noted, ...proposed],
      moves: [...submissions.moves, ...proposed.flatMap((report) => belowLines(report, reading, known))],
      proposals: newProposals(proposed, known),
    };
  });
  const entries = units.flatMap((item) => [...item.entries, ...item.withdrawn]);
  const noted = units.flatMap((item) => item.noted.map((report) => ({ report, unit: item.reading.unit })));
  // Before the record: a break after it must not keep from anybody that a unit is stuck.
  if (noted.length > 0) markRollupDue(context.epoch);
  if (isTicked || noted.length > 0)
    addToRecord(context, definition, entries, units.flatMap(logEntriesOf), noted);
  const present = withReports(
    withEntries(known, entries),
    noted.map(({ report }) => report),
  );
  for (const item of units) markChangedPeriods(context, item, present, staff);
  return { units: units.map((item) => withHeld(item, present)), reports: present.reports };
}

// A tick on what is accepted takes nothing in: it is answered by what became of the changes since.
function withHeld(item: UnitSubmissions, { reports }: CampaignRecord): UnitSubmissions {
  const { unitId } = item.reading.unit;
  const replies = item.replies.map((reply) => {
    const report = reports.find((one) => one.unitId === unitId && one.periodId === reply.periodId);
    return report && isSettled(report) ? { ...reply, held: correctionsOf(report).faults } : reply;
  });
  return { ...item, replies };
}

// What changed below is told in the log as where both stand in one head workbook.
function belowLines(report: Report, { unit, own }: WorkbookReading, known: CampaignRecord): LogEntry[] {
  const before = reportOf(known, unit.unitId, report.periodId)?.below ?? "";
  const after = report.below === before ? "" : (report.below.split("\n").pop() ?? "");
  if (after === "") return [];
  return [{ action: "below.changed", record: `${unit.name} ${labelOfPeriod(own, report.periodId)}`, after }];
}

function newProposals(proposed: readonly Report[], known: CampaignRecord): number {
  const fresh = proposed.flatMap((report) => {
    const before = reportOf(known, report.unitId, report.periodId);
    const last = before && correctionsOf(before);
    const ids = new Set(last?.open.map(({ id }) => id));
    const { open, more = 0 } = correctionsOf(report);
    return [open.filter(({ id }) => !ids.has(id)).length, Math.max(0, more - (last?.more ?? 0))];
  });
  return fresh.reduce((sum, count) => sum + count, 0);
}

function noSubmissions(reading: WorkbookReading): UnitSubmissions {
  return {
    reading,
    replies: [],
    entries: [],
    withdrawn: [],
    moves: [],
    noted: [],
    proposals: 0,
    changed: new Map(),
  };
}

// By what rows are recognised: what a reopened report has left out since goes on counting in it, and may turn up in another one.
function withCounted(
  context: Context,
  definition: Definition,
  readings: readonly WorkbookReading[],
  known: CampaignRecord,
): CampaignRecord {
  const ids = new Set(readings.map(({ unit }) => unit.unitId));
  const counted = readReopened(context, definition, ({ unitId }) => ids.has(unitId));
  const standing = new Set(known.activities.map(({ activityId }) => activityId));
  const left = counted.filter(({ activityId }) => !standing.has(activityId));
  return { ...known, activities: [...known.activities, ...left] };
}

function checkSubmissions(
  context: Context,
  reading: WorkbookReading,
  { known, before }: { readonly known: CampaignRecord; readonly before: CampaignRecord },
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
      refuse(context, submissions, period.id, broken, known);
      continue;
    }
    const submission = { ...submissionOf(reading, workbook, period, homeRow), recorded: before };
    const present = withEntries(known, [...submissions.entries, ...submissions.withdrawn]);
    const assessment = assessSubmission(context, submission, present, staff);
    if (assessment.result.outcome === "rejected")
      refuse(context, submissions, period.id, assessment.result.problems.filter(stops), known);
    else addAssessment(submissions, assessment, period.id, known);
  }
  submissions.noted.push(...unlockedOf(context, reading, known));
  submissions.withdrawn = submissions.withdrawn.map((entry) =>
    withContentMark(context, submissions, entry, known, staff),
  );
  return submissions;
}

// What was refused for a lock alone, and can be ticked again: 首页 asks for it, not for something to be mended.
function unlockedOf(
  context: Context,
  { unit, own, workbook }: WorkbookReading,
  known: CampaignRecord,
): Report[] {
  const left = workbook?.home.filter((row) => !isAsked(row)) ?? [];
  return left.flatMap(({ periodId }) => {
    const period = own.periods.find(({ id }) => id === periodId);
    const report = reportOf(known, unit.unitId, periodId);
    const open = period && unlocked(report, period, own.campaign.language, context.today);
    return open ? [open] : [];
  });
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
  }
  const reply = replyOf(known, submissions.reading, periodId, "");
  submissions.replies.push({ ...reply, state: result.report?.state ?? reply.state });
}

// What was taken in before stays; that the unit is stuck is known to the office as well.
function refuse(
  context: Context,
  submissions: UnitSubmissions,
  periodId: string,
  found: readonly Problem[],
  known: CampaignRecord,
): void {
  const { unit, own } = submissions.reading;
  const { unitId } = unit;
  const report = reportOf(known, unitId, periodId);
  const problems = describeProblems(found, own.campaign.language);
  const refused = refuseReport(report, { unitId, periodId, at: context.now, problems });
  if (refused) submissions.noted.push(refused);
  submissions.replies.push({ ...replyOf(known, submissions.reading, periodId, problems), problems: found });
}

function reportOf({ reports }: CampaignRecord, unitId: string, periodId: string): Report | undefined {
  return reports.find((report) => report.unitId === unitId && report.periodId === periodId);
}

function replyOf(
  known: CampaignRecord,
  { unit }: WorkbookReading,
  periodId: string,
  rejection: string,
): SubmissionReply {
  return {
    periodId,
    state: reportOf(known, unit.unitId, periodId)?.state ?? "draft",
    rejection,
    problems: [],
  };
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
    const report = reportOf(present, unit.unitId, period.id);
    const isWhole = isRead(workbook, own, period) && faultsOf(reading, period).length === 0;
    if (!report || !isWhole || report.content === "" || !takesMore(report, period)) continue;
    const submission = submissionOf(reading, workbook, period, homeRow);
    changed.set(period.id, currentContent(context, submission, present, staff) !== report.content);
  }
}

// What is accepted of entries at any time goes on with the next tick; of other returns changes are proposed.
const takesMore = (report: Report, period: Period): boolean =>
  reportStates[report.state].awaitsReview || (isSettled(report) && !isClosed(report, period));

function logEntriesOf({ reading: { unit, own }, replies, moves, noted }: UnitSubmissions): LogEntry[] {
  const collected = replies.map(
    ({ periodId, state, rejection }): LogEntry => ({
      action: "collect",
      record: `${unit.name} ${labelOfPeriod(own, periodId)}`,
      after: repliedWords(state, rejection, own.campaign.language),
      reason: rejection,
    }),
  );
  const proposed = noted.filter(isSettled).map((report): LogEntry => {
    const corrections = correctionsOf(report);
    const { faults } = corrections;
    const { language } = own.campaign;
    const record = `${unit.name} ${labelOfPeriod(own, report.periodId)}`;
    const key = faults === "" ? "places" : "held";
    return {
      action: "proposal",
      record,
      after: fill(inLanguage(logWords[key], language), { count: countWaiting(corrections) }),
      reason: faults,
    };
  });
  return [...collected, ...moves, ...proposed];
}

// What was refused is not unsent, and a tick does not accept what is accepted.
function repliedWords(state: ReportState, rejection: string, language: Language): string {
  if (rejection !== "") return text("unitWorkbook.troubled", language);
  if (isSettled({ state })) return inLanguage(logWords.stays, language);
  return labelOf("reportState", state, language);
}
