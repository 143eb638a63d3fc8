// The lists of who answers for what in each unit: built with 汇总 from the cards that units gave.

import { stableNumber } from "../../core/fingerprint";
import type { Cells, Definition, Form, Report, Unit } from "../../core/model";
import { rosterRows, rosterTable } from "../../core/roster";
import type { Context } from "../context";
import { expect } from "../google/drive";
import { extend } from "../google/page-requests";
import { sendOne } from "../google/rest";
import { changeRequest, type SheetRequest, writeCells } from "../google/sheets";
import { readGiven } from "../head/given";
import { layTable } from "../head/setup";
import { gridSizes } from "../tabs/grid-sizes";
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

/** Writes them in one request; a list that has no tab yet gets one. Call it under the lock. */
export function writeRosters(context: Context, definition: Definition, rosters: readonly Roster[]): void {
  if (rosters.length === 0) return;
  const sizes = gridSizes(context.head.id);
  const requests = rosters.flatMap((roster) => requestsOf(context, definition, roster, sizes));
  expect(sendOne(changeRequest(context.head.id, requests)));
}

function requestsOf(
  { head }: Context,
  { campaign }: Definition,
  { form, rows }: Roster,
  sizes: ReturnType<typeof gridSizes>,
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
