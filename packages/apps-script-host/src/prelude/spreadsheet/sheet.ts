// Sheet.
import { type EnumValue, enumValue } from "../base/enum";
import { call, fail } from "../wire";
import { Banding } from "./banding";
import { cellValue, clearWhat } from "./cell-value";
import { EmbeddedChart, EmbeddedChartBuilder, type WireChart } from "./charts";
import { Color } from "./color";
import { ConditionalFormatRule, type WireFormatRule } from "./conditional-format";
import { plainColor } from "./css-color";
import { GroupControlTogglePosition, SheetType } from "./enums";
import { Filter } from "./filter";
import { Group } from "./group";
import { spreadsheetFrom, type WireRange, type WireSheet } from "./hub";
import { defineMethod } from "./methods";
import type { NamedRange } from "./named-range";
import { imageSource, OverGridImage } from "./over-grid-image";
import { type PivotRef, PivotTable } from "./pivot-table";
import { Protection, type WireProtection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./range-list";
import { Selection } from "./selection";
import { SheetGrid } from "./sheet-grid";
import { Slicer } from "./slicer";
import type { Spreadsheet } from "./spreadsheet";
import { TextFinder } from "./text-finder";

/** Google's Sheet: one tab. */
export class Sheet extends SheetGrid {
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
    call("Sheet.setName", this, String(name));
    return this;
  }
  setTabColor(color: string | null): this {
    call("Sheet.setTabColor", this, plainColor(color));
    return this;
  }
  getTabColorObject(): Color | null {
    const color = call<string | null>("Sheet.getTabColor", this);
    return color === null ? null : new Color(color);
  }
  setTabColorObject(color: Color | null): this {
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
    return new RangeList(a1Notations.map((text) => this.getRange(text)));
  }
  getDataRange(): Range {
    return new Range(call("Sheet.getDataRange", this));
  }
  appendRow(rowContents: unknown[]): this {
    call("Sheet.appendRow", this, rowContents.map(cellValue));
    return this;
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return call("Sheet.getSheetValues", this, startRow, startColumn, numRows, numColumns);
  }
  clear(options?: Record<string, boolean>): this {
    const what = options ? clearWhat(options) : { contents: true, formats: true };
    if (what.contents) call("Sheet.clearContents", this);
    if (what.formats) call("Sheet.clearFormats", this);
    return this;
  }
  copyTo(spreadsheet: Spreadsheet): Sheet {
    return new Sheet(call("Sheet.copyTo", this, spreadsheet.getId()));
  }
  sort(columnPosition: number, ascending = true): this {
    call("Sheet.sort", this, columnPosition, ascending);
    return this;
  }

  protect(): Protection {
    return new Protection(call("Sheet.protect", this));
  }
  getProtections(type: EnumValue): Protection[] {
    return call<WireProtection[]>("Sheet.getProtections", this, type).map((wire) => new Protection(wire));
  }
  createTextFinder(findText: string): TextFinder {
    const { spreadsheetId, sheetId } = this.at;
    return new TextFinder({ spreadsheetId, sheetId, box: null }, findText);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return call<WireFormatRule[]>("Sheet.getConditionalFormatRules", this).map(
      (rule) => new ConditionalFormatRule(rule),
    );
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
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
    return new Group(call("Sheet.getRowGroup", this, rowIndex, groupDepth));
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    return new Group(call("Sheet.getColumnGroup", this, columnIndex, groupDepth));
  }
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder();
  }
  getCharts(): EmbeddedChart[] {
    return call<WireChart[]>("Sheet.getCharts", this).map((chart) => new EmbeddedChart(chart));
  }
  insertChart(chart: EmbeddedChart): void {
    chart.adopt(call("Sheet.insertChart", this, chart));
  }
  updateChart(chart: EmbeddedChart): void {
    call("Sheet.updateChart", this, chart);
  }
  removeChart(chart: EmbeddedChart): void {
    call("Sheet.removeChart", { ...this.toWire(), id: chart.getChartId() });
  }
  getPivotTables(): PivotTable[] {
    return call<PivotRef[]>("Sheet.getPivotTables", this).map((wire) => new PivotTable(wire));
  }
  insertSlicer(range: Range, ...place: number[]): Slicer {
    return new Slicer(call("Sheet.insertSlicer", this, range, ...place));
  }
  getSlicers(): Slicer[] {
    return call<(WireSheet & { id: number })[]>("Sheet.getSlicers", this).map((wire) => new Slicer(wire));
  }
  insertImage(source: unknown, ...place: number[]): OverGridImage {
    return new OverGridImage(call("Sheet.insertImage", this, imageSource(source), ...place));
  }
  getImages(): OverGridImage[] {
    return call<(WireSheet & { id: number })[]>("Sheet.getImages", this).map(
      (wire) => new OverGridImage(wire),
    );
  }
  getNamedRanges(): NamedRange[] {
    return this.getParent()
      .getNamedRanges()
      .filter((named) => named.getRange().getGridId() === this.at.sheetId);
  }

  getRowGroupControlPosition(): EnumValue {
    return enumValue(GroupControlTogglePosition, call("Sheet.getRowGroupControlPosition", this)) as EnumValue;
  }
  getColumnGroupControlPosition(): EnumValue {
    return enumValue(
      GroupControlTogglePosition,
      call("Sheet.getColumnGroupControlPosition", this),
    ) as EnumValue;
  }
  setRowGroupControlPosition(position: EnumValue): this {
    call("Sheet.setRowGroupControlPosition", this, position);
    return this;
  }
  setColumnGroupControlPosition(position: EnumValue): this {
    call("Sheet.setColumnGroupControlPosition", this, position);
    return this;
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
    return cell.activateAsCurrentCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (range instanceof Range ? range : this.getRange(range)).activate();
  }
}

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

// The host has no way to make these, so no tab has any.
const NEVER_THERE = ["getDrawings", "getDataSourceTables"];
for (const name of NEVER_THERE) defineMethod(Sheet.prototype, name, () => []);
defineMethod(Sheet.prototype, "asDataSourceSheet", () => null);

/** Ranges of a reply. */
export const rangesOf = (wires: WireRange[]): Range[] => wires.map((wire) => new Range(wire));
