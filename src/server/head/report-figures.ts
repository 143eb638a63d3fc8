// What a roll-up is made from: 报表记录 alone, where the figures of each report stand beside it.
import {
  countedElsewhere,
  figuresFromText,
  figuresOf,
  fitsFor,
  movedElsewhere,
  type ReportFigures,
} from "../../core/figures";
import { groupBy } from "../../core/group-by";
import type { Definition, Entry, Report, TableLine } from "../../core/model";
import { reportKey } from "../../core/period";
import { countedReports, remade, reopenedReports, type SetOf } from "../../core/report";
import type { Context } from "../context";
import {
  allReports,
  areFew,
  type CampaignRecord,
  type RecordedRows,
  readBlocks,
  readRecord,
  readReports,
  rowsOf,
} from "./record";

/** Reports, and the figures of those that totals are made of. */
export interface FigureRecord {
  /** Its rows only where they were read. */
  record: CampaignRecord;
  figures: readonly ReportFigures[];
  /** The reports that they are of (`countedReports`). */
  counted: readonly Report[];
  /** Those of them of which a newer revision stands. */
  earlier: readonly Report[];
  /** Rows of tables that the figures are of, where they were read. */
  lines: readonly TableLine[];
  /** Rows of registers that they are of, where all were read. */
  entries: readonly Entry[];
  /** Whether the tabs of the forms were read whole. */
  isWhole: boolean;
  /** Entries of the office that stand in more than one report and count in one. */
  doubled: number;
}

/**
 * Which rows are read besides: where figures do not fit what the definition asks for by now, or hold an entry that counts in
 * another report (`needed`); all, to be held against their reports, unless they are too many (`proof`); or all.
 */
export type RowsWanted = "needed" | "proof" | "all";

/** Reads the figures of all reports afresh. Throws NotNow. */
export function readFigures(context: Context, definition: Definition, rows: RowsWanted): FigureRecord {
  if (rows === "all") return fromRows(context, definition, true);
  const reports = readReports(context, true, true);
  const standing = countedOf(context, definition);
  const { counted } = standing;
  const known = knownFigures(counted, definition);
  const isKnown = known.length === counted.length && countedElsewhere(known).size === 0;
  const moved = isKnown ? readMoved(context, definition, standing) : undefined;
  if (!moved || (rows === "proof" && areFew(reports))) return fromRows(context, definition, !moved);
  const record = { reports, ledger: [], activities: [], torn: [] };
  return {
    record,
    lines: [],
    entries: [],
    isWhole: false,
    ...standing,
    ...eachOnce(known, moved, definition),
  };
}

/** Figures of the reports that are in totals, and the units of which some do not fit the definition: no rows are read. Throws NotNow. */
export function readKnownFigures(
  context: Context,
  definition: Definition,
): { figures: readonly ReportFigures[]; unknown: ReadonlySet<string> } {
  readReports(context, true, true);
  const { counted } = countedOf(context, definition);
  const figures = knownFigures(counted, definition);
  const known = new Set(figures.map(keyOf));
  const others = counted.filter((report) => !known.has(keyOf(report)));
  return { figures, unknown: new Set(others.map(({ unitId }) => unitId)) };
}

/** Figures of the reports that are in totals, of the tab as it was read; those that do not fit the definition are left out. */
export function presentFigures(context: Context, definition: Definition): ReportFigures[] {
  return knownFigures(countedOf(context, definition).counted, definition);
}

function countedOf(context: Context, { campaign }: Definition): Pick<FigureRecord, "counted" | "earlier"> {
  const all = allReports(context);
  const counted = countedReports(all, campaign.totals);
  return { counted, earlier: reopenedReports(all, counted) };
}

function knownFigures(reports: readonly Report[], definition: Definition): ReportFigures[] {
  const fits = fitsFor(definition);
  return reports.flatMap((report) => {
    const figures = figuresFromText(report.figures, report);
    return figures && fits(figures) ? [figures] : [];
  });
}

// Rows of units with a report that was reopened and sent again: what left it counts where it went. Undefined where they are not in their places.
function readMoved(
  context: Context,
  definition: Definition,
  { counted, earlier: reopened }: Pick<FigureRecord, "counted" | "earlier">,
): Moved | undefined {
  if (reopened.length === 0) return { reopened, ledger: [], activities: [] };
  const units = new Set(reopened.map(({ unitId }) => unitId));
  const rows = readBlocks(
    context,
    definition,
    counted.filter(({ unitId }) => units.has(unitId)),
  );
  return rows && { ...rows, reopened };
}

/** Rows of counted reports, and which of these were reopened and sent again. */
interface Moved extends RecordedRows {
  readonly reopened: readonly Report[];
}

/** Figures without entries that count in another report: the office's own, and of a reopened report what its unit has sent elsewhere since. */
function eachOnce(
  all: readonly ReportFigures[],
  { reopened, ...rows }: Moved,
  definition: Definition,
): { figures: readonly ReportFigures[]; doubled: number } {
  const office = countedElsewhere(all);
  const moved = movedElsewhere(rows.activities);
  const left = new Map(
    reopened.map((report) => [keyOf(report), moved.get(keyOf(report)) ?? new Set<string>()]),
  );
  const rowsFor = rowsByReport(rows, definition);
  const figures = all.map((item) => {
    const others = new Set([...(office.get(keyOf(item)) ?? []), ...(left.get(keyOf(item)) ?? [])]);
    return others.size > 0 ? figuresOf(rowsFor(item, others), definition) : item;
  });
  return { figures, doubled: [...office.values()].reduce((sum, { size }) => sum + size, 0) };
}

function fromRows(context: Context, definition: Definition, withArchive: boolean): FigureRecord {
  const record = readRecord(context, definition, true);
  const standing = countedOf(context, definition);
  const { counted, earlier: reopened } = standing;
  const known = new Map(knownFigures(counted, definition).map((figures) => [keyOf(figures), figures]));
  const rows = rowsOf(context, definition, counted, withArchive);
  const rowsFor = rowsByReport(rows, definition);
  const all = counted.map((report) => known.get(keyOf(report)) ?? figuresOf(rowsFor(report), definition));
  const { ledger: lines, activities: entries } = rows;
  const made = eachOnce(all, { ...rows, reopened }, definition);
  return { record, lines, entries, isWhole: true, ...standing, ...made };
}

// The rows of each report, but for entries that count elsewhere: what is computed of them is made anew.
function rowsByReport({ ledger, activities }: RecordedRows, definition: Definition) {
  const lines = groupBy(ledger, keyOf);
  const entries = groupBy(activities, keyOf);
  return (set: SetOf, without: ReadonlySet<string> = new Set()) => {
    const { unitId, periodId } = set;
    const own = lines.get(keyOf(set)) ?? [];
    const all = entries.get(keyOf(set)) ?? [];
    const left = all.filter(({ activityId }) => !without.has(activityId));
    const [line] = own;
    return {
      unitId,
      periodId,
      ledger: line && left.length < all.length ? remade(own, left, definition, line) : own,
      activities: left,
    };
  };
}

function keyOf({ unitId, periodId }: SetOf): string {
  return reportKey(unitId, periodId);
}
