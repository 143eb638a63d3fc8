// What 汇总 and every print are made from: one reading of the record, rolled up once.
import { type ReportFigures, tablesOf } from "../../core/figures";
import type { Definition, TableLine, Unit } from "../../core/model";
import { inTotals, rollUp } from "../../core/rollup";
import type { Sources } from "../../core/summary";
import type { Context } from "../context";
import { setting } from "../head/campaign";
import type { CampaignRecord } from "../head/record";
import { type RowsWanted, readFigures } from "../head/report-figures";

/** The sources of the pages, with the record that they were read from. */
export interface RolledUpRecord extends Sources {
  readonly record: CampaignRecord;
  /** As in FigureRecord. */
  readonly doubled: number;
  /** Of all reports, those that were returned included. */
  readonly figures: readonly ReportFigures[];
  /** Rows of tables that are in the totals. */
  readonly lines: readonly TableLine[];
}

/** Reads figures, and rows as far as they are wanted, afresh and rolls them up; call it under the lock. Returned reports are in no total. */
export function readSources(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  rows: RowsWanted,
): RolledUpRecord {
  const { record, figures, doubled } = readFigures(context, definition, rows);
  const { reports, ledger } = record;
  const isCounted = inTotals(reports);
  const counted = figures.filter(isCounted);
  const asAt = setting(context, "lastCollectedAt") || context.now;
  const rollup = rollUp({ definition, units, reports, figures: counted, today: context.today, asAt });
  const tables = tablesOf(counted);
  const lines = ledger.filter(isCounted);
  return { rollup, definition, units, reports, tables, record, figures, doubled, lines };
}
