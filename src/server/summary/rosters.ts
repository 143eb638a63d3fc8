// The lists of who answers for what in each unit: built with 汇总 from the cards that units gave.

import { stableNumber } from "../../core/fingerprint";
import type { Cells, Definition, Form, Report, Unit } from "../../core/model";
import { rosterRows, rosterTable } from "../../core/roster";
import type { Context } from "../context";
import { extend, type GridSize } from "../google/page-requests";
import { type SheetRequest, writeCells } from "../google/sheets";
import { readGiven } from "../head/given";
import { layTable } from "../head/setup";
import { parseTable, tableBlocks } from "../tabs/table";

/** One list as it is to be written. */
export interface Roster {
  readonly form: Form;
  readonly rows: readonly Cells[];
}

/** Behind 汇总 and 报送情况. */
const INDEX = 3;

/** The lists of a campaign; none, and nothing read, where no card names a contact. Throws NotNow. */
export function readRosters(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  reports: readonly Report[],
): Roster[] {
  return readGiven(context, definition, units, reports).map(({ form, given }) => ({
    form,
    rows: rosterRows(form, given, definition),
  }));
}

/** Requests that write them; a list that has no tab yet gets one. `sizes`: of all tabs of the head. */
export function rosterRequests(
  context: Context,
  definition: Definition,
  rosters: readonly Roster[],
  sizes: ReadonlyMap<number, GridSize>,
): SheetRequest[] {
  return rosters.flatMap((roster) => requestsOf(context, definition, roster, sizes));
}

function requestsOf(
  { head }: Context,
  { campaign }: Definition,
  { form, rows }: Roster,
  sizes: ReadonlyMap<number, GridSize>,
): SheetRequest[] {
  const sheetId = stableNumber(`roster:${form.formId}`);
  const columns = rosterTable(form);
  const size = sizes.get(sheetId);
  const found = size && head.read(sheetId);
  const layout = { sheetId, rows, index: INDEX, language: campaign.language };
  if (!size || !found) return layTable(columns, layout);
  const keys = columns.columns.map(({ key }) => key);
  const table = parseTable(found, keys);
  const height = table.firstRow - 1 + rows.length;
  return [
    ...(height > size.rows ? [extend(sheetId, "ROWS", height - size.rows + 50)] : []),
    ...tableBlocks(table, rows).map(({ row, column, values }) =>
      writeCells(sheetId, row - 1, column - 1, values),
    ),
  ];
}
