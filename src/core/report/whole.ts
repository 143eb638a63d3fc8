import { changeOf, type FiguresSource, type RowsChange } from "../figures";
import { registersOf, tablesOf } from "../form";
import { groupBy } from "../group-by";
import type { Definition, Entry, Form, Report, TableLine, Unit } from "../model";
import { reportKey } from "../period";
import { type Place, type Problem, problem } from "../problem";
import { recordTab, tabName } from "../tables";
import { inLanguage } from "../text/words";
import { currentReports, type SetOf } from "./current";

/** Rows of the record: history included as its tabs hold it, or what counts of it. */
export interface Recorded {
  readonly reports: readonly Report[];
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** A unit × period whose rows do not agree with its report; `revision` is the highest that stands anywhere. */
export interface TornSet extends SetOf {
  readonly revision: number;
  /** What became of the rows; `report`: they are newer than their report, or have none; `figures`: it says other sums; `doubled`: some stand twice. */
  readonly change: "report" | "figures" | "doubled" | Extract<RowsChange, "number" | "content">;
}

/** What counts of the record: one report a unit × period with its rows, and what does not agree. */
export interface StandingRecord extends Recorded {
  readonly torn: readonly TornSet[];
}

/**
 * What counts of a record that is only added to: of each unit × period the report of the highest version, and the rows of its
 * revision that were collected with it, each once. Rows of older revisions are history. Torn are rows that are newer than their report, or have none
 * (somebody has deleted a row of 报表记录), and rows that were deleted or changed since the report was added. Of a report whose rows
 * were not read (`isRead`) nothing is said.
 */
export function standingRecord(
  { reports, ledger, activities }: Recorded,
  source: FiguresSource,
  isRead: (report: Report) => boolean = () => true,
): StandingRecord {
  const current = currentReports(reports);
  const byKey = new Map(current.map((report) => [keyOf(report), report]));
  const torn = new Map<string, TornSet>();
  const stands = (row: SetOf & Pick<Report, "revision" | "collectedAt">) => {
    const key = keyOf(row);
    const report = byKey.get(key);
    const revision = report?.revision ?? 0;
    if (row.revision > Math.max(revision, torn.get(key)?.revision ?? 0))
      torn.set(key, {
        unitId: row.unitId,
        periodId: row.periodId,
        revision: row.revision,
        change: "report",
      });
    // A revision whose report was deleted may be given once more. What an earlier version recorded has no check, and times of its own.
    const isOfReport = report?.check === "" || row.collectedAt === report?.collectedAt;
    return row.revision === revision && report !== undefined && isOfReport;
  };
  const rows = {
    ledger: onceEach(ledger.filter(stands), ({ rowId }) => rowId),
    activities: onceEach(activities.filter(stands), ({ activityId }) => activityId || null),
  };
  const altered = alteredSets(current.filter(isRead), rows, source).filter((set) => !torn.has(keyOf(set)));
  return { reports: current, ...rows, torn: [...torn.values(), ...altered] };
}

/** Reports of which rows were deleted or changed since they were added; those of which nothing is known are left out. */
function alteredSets(
  reports: readonly Report[],
  { ledger, activities }: Omit<Recorded, "reports">,
  source: FiguresSource,
): TornSet[] {
  const lines = groupBy(ledger, keyOf);
  const entries = groupBy(activities, keyOf);
  return reports.flatMap((report) => {
    const { unitId, periodId, revision, check } = report;
    const key = keyOf(report);
    const rows = { unitId, periodId, ledger: lines.get(key) ?? [], activities: entries.get(key) ?? [] };
    const change = check === "" ? "none" : changeOf(check, rows, source);
    return change === "number" || change === "content" ? [{ unitId, periodId, revision, change }] : [];
  });
}

const CODES = {
  number: "record.rowsMissing",
  content: "record.rowsChanged",
  doubled: "record.rowsDoubled",
} as const;

/** Names a torn set by unit, period and tabs; it stops nothing but its own acceptance. */
export function tornProblem(
  { unitId, periodId, change }: TornSet,
  definition: Definition,
  units: readonly Pick<Unit, "unitId" | "name">[],
  place?: Place,
): Problem {
  const unit = units.find((candidate) => candidate.unitId === unitId)?.name ?? unitId;
  const found = definition.periods.find(({ id }) => id === periodId);
  const period = found?.label ?? periodId;
  if (change === "report") return problem("record.torn", { unit, period }, place, "D");
  if (change === "figures") return problem("record.figuresWrong", { unit, period }, place, "D");
  const tabs = formsOf(definition, found?.returnId ?? "").map((form) => tabOf(form, definition));
  return problem(CODES[change], { unit, period, tabs }, place, "D");
}

function formsOf(definition: Definition, returnId: string): Form[] {
  return [...tablesOf(definition, returnId), ...registersOf(definition, returnId)];
}

function tabOf(form: Form, { forms, campaign }: Definition): string {
  return inLanguage(tabName(recordTab(form), forms), campaign.language);
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
