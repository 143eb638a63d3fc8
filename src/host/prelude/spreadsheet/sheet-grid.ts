// Sheet: rows and columns.
import { call } from "../wire";
import { accept } from "./args";
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
    accept("Sheet.deleteRow", arguments, "number");
    call("Sheet.deleteRows", this, rowPosition, 1);
    return this;
  }
  deleteColumn(columnPosition: number): this {
    accept("Sheet.deleteColumn", arguments, "number");
    call("Sheet.deleteColumns", this, columnPosition, 1);
    return this;
  }
  insertRows(rowIndex: number, numRows = 1): void {
    accept("Sheet.insertRows", arguments, "number", "number,number");
    call("Sheet.insertRowsBefore", this, rowIndex, numRows);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    accept("Sheet.insertColumns", arguments, "number", "number,number");
    call("Sheet.insertColumnsBefore", this, columnIndex, numColumns);
  }
  hideRow(row: Range): void {
    accept("Sheet.hideRow", arguments, "Range");
    call("Sheet.hideRows", this, row.getRow(), row.getNumRows());
  }
  hideColumn(column: Range): void {
    accept("Sheet.hideColumn", arguments, "Range");
    call("Sheet.hideColumns", this, column.getColumn(), column.getNumColumns());
  }
  unhideRow(row: Range): void {
    accept("Sheet.unhideRow", arguments, "Range");
    call("Sheet.showRows", this, row.getRow(), row.getNumRows());
  }
  unhideColumn(column: Range): void {
    accept("Sheet.unhideColumn", arguments, "Range");
    call("Sheet.showColumns", this, column.getColumn(), column.getNumColumns());
  }
  moveRows(rowSpec: RangeLike, destinationIndex: number): void {
    accept("Sheet.moveRows", arguments, "Range,number");
    call("Sheet.moveRows", this, rowSpec, destinationIndex);
  }
  moveColumns(columnSpec: RangeLike, destinationIndex: number): void {
    accept("Sheet.moveColumns", arguments, "Range,number");
    call("Sheet.moveColumns", this, columnSpec, destinationIndex);
  }
  setRowHeight(rowPosition: number, height: number): this {
    accept("Sheet.setRowHeight", arguments, "number,number");
    call("Sheet.setRowHeights", this, rowPosition, 1, height);
    return this;
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    accept("Sheet.setRowHeightsForced", arguments, "number,number,number");
    call("Sheet.setRowHeights", this, startRow, numRows, height);
    return this;
  }
  setColumnWidth(columnPosition: number, width: number): this {
    accept("Sheet.setColumnWidth", arguments, "number,number");
    call("Sheet.setColumnWidths", this, columnPosition, 1, width);
    return this;
  }
  autoResizeColumn(columnPosition: number): this {
    accept("Sheet.autoResizeColumn", arguments, "number");
    call("Sheet.autoResizeColumns", this, columnPosition, 1);
    return this;
  }
}

/** Methods that pass their arguments on; the host's name where it differs, and whether the tab itself is returned. */
const CALLS: [name: string, kinds: string[], service?: string, returns?: "this" | "value" | "nothing"][] = [
  ["setFrozenRows", ["number"], undefined, "nothing"],
  ["setFrozenColumns", ["number"], undefined, "nothing"],
  ["setRightToLeft", ["boolean"]],
  ["setHiddenGridlines", ["boolean"]],
  ["clearContents", [""]],
  ["clearFormats", [""]],
  ["clearNotes", [""]],
  ["insertRowAfter", ["number"], "insertRowsAfter"],
  ["insertRowBefore", ["number"], "insertRowsBefore"],
  ["insertRowsAfter", ["number,number"]],
  ["insertRowsBefore", ["number,number"]],
  ["insertColumnAfter", ["number"], "insertColumnsAfter"],
  ["insertColumnBefore", ["number"], "insertColumnsBefore"],
  ["insertColumnsAfter", ["number,number"]],
  ["insertColumnsBefore", ["number,number"]],
  ["deleteRows", ["number,number"], undefined, "nothing"],
  ["deleteColumns", ["number,number"], undefined, "nothing"],
  ["hideRows", ["number", "number,number"], undefined, "nothing"],
  ["hideColumns", ["number", "number,number"], undefined, "nothing"],
  ["showRows", ["number", "number,number"], undefined, "nothing"],
  ["showColumns", ["number", "number,number"], undefined, "nothing"],
  ["setRowHeights", ["number,number,number"]],
  ["setColumnWidths", ["number,number,number"]],
  ["autoResizeColumns", ["number,number"]],
  ["autoResizeRows", ["number,number"]],
  ["getRowHeight", ["number"], undefined, "value"],
  ["getColumnWidth", ["number"], undefined, "value"],
  ["isRowHiddenByUser", ["number"], undefined, "value"],
  ["isColumnHiddenByUser", ["number"], undefined, "value"],
  ["isRowHiddenByFilter", ["number"], undefined, "value"],
  ["getRowGroupDepth", ["number"], undefined, "value"],
  ["getColumnGroupDepth", ["number"], undefined, "value"],
  ["collapseAllRowGroups", [""]],
  ["collapseAllColumnGroups", [""]],
  ["expandAllRowGroups", [""]],
  ["expandAllColumnGroups", [""]],
  ["expandRowGroupsUpToDepth", ["number"]],
  ["expandColumnGroupsUpToDepth", ["number"]],
];
for (const [name, kinds, service = name, returns = "this"] of CALLS) {
  defineMethod(SheetGrid.prototype, name, function (this: SheetGrid, ...args: unknown[]) {
    accept(`Sheet.${name}`, args, ...kinds);
    const value = call(`Sheet.${service}`, this, ...args);
    return returns === "this" ? this : returns === "value" ? value : undefined;
  });
}
