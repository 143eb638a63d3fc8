// The record: reports, tables and entries as collected. Its tabs are only added to; the report of the highest version counts,
// and the rows of its revision. All that belongs together is added in one request, which happens as a whole or not at all.
import { checkOf, figuresOf, figuresToText } from "../../core/figures";
import { registersOf, tablesOf } from "../../core/form";
import type { Cells, Definition, Entry, Form, Report, TableLine, Unit } from "../../core/model";
import { reportKey } from "../../core/period";
import { currentReports, type StandingRecord, standingRecord } from "../../core/report";
import {
  entriesFromRows,
  entryToCells,
  linesFromRows,
  lineToCells,
  reportsFromRows,
  reportToCells,
} from "../../core/rows";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { isNote } from "../tabs/own-columns";
import type { Addition } from "../tabs/together";
import { type LogEntry, logLines } from "./log";

/** What counts of all that has been collected. */
export type CampaignRecord = StandingRecord;

/** What one collected report adds to the record. */
export interface RecordEntry {
  unit: Unit;
  report: Report;
  ledger: readonly TableLine[];
  activities: readonly Entry[];
}

/** A report that was decided on, with the unit as the record calls it. */
interface DecidedReport {
  unit: Pick<Unit, "unitId" | "name">;
  report: Report;
}

/** Reads the record: the reports and one tab for each form. `fresh` reads them again, for use under the lock, and throws NotNow. */
export function readRecord(context: Context, definition: Definition, fresh = false): CampaignRecord {
  const { forms } = definition;
  if (fresh) context.tabs.renew(["reports", ...forms.map(recordTab)], definition, ["log"]);
  const rowsOf = (form: Form) => context.tabs.table(recordTab(form), definition).rows;
  return standingRecord(
    {
      reports: reportsFromRows(context.tabs.table("reports", definition).rows),
      ledger: tablesOf(definition).flatMap((form) => linesFromRows(rowsOf(form), form, definition)),
      activities: registersOf(definition).flatMap((form) => entriesFromRows(rowsOf(form), form, definition)),
    },
    definition,
  );
}

/** The reports that count; `fresh` reads them again, and throws NotNow. */
export function readReports(context: Context, fresh = false): Report[] {
  if (fresh) context.tabs.renew(["reports"]);
  return currentReports(reportsFromRows(context.tabs.table("reports").rows));
}

/**
 * Adds entries to the record that was read afresh, with the lines of the log that tell of them. Throws NotNow: then nobody
 * knows whether it was done, and nobody is told anything.
 */
export function addToRecord(
  context: Context,
  definition: Definition,
  entries: readonly RecordEntry[],
  log: readonly LogEntry[],
): void {
  const rows = definition.forms.map(
    (form): Addition => ({
      key: recordTab(form),
      records: entries.flatMap((entry) => rowsOf(entry, form, definition)),
    }),
  );
  const reports = entries.map((entry) => ({ unit: entry.unit, report: withFigures(entry, definition) }));
  context.tabs.appendTogether([
    logAddition(context, log),
    ...rows,
    reportAddition(context, definition, reports),
  ]);
}

/** Adds reports alone, for review: the rows of their revision go on counting. Throws as above. */
export function addReports(
  context: Context,
  definition: Definition,
  reports: readonly DecidedReport[],
  log: readonly LogEntry[],
): void {
  context.tabs.appendTogether([logAddition(context, log), reportAddition(context, definition, reports)]);
}

function rowsOf({ unit, ledger, activities }: RecordEntry, form: Form, definition: Definition): Cells[] {
  const ofForm = ({ formId }: { formId: string }) => formId === form.formId;
  return [
    ...ledger.filter(ofForm).map((line) => lineToCells(line, unit, form, definition)),
    ...activities.filter(ofForm).map((entry) => entryToCells(entry, unit, form, definition)),
  ];
}

// Made from the rows as they will be read again.
function withFigures(entry: RecordEntry, definition: Definition): Report {
  const { unitId, periodId } = entry.report;
  const tableRows = (form: Form) => rowsOf(entry, form, definition).map((cells, row) => ({ row, cells }));
  const rows = {
    unitId,
    periodId,
    ledger: tablesOf(definition).flatMap((form) => linesFromRows(tableRows(form), form, definition)),
    activities: registersOf(definition).flatMap((form) => entriesFromRows(tableRows(form), form, definition)),
  };
  const figures = figuresToText(figuresOf(rows, definition));
  return { ...entry.report, figures, check: checkOf(rows, definition) };
}

function logAddition(context: Context, log: readonly LogEntry[]): Addition {
  return { key: "log", records: logLines(context, log) };
}

// What people note in columns of their own goes on to the report's next row.
function reportAddition(
  context: Context,
  definition: Definition,
  reports: readonly DecidedReport[],
): Addition {
  const { rows } = context.tabs.table("reports");
  const noted = new Map<string, Cells>();
  for (const { cells } of rows) {
    const [report] = reportsFromRows([{ row: 0, cells }]);
    const notes = Object.entries(cells).filter(([key, cell]) => isNote(key) && cell !== "");
    if (report && notes.length > 0)
      noted.set(
        [reportKey(report.unitId, report.periodId), report.version].join(),
        Object.fromEntries(notes),
      );
  }
  const before = new Map(readReports(context).map((report) => [keyOf(report), report.version]));
  return {
    key: "reports",
    records: reports.map(({ report, unit }) => ({
      ...noted.get([keyOf(report), before.get(keyOf(report))].join()),
      ...reportToCells(report, unit, definition),
    })),
  };
}

function keyOf({ unitId, periodId }: Report): string {
  return reportKey(unitId, periodId);
}
