// Sheet.
import type { EnumValue } from "../base/enum";
import { call, fail } from "../wire";
import { accept, registerClass } from "./args";
import { Banding } from "./banding";
import { cellValue, clearWhat } from "./cell-value";
import { EmbeddedChart, EmbeddedChartBuilder, type WireChart } from "./charts";
import { ConditionalFormatRule, type WireFormatRule } from "./conditional-format";
import { SheetType } from "./enums";
import { Filter } from "./filter";
import { Group } from "./group";
import { type RangeLike, spreadsheetFrom, type WireRange, type WireSheet } from "./hub";
import { defineMethod } from "./methods";
import type { NamedRange } from "./named-range";
import { Protection, type WireProtection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { Selection } from "./selection";
import type { Spreadsheet } from "./spreadsheet";
import { Color } from "./text";
import { TextFinder } from "./text-finder";

/** Google's Sheet: one tab. */
export class Sheet {
  constructor(private readonly at: WireSheet) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): WireSheet {
    return { spreadsheetId: this.at.spreadsheetId, sheetId: this.at.sheetId };
  }
  toString(): string {
    return "Sheet";
  }
  getSheetId(): number {
    return this.at.sheetId;
  }
  getParent(): Spreadsheet {
    return spreadsheetFrom(this.at.spreadsheetId) as Spreadsheet;
  }
  getType(): EnumValue {
    return SheetType.GRID as EnumValue;
  }
  getFormUrl(): null {
    return null;
  }

  // Name and looks
  getSheetName(): string {
    return call("Sheet.getName", this);
  }
  setName(name: string): this {
    accept("Sheet.setName", arguments, "String");
    call("Sheet.setName", this, String(name));
    return this;
  }
  setTabColor(color: string | null): this {
    accept("Sheet.setTabColor", arguments, "String");
    call("Sheet.setTabColor", this, color);
    return this;
  }
  getTabColorObject(): Color | null {
    const color = call<string | null>("Sheet.getTabColor", this);
    return color === null ? null : new Color(color);
  }
  setTabColorObject(color: Color | null): this {
    accept("Sheet.setTabColorObject", arguments, "Color?");
    call("Sheet.setTabColor", this, color);
    return this;
  }
  hideSheet(): this {
    call("Sheet.setHidden", this, true);
    return this;
  }
  showSheet(): this {
    call("Sheet.setHidden", this, false);
    return this;
  }

  // Ranges
  getRange(first: number | string, column?: number, rows?: number, columns?: number): Range {
    accept(
      "Sheet.getRange",
      arguments,
      "number,number",
      "number,number,number",
      "number,number,number,number",
      "String",
    );
    if (first === null) fail("Range not found");
    const numbers = [first, column, rows, columns].slice(0, arguments.length);
    return new Range(
      call(
        "Sheet.getRange",
        this,
        ...numbers.map((each) => (typeof each === "number" ? Math.trunc(each) : each)),
      ),
    );
  }
  getRangeList(a1Notations: string[]): RangeList {
    accept("Sheet.getRangeList", arguments, "T[]");
    return new RangeList(a1Notations.map((text) => this.getRange(text)));
  }
  getDataRange(): Range {
    return new Range(call("Sheet.getDataRange", this));
  }
  appendRow(rowContents: unknown[]): this {
    accept("Sheet.appendRow", arguments, "T[]");
    call("Sheet.appendRow", this, rowContents.map(cellValue));
    return this;
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    accept("Sheet.getSheetValues", arguments, "number,number,number,number");
    return call("Sheet.getSheetValues", this, startRow, startColumn, numRows, numColumns);
  }
  clear(options?: Record<string, boolean>): this {
    accept("Sheet.clear", arguments, "", "Object");
    const what = options ? clearWhat(options) : { contents: true, formats: true };
    if (what.contents) call("Sheet.clearContents", this);
    if (what.formats) call("Sheet.clearFormats", this);
    return this;
  }
  copyTo(spreadsheet: Spreadsheet): Sheet {
    accept("Sheet.copyTo", arguments, "Spreadsheet");
    return new Sheet(call("Sheet.copyTo", this, spreadsheet.getId()));
  }
  sort(columnPosition: number, ascending = true): this {
    accept("Sheet.sort", arguments, "number", "number,boolean");
    call("Sheet.sort", this, columnPosition, ascending);
    return this;
  }

  protect(): Protection {
    return new Protection(call("Sheet.protect", this));
  }
  getProtections(type: EnumValue): Protection[] {
    accept("Sheet.getProtections", arguments, "ProtectionType");
    return call<WireProtection[]>("Sheet.getProtections", this, type).map((wire) => new Protection(wire));
  }
  createTextFinder(findText: string): TextFinder {
    accept("Sheet.createTextFinder", arguments, "String");
    const { spreadsheetId, sheetId } = this.at;
    return new TextFinder({ spreadsheetId, sheetId, box: null }, findText);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return call<WireFormatRule[]>("Sheet.getConditionalFormatRules", this).map(
      (rule) => new ConditionalFormatRule(rule),
    );
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    accept("Sheet.setConditionalFormatRules", arguments, "T[]");
    call("Sheet.setConditionalFormatRules", this, rules);
  }
  clearConditionalFormatRules(): void {
    call("Sheet.setConditionalFormatRules", this, []);
  }
  getFilter(): Filter | null {
    const range = call<WireRange | null>("Sheet.getFilter", this);
    return range && new Filter(range);
  }
  getBandings(): Banding[] {
    return call<(WireSheet & { id: number })[]>("Sheet.getBandings", this).map((wire) => new Banding(wire));
  }
  getRowGroup(rowIndex: number, groupDepth: number): Group {
    accept("Sheet.getRowGroup", arguments, "number,number");
    return new Group(call("Sheet.getRowGroup", this, rowIndex, groupDepth));
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    accept("Sheet.getColumnGroup", arguments, "number,number");
    return new Group(call("Sheet.getColumnGroup", this, columnIndex, groupDepth));
  }
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder();
  }
  getCharts(): EmbeddedChart[] {
    return call<WireChart[]>("Sheet.getCharts", this).map((chart) => new EmbeddedChart(chart));
  }
  insertChart(chart: EmbeddedChart): void {
    accept("Sheet.insertChart", arguments, "EmbeddedChart");
    chart.adopt(call("Sheet.insertChart", this, chart));
  }
  updateChart(chart: EmbeddedChart): void {
    accept("Sheet.updateChart", arguments, "EmbeddedChart");
    call("Sheet.updateChart", this, chart);
  }
  removeChart(chart: EmbeddedChart): void {
    accept("Sheet.removeChart", arguments, "EmbeddedChart");
    call("Sheet.removeChart", { ...this.toWire(), id: chart.getChartId() });
  }
  getNamedRanges(): NamedRange[] {
    return this.getParent()
      .getNamedRanges()
      .filter((named) => named.getRange().getGridId() === this.at.sheetId);
  }

  // What is active
  activate(): this {
    call("Spreadsheet.setActiveSheet", this);
    return this;
  }
  getSelection(): Selection {
    return new Selection(this.at.spreadsheetId);
  }
  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }
  getActiveCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  getCurrentCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  setCurrentCell(cell: Range): Range {
    accept("Sheet.setCurrentCell", arguments, "Range");
    return cell.activateAsCurrentCell();
  }
  setActiveRange(range: Range): Range {
    accept("Sheet.setActiveRange", arguments, "Range");
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    accept("Sheet.setActiveRangeList", arguments, "RangeList");
    return rangeList.activate();
  }
  setActiveSelection(range: Range | string): Range {
    accept("Sheet.setActiveSelection", arguments, "Range", "String");
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }

  // Single rows and columns in terms of many
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
registerClass("Sheet", Sheet);

const GETTERS = [
  "getName",
  "getIndex",
  "getLastRow",
  "getLastColumn",
  "getMaxRows",
  "getMaxColumns",
  "getFrozenRows",
  "getFrozenColumns",
  "getTabColor",
  "isSheetHidden",
  "isRightToLeft",
  "hasHiddenGridlines",
];
for (const name of GETTERS) {
  defineMethod(Sheet.prototype, name, function (this: Sheet) {
    return call(`Sheet.${name}`, this);
  });
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
  defineMethod(Sheet.prototype, name, function (this: Sheet, ...args: unknown[]) {
    accept(`Sheet.${name}`, args, ...kinds);
    const value = call(`Sheet.${service}`, this, ...args);
    return returns === "this" ? this : returns === "value" ? value : undefined;
  });
}

/** Ranges of a reply. */
export const rangesOf = (wires: WireRange[]): Range[] => wires.map((wire) => new Range(wire));
