// One submission against the record, whichever channel it came through: what was reported, and what the record gets of it.
import type { Definition, Entry, Moment, Period, Report, Unit } from "../../core/model";
import { previousPeriod } from "../../core/period";
import {
  checkSubmission,
  contentOf,
  type HomeRow,
  type RowsByForm,
  reportStates,
  type SubmissionInput,
  type SubmissionResult,
} from "../../core/report";
import { ofPeriod } from "../../core/version";
import type { Context } from "../context";
import { workbookOwner } from "../head/campaign";
import type { CampaignRecord, RecordEntry } from "../head/record";
import { ofUnit } from "../head/typed-entries";
import { withdrawnFrom } from "./moves";
import { sameContent } from "./same-content";

/** What a unit reports for one period. `own` is the definition as its unit type sees it. */
export interface Submission {
  unit: Unit;
  own: Definition;
  period: Period;
  homeRow: HomeRow;
  tableRows: SubmissionInput["tableRows"];
  registerRows: RowsByForm;
  choices?: ReadonlyMap<string, string>;
  /** Who was missing below by the unit's own head workbook; none for a unit without one. */
  lacking?: string;
  /** Entries of the units below, as that head workbook sends them. */
  entriesBelow?: readonly Entry[];
  /** What the unit reads as received; left out where it reads nothing. */
  receipt?: string;
  /** The record as it was before other periods of the same workbook were assessed: by it activities are recognised. */
  recorded?: CampaignRecord;
  /** Moment by which it had been sent, where that is known to be before now. */
  sentAt?: Moment | undefined;
  /** When its file was received, which holds whenever it was merged. */
  receivedAt?: Moment | undefined;
}

/** What became of it. */
export interface SubmissionAssessment {
  result: SubmissionResult;
  /** The report as it was recorded before. */
  before: Report | undefined;
  /** To be written into the record; null when it is refused or says nothing new. */
  entry: RecordEntry | null;
  /** Other periods of the unit without activities that stand in this one by now; part of the same write. */
  withdrawn: RecordEntry[];
}

/** Assesses a submission. The same content again, as after a break, gets the receipt of the revision that is recorded. */
export function assessSubmission(
  context: Context,
  submission: Submission,
  known: CampaignRecord,
  staffRows: RowsByForm,
): SubmissionAssessment {
  const { unit } = submission;
  const input = inputOf(context, submission, known, staffRows);
  const before = input.report;
  const result = checkSubmission(input);
  if (result.outcome !== "recorded" || !result.report) return { result, before, entry: null, withdrawn: [] };
  if (before && isAnswered(submission, before) && holdsSame(result, known, before))
    return {
      result: { ...result, receipt: before.receipt, report: before },
      before,
      entry: null,
      withdrawn: [],
    };
  const { report, ledger, activities } = result;
  return {
    result,
    before,
    entry: { unit, report, ledger, activities },
    withdrawn: withdrawnFrom(context, submission, known, result.moved),
  };
}

/** A mark of what a unit's workbook holds for a period; see `contentOf`. */
export function currentContent(
  context: Context,
  submission: Submission,
  known: CampaignRecord,
  staffRows: RowsByForm,
): string {
  return contentOf(inputOf(context, submission, known, staffRows));
}

// What was refused is ticked again after that; a file came when it came.
function momentOf({ sentAt, receivedAt }: Submission, report: Report | undefined): { sentAt?: Moment } {
  if (receivedAt) return { sentAt: receivedAt };
  if (!sentAt) return {};
  return { sentAt: report && report.refusedAt > sentAt ? report.refusedAt : sentAt };
}

function inputOf(
  context: Context,
  submission: Submission,
  known: CampaignRecord,
  staffRows: RowsByForm,
): SubmissionInput {
  const { unit, own, period, homeRow, tableRows, registerRows, choices, lacking, entriesBelow } = submission;
  const { recorded = known } = submission;
  const ofThisUnit = ({ unitId }: { unitId: string }) => unitId === unit.unitId;
  const reports = known.reports.filter(ofThisUnit);
  const report = reports.find(({ periodId }) => periodId === period.id);
  const last = previousPeriod(own.periods, period.id);
  return {
    unit,
    period,
    homeRow,
    tableRows,
    registerRows,
    ...(choices && { choices }),
    ...(lacking && { lacking }),
    ...(entriesBelow && { entriesBelow }),
    ...momentOf(submission, report),
    staffRows: ofUnit(staffRows, unit.unitId),
    report,
    lastRevision: known.torn.find((set) => ofThisUnit(set) && set.periodId === period.id)?.revision,
    reports,
    recordedActivities: recorded.activities.filter(ofThisUnit),
    previousLines: known.ledger.filter((row) => ofThisUnit(row) && row.periodId === last?.id),
    definition: ofPeriod(own, period),
    workbookOwner: (file) => workbookOwner(context, file),
    today: context.today,
    now: context.now,
    newId: idsFrom(context),
  };
}

// A tick on a report that was returned asks for it to be taken in again, unless the unit never read that it was taken in:
// then it is the tick of before.
function isAnswered({ receipt }: Submission, before: Report): boolean {
  const { awaitsReview, comesAgain } = reportStates[before.state];
  return awaitsReview || (comesAgain && receipt !== undefined && receipt !== before.receipt);
}

function holdsSame(result: SubmissionResult, known: CampaignRecord, before: Report): boolean {
  return result.report?.content === before.content && sameContent(result, known, before);
}

// One service call for all ids of a report, and none where nothing is new.
function idsFrom(context: Context): () => string {
  let seed = "";
  let count = 0;
  return () => {
    seed ||= context.newId();
    return `a${seed}${(count++).toString(36)}`;
  };
}
