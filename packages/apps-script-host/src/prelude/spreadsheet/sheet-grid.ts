// Sheet: rows and columns.
import type { SheetRef } from "../../calls/spreadsheet/refs";
import { call } from "../wire";
import type { RangeLike } from "./hub";
import type { Range } from "./range";

/** What knows a tab's place. */
export class PlacedSheet {
  constructor(protected readonly at: SheetRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): SheetRef {
    return { spreadsheetId: this.at.spreadsheetId, sheetId: this.at.sheetId };
  }
}

/** The part of a tab that works on whole rows and columns. */
export class RowsAndColumns extends PlacedSheet {
  deleteRow(rowPosition: number): this {
    call["Sheet.deleteRows"](this, rowPosition, 1);
    return this;
  }
  deleteColumn(columnPosition: number): this {
    call["Sheet.deleteColumns"](this, columnPosition, 1);
    return this;
  }
  insertRows(rowIndex: number, numRows = 1): void {
    call["Sheet.insertRowsBefore"](this, rowIndex, numRows);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    call["Sheet.insertColumnsBefore"](this, columnIndex, numColumns);
  }
  hideRow(row: Range): void {
    call["Sheet.hideRows"](this, row.getRow(), row.getNumRows());
  }
  hideColumn(column: Range): void {
    call["Sheet.hideColumns"](this, column.getColumn(), column.getNumColumns());
  }
  unhideRow(row: Range): void {
    call["Sheet.showRows"](this, row.getRow(), row.getNumRows());
  }
  unhideColumn(column: Range): void {
    call["Sheet.showColumns"](this, column.getColumn(), column.getNumColumns());
  }
  moveRows(rowSpec: RangeLike, destinationIndex: number): void {
    call["Sheet.moveRows"](this, rowSpec, destinationIndex);
  }
  moveColumns(columnSpec: RangeLike, destinationIndex: number): void {
    call["Sheet.moveColumns"](this, columnSpec, destinationIndex);
  }
  setRowHeight(rowPosition: number, height: number): this {
    call["Sheet.setRowHeights"](this, rowPosition, 1, height);
    return this;
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    call["Sheet.setRowHeights"](this, startRow, numRows, height);
    return this;
  }
  setColumnWidth(columnPosition: number, width: number): this {
    call["Sheet.setColumnWidths"](this, columnPosition, 1, width);
    return this;
  }
  autoResizeColumn(columnPosition: number): this {
    call["Sheet.autoResizeColumns"](this, columnPosition, 1);
    return this;
  }
  insertRowAfter(afterRow: number): this {
    call["Sheet.insertRowsAfter"](this, afterRow);
    return this;
  }
  insertRowBefore(beforeRow: number): this {
    call["Sheet.insertRowsBefore"](this, beforeRow);
    return this;
  }
  insertRowsAfter(afterRow: number, howMany: number): this {
    call["Sheet.insertRowsAfter"](this, afterRow, howMany);
    return this;
  }
  insertRowsBefore(beforeRow: number, howMany: number): this {
    call["Sheet.insertRowsBefore"](this, beforeRow, howMany);
    return this;
  }
  deleteRows(rowPosition: number, howMany: number): void {
    call["Sheet.deleteRows"](this, rowPosition, howMany);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    call["Sheet.hideRows"](this, rowIndex, numRows);
  }
  showRows(rowIndex: number, numRows = 1): void {
    call["Sheet.showRows"](this, rowIndex, numRows);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return call["Sheet.isRowHiddenByUser"](this, rowPosition);
  }
  autoResizeRows(startRow: number, numRows: number): this {
    call["Sheet.autoResizeRows"](this, startRow, numRows);
    return this;
  }
  getRowHeight(rowPosition: number): number {
    return call["Sheet.getRowHeight"](this, rowPosition);
  }
  setRowHeights(startRow: number, numRows: number, height: number): this {
    call["Sheet.setRowHeights"](this, startRow, numRows, height);
    return this;
  }
  setFrozenRows(rows: number): void {
    call["Sheet.setFrozenRows"](this, rows);
  }
  getFrozenRows(): number {
    return call["Sheet.getFrozenRows"](this);
  }
  getMaxRows(): number {
    return call["Sheet.getMaxRows"](this);
  }
  getLastRow(): number {
    return call["Sheet.getLastRow"](this);
  }
  getRowGroupDepth(rowIndex: number): number {
    return call["Sheet.getRowGroupDepth"](this, rowIndex);
  }
  collapseAllRowGroups(): this {
    call["Sheet.collapseAllRowGroups"](this);
    return this;
  }
  expandAllRowGroups(): this {
    call["Sheet.expandAllRowGroups"](this);
    return this;
  }
  expandRowGroupsUpToDepth(groupDepth: number): this {
    call["Sheet.expandRowGroupsUpToDepth"](this, groupDepth);
    return this;
  }
  insertColumnAfter(afterColumn: number): this {
    call["Sheet.insertColumnsAfter"](this, afterColumn);
    return this;
  }
  insertColumnBefore(beforeColumn: number): this {
    call["Sheet.insertColumnsBefore"](this, beforeColumn);
    return this;
  }
  insertColumnsAfter(afterColumn: number, howMany: number): this {
    call["Sheet.insertColumnsAfter"](this, afterColumn, howMany);
    return this;
  }
  insertColumnsBefore(beforeColumn: number, howMany: number): this {
    call["Sheet.insertColumnsBefore"](this, beforeColumn, howMany);
    return this;
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    call["Sheet.deleteColumns"](this, columnPosition, howMany);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    call["Sheet.hideColumns"](this, columnIndex, numColumns);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    call["Sheet.showColumns"](this, columnIndex, numColumns);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return call["Sheet.isColumnHiddenByUser"](this, columnPosition);
  }
  autoResizeColumns(startColumn: number, numColumns: number): this {
    call["Sheet.autoResizeColumns"](this, startColumn, numColumns);
    return this;
  }
  getColumnWidth(columnPosition: number): number {
    return call["Sheet.getColumnWidth"](this, columnPosition);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    call["Sheet.setColumnWidths"](this, startColumn, numColumns, width);
    return this;
  }
  setFrozenColumns(columns: number): void {
    call["Sheet.setFrozenColumns"](this, columns);
  }
  getFrozenColumns(): number {
    return call["Sheet.getFrozenColumns"](this);
  }
  getMaxColumns(): number {
    return call["Sheet.getMaxColumns"](this);
  }
  getLastColumn(): number {
    return call["Sheet.getLastColumn"](this);
  }
  getColumnGroupDepth(columnIndex: number): number {
    return call["Sheet.getColumnGroupDepth"](this, columnIndex);
  }
  collapseAllColumnGroups(): this {
    call["Sheet.collapseAllColumnGroups"](this);
    return this;
  }
  expandAllColumnGroups(): this {
    call["Sheet.expandAllColumnGroups"](this);
    return this;
  }
  expandColumnGroupsUpToDepth(groupDepth: number): this {
    call["Sheet.expandColumnGroupsUpToDepth"](this, groupDepth);
    return this;
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return call["Sheet.isRowHiddenByFilter"](this, rowPosition);
  }
}
