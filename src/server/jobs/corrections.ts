// 更正建议: what a unit has changed in its accepted reports is collected as proposals, and nothing of it counts until somebody decides.
import { markedFromBelow } from "../../core/levels";
import type { Period, Report } from "../../core/model";
import { isClosed, type SubmissionResult } from "../../core/report";
import { proposeCorrections } from "../../core/report/corrections/propose";
import { correctionsOf } from "../../core/report/corrections/text";
import { ofPeriod } from "../../core/version";
import type { Context } from "../context";
import type { CampaignRecord } from "../head/record";
import type { readTypedRows } from "../head/typed-entries";
import { isRead } from "../unit-workbook/read";
import { withReports } from "./moves";
import { assessSubmission, currentContent } from "./submission";
import { faultsOf, isBelowRead, submissionOf, type WorkbookReading } from "./workbook-reading";

type StaffRows = ReturnType<typeof readTypedRows>;

/** An accepted report of which the workbook holds something else than was proposed last. */
interface Unproposed {
  report: Report;
  period: Period;
  /** Mark of what the workbook holds. */
  mark: string;
}

/** Whether a workbook holds changes of accepted reports that were not looked at yet. */
export function isUnproposed(
  context: Context,
  reading: WorkbookReading,
  known: CampaignRecord,
  staff: StaffRows,
): boolean {
  return unproposed(context, reading, known, staff).length > 0;
}

/** The accepted reports of a unit with what it has changed in them since; `present`: the record once its ticks are in it. */
export function corrected(
  context: Context,
  reading: WorkbookReading,
  present: CampaignRecord,
  staff: StaffRows,
): Report[] {
  return unproposed(context, reading, present, staff).flatMap(({ report, period, mark }) => {
    const { unitId, periodId } = report;
    const ofThis = (item: { unitId: string; periodId: string }) =>
      item.unitId === unitId && item.periodId === periodId;
    const recorded = {
      report,
      ledger: present.ledger.filter(ofThis),
      activities: present.activities.filter(ofThis),
    };
    const { ledger, activities, outcome, message } = told(
      context,
      reading,
      { report, period, mark },
      present,
      staff,
    );
    const faults = outcome === "rejected" ? message : "";
    const definition = ofPeriod(reading.own, period);
    const content = { mark, at: context.now, ledger, activities, faults, definition };
    const proposed = proposeCorrections(recorded, content);
    if (!proposed) return [];
    const accepted = reading.below?.get(period.id)?.accepted ?? [];
    const anew = { recorded, told: { ledger, activities }, accepted };
    return [faults === "" ? markedFromBelow(proposed, anew, context.now, definition) : proposed];
  });
}

function unproposed(
  context: Context,
  reading: WorkbookReading,
  known: CampaignRecord,
  staff: StaffRows,
): Unproposed[] {
  const { unit, own, workbook } = reading;
  if (!workbook) return [];
  return own.periods.flatMap((period) => {
    const report = known.reports.find((item) => item.unitId === unit.unitId && item.periodId === period.id);
    if (!report || !isClosed(report, period) || report.content === "") return [];
    // Without what is below it would look as if that had been taken back.
    if (!isBelowRead(reading, period)) return [];
    if (!isRead(workbook, own, period) || faultsOf(reading, period).length > 0) return [];
    const homeRow = { periodId: period.id, submit: true, zero: false };
    const submission = submissionOf(reading, workbook, period, homeRow);
    const mark = currentContent(context, submission, known, staff);
    return mark === (correctionsOf(report).mark || report.content) ? [] : [{ report, period, mark }];
  });
}

// What the workbook would say if the report were not accepted and somebody ticked it.
function told(
  context: Context,
  reading: WorkbookReading,
  { report, period }: Unproposed,
  present: CampaignRecord,
  staff: StaffRows,
): SubmissionResult {
  const open = withReports(present, [{ ...report, state: "submitted", refusedAt: "" }]);
  const ask = (zero: boolean) => {
    const homeRow = { periodId: period.id, submit: !zero, zero };
    // A lock keeps reports out, not what a unit would have corrected in one that is accepted.
    const submission = submissionOf(reading, reading.workbook!, { ...period, lockOn: "" }, homeRow);
    return assessSubmission(context, submission, open, staff).result;
  };
  const result = ask(report.zero);
  return report.zero && result.outcome === "rejected" ? ask(false) : result;
}
