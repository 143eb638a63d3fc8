// One activity, one place: what is collected in one period leaves the other in which it was recorded, within one write.
import type { Definition, Entry, Report } from "../../core/model";
import { labelOfPeriod, reportKey } from "../../core/period";
import { withdraw } from "../../core/report";
import { ofPeriod } from "../../core/version";
import type { Context } from "../context";
import type { LogEntry } from "../head/log";
import type { CampaignRecord, RecordEntry } from "../head/record";
import type { Submission } from "./submission";

/** The record once these entries are added: they count instead of what stood there. */
export function withEntries(known: CampaignRecord, entries: readonly RecordEntry[]): CampaignRecord {
  if (entries.length === 0) return known;
  const keys = new Set(entries.map(({ report }) => reportKey(report.unitId, report.periodId)));
  const isLeft = (item: { unitId: string; periodId: string }) =>
    !keys.has(reportKey(item.unitId, item.periodId));
  return {
    reports: [...known.reports.filter(isLeft), ...entries.map(({ report }) => report)],
    ledger: [...known.ledger.filter(isLeft), ...entries.flatMap(({ ledger }) => ledger)],
    activities: [...known.activities.filter(isLeft), ...entries.flatMap(({ activities }) => activities)],
    torn: known.torn.filter(isLeft),
  };
}

/** The record once these events without rows are added to its reports. */
export function withReports(known: CampaignRecord, noted: readonly Report[]): CampaignRecord {
  if (noted.length === 0) return known;
  const keys = new Set(noted.map(({ unitId, periodId }) => reportKey(unitId, periodId)));
  const others = known.reports.filter(({ unitId, periodId }) => !keys.has(reportKey(unitId, periodId)));
  return { ...known, reports: [...others, ...noted] };
}

/** Other periods of a unit without the activities that stand in `period` by now. */
export function withdrawnFrom(
  context: Context,
  { unit, own, period }: Pick<Submission, "unit" | "own" | "period">,
  known: CampaignRecord,
  moved: readonly Entry[],
): RecordEntry[] {
  // What a period has given up already for another one of this collection is not in the record any more.
  const keyOf = ({ periodId, activityId, sourceRow }: Entry) => [periodId, activityId, sourceRow].join("|");
  const keys = new Set(moved.map(keyOf));
  const left = known.activities.filter((item) => item.unitId === unit.unitId && keys.has(keyOf(item)));
  return known.reports.flatMap((report) => {
    const ofThis = (item: { unitId: string; periodId: string }) =>
      item.unitId === report.unitId && item.periodId === report.periodId;
    const gone = left.filter(ofThis);
    if (gone.length === 0) return [];
    const before = {
      report,
      ledger: known.ledger.filter(ofThis),
      activities: known.activities.filter(ofThis),
    };
    const told = own.periods.find(({ id }) => id === report.periodId);
    const definition = told ? ofPeriod(own, told) : own;
    const lastRevision = known.torn.find(ofThis)?.revision;
    const withdrawal = { definition, to: period.label, now: context.now, lastRevision };
    return [{ unit, ...withdraw(before, gone, withdrawal) }];
  });
}

/** Lines of the log about periods that gave activities up to another one. */
export function moveLines(
  withdrawn: readonly RecordEntry[],
  to: string,
  definition: Pick<Definition, "periods">,
): LogEntry[] {
  return withdrawn.map(({ unit, report }) => ({
    action: "activity.move",
    record: `${unit.name} ${labelOfPeriod(definition, report.periodId)}`,
    before: `${report.revision - 1}`,
    after: labelOfPeriod(definition, to),
    reason: report.problems.split("\n")[0] ?? "",
  }));
}
