// What travels between the realm and the services in place of spreadsheet objects.
import type { ItemRef, RangeRef, SheetRef } from "../../calls/spreadsheet/refs";
import type { Context } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Box, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { asKnown } from "../known-sizes";
import { requireInside } from "../model/guard";
import { peek, read, sheetIn } from "../session";

export type { ItemRef, RangeRef, SheetRef };

/** The box of a range with its tab. */
export const boxOf = ({ sheetId, row, column, rows, columns }: RangeRef): SheetBox => ({
  sheetId,
  row,
  column,
  rows,
  columns,
});

/** The box of a range without its tab. */
export const cellsOf = ({ row, column, rows, columns }: Box): Box => ({ row, column, rows, columns });

/** A range as the realm holds it. */
export const rangeRef = (
  spreadsheetId: string,
  { sheetId, row, column, rows, columns }: SheetBox,
): RangeRef => ({
  spreadsheetId,
  sheetId,
  row,
  column,
  rows,
  columns,
});

/** A tab as the realm holds it. */
export const sheetRef = (spreadsheetId: string, sheetId: number): SheetRef => ({ spreadsheetId, sheetId });

/** A box of a tab as the realm holds it. */
export const rangeOn = ({ spreadsheetId, sheetId }: SheetRef, box: Box): RangeRef =>
  rangeRef(spreadsheetId, { sheetId, ...box });

/** Workbook and tab for a read; lets this execution's writes land first. */
export function readSheet(
  context: Context,
  ref: SheetRef & Partial<Box>,
): { workbook: Workbook; sheet: Sheet } {
  const workbook = read(context, ref.spreadsheetId);
  const sheet = asKnown(context, ref.spreadsheetId, sheetIn(workbook, ref.sheetId));
  if (isBox(ref)) requireInside(sheet, ref);
  return { workbook, sheet };
}

const isBox = (ref: Partial<Box>): ref is Box => ref.row !== undefined && ref.rows !== undefined;

/** Workbook and tab with the writes that are still kept back, for checks only. */
export function peekSheet(context: Context, ref: SheetRef): { workbook: Workbook; sheet: Sheet } {
  const workbook = peek(context, ref.spreadsheetId);
  return { workbook, sheet: asKnown(context, ref.spreadsheetId, sheetIn(workbook, ref.sheetId)) };
}

/** Throws Google's "doesn't match" text of data that has another size than its range. */
export function requireSize(data: readonly (readonly unknown[])[], range: Box): void {
  if (data.length !== range.rows) throw sizeError("rows", data.length, range.rows);
  for (const row of data)
    if (row.length !== range.columns) throw sizeError("columns", row.length, range.columns);
}

const sizeError = (what: string, data: number, range: number): ScriptError =>
  new ScriptError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
