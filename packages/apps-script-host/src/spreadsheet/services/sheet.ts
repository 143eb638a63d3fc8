// Sheet: names, sizes, rows and columns.
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { closeBox, parseBox, splitSheet } from "../../workbook/a1";
import { contentExtent } from "../../workbook/grid";
import type { Box, Dimension, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, READ_CELL_MS, READ_MS, REFERENCE_MS, STRUCTURE_MS } from "../latency";
import { requireInside } from "../model/guard";
import type { Op } from "../model/ops";
import { requireStretch } from "../model/structure";
import { buffer, landingMs } from "../session";
import { scriptValue, tableOf } from "./cells";
import { asSheet, peekSheet, plain, rangeRef, readSheet, type SheetRef } from "./refs";

/** Services that read one property of a tab. */
function properties(entries: Record<string, (sheet: Sheet, workbook: Workbook) => unknown>): ServiceTable {
  const table: Record<string, ServiceTable[string]> = {};
  for (const [name, get] of Object.entries(entries)) {
    table[`Sheet.${name}`] = (context, ref) => {
      context.charge(`Sheet.${name}`, PROPERTY_MS + landingMs(context, asSheet(ref).spreadsheetId));
      const { sheet, workbook } = readSheet(context, asSheet(ref));
      return plain(get(sheet, workbook) ?? null);
    };
  }
  return table;
}

/** Services that keep back one operation made from their arguments. */
export function changes(
  prefix: string,
  milliseconds: number,
  entries: Record<string, (ref: SheetRef, args: Plain[], sheet: Sheet) => Op | Op[]>,
): ServiceTable {
  const table: Record<string, ServiceTable[string]> = {};
  for (const [name, make] of Object.entries(entries)) {
    table[`${prefix}.${name}`] = (context, ref, ...args) => {
      context.charge(`${prefix}.${name}`, milliseconds);
      const sheet = asSheet(ref);
      const ops = make(sheet, args, peekSheet(context, sheet).sheet);
      buffer(context, sheet.spreadsheetId, ...(Array.isArray(ops) ? ops : [ops]));
    };
  }
  return table;
}

const setting =
  (set: (value: never) => Extract<Op, { op: "sheet" }>["set"]) =>
  (ref: SheetRef, [value]: Plain[]): Op => ({
    op: "sheet",
    sheetId: ref.sheetId,
    set: set(value as never),
  });

function inserting(dimension: Dimension, where: "before" | "after") {
  return ({ sheetId }: SheetRef, [at, count = 1]: Plain[], sheet: Sheet): Op => {
    requireStretch(sheet, dimension, Number(at), 1);
    const position = where === "after" ? Number(at) + 1 : Number(at);
    return {
      op: "insert",
      sheetId,
      dimension,
      at: position,
      count: Number(count),
      inherit: where === "after" ? "before" : "after",
    };
  };
}

const deleting =
  (dimension: Dimension) =>
  ({ sheetId }: SheetRef, [at, count = 1]: Plain[]): Op => ({
    op: "delete",
    sheetId,
    dimension,
    at: Number(at),
    count: Number(count),
  });

const hiding =
  (dimension: Dimension, hidden: boolean) =>
  ({ sheetId }: SheetRef, [start, count = 1]: Plain[]): Op => ({
    op: "hide",
    sheetId,
    dimension,
    start: Number(start),
    count: Number(count),
    hidden,
  });

const sizing =
  (dimension: Dimension) =>
  ({ sheetId }: SheetRef, [start, count, size = null]: Plain[]): Op => ({
    op: "sizes",
    sheetId,
    dimension,
    start: Number(start),
    count: Number(count),
    size: size === null ? null : Number(size),
  });

/** Whole rows or columns (given as a range) move to before an index. */
const moving =
  (dimension: Dimension) =>
  ({ sheetId }: SheetRef, [range, to]: Plain[]): Op => {
    const box = range as unknown as Box;
    const rows = dimension === "ROWS";
    return {
      op: "move",
      sheetId,
      dimension,
      at: rows ? box.row : box.column,
      count: rows ? box.rows : box.columns,
      to: Number(to),
    };
  };

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

function getRange(context: Context, ref: Plain, ...args: Plain[]): Plain {
  context.charge("Sheet.getRange", REFERENCE_MS);
  const { workbook, sheet } = peekSheet(context, asSheet(ref));
  const [first, column, rows = 1, columns = 1] = args;
  if (typeof first === "string") return namedRange(workbook, sheet, first);
  const box = { row: Number(first), column: Number(column), rows: Number(rows), columns: Number(columns) };
  requireInside(sheet, box);
  return rangeRef(workbook.id, { sheetId: sheet.id, ...box });
}

function namedRange(workbook: Workbook, home: Sheet, text: string): Plain {
  const named = workbook.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
  if (named && !parseBox(text)) return rangeRef(workbook.id, named.box);
  const { sheet, box, whole } = namedBox(workbook, home, text);
  const ref = rangeRef(workbook.id, { sheetId: sheet.id, ...box }) as Record<string, Plain>;
  return whole ? { ...ref, whole } : ref;
}

function appendRow(context: Context, ref: Plain, values: Plain = null): void {
  const list = values as Plain[];
  context.charge("Sheet.appendRow", BUFFER_MS + READ_MS);
  const { spreadsheetId, sheetId } = asSheet(ref);
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

/** Throws unless the whole box is in the grid, then gives it back as a range; used by offset and the like. */
function checkedRange(context: Context, ref: Plain): Plain {
  context.charge("Range.offset", REFERENCE_MS);
  const range = ref as unknown as SheetRef & Box;
  requireInside(peekSheet(context, range).sheet, range);
  return ref;
}

function dataRange(sheet: Sheet): Box {
  const { row, column } = contentExtent(sheet);
  return { row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
}

function getSheetValues(context: Context, ref: Plain, ...args: Plain[]): Plain {
  const { workbook, sheet } = readSheet(context, asSheet(ref));
  const [row, column, rows, columns] = args.map(Number) as [number, number, number, number];
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

const sheetRange = (sheet: Sheet, workbook: Workbook, box: Box): Plain =>
  rangeRef(workbook.id, { sheetId: sheet.id, ...box });

const whole = (sheet: Sheet): Box => ({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });

const clearing =
  (what: Extract<Op, { op: "clear" }>["what"]) =>
  ({ sheetId }: SheetRef, _args: Plain[], sheet: Sheet): Op => ({
    op: "clear",
    box: { sheetId, ...whole(sheet) },
    what,
  });

/** Tabs: properties, rows and columns. */
export const sheetServices: ServiceTable = {
  ...properties({
    getName: (sheet) => sheet.name,
    getIndex: (sheet, workbook) => workbook.sheets.indexOf(sheet) + 1,
    getLastRow: (sheet) => contentExtent(sheet).row,
    getLastColumn: (sheet) => contentExtent(sheet).column,
    getMaxRows: (sheet) => sheet.rows,
    getMaxColumns: (sheet) => sheet.columns,
    getFrozenRows: (sheet) => sheet.frozenRows,
    getFrozenColumns: (sheet) => sheet.frozenColumns,
    getTabColor: (sheet) => sheet.tabColor,
    isSheetHidden: (sheet) => sheet.hidden,
    isRightToLeft: (sheet) => sheet.rightToLeft,
    hasHiddenGridlines: (sheet) => sheet.gridlinesHidden,
    getRowGroupControlPosition: (sheet) => sheet.rowControl ?? "AFTER",
    getColumnGroupControlPosition: (sheet) => sheet.columnControl ?? "AFTER",
    getDataRange: (sheet, workbook) => sheetRange(sheet, workbook, dataRange(sheet)),
  }),
  "Sheet.getRange": getRange,
  "Range.offset": checkedRange,
  "Sheet.appendRow": appendRow,
  "Sheet.getSheetValues": getSheetValues,
  "Sheet.getColumnWidth": (context, ref, column) => sizeOf(context, ref, "COLUMNS", Number(column)),
  "Sheet.getRowHeight": (context, ref, row) => sizeOf(context, ref, "ROWS", Number(row)),
  "Sheet.isRowHiddenByUser": (context, ref, row) =>
    readSheet(context, asSheet(ref)).sheet.hiddenRows.includes(Number(row)),
  "Sheet.isColumnHiddenByUser": (context, ref, column) =>
    readSheet(context, asSheet(ref)).sheet.hiddenColumns.includes(Number(column)),
  "Sheet.sort": sortSheet,
  "Sheet.exists": (context, ref) => peekSheet(context, asSheet(ref)) && null,
  ...changes("Sheet", BUFFER_MS, {
    setName: ({ sheetId }, [name]) => ({ op: "rename", sheetId, name: String(name) }),
    setFrozenRows: setting((frozenRows: number) => ({ frozenRows })),
    setFrozenColumns: setting((frozenColumns: number) => ({ frozenColumns })),
    setTabColor: setting((tabColor: string | null) => ({ tabColor })),
    setHidden: setting((hidden: boolean) => ({ hidden })),
    setRowGroupControlPosition: setting((rowControl: string) => ({ rowControl })),
    setColumnGroupControlPosition: setting((columnControl: string) => ({ columnControl })),
    setRightToLeft: setting((rightToLeft: boolean) => ({ rightToLeft })),
    setHiddenGridlines: setting((gridlinesHidden: boolean) => ({ gridlinesHidden })),
    hideRows: hiding("ROWS", true),
    showRows: hiding("ROWS", false),
    hideColumns: hiding("COLUMNS", true),
    showColumns: hiding("COLUMNS", false),
    setRowHeights: sizing("ROWS"),
    setColumnWidths: sizing("COLUMNS"),
    clear: clearing({ contents: true, formats: true }),
    clearContents: clearing({ contents: true }),
    clearFormats: clearing({ formats: true }),
    clearNotes: clearing({ notes: true }),
    clearDataValidations: clearing({ validations: true }),
  }),
  ...changes("Sheet", STRUCTURE_MS, {
    insertRowsBefore: inserting("ROWS", "before"),
    insertRowsAfter: inserting("ROWS", "after"),
    insertColumnsBefore: inserting("COLUMNS", "before"),
    insertColumnsAfter: inserting("COLUMNS", "after"),
    deleteRows: deleting("ROWS"),
    deleteColumns: deleting("COLUMNS"),
    moveRows: moving("ROWS"),
    moveColumns: moving("COLUMNS"),
  }),
};

/** Sorts all rows below the frozen ones. */
function sortSheet(context: Context, ref: Plain, column: Plain, ascending: Plain = true): void {
  context.charge("Sheet.sort", STRUCTURE_MS);
  const { spreadsheetId, sheetId } = asSheet(ref);
  const { sheet } = readSheet(context, { spreadsheetId, sheetId });
  const row = sheet.frozenRows + 1;
  const rows = Math.max(1, contentExtent(sheet).row - row + 1);
  const box = { sheetId, row, column: 1, rows, columns: sheet.columns };
  buffer(context, spreadsheetId, {
    op: "sort",
    box,
    by: [{ column: Number(column), ascending: ascending === true }],
  });
}

/** Sizes of rows and columns that nobody has changed, in pixels. */
const STANDARD = { ROWS: 21, COLUMNS: 100 } as const;

function sizeOf(context: Context, ref: Plain, dimension: Dimension, index: number): number {
  context.charge(dimension === "ROWS" ? "Sheet.getRowHeight" : "Sheet.getColumnWidth", PROPERTY_MS);
  const { sheet } = readSheet(context, asSheet(ref));
  requireStretch(sheet, dimension, index, 1);
  const sizes = dimension === "ROWS" ? sheet.rowHeights : sheet.columnWidths;
  return sizes[index] ?? STANDARD[dimension];
}
