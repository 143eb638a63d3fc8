// What a roll-up is made from: 报表记录 alone, where the figures of each report stand beside it.
import {
  countedElsewhere,
  figuresFromText,
  figuresOf,
  fitsFor,
  type ReportFigures,
  rowsOfCheck,
} from "../../core/figures";
import { groupBy } from "../../core/group-by";
import type { Definition, Report, TableLine } from "../../core/model";
import { reportKey } from "../../core/period";
import { countedReports, type SetOf } from "../../core/report";
import type { Context } from "../context";
import {
  allReports,
  type CampaignRecord,
  type RecordedRows,
  readRecord,
  readReports,
  rowsOf,
} from "./record";

/** Reports, and the figures of those that totals are made of. */
export interface FigureRecord {
  /** Its rows only where they were read. */
  record: CampaignRecord;
  figures: readonly ReportFigures[];
  /** Rows of tables that the figures are of, where they were read. */
  lines: readonly TableLine[];
  /** Entries of the office that stand in more than one report and count in one. */
  doubled: number;
}

/**
 * Which rows are read besides: where figures do not fit what the definition asks for by now, or hold an entry that counts in
 * another report (`needed`); all, to be held against their reports, unless they are too many (`proof`); or all.
 */
export type RowsWanted = "needed" | "proof" | "all";

/** Rows up to which they are all read to be held against their reports. */
const MOST_PROVED = 50_000;

/** Reads the figures of all reports afresh. Throws NotNow. */
export function readFigures(context: Context, definition: Definition, rows: RowsWanted): FigureRecord {
  if (rows === "all") return fromRows(context, definition, true);
  const reports = readReports(context, true, true);
  const counted = countedOf(context, definition);
  const known = knownFigures(counted, definition);
  const isWhole = known.length === counted.length && countedElsewhere(known).size === 0;
  if (!isWhole || (rows === "proof" && areFew(reports))) return fromRows(context, definition, !isWhole);
  return { record: { reports, ledger: [], activities: [], torn: [] }, figures: known, lines: [], doubled: 0 };
}

function countedOf(context: Context, { campaign }: Definition): Report[] {
  return countedReports(allReports(context), campaign.totals);
}

function knownFigures(reports: readonly Report[], definition: Definition): ReportFigures[] {
  const fits = fitsFor(definition);
  return reports.flatMap((report) => {
    const figures = figuresFromText(report.figures, report);
    return figures && fits(figures) ? [figures] : [];
  });
}

function fromRows(context: Context, definition: Definition, withArchive: boolean): FigureRecord {
  const record = readRecord(context, definition, true);
  const reports = countedOf(context, definition);
  const known = new Map(knownFigures(reports, definition).map((figures) => [keyOf(figures), figures]));
  const counted = rowsOf(context, definition, reports, withArchive);
  const rowsFor = rowsByReport(counted);
  const all = reports.map((report) => known.get(keyOf(report)) ?? figuresOf(rowsFor(report), definition));
  const elsewhere = countedElsewhere(all);
  const figures = all.map((item) => {
    const others = elsewhere.get(keyOf(item));
    return others ? figuresOf(rowsFor(item, others), definition) : item;
  });
  const doubled = [...elsewhere.values()].reduce((sum, { size }) => sum + size, 0);
  return { record, figures, lines: counted.ledger, doubled };
}

// The rows of each report, but for entries that count elsewhere.
function rowsByReport({ ledger, activities }: RecordedRows) {
  const lines = groupBy(ledger, keyOf);
  const entries = groupBy(activities, keyOf);
  return (set: SetOf, without: ReadonlySet<string> = new Set()) => ({
    unitId: set.unitId,
    periodId: set.periodId,
    ledger: lines.get(keyOf(set)) ?? [],
    activities: (entries.get(keyOf(set)) ?? []).filter(({ activityId }) => !without.has(activityId)),
  });
}

/** Whether so few rows belong to reports that all of them may be read for a look at a few. */
export function areFew(reports: readonly Report[]): boolean {
  return reports.reduce((sum, { check }) => sum + rowsOfCheck(check), 0) <= MOST_PROVED;
}

function keyOf({ unitId, periodId }: SetOf): string {
  return reportKey(unitId, periodId);
}
