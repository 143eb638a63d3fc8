// One submission against the record, whichever road it came by: what was reported, and what the record gets of it.
import type { Day, Definition, Period, Report, TableRow, Unit } from "../../core/model";
import { checkSubmission, type HomeRow, reportStates, type SubmissionResult } from "../../core/report";
import type { Context } from "../context";
import type { CampaignRecord, RecordEntry } from "../head/record";
import { withdrawnFrom } from "./moves";
import { sameContent } from "./same-content";

/** What a unit reports for one period. `own` is the definition as its unit type sees it. */
export interface Submission {
  unit: Unit;
  own: Definition;
  period: Period;
  homeRow: HomeRow;
  ledgerRows: readonly TableRow[] | null;
  activityRows: readonly TableRow[];
  choices?: ReadonlyMap<string, string>;
  /** The record as it was before other periods of the same visit were judged: by it activities are recognised. */
  recorded?: CampaignRecord;
  /** Day by which it had been sent, where that is known to be before today. */
  sentOn?: Day | undefined;
}

/** What became of it. */
export interface Judgement {
  result: SubmissionResult;
  /** The report as it was recorded before. */
  before: Report | undefined;
  /** To be written into the record; null when it is refused or says nothing new. */
  entry: RecordEntry | null;
  /** Other periods of the unit without activities that stand in this one by now; part of the same write. */
  withdrawn: RecordEntry[];
}

/** Judges a submission. The same content again, as after a break, gets the receipt of the revision that is recorded. */
export function judge(
  context: Context,
  submission: Submission,
  known: CampaignRecord,
  staffRows: readonly TableRow[],
): Judgement {
  const { unit, own, period } = submission;
  const ofUnit = ({ unitId }: { unitId: string }) => unitId === unit.unitId;
  const reports = known.reports.filter(ofUnit);
  const before = reports.find(({ periodId }) => periodId === period.id);
  const last = own.periods[own.periods.indexOf(period) - 1];
  const { recorded = known, sentOn, ...shown } = submission;
  const input = {
    ...shown,
    ...(sentOn ? { sentOn } : {}),
    staffRows: staffRows.filter(({ cells }) => cells.unitId === unit.unitId),
    report: before,
    reports,
    recordedActivities: recorded.activities.filter(ofUnit),
    previousLedger: known.ledger.filter((row) => ofUnit(row) && row.periodId === last?.id),
    definition: own,
    today: context.today,
    now: context.now,
    newId: idsFrom(context.newId()),
  };
  const result = checkSubmission(input);
  if (result.outcome !== "accepted-in" || !result.report)
    return { result, before, entry: null, withdrawn: [] };
  if (
    before &&
    reportStates[before.state].awaitsReview &&
    sameContent(result, known, unit.unitId, period.id, before)
  ) {
    const again = { ...input, report: { ...before, revision: before.revision - 1 } };
    return { result: checkSubmission(again), before, entry: null, withdrawn: [] };
  }
  const { report, ledger, activities } = result;
  return {
    result,
    before,
    entry: { unit, report, ledger, activities },
    withdrawn: withdrawnFrom(context, submission, known, result.moved),
  };
}

// One service call for all ids of a report.
function idsFrom(seed: string): () => string {
  let count = 0;
  return () => `a${seed}${(count++).toString(36)}`;
}
