import { computeLines } from "../ledger";
import type { Definition, Entry, Report, TableLine, Unit } from "../model";
import { reportKey } from "../period";
import { type Place, type Problem, problem } from "../problem";
import { OTHER_CONTENT } from "./content";
import { receiptOf } from "./receipt";
import { type RecordedPeriod, returnIdOf } from "./withdraw";

/** The record as far as it can be whole or torn. */
export interface Recorded {
  readonly reports: readonly Report[];
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** A unit × period of the record. */
export type SetOf = Pick<Report, "unitId" | "periodId">;

/**
 * Units × periods of which a row is of another revision than their report, or has no report: an execution was ended while
 * its writes landed. What they say was never reported as one.
 */
export function tornSets({ reports, ledger, activities }: Recorded): SetOf[] {
  const revisions = revisionsOf(reports);
  const torn = new Map<string, SetOf>();
  for (const row of [...ledger, ...activities])
    if (!stands(row, revisions)) torn.set(keyOf(row), { unitId: row.unitId, periodId: row.periodId });
  return [...torn.values()];
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

/** The record without the rows that are of another revision than their report. */
export function standingRecord<R extends Recorded>(record: R): R {
  const revisions = revisionsOf(record.reports);
  return {
    ...record,
    ledger: record.ledger.filter((row) => stands(row, revisions)),
    activities: record.activities.filter((row) => stands(row, revisions)),
  };
}

/**
 * A torn period all of whose rows had landed, with its report brought up to them; null where some are missing. Figures that
 * activities account for tell that ledger and activities belong together.
 */
export function completed(
  { report, ledger, activities }: RecordedPeriod,
  definition: Definition,
): RecordedPeriod | null {
  const [first] = ledger;
  const rows = [...ledger, ...activities];
  if (!first || first.revision <= report.revision) return null;
  if (rows.some(({ revision }) => revision !== first.revision)) return null;
  if (!first.zero && !agrees(ledger, activities, definition)) return null;
  const { revision, zero, collectedAt } = first;
  const returnId = returnIdOf(report, definition);
  const receipt = receiptOf({ revision, zero, returnId, entries: activities, lines: ledger }, definition);
  const content = OTHER_CONTENT;
  return { report: { ...report, revision, zero, collectedAt, receipt, content }, ledger, activities };
}

function agrees(ledger: readonly TableLine[], activities: readonly Entry[], definition: Definition): boolean {
  return ledger.every((row) => {
    const form = definition.forms.find(({ formId }) => formId === row.formId);
    const computed = form && computeLines(form, activities, definition);
    const auto = computed?.find(({ rowId }) => rowId === row.rowId)?.auto ?? {};
    return Object.entries(auto).every(([field, value]) => (row.auto[field] ?? "") === (value ?? ""));
  });
}

function revisionsOf(reports: readonly Report[]): Map<string, number> {
  return new Map(reports.map((report) => [keyOf(report), report.revision]));
}

function stands(row: SetOf & { revision: number }, revisions: ReadonlyMap<string, number>): boolean {
  return revisions.get(keyOf(row)) === row.revision;
}

function keyOf({ unitId, periodId }: SetOf): string {
  return reportKey(unitId, periodId);
}
