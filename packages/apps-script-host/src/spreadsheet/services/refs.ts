// What travels between the realm and the services in place of spreadsheet objects.
import type { Context, Plain } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import type { Box, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { asKnown } from "../known-sizes";
import { requireInside } from "../model/guard";
import { peek, read, sheetIn } from "../session";

/** A tab of a spreadsheet. */
export interface SheetRef {
  spreadsheetId: string;
  sheetId: number;
}

/** A rectangle of a tab. */
export interface RangeRef extends SheetRef, Box {}

/** A value as a plain argument or result. */
export const plain = (value: unknown): Plain => value as Plain;

/** Reads a tab from the wire. */
export const asSheet = (value: Plain): SheetRef => value as unknown as SheetRef;
/** Reads a range from the wire. */
export const asRange = (value: Plain): RangeRef => value as unknown as RangeRef;

/** The box of a range with its tab. */
export const boxOf = ({ sheetId, row, column, rows, columns }: RangeRef): SheetBox => ({
  sheetId,
  row,
  column,
  rows,
  columns,
});

/** A range as the realm holds it. */
export const rangeRef = (
  spreadsheetId: string,
  { sheetId, row, column, rows, columns }: SheetBox,
): Plain => ({
  spreadsheetId,
  sheetId,
  row,
  column,
  rows,
  columns,
});

/** A tab as the realm holds it. */
export const sheetRef = (spreadsheetId: string, sheetId: number): Plain => ({ spreadsheetId, sheetId });

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
