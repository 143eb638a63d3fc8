// Sheet.

import { parts } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import { call, fail } from "../wire";
import { ActiveRanges } from "./active";
import { type ClearOptions, cellValue, clearWhat } from "./cell-value";
import { Color } from "./color";
import { plainColor } from "./css-color";
import { GroupControlTogglePosition, SheetType } from "./enums";
import { spreadsheetFrom } from "./hub";
import { MetadataHolder } from "./metadata";
import type { NamedRange } from "./named-range";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { Selection } from "./selection";
import { RowsAndColumns } from "./sheet-grid";
import { SheetObjects } from "./sheet-objects";
import type { Spreadsheet } from "./spreadsheet";

/** Google's Sheet: one tab. */
export class Sheet
  extends parts(RowsAndColumns, SheetObjects, ActiveRanges, MetadataHolder)
  implements Emulates<GoogleAppsScript.Spreadsheet.Sheet, "getSheetProtection" | "setSheetProtection">
{
  override toString(): string {
    return "Sheet";
  }
  getSheetId(): number {
    return this.at.sheetId;
  }
  getParent(): Spreadsheet {
    return spreadsheetFrom(this.at.spreadsheetId);
  }
  getType(): EnumValue {
    return SheetType.GRID;
  }
  getFormUrl(): null {
    return null;
  }

  // Name and looks
  getName(): string {
    return call["Sheet.getName"](this);
  }
  getIndex(): number {
    return call["Sheet.getIndex"](this);
  }
  getTabColor(): string | null {
    return call["Sheet.getTabColor"](this);
  }
  isSheetHidden(): boolean {
    return call["Sheet.isSheetHidden"](this);
  }
  isRightToLeft(): boolean {
    return call["Sheet.isRightToLeft"](this);
  }
  hasHiddenGridlines(): boolean {
    return call["Sheet.hasHiddenGridlines"](this);
  }
  setRightToLeft(rightToLeft: boolean): this {
    call["Sheet.setRightToLeft"](this, rightToLeft);
    return this;
  }
  setHiddenGridlines(hideGridlines: boolean): this {
    call["Sheet.setHiddenGridlines"](this, hideGridlines);
    return this;
  }
  clearContents(): this {
    call["Sheet.clearContents"](this);
    return this;
  }
  clearFormats(): this {
    call["Sheet.clearFormats"](this);
    return this;
  }
  clearNotes(): this {
    call["Sheet.clearNotes"](this);
    return this;
  }
  getSheetName(): string {
    return call["Sheet.getName"](this);
  }
  setName(name: string): this {
    call["Sheet.setName"](this, String(name));
    return this;
  }
  setTabColor(color: string | null): this {
    call["Sheet.setTabColor"](this, plainColor(color));
    return this;
  }
  getTabColorObject(): Color | null {
    const color = call["Sheet.getTabColor"](this);
    return color === null ? null : new Color(color);
  }
  setTabColorObject(color: Color | null): this {
    call["Sheet.setTabColor"](this, color);
    return this;
  }
  hideSheet(): this {
    call["Sheet.setHidden"](this, true);
    return this;
  }
  showSheet(): this {
    call["Sheet.setHidden"](this, false);
    return this;
  }

  // Ranges
  getRange(first: number | string, column?: number, rows?: number, columns?: number): Range {
    if (first === null) fail("Range not found");
    const rest = [column, rows, columns].slice(0, Math.max(0, arguments.length - 1)).map(whole);
    return new Range(call["Sheet.getRange"](this, whole(first), ...rest));
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(a1Notations.map((text) => this.getRange(text)));
  }
  getDataRange(): Range {
    return new Range(call["Sheet.getDataRange"](this));
  }
  appendRow(rowContents: unknown[]): this {
    call["Sheet.appendRow"](this, rowContents.map(cellValue));
    return this;
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return call["Sheet.getSheetValues"](this, startRow, startColumn, numRows, numColumns);
  }
  clear(options?: ClearOptions): this {
    const what = options ? clearWhat(options) : { contents: true, formats: true };
    if (what.contents) call["Sheet.clearContents"](this);
    if (what.formats) call["Sheet.clearFormats"](this);
    return this;
  }
  copyTo(spreadsheet: Spreadsheet): Sheet {
    return new Sheet(call["Sheet.copyTo"](this, spreadsheet.getId()));
  }
  sort(columnPosition: number, ascending = true): this {
    call["Sheet.sort"](this, columnPosition, ascending);
    return this;
  }

  getRowGroupControlPosition(): EnumValue {
    return enumValue(GroupControlTogglePosition, call["Sheet.getRowGroupControlPosition"](this));
  }
  getColumnGroupControlPosition(): EnumValue {
    return enumValue(GroupControlTogglePosition, call["Sheet.getColumnGroupControlPosition"](this));
  }
  setRowGroupControlPosition(position: EnumValue): this {
    call["Sheet.setRowGroupControlPosition"](this, position);
    return this;
  }
  setColumnGroupControlPosition(position: EnumValue): this {
    call["Sheet.setColumnGroupControlPosition"](this, position);
    return this;
  }

  getNamedRanges(): NamedRange[] {
    return this.getParent()
      .getNamedRanges()
      .filter((named) => named.getRange().getGridId() === this.at.sheetId);
  }

  // What is active
  activate(): this {
    call["Spreadsheet.setActiveSheet"](this);
    return this;
  }
  getSelection(): Selection {
    return new Selection(this.at.spreadsheetId);
  }
  protected override metadataPlace() {
    return this.at;
  }

  // The host has no way to make these, so no tab has any.
  getDrawings(): never[] {
    return [];
  }
  getDataSourceTables(): never[] {
    return [];
  }
  asDataSourceSheet(): null {
    return null;
  }
}

const whole = <T>(value: T) => (typeof value === "number" ? Math.trunc(value) : value);
