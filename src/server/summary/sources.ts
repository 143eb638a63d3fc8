// What 汇总 and every print are made from: one reading of the record, rolled up once.
import { type ReportFigures, tablesOf } from "../../core/figures";
import type { Definition, Entry, Report, TableLine, Unit } from "../../core/model";
import { rollUp } from "../../core/rollup";
import { pageFromRows } from "../../core/rows/page";
import { asksSelection, type Sources } from "../../core/summary";
import type { Context } from "../context";
import { setting } from "../head/campaign";
import type { CampaignRecord } from "../head/record";
import { type RowsWanted, readFigures } from "../head/report-figures";
import { readSelected } from "../head/selection";

/** The sources of the pages, with the record that they were read from. */
export interface RolledUpRecord extends Sources {
  readonly record: CampaignRecord;
  /** As in FigureRecord. */
  readonly doubled: number;
  /** As in FigureRecord. */
  readonly isWhole: boolean;
  /** Of the reports that are in the totals. */
  readonly figures: readonly ReportFigures[];
  readonly counted: readonly Report[];
  readonly earlier: readonly Report[];
  /** Rows of tables that are in the totals. */
  readonly lines: readonly TableLine[];
  /** Rows of registers that are in the totals, where all rows were wanted. */
  readonly entries: readonly Entry[];
}

/** Reads figures, and rows as far as they are wanted, afresh and rolls them up; call it under the lock. What is in the totals `countedReports` says. */
export function readSources(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  rows: RowsWanted,
): RolledUpRecord {
  const read = readFigures(context, definition, rows);
  const { figures, earlier } = read;
  const { reports } = read.record;
  const asAt = setting(context, "lastCollectedAt") || context.now;
  const rollup = rollUp({
    definition,
    units,
    reports,
    figures,
    earlier,
    today: context.today,
    now: context.now,
    asAt,
  });
  const tables = tablesOf(figures);
  const page = context.tabs.has("page") ? pageFromRows(context.tabs.table("page").rows, definition) : [];
  const sources = { rollup, definition, units, reports, tables, page, ...read };
  return asksSelection(sources) ? { ...sources, selection: readSelected(context, definition) } : sources;
}
