// The record: reports, ledgers and activities as collected. A unit × period is replaced as a set.
import type { Cells, Definition, Entry, Report, TableLine, Unit } from "../../core/model";
import {
  activitiesFromRows,
  activityToCells,
  ledgerFromRows,
  ledgerToCells,
  periodIdFrom,
  reportsFromRows,
  reportToCells,
} from "../../core/rows";
import type { Context } from "../context";
import { tableBlocks } from "../tabs/table";

/** All that has been collected. */
export interface CampaignRecord {
  reports: Report[];
  ledger: TableLine[];
  activities: Entry[];
}

/** What one collected report puts into the record. */
export interface RecordEntry {
  unit: Unit;
  report: Report;
  ledger: readonly TableLine[];
  activities: readonly Entry[];
}

/** Reads the record: three tabs. `fresh` reads them again, for use under the lock. */
export function readRecord(context: Context, definition: Definition, fresh = false): CampaignRecord {
  return {
    reports: [...reportsFromRows(context.tabs.table("reports", definition, fresh).rows)],
    ledger: [...ledgerFromRows(context.tabs.table("ledgerRecord", definition, fresh).rows, definition)],
    activities: [
      ...activitiesFromRows(context.tabs.table("activityRecord", definition, fresh).rows, definition),
    ],
  };
}

/** Writes entries into the record, each in place of what stood there for its unit and period: three writes in all. */
export function writeRecord(context: Context, definition: Definition, entries: readonly RecordEntry[]): void {
  if (entries.length === 0) return;
  const keys = new Set(entries.map(({ report }) => keyOf(report.unitId, report.periodId)));
  replace(
    context,
    definition,
    "ledgerRecord",
    keys,
    entries.flatMap(({ ledger, unit }) => ledger.map((row) => ledgerToCells(row, unit, definition))),
  );
  replace(
    context,
    definition,
    "activityRecord",
    keys,
    entries.flatMap(({ activities, unit }) =>
      activities.map((activity) => activityToCells(activity, unit, definition)),
    ),
  );
  // The report comes last: until it is there, a run that broke off counts as not done.
  replace(
    context,
    definition,
    "reports",
    keys,
    entries.map(({ report, unit }) => reportToCells(report, unit, definition)),
  );
}

/** Writes reports alone, for review: their ledgers and activities stay. */
export function writeReports(
  context: Context,
  definition: Definition,
  reports: readonly { report: Report; unit: Pick<Unit, "unitId" | "name"> }[],
): void {
  const keys = new Set(reports.map(({ report }) => keyOf(report.unitId, report.periodId)));
  replace(
    context,
    definition,
    "reports",
    keys,
    reports.map(({ report, unit }) => reportToCells(report, unit, definition)),
  );
}

// The whole table is written: whoever sorts it meanwhile finds every row once, whichever comes first. A set takes the
// place of the one before it, so that what people note in columns of their own stays beside its report.
function replace(
  context: Context,
  definition: Definition,
  key: "reports" | "ledgerRecord" | "activityRecord",
  keys: ReadonlySet<string>,
  records: readonly Cells[],
): void {
  const table = context.tabs.table(key, definition);
  const open = new Set(keys);
  const take = (set: string) => (open.delete(set) ? records.filter((cells) => setOf(cells) === set) : []);
  const rows = table.rows.flatMap(({ cells }) => (keys.has(setOf(cells)) ? take(setOf(cells)) : [cells]));
  context.tabs.write(key, tableBlocks(table, [...rows, ...[...open].flatMap(take)]));
}

function setOf(cells: Cells): string {
  return keyOf(String(cells.unitId), periodIdFrom(cells));
}

function keyOf(unitId: string, periodId: string): string {
  return `${unitId}\n${periodId}`;
}
