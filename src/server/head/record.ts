// The record: reports, ledgers and activities as collected. A unit × period is replaced as a set.
import { registersOf, tablesOf } from "../../core/form";
import type { Cells, Definition, Entry, Form, Report, TableLine, Unit } from "../../core/model";
import {
  entriesFromRows,
  entryToCells,
  linesFromRows,
  lineToCells,
  periodIdFrom,
  reportsFromRows,
  reportToCells,
} from "../../core/rows";
import { type FormTabKey, recordTab } from "../../core/tables";
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

/** Reads the record: the reports and one tab for each form. `fresh` reads them again, for use under the lock. */
export function readRecord(context: Context, definition: Definition, fresh = false): CampaignRecord {
  const rowsOf = (form: Form) => context.tabs.table(recordTab(form), definition, fresh).rows;
  return {
    reports: [...reportsFromRows(context.tabs.table("reports", definition, fresh).rows)],
    ledger: tablesOf(definition).flatMap((form) => linesFromRows(rowsOf(form), form, definition)),
    activities: registersOf(definition).flatMap((form) => entriesFromRows(rowsOf(form), form, definition)),
  };
}

/** Writes entries into the record, each in place of what stood there for its unit and period: one write a form of theirs. */
export function writeRecord(context: Context, definition: Definition, entries: readonly RecordEntry[]): void {
  if (entries.length === 0) return;
  const keys = keysOf(entries);
  for (const form of tablesOf(definition)) {
    const lines = entries.flatMap(({ ledger, unit }) =>
      ledger
        .filter(({ formId }) => formId === form.formId)
        .map((line) => lineToCells(line, unit, form, definition)),
    );
    replace(context, definition, recordTab(form), keys, lines);
  }
  for (const form of registersOf(definition)) {
    const rows = entries.flatMap(({ activities, unit }) =>
      activities
        .filter(({ formId }) => formId === form.formId)
        .map((entry) => entryToCells(entry, unit, form, definition)),
    );
    replace(context, definition, recordTab(form), keys, rows);
  }
  // The report comes last: until it is there, a run that broke off counts as not done.
  replace(
    context,
    definition,
    "reports",
    keys,
    entries.map(({ report, unit }) => reportToCells(report, unit, definition)),
  );
}

function keysOf(entries: readonly { readonly report: Report }[]): Set<string> {
  return new Set(entries.map(({ report }) => keyOf(report.unitId, report.periodId)));
}

/** Writes reports alone, for review: their ledgers and activities stay. */
export function writeReports(
  context: Context,
  definition: Definition,
  reports: readonly { report: Report; unit: Pick<Unit, "unitId" | "name"> }[],
): void {
  const keys = keysOf(reports);
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
  key: "reports" | FormTabKey,
  keys: ReadonlySet<string>,
  records: readonly Cells[],
): void {
  const table = context.tabs.table(key, definition);
  // A form of another return has nothing of these sets, neither before nor after.
  if (records.length === 0 && !table.rows.some(({ cells }) => keys.has(setOf(cells)))) return;
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
