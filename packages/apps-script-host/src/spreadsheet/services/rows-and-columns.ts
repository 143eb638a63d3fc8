// Sheet: rows and columns.
import type { RowsAndColumnsCalls } from "../../calls/spreadsheet/sheet";
import type { Context, Services } from "../../kernel/types";
import type { Dimension, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import type { Op } from "../model/ops";
import { requireStretch } from "../model/structure";
import { type RangeRef, readSheet, type SheetRef } from "./refs";
import { change } from "./sheet";

function inserting(dimension: Dimension, where: "before" | "after") {
  return (sheetId: number, at: number, count?: number) =>
    (sheet: Sheet): Op => {
      requireStretch(sheet, dimension, at, 1);
      const position = where === "after" ? at + 1 : at;
      const inherit = where === "after" ? "before" : "after";
      return { op: "insert", sheetId, dimension, at: position, count: count ?? 1, inherit };
    };
}

const deleting =
  (dimension: Dimension) =>
  (sheetId: number, at: number, count: number): Op => ({ op: "delete", sheetId, dimension, at, count });

const hiding =
  (dimension: Dimension, hidden: boolean) =>
  (sheetId: number, start: number, count?: number): Op => ({
    op: "hide",
    sheetId,
    dimension,
    start,
    count: count ?? 1,
    hidden,
  });

const sizing =
  (dimension: Dimension) =>
  (sheetId: number, start: number, count: number, size: number): Op => ({
    op: "sizes",
    sheetId,
    dimension,
    start,
    count,
    size,
  });

/** Whole rows or columns (given as a range) move to before an index. */
const moving =
  (dimension: Dimension) =>
  (sheetId: number, { row, rows, column, columns }: RangeRef, to: number): Op => {
    const [at, count] = dimension === "ROWS" ? [row, rows] : [column, columns];
    return { op: "move", sheetId, dimension, at, count, to };
  };

type Fitting = "Sheet.autoResizeColumns" | "Sheet.autoResizeRows";

/** Rows and columns of tabs. */
export const rowsAndColumnsServices: Services<Omit<RowsAndColumnsCalls, Fitting>> = {
  "Sheet.getColumnWidth": (context, ref, column) => sizeOf(context, ref, "COLUMNS", column),
  "Sheet.getRowHeight": (context, ref, row) => sizeOf(context, ref, "ROWS", row),
  "Sheet.isRowHiddenByUser": (context, ref, row) => readSheet(context, ref).sheet.hiddenRows.includes(row),
  "Sheet.isColumnHiddenByUser": (context, ref, column) =>
    readSheet(context, ref).sheet.hiddenColumns.includes(column),
  "Sheet.insertRowsBefore": change("Sheet.insertRowsBefore", STRUCTURE_MS, inserting("ROWS", "before")),
  "Sheet.insertRowsAfter": change("Sheet.insertRowsAfter", STRUCTURE_MS, inserting("ROWS", "after")),
  "Sheet.insertColumnsBefore": change(
    "Sheet.insertColumnsBefore",
    STRUCTURE_MS,
    inserting("COLUMNS", "before"),
  ),
  "Sheet.insertColumnsAfter": change("Sheet.insertColumnsAfter", STRUCTURE_MS, inserting("COLUMNS", "after")),
  "Sheet.deleteRows": change("Sheet.deleteRows", STRUCTURE_MS, deleting("ROWS")),
  "Sheet.deleteColumns": change("Sheet.deleteColumns", STRUCTURE_MS, deleting("COLUMNS")),
  "Sheet.moveRows": change("Sheet.moveRows", STRUCTURE_MS, moving("ROWS")),
  "Sheet.moveColumns": change("Sheet.moveColumns", STRUCTURE_MS, moving("COLUMNS")),
  "Sheet.hideRows": change("Sheet.hideRows", BUFFER_MS, hiding("ROWS", true)),
  "Sheet.showRows": change("Sheet.showRows", BUFFER_MS, hiding("ROWS", false)),
  "Sheet.hideColumns": change("Sheet.hideColumns", BUFFER_MS, hiding("COLUMNS", true)),
  "Sheet.showColumns": change("Sheet.showColumns", BUFFER_MS, hiding("COLUMNS", false)),
  "Sheet.setRowHeights": change("Sheet.setRowHeights", BUFFER_MS, sizing("ROWS")),
  "Sheet.setColumnWidths": change("Sheet.setColumnWidths", BUFFER_MS, sizing("COLUMNS")),
};

/** Sizes of rows and columns that nobody has changed, in pixels. */
const STANDARD = { ROWS: 21, COLUMNS: 100 } as const;

function sizeOf(context: Context, ref: SheetRef, dimension: Dimension, index: number): number {
  context.charge(dimension === "ROWS" ? "Sheet.getRowHeight" : "Sheet.getColumnWidth", PROPERTY_MS);
  const { sheet } = readSheet(context, ref);
  requireStretch(sheet, dimension, index, 1);
  const sizes = dimension === "ROWS" ? sheet.rowHeights : sheet.columnWidths;
  return sizes[index] ?? STANDARD[dimension];
}
