// Sheet: names, sizes, rows and columns.
import type { CellValue } from "../../calls/spreadsheet/cells";
import type { SheetCalls } from "../../calls/spreadsheet/sheet";
import type { ClearWhat, StructureCalls } from "../../calls/spreadsheet/structure";
import type { Context, Service, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { closeBox, parseBox, splitSheet } from "../../workbook/a1";
import { contentExtent } from "../../workbook/grid";
import type { Box, Dimension, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, READ_CELL_MS, READ_MS, REFERENCE_MS, STRUCTURE_MS } from "../latency";
import { requireInside } from "../model/guard";
import type { Op, SheetProperties } from "../model/ops";
import { buffer, landingMs } from "../session";
import { scriptValue, tableOf } from "./cells";
import { peekSheet, type RangeRef, rangeRef, readSheet, type SheetRef } from "./refs";

/** A service that reads one property of a tab. */
const property =
  <T>(method: string, get: (sheet: Sheet, workbook: Workbook) => T): Service<(ref: SheetRef) => T> =>
  (context, ref) => {
    context.charge(method, PROPERTY_MS + landingMs(context, ref.spreadsheetId));
    const { sheet, workbook } = readSheet(context, ref);
    return get(sheet, workbook);
  };

/** A service that keeps back one operation made from its arguments. */
export const change =
  <Rest extends unknown[]>(
    method: string,
    milliseconds: number,
    make: (sheetId: number, ...rest: Rest) => Op | ((sheet: Sheet) => Op),
  ): Service<(ref: SheetRef, ...rest: Rest) => void> =>
  (context: Context, ref: SheetRef, ...rest: Rest) => {
    context.charge(method, milliseconds);
    const { sheet } = peekSheet(context, ref);
    const op = make(ref.sheetId, ...rest);
    buffer(context, ref.spreadsheetId, typeof op === "function" ? op(sheet) : op);
  };

const setting =
  <T>(set: (value: T) => SheetProperties) =>
  (sheetId: number, value: T): Op => ({ op: "sheet", sheetId, set: set(value) });

/** The box that "A1", "Tab!A1:B2" or "A:A" names inside a tab; throws Google's texts. */
export function namedBox(
  workbook: Workbook,
  home: Sheet,
  text: string,
): { sheet: Sheet; box: Box; whole: Dimension | null } {
  const { sheet: name, rest } = splitSheet(text);
  const sheet = name === null || name === "" ? home : workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new ScriptError("Range not found");
  const open = parseBox(rest);
  if (!open) throw new ScriptError("Range not found");
  // A place past the grid is refused only when it is used (seen on the live service).
  const box = closeBox(open, sheet);
  const whole =
    open.row === null && open.lastRow === null
      ? "COLUMNS"
      : open.column === null && open.lastColumn === null
        ? "ROWS"
        : null;
  return { sheet, box, whole };
}

function getRange(
  context: Context,
  ref: SheetRef,
  first: number | string,
  column?: number | null,
  rows: number | null = 1,
  columns: number | null = 1,
): RangeRef {
  context.charge("Sheet.getRange", REFERENCE_MS);
  const { workbook, sheet } = peekSheet(context, ref);
  if (typeof first === "string") return namedRange(workbook, sheet, first);
  const box = { row: first, column: Number(column), rows: Number(rows), columns: Number(columns) };
  requireInside(sheet, box);
  return rangeRef(workbook.id, { sheetId: sheet.id, ...box });
}

function namedRange(workbook: Workbook, home: Sheet, text: string): RangeRef {
  const named = workbook.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
  if (named && !parseBox(text)) return rangeRef(workbook.id, named.box);
  const { sheet, box, whole } = namedBox(workbook, home, text);
  const ref = rangeRef(workbook.id, { sheetId: sheet.id, ...box });
  return whole ? { ...ref, whole } : ref;
}

function appendRow(context: Context, { spreadsheetId, sheetId }: SheetRef, list: readonly CellValue[]): void {
  context.charge("Sheet.appendRow", BUFFER_MS + READ_MS);
  const { sheet } = peekSheet(context, { spreadsheetId, sheetId });
  // The row is chosen now and written later, so two callers without a lock may choose the same one.
  const row = contentExtent(sheet).row + 1;
  const ops: Op[] = [];
  if (row > sheet.rows)
    ops.push({ op: "insert", sheetId, dimension: "ROWS", at: sheet.rows + 1, count: 1, inherit: "none" });
  const missing = list.length - sheet.columns;
  if (missing > 0) {
    ops.push({
      op: "insert",
      sheetId,
      dimension: "COLUMNS",
      at: sheet.columns + 1,
      count: missing,
      inherit: "none",
    });
  }
  ops.push({ op: "write", sheetId, row, column: 1, values: [list] });
  buffer(context, spreadsheetId, ...ops);
}

/** Throws unless the whole range is in the grid. */
function requireRange(context: Context, range: RangeRef): void {
  context.charge("Range.offset", REFERENCE_MS);
  requireInside(peekSheet(context, range).sheet, range);
}

function dataRange(sheet: Sheet): Box {
  const { row, column } = contentExtent(sheet);
  return { row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
}

function getSheetValues(
  context: Context,
  ref: SheetRef,
  row: number,
  column: number,
  rows: number,
  columns: number,
): CellValue[][] {
  const { workbook, sheet } = readSheet(context, ref);
  const extent = contentExtent(sheet);
  const box = {
    row,
    column,
    rows: rows === -1 ? Math.max(1, extent.row - row + 1) : rows,
    columns: columns === -1 ? Math.max(1, extent.column - column + 1) : columns,
  };
  requireInside(sheet, box);
  context.charge("Sheet.getSheetValues", READ_MS + READ_CELL_MS * box.rows * box.columns);
  return tableOf(sheet, box, (cell) => scriptValue(workbook, sheet, cell));
}

const sheetRange = (sheet: Sheet, workbook: Workbook, box: Box): RangeRef =>
  rangeRef(workbook.id, { sheetId: sheet.id, ...box });

const whole = (sheet: Sheet): Box => ({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });

const clearing =
  (what: ClearWhat) =>
  (sheetId: number) =>
  (sheet: Sheet): Op => ({
    op: "clear",
    box: { sheetId, ...whole(sheet) },
    what,
  });

/** Tabs: names, sizes, contents. */
export const sheetServices: Services<SheetCalls & Pick<StructureCalls, "Range.offset">> = {
  "Sheet.getName": property("Sheet.getName", (sheet) => sheet.name),
  "Sheet.getIndex": property("Sheet.getIndex", (sheet, workbook) => workbook.sheets.indexOf(sheet) + 1),
  "Sheet.getLastRow": property("Sheet.getLastRow", (sheet) => contentExtent(sheet).row),
  "Sheet.getLastColumn": property("Sheet.getLastColumn", (sheet) => contentExtent(sheet).column),
  "Sheet.getMaxRows": property("Sheet.getMaxRows", (sheet) => sheet.rows),
  "Sheet.getMaxColumns": property("Sheet.getMaxColumns", (sheet) => sheet.columns),
  "Sheet.getFrozenRows": property("Sheet.getFrozenRows", (sheet) => sheet.frozenRows),
  "Sheet.getFrozenColumns": property("Sheet.getFrozenColumns", (sheet) => sheet.frozenColumns),
  "Sheet.getTabColor": property("Sheet.getTabColor", (sheet) => sheet.tabColor),
  "Sheet.isSheetHidden": property("Sheet.isSheetHidden", (sheet) => sheet.hidden),
  "Sheet.isRightToLeft": property("Sheet.isRightToLeft", (sheet) => sheet.rightToLeft),
  "Sheet.hasHiddenGridlines": property("Sheet.hasHiddenGridlines", (sheet) => sheet.gridlinesHidden),
  "Sheet.getRowGroupControlPosition": property(
    "Sheet.getRowGroupControlPosition",
    (sheet) => sheet.rowControl ?? "AFTER",
  ),
  "Sheet.getColumnGroupControlPosition": property(
    "Sheet.getColumnGroupControlPosition",
    (sheet) => sheet.columnControl ?? "AFTER",
  ),
  "Sheet.getDataRange": property("Sheet.getDataRange", (sheet, workbook) =>
    sheetRange(sheet, workbook, dataRange(sheet)),
  ),
  "Sheet.getRange": getRange,
  "Range.offset": requireRange,
  "Sheet.appendRow": appendRow,
  "Sheet.getSheetValues": getSheetValues,
  "Sheet.sort": sortSheet,
  "Sheet.setName": change("Sheet.setName", BUFFER_MS, (sheetId, name: string) => ({
    op: "rename",
    sheetId,
    name,
  })),
  "Sheet.setFrozenRows": change(
    "Sheet.setFrozenRows",
    BUFFER_MS,
    setting((frozenRows: number) => ({ frozenRows })),
  ),
  "Sheet.setFrozenColumns": change(
    "Sheet.setFrozenColumns",
    BUFFER_MS,
    setting((frozenColumns: number) => ({ frozenColumns })),
  ),
  "Sheet.setTabColor": change(
    "Sheet.setTabColor",
    BUFFER_MS,
    setting((tabColor: string | null) => ({ tabColor })),
  ),
  "Sheet.setHidden": change(
    "Sheet.setHidden",
    BUFFER_MS,
    setting((hidden: boolean) => ({ hidden })),
  ),
  "Sheet.setRowGroupControlPosition": change(
    "Sheet.setRowGroupControlPosition",
    BUFFER_MS,
    setting((rowControl: string) => ({ rowControl })),
  ),
  "Sheet.setColumnGroupControlPosition": change(
    "Sheet.setColumnGroupControlPosition",
    BUFFER_MS,
    setting((columnControl: string) => ({ columnControl })),
  ),
  "Sheet.setRightToLeft": change(
    "Sheet.setRightToLeft",
    BUFFER_MS,
    setting((rightToLeft: boolean) => ({ rightToLeft })),
  ),
  "Sheet.setHiddenGridlines": change(
    "Sheet.setHiddenGridlines",
    BUFFER_MS,
    setting((gridlinesHidden: boolean) => ({ gridlinesHidden })),
  ),
  "Sheet.clearContents": change("Sheet.clearContents", BUFFER_MS, clearing({ contents: true })),
  "Sheet.clearFormats": change("Sheet.clearFormats", BUFFER_MS, clearing({ formats: true })),
  "Sheet.clearNotes": change("Sheet.clearNotes", BUFFER_MS, clearing({ notes: true })),
};

/** Sorts all rows below the frozen ones. */
function sortSheet(
  context: Context,
  { spreadsheetId, sheetId }: SheetRef,
  column: number,
  ascending: boolean,
): void {
  context.charge("Sheet.sort", STRUCTURE_MS);
  const { sheet } = readSheet(context, { spreadsheetId, sheetId });
  const row = sheet.frozenRows + 1;
  const rows = Math.max(1, contentExtent(sheet).row - row + 1);
  const box = { sheetId, row, column: 1, rows, columns: sheet.columns };
  buffer(context, spreadsheetId, {
    op: "sort",
    box,
    by: [{ column, ascending }],
  });
}
