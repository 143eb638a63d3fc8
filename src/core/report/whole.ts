import type { Definition, Entry, Report, TableLine, Unit } from "../model";
import { reportKey } from "../period";
import { type Place, type Problem, problem } from "../problem";

/** Rows of the record: history included as its tabs hold it, or what counts of it. */
export interface Recorded {
  readonly reports: readonly Report[];
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** A unit × period of the record. */
export type SetOf = Pick<Report, "unitId" | "periodId">;

/** A unit × period whose rows do not agree with its report; `revision` is the highest that stands anywhere. */
export type TornSet = SetOf & Pick<Report, "revision">;

/** What counts of the record: one report a unit × period with its rows, and what does not agree. */
export interface StandingRecord extends Recorded {
  readonly torn: readonly TornSet[];
}

/**
 * What counts of a record that is only added to: of each unit × period the report of the highest version, and the rows of its
 * revision, each once. Rows of older revisions are history; rows that are newer than their report, or have none, are torn:
 * somebody has deleted a row of 报表记录.
 */
export function standingRecord({ reports, ledger, activities }: Recorded): StandingRecord {
  const current = currentReports(reports);
  const revisions = new Map(current.map((report) => [keyOf(report), report.revision]));
  const torn = new Map<string, TornSet>();
  const stands = (row: TornSet) => {
    const key = keyOf(row);
    const revision = revisions.get(key) ?? 0;
    if (row.revision > Math.max(revision, torn.get(key)?.revision ?? 0))
      torn.set(key, { unitId: row.unitId, periodId: row.periodId, revision: row.revision });
    return row.revision === revision && revisions.has(key);
  };
  return {
    reports: current,
    ledger: onceEach(ledger.filter(stands), ({ rowId }) => rowId),
    activities: onceEach(activities.filter(stands), ({ activityId }) => activityId || null),
    torn: [...torn.values()],
  };
}

/** Of each unit × period the report of the highest version, in the order in which they first stand. */
export function currentReports(reports: readonly Report[]): Report[] {
  const current = new Map<string, Report>();
  for (const report of reports) {
    const other = current.get(keyOf(report));
    if (!other || isLater(report, other)) current.set(keyOf(report), report);
  }
  return [...current.values()];
}

// A version stands twice where a request whose answer was lost landed after all, or where a person copied a row.
function isLater(one: Report, other: Report): boolean {
  if (one.version !== other.version) return one.version > other.version;
  if (one.revision !== other.revision) return one.revision > other.revision;
  return `${one.collectedAt} ${one.reviewedAt}` > `${other.collectedAt} ${other.reviewedAt}`;
}

/** Names a torn set by unit and period; it stops nothing but its own acceptance. */
export function tornProblem(
  { unitId, periodId }: SetOf,
  { periods }: Pick<Definition, "periods">,
  units: readonly Pick<Unit, "unitId" | "name">[],
  place?: Place,
): Problem {
  const unit = units.find((candidate) => candidate.unitId === unitId)?.name ?? unitId;
  const period = periods.find(({ id }) => id === periodId)?.label ?? periodId;
  return problem("record.torn", { unit, period }, place, "D");
}

// Rows without an id of their own cannot be told apart: each counts.
function onceEach<Row extends SetOf & { formId: string }>(
  rows: readonly Row[],
  idOf: (row: Row) => string | null,
): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const id = idOf(row);
    const key = `${keyOf(row)}|${row.formId}|${id}`;
    if (id !== null && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ unitId, periodId }: SetOf): string {
  return reportKey(unitId, periodId);
}
