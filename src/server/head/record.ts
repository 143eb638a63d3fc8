// The record: reports, tables and entries as collected. Its tabs are only added to; the report of the highest version counts,
// and the rows of its revision. All that belongs together is added in one request, which happens as a whole or not at all.
import { checkOf, figuresOf, figuresToText, rowsOfCheck } from "../../core/figures";
import { registersOf, tablesOf } from "../../core/form";
import type { Cells, Definition, Entry, Form, Report, TableLine, TableRow, Unit } from "../../core/model";
import { reportKey } from "../../core/period";
import {
  countedReports,
  currentReports,
  eventToCells,
  isArchived,
  placesToText,
  reopenedReports,
  type SetOf,
  type StandingRecord,
  standingRecord,
  withFigures,
} from "../../core/report";
import {
  entriesFromRows,
  entryToCells,
  linesFromRows,
  lineToCells,
  reportsFromRows,
  reportToCells,
} from "../../core/rows";
import { type FormTabKey, recordTab } from "../../core/tables";
import type { Context } from "../context";
import { isNote } from "../tabs/own-columns";
import type { Addition } from "../tabs/together";
import { readArchived } from "./archived";
import { type LogEntry, logLines } from "./log";
import { nextPlace, placed, spansOf } from "./places";

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

/**
 * Reads the record: the reports and one tab for each form. `fresh` reads them again, for use under the lock, and throws NotNow. Rows
 * that were archived are read where they are wanted.
 */
export function readRecord(
  context: Context,
  definition: Definition,
  fresh = false,
  isWanted: (set: SetOf) => boolean = () => false,
): CampaignRecord {
  if (fresh) renewTabs(context, definition.forms.map(recordTab), definition);
  const reports = allReports(context, definition);
  const rowsOf = (form: Form) => context.tabs.table(recordTab(form), definition).rows;
  return joined(definition, reports, rowsOf, isWanted);
}

// What counts of these reports, with their rows in the head and the wanted ones of the archive.
function joined(
  definition: Definition,
  reports: readonly Report[],
  rowsOf: (form: Form) => readonly TableRow[],
  isWanted: (set: SetOf) => boolean,
): CampaignRecord {
  const away = currentReports(reports).filter(isArchived);
  const wanted = away.filter(isWanted);
  const archived = wanted.length > 0 ? readArchived(definition, wanted) : undefined;
  const all = (form: Form) => [...rowsOf(form), ...(archived?.get(form) ?? [])];
  const isRead = (report: Report) => !away.includes(report) || wanted.includes(report);
  return standingRecord({ reports, ...recordedRows(definition, all) }, definition, isRead);
}

/**
 * Reads afresh what counts of some units or periods: all reports, unless they are given, and the rows of those alone, where they stood
 * when they were added. Where they do not stand there any more, or nobody knows where, the whole tabs are read. Throws NotNow.
 */
export function readRecordOf(
  context: Context,
  definition: Definition,
  isMeant: (set: SetOf) => boolean,
  reports: readonly Report[] = reportsBeforeAdding(context, definition),
): CampaignRecord {
  const own = readBlocks(context, definition, reports.filter(isMeant));
  return own ? { ...own, reports } : readRecord(context, definition, true, isMeant);
}

/** More blocks than this are not read one by one. */
const MOST_BLOCKS = 2_000;

/** Reads the rows of these reports where they are said to stand; undefined where they are not all there. Throws NotNow. */
export function readBlocks(
  context: Context,
  definition: Definition,
  reports: readonly Report[],
): CampaignRecord | undefined {
  const spans = reports.map((report) => spansOf(report, definition));
  const known = spans.flatMap((found) => found ?? []);
  if (spans.includes(undefined) || known.length > MOST_BLOCKS) return undefined;
  const rows = context.tabs.rowsIn(known, definition);
  if (!rows) return undefined;
  const rowsOf = (form: Form) => rows.filter((_, at) => known[at]!.key === recordTab(form)).flat();
  const record = joined(definition, reports, rowsOf, () => true);
  return record.torn.length > 0 ? undefined : record;
}

/** Entries of accepted revisions that go on counting although their reports were reopened and sent again. Throws NotNow. */
export function readReopened(
  context: Context,
  definition: Definition,
  isMeant: (set: SetOf) => boolean,
): readonly Entry[] {
  const all = allReports(context, definition);
  const reopened = reopenedReports(all, countedReports(all, definition.campaign.totals)).filter(isMeant);
  if (reopened.length === 0) return [];
  return (readBlocks(context, definition, reopened) ?? rowsOf(context, definition, reopened, true))
    .activities;
}

/**
 * The reports that count; `fresh` reads them again, and throws NotNow. Their figures, which are most of the tab, are left out then
 * unless they are wanted. Of reports that this execution has read what was added since is all that is read.
 */
export function readReports(context: Context, fresh = false, withFigures = false): Report[] {
  const without = withFigures ? undefined : "figures";
  if (fresh && !context.tabs.renewAdded("reports", placesIn(context), without))
    renewTabs(context, [], undefined, without);
  return currentReports(allReports(context));
}

/** The rows of some reports, also of revisions that count no more: of the tabs that `readRecord` read, and of the archive. */
export function rowsOf(
  context: Context,
  definition: Definition,
  reports: readonly Report[],
  withArchive: boolean,
): RecordedRows {
  const tabRows = (form: Form) => context.tabs.table(recordTab(form), definition).rows;
  return joined(definition, reports, tabRows, () => withArchive);
}

/** Rows of tables and registers. */
export type RecordedRows = Pick<CampaignRecord, "ledger" | "activities">;

/** All events of all reports, as they were read last. */
export function allReports(context: Context, definition?: Definition): readonly Report[] {
  const { rows } = context.tabs.table("reports", definition);
  return withFigures(placed(context, reportsFromRows(rows)));
}

// Whoever adds needs to know next where the columns of the other tabs stand.
function reportsBeforeAdding(context: Context, definition: Definition): Report[] {
  renewTabs(context, [], definition, "figures", ["log", "events", ...definition.forms.map(recordTab)]);
  return readReports(context);
}

function renewTabs(
  context: Context,
  more: readonly FormTabKey[],
  definition?: Definition,
  without?: string,
  tops: readonly ("log" | "events" | FormTabKey)[] = ["events"],
): void {
  context.tabs.renew(["reports", ...placesIn(context), ...more], definition, without, tops);
}

// A workbook of an earlier version has no such tab.
function placesIn({ tabs }: Context): readonly "places"[] {
  return tabs.has("places") ? ["places"] : [];
}

/** Rows of the tabs of all forms, read as tables and registers. */
export function recordedRows(
  definition: Definition,
  rowsOf: (form: Form) => readonly TableRow[],
): RecordedRows {
  return {
    ledger: tablesOf(definition).flatMap((form) => linesFromRows(rowsOf(form), form, definition)),
    activities: registersOf(definition).flatMap((form) => entriesFromRows(rowsOf(form), form, definition)),
  };
}

/**
 * Adds entries to the record that was read afresh, with the lines of the log that tell of them, and events of other reports
 * that change none of their rows. Throws NotNow: then nobody knows whether it was done, and nobody is told anything.
 */
export function addToRecord(
  context: Context,
  definition: Definition,
  entries: readonly RecordEntry[],
  log: readonly LogEntry[],
  noted: readonly DecidedReport[] = [],
): void {
  const made = entries.map((entry): MadeRows => rowsByForm(entry, definition));
  const rows = definition.forms.map(
    (form): Addition => ({ key: recordTab(form), records: made.flatMap((own) => own.get(form)!) }),
  );
  const places = placesOf(context, made, definition);
  const added = entries.map(({ unit, report }, at) => ({
    unit,
    report: { ...withChecks(report, made[at]!, definition), rows: places[at]! },
  }));
  const reports = [...added, ...noted];
  context.tabs.appendTogether(
    [logAddition(context, log), ...rows, ...reportAdditions(context, definition, reports)],
    definition,
  );
}

/** Adds reports alone, or with rows of other tabs: the rows of their revision go on counting. Throws as above. */
export function addReports(
  context: Context,
  definition: Definition,
  reports: readonly DecidedReport[],
  log: readonly LogEntry[],
  more: readonly Addition[] = [],
): void {
  context.tabs.appendTogether(
    [logAddition(context, log), ...more, ...reportAdditions(context, definition, reports)],
    definition,
  );
}

/** Rows of one report for the tab of each form. */
type MadeRows = ReadonlyMap<Form, readonly Cells[]>;

function rowsByForm({ unit, ledger, activities }: RecordEntry, definition: Definition): MadeRows {
  return new Map(
    definition.forms.map((form) => {
      const ofForm = ({ formId }: { formId: string }) => formId === form.formId;
      const lines = ledger.filter(ofForm).map((line) => lineToCells(line, unit, form, definition));
      const rows = activities.filter(ofForm).map((entry) => entryToCells(entry, unit, form, definition));
      return [form, [...lines, ...rows]];
    }),
  );
}

// Where the rows of each report will stand, as text.
function placesOf(context: Context, made: readonly MadeRows[], definition: Definition): string[] {
  const next = new Map(definition.forms.map((form) => [form.formId, nextPlace(context, form, definition)]));
  return made.map((rows) => {
    const places: Record<string, [number, number]> = {};
    let isKnown = true;
    for (const form of definition.forms) {
      const { formId } = form;
      const count = rows.get(form)!.length;
      const first = next.get(formId);
      if (count === 0) continue;
      if (first === undefined) isKnown = false;
      else {
        places[formId] = [first, count];
        next.set(formId, first + count);
      }
    }
    return isKnown ? placesToText({ book: "", runs: places }) : "";
  });
}

// Made from the rows as they will be read again.
function withChecks(report: Report, made: MadeRows, definition: Definition): Report {
  const { unitId, periodId } = report;
  const tableRows = (form: Form) => made.get(form)!.map((cells, row) => ({ row, cells }));
  const rows = { unitId, periodId, ...recordedRows(definition, tableRows) };
  const figures = figuresToText(figuresOf(rows, definition));
  return { ...report, figures, check: checkOf(rows, definition) };
}

function logAddition(context: Context, log: readonly LogEntry[]): Addition {
  return { key: "log", records: logLines(context, log) };
}

// Each event stands in two tabs: what is deleted from one of them is missed.
function reportAdditions(
  context: Context,
  definition: Definition,
  reports: readonly DecidedReport[],
): Addition[] {
  const events = reports.map(({ report }) => eventToCells(report));
  return [reportAddition(context, definition, reports), { key: "events", records: events }];
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

/** Rows up to which they are all read to be held against their reports. */
const MOST_PROVED = 50_000;

/** Whether so few rows belong to reports that all of them may be read for a look at a few. */
export function areFew(reports: readonly Report[]): boolean {
  return reports.reduce((sum, { check }) => sum + rowsOfCheck(check), 0) <= MOST_PROVED;
}

function keyOf({ unitId, periodId }: Report): string {
  return reportKey(unitId, periodId);
}
