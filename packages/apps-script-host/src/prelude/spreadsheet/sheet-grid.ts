// Sheet: rows and columns.
import { call } from "../wire";
import type { RangeLike, WireSheet } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";

/** The part of a tab that knows its place and works on whole rows and columns. */
export class SheetGrid {
  constructor(protected readonly at: WireSheet) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): WireSheet {
    return { spreadsheetId: this.at.spreadsheetId, sheetId: this.at.sheetId };
  }
  toString(): string {
    return "Sheet";
  }
  deleteRow(rowPosition: number): this {
    call("Sheet.deleteRows", this, rowPosition, 1);
    return this;
  }
  deleteColumn(columnPosition: number): this {
    call("Sheet.deleteColumns", this, columnPosition, 1);
    return this;
  }
  insertRows(rowIndex: number, numRows = 1): void {
    call("Sheet.insertRowsBefore", this, rowIndex, numRows);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    call("Sheet.insertColumnsBefore", this, columnIndex, numColumns);
  }
  hideRow(row: Range): void {
    call("Sheet.hideRows", this, row.getRow(), row.getNumRows());
  }
  hideColumn(column: Range): void {
    call("Sheet.hideColumns", this, column.getColumn(), column.getNumColumns());
  }
  unhideRow(row: Range): void {
    call("Sheet.showRows", this, row.getRow(), row.getNumRows());
  }
  unhideColumn(column: Range): void {
    call("Sheet.showColumns", this, column.getColumn(), column.getNumColumns());
  }
  moveRows(rowSpec: RangeLike, destinationIndex: number): void {
    call("Sheet.moveRows", this, rowSpec, destinationIndex);
  }
  moveColumns(columnSpec: RangeLike, destinationIndex: number): void {
    call("Sheet.moveColumns", this, columnSpec, destinationIndex);
  }
  setRowHeight(rowPosition: number, height: number): this {
    call("Sheet.setRowHeights", this, rowPosition, 1, height);
    return this;
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    call("Sheet.setRowHeights", this, startRow, numRows, height);
    return this;
  }
  setColumnWidth(columnPosition: number, width: number): this {
    call("Sheet.setColumnWidths", this, columnPosition, 1, width);
    return this;
  }
  autoResizeColumn(columnPosition: number): this {
    call("Sheet.autoResizeColumns", this, columnPosition, 1);
    return this;
  }
}

/** Methods that pass their arguments on; the host's name where it differs, and whether the tab itself is returned. */
const CALLS: [name: string, service?: string, returns?: "this" | "value" | "nothing"][] = [
  ["setFrozenRows", undefined, "nothing"],
  ["setFrozenColumns", undefined, "nothing"],
  ["setRightToLeft"],
  ["setHiddenGridlines"],
  ["clearContents"],
  ["clearFormats"],
  ["clearNotes"],
  ["insertRowAfter", "insertRowsAfter"],
  ["insertRowBefore", "insertRowsBefore"],
  ["insertRowsAfter"],
  ["insertRowsBefore"],
  ["insertColumnAfter", "insertColumnsAfter"],
  ["insertColumnBefore", "insertColumnsBefore"],
  ["insertColumnsAfter"],
  ["insertColumnsBefore"],
  ["deleteRows", undefined, "nothing"],
  ["deleteColumns", undefined, "nothing"],
  ["hideRows", undefined, "nothing"],
  ["hideColumns", undefined, "nothing"],
  ["showRows", undefined, "nothing"],
  ["showColumns", undefined, "nothing"],
  ["setRowHeights"],
  ["setColumnWidths"],
  ["autoResizeColumns"],
  ["autoResizeRows"],
  ["getRowHeight", undefined, "value"],
  ["getColumnWidth", undefined, "value"],
  ["isRowHiddenByUser", undefined, "value"],
  ["isColumnHiddenByUser", undefined, "value"],
  ["isRowHiddenByFilter", undefined, "value"],
  ["getRowGroupDepth", undefined, "value"],
  ["getColumnGroupDepth", undefined, "value"],
  ["collapseAllRowGroups"],
  ["collapseAllColumnGroups"],
  ["expandAllRowGroups"],
  ["expandAllColumnGroups"],
  ["expandRowGroupsUpToDepth"],
  ["expandColumnGroupsUpToDepth"],
];
for (const [name, service = name, returns = "this"] of CALLS) {
  defineMethod(SheetGrid.prototype, name, function (this: SheetGrid, ...args: unknown[]) {
    const value = call(`Sheet.${service}`, this, ...args);
    return returns === "this" ? this : returns === "value" ? value : undefined;
  });
}
