import type { Definition, Entry, FieldValues, Moment, TableLine } from "../../model";
import { receiptOf } from "../receipt";
import { isCorrected, type RecordedPeriod, remade } from "../withdraw";
import { type Correction, type EntryCorrection, isOfEntry, type ValueCorrection } from "./types";

/** By what a corrected report is made. */
interface Correcting {
  readonly definition: Definition;
  readonly now: Moment;
  /** As in SubmissionInput. */
  readonly lastRevision?: number | undefined;
}

/** A recorded period with these corrections, its report as it was decided: a new revision. What is computed is made anew. */
export function withCorrections(
  recorded: RecordedPeriod,
  accepted: readonly Correction[],
  { definition, now, lastRevision = 0 }: Correcting,
): RecordedPeriod {
  const { report } = recorded;
  const revision = Math.max(report.revision, lastRevision) + 1;
  const entries = accepted.filter(isOfEntry);
  const values = accepted.filter((item): item is ValueCorrection => !isOfEntry(item));
  const activities = withEntries(recorded, entries);
  const zero = report.zero && accepted.length === 0;
  const stamp = { revision, collectedAt: now };
  const ledger = remade(
    recorded.ledger.map((line) => ({ ...withValues(line, values), zero })),
    activities,
    definition,
    stamp,
  );
  const { returnId = "" } = definition.periods.find(({ id }) => id === report.periodId) ?? {};
  const receipt = receiptOf({ revision, zero, returnId, entries: activities, lines: ledger }, definition);
  return {
    report: { ...report, ...stamp, zero, receipt, below: "" },
    ledger,
    activities: activities.map((entry) => ({ ...entry, ...stamp })),
  };
}

function withEntries({ report, activities }: RecordedPeriod, accepted: readonly EntryCorrection[]): Entry[] {
  const { unitId, periodId, revision, collectedAt } = report;
  const other = (activityId: string) => accepted.find((item) => item.activityId === activityId);
  const kept = activities.flatMap((entry): Entry[] => {
    const correction = other(entry.activityId);
    if (!correction) return [entry];
    const { after, same = [] } = correction;
    if (!after) return [];
    const kept = Object.fromEntries(same.map((field) => [field, entry.values[field] ?? null]));
    return [{ ...entry, ...after, values: { ...after.values, ...kept } }];
  });
  const added = accepted.flatMap(({ formId, activityId, before, after }): Entry[] =>
    after && !before && !activities.some((entry) => entry.activityId === activityId)
      ? [{ activityId, formId, unitId, periodId, revision, collectedAt, ...after }]
      : [],
  );
  return [...kept, ...added];
}

// A corrected value that is what comes out by itself again follows the entries from now on.
function withValues(line: TableLine, accepted: readonly ValueCorrection[]): TableLine {
  const own = accepted.filter(({ formId, rowId }) => formId === line.formId && rowId === line.rowId);
  if (own.length === 0) return line;
  const values: FieldValues = {
    ...line.values,
    ...Object.fromEntries(own.map(({ field, after }) => [field, after])),
  };
  const reason = own.find(({ field }) => isCorrected({ ...line, values }, field))?.reason;
  return { ...line, values, correctionReason: reason ?? line.correctionReason };
}
