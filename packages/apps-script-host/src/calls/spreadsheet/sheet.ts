// Sheet: names, sizes, rows and columns.
import type { Dimension } from "../../workbook/types";
import type { CellValue } from "./cells";
import type { RangeRef, SheetRef } from "./refs";

/** A tab: its name, its ranges, its contents. */
export interface SheetCalls {
  "Sheet.getName"(sheet: SheetRef): string;
  "Sheet.setName"(sheet: SheetRef, name: string): void;
  "Sheet.getIndex"(sheet: SheetRef): number;
  "Sheet.getLastRow"(sheet: SheetRef): number;
  "Sheet.getLastColumn"(sheet: SheetRef): number;
  "Sheet.getMaxRows"(sheet: SheetRef): number;
  "Sheet.getMaxColumns"(sheet: SheetRef): number;
  "Sheet.getFrozenRows"(sheet: SheetRef): number;
  "Sheet.setFrozenRows"(sheet: SheetRef, rows: number): void;
  "Sheet.getFrozenColumns"(sheet: SheetRef): number;
  "Sheet.setFrozenColumns"(sheet: SheetRef, columns: number): void;
  "Sheet.getTabColor"(sheet: SheetRef): string | null;
  "Sheet.setTabColor"(sheet: SheetRef, color: string | null): void;
  "Sheet.isSheetHidden"(sheet: SheetRef): boolean;
  "Sheet.setHidden"(sheet: SheetRef, hidden: boolean): void;
  "Sheet.isRightToLeft"(sheet: SheetRef): boolean;
  "Sheet.setRightToLeft"(sheet: SheetRef, rightToLeft: boolean): void;
  "Sheet.hasHiddenGridlines"(sheet: SheetRef): boolean;
  "Sheet.setHiddenGridlines"(sheet: SheetRef, hidden: boolean): void;
  "Sheet.getRowGroupControlPosition"(sheet: SheetRef): string;
  "Sheet.setRowGroupControlPosition"(sheet: SheetRef, position: string): void;
  "Sheet.getColumnGroupControlPosition"(sheet: SheetRef): string;
  "Sheet.setColumnGroupControlPosition"(sheet: SheetRef, position: string): void;
  "Sheet.getDataRange"(sheet: SheetRef): RangeRef;
  "Sheet.getRange"(
    sheet: SheetRef,
    first: number | string,
    column?: number | null,
    rows?: number | null,
    columns?: number | null,
  ): RangeRef;
  "Sheet.appendRow"(sheet: SheetRef, values: readonly CellValue[]): void;
  "Sheet.getSheetValues"(
    sheet: SheetRef,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): CellValue[][];
  "Sheet.sort"(sheet: SheetRef, column: number, ascending: boolean): void;
  "Sheet.clearContents"(sheet: SheetRef): void;
  "Sheet.clearFormats"(sheet: SheetRef): void;
  "Sheet.clearNotes"(sheet: SheetRef): void;
}

/** Whole rows and columns of a tab; a missing count is 1. */
export interface RowsAndColumnsCalls {
  "Sheet.insertRowsBefore"(sheet: SheetRef, at: number, count?: number): void;
  "Sheet.insertRowsAfter"(sheet: SheetRef, at: number, count?: number): void;
  "Sheet.insertColumnsBefore"(sheet: SheetRef, at: number, count?: number): void;
  "Sheet.insertColumnsAfter"(sheet: SheetRef, at: number, count?: number): void;
  "Sheet.deleteRows"(sheet: SheetRef, at: number, count: number): void;
  "Sheet.deleteColumns"(sheet: SheetRef, at: number, count: number): void;
  "Sheet.moveRows"(sheet: SheetRef, rows: RangeRef, to: number): void;
  "Sheet.moveColumns"(sheet: SheetRef, columns: RangeRef, to: number): void;
  "Sheet.hideRows"(sheet: SheetRef, start: number, count?: number): void;
  "Sheet.showRows"(sheet: SheetRef, start: number, count?: number): void;
  "Sheet.hideColumns"(sheet: SheetRef, start: number, count?: number): void;
  "Sheet.showColumns"(sheet: SheetRef, start: number, count?: number): void;
  "Sheet.setRowHeights"(sheet: SheetRef, start: number, count: number, pixels: number): void;
  "Sheet.setColumnWidths"(sheet: SheetRef, start: number, count: number, pixels: number): void;
  "Sheet.getRowHeight"(sheet: SheetRef, row: number): number;
  "Sheet.getColumnWidth"(sheet: SheetRef, column: number): number;
  "Sheet.isRowHiddenByUser"(sheet: SheetRef, row: number): boolean;
  "Sheet.isColumnHiddenByUser"(sheet: SheetRef, column: number): boolean;
  "Sheet.autoResizeColumns"(sheet: SheetRef, start: number, count: number): void;
  "Sheet.autoResizeRows"(sheet: SheetRef, start: number, count: number): void;
}

/** A group as its object holds it. */
export interface GroupState extends SheetRef {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed: boolean;
  readonly range: RangeRef;
}

/** Groups of rows and columns. */
export interface GroupCalls {
  "Range.shiftRowGroupDepth"(range: RangeRef, delta: number): void;
  "Range.shiftColumnGroupDepth"(range: RangeRef, delta: number): void;
  "Range.collapseGroups"(range: RangeRef): void;
  "Range.expandGroups"(range: RangeRef): void;
  "Sheet.getRowGroupDepth"(sheet: SheetRef, row: number): number;
  "Sheet.getColumnGroupDepth"(sheet: SheetRef, column: number): number;
  "Sheet.getRowGroup"(sheet: SheetRef, row: number, depth: number): GroupState;
  "Sheet.getColumnGroup"(sheet: SheetRef, column: number, depth: number): GroupState;
  "Sheet.collapseAllRowGroups"(sheet: SheetRef): void;
  "Sheet.collapseAllColumnGroups"(sheet: SheetRef): void;
  "Sheet.expandAllRowGroups"(sheet: SheetRef): void;
  "Sheet.expandAllColumnGroups"(sheet: SheetRef): void;
  "Sheet.expandRowGroupsUpToDepth"(sheet: SheetRef, depth: number): void;
  "Sheet.expandColumnGroupsUpToDepth"(sheet: SheetRef, depth: number): void;
  "Group.setCollapsed"(group: GroupState, collapsed: boolean): void;
  "Group.remove"(group: GroupState): void;
}
