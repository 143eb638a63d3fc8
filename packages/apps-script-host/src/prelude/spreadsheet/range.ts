// Range.
import { EnumValue } from "../base/enum";
import { call } from "../wire";
import { Banding } from "./banding";
import { clearWhat } from "./cell-value";
import { CopyPasteType } from "./enums";
import { Filter } from "./filter";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import { defineMethod } from "./methods";
import { PivotTable } from "./pivot-table";
import { Protection } from "./protection";
import { StyledRange } from "./range-looks";
import type { Sheet } from "./sheet";
import { TextFinder } from "./text-finder";

/** Google's Range: a rectangle of one tab. */
export class Range extends StyledRange {
  // Structure
  clear(options?: Record<string, boolean>): this {
    call("Range.clear", this, options ? clearWhat(options) : null);
    return this;
  }
  copyTo(destination: Range, ...how: unknown[]): void {
    const [first, transposed = false] = how;
    const type =
      first instanceof EnumValue ? first.name() : pasteType(first as Record<string, boolean> | undefined);
    call("Range.copyTo", this, destination, type, transposed);
  }
  copyFormatToRange(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copyTo(this.area(target, column, columnEnd, row, rowEnd), CopyPasteType.PASTE_FORMAT, false);
  }
  copyValuesToRange(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.copyTo(this.area(target, column, columnEnd, row, rowEnd), CopyPasteType.PASTE_VALUES, false);
  }
  moveTo(target: Range): void {
    call("Range.moveTo", this, target);
  }
  sort(sortSpecObj?: unknown): this {
    call("Range.sort", this, sortSpecObj ?? null);
    return this;
  }
  insertCells(shiftDimension: EnumValue): this {
    call("Range.insertCells", this, shiftDimension);
    return this;
  }
  deleteCells(shiftDimension: EnumValue): void {
    call("Range.deleteCells", this, shiftDimension);
  }
  getDataRegion(dimension: EnumValue | null = null): Range {
    return new Range(call("Range.getDataRegion", this, dimension));
  }
  getNextDataCell(direction: EnumValue): Range {
    return new Range(call("Range.getNextDataCell", this, direction));
  }
  isPartOfMerge(): boolean {
    return call("Range.isPartOfMerge", this);
  }
  getMergedRanges(): Range[] {
    return call<WireRange[]>("Range.getMergedRanges", this).map((wire) => new Range(wire));
  }
  canEdit(): boolean {
    return call("Range.canEdit", this);
  }
  activate(): this {
    call("Spreadsheet.setActiveRangeList", [this]);
    return this;
  }
  activateAsCurrentCell(): this {
    call("Spreadsheet.setCurrentCell", this);
    return this;
  }

  protect(): Protection {
    return new Protection(call("Range.protect", this));
  }
  createTextFinder(findText: string): TextFinder {
    const { spreadsheetId, sheetId } = this.at;
    return new TextFinder({ spreadsheetId, sheetId, box: this.at }, findText);
  }

  createPivotTable(sourceData: Range): PivotTable {
    return new PivotTable(call("Range.createPivotTable", this, sourceData));
  }
  createFilter(): Filter {
    call("Range.createFilter", this);
    return new Filter(this.at);
  }
  getFilter(): Filter | null {
    return this.getSheet().getFilter();
  }
  applyRowBanding(...args: unknown[]): Banding {
    return new Banding(call("Range.applyRowBanding", this, ...args));
  }
  applyColumnBanding(...args: unknown[]): Banding {
    return new Banding(call("Range.applyColumnBanding", this, ...args));
  }
  getBandings(): Banding[] {
    return call<(WireSheet & { id: number })[]>("Range.getBandings", this).map((wire) => new Banding(wire));
  }
  shiftRowGroupDepth(delta: number): this {
    call("Range.shiftRowGroupDepth", this, delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    call("Range.shiftColumnGroupDepth", this, delta);
    return this;
  }

  collapseGroups(): this {
    call("Range.collapseGroups", this);
    return this;
  }
  expandGroups(): this {
    call("Range.expandGroups", this);
    return this;
  }
  autoFill(destination: Range, series: EnumValue): void {
    call("Range.autoFill", this, destination, series);
  }
  autoFillToNeighbor(series: EnumValue): void {
    call("Range.autoFillToNeighbor", this, series);
  }

  // Checkboxes
  insertCheckboxes(...values: unknown[]): this {
    call("Range.insertCheckboxes", this, values);
    return this;
  }
  removeCheckboxes(): this {
    call("Range.removeCheckboxes", this);
    return this;
  }
  check(): this {
    call("Range.check", this);
    return this;
  }
  uncheck(): this {
    call("Range.uncheck", this);
    return this;
  }
  isChecked(): boolean | null {
    return call("Range.isChecked", this);
  }

  // Cleaning
  removeDuplicates(columnsToCompare?: number[]): Range {
    return new Range(call("Range.removeDuplicates", this, columnsToCompare ?? null));
  }
  splitTextToColumns(delimiter?: string | EnumValue): void {
    call(
      "Range.splitTextToColumns",
      this,
      delimiter instanceof EnumValue ? DELIMITERS[delimiter.name()] : (delimiter ?? null),
    );
  }
  trimWhitespace(): this {
    call("Range.trimWhitespace", this);
    return this;
  }
  randomize(): this {
    call("Range.randomize", this);
    return this;
  }

  private area(
    target: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): Range {
    const sheetId = typeof target === "number" ? target : target.getSheetId();
    const box = { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    return rangeFrom({ spreadsheetId: this.at.spreadsheetId, sheetId, ...box }) as Range;
  }
}

const DELIMITERS: Record<string, string> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

function pasteType(options: Record<string, boolean> | undefined): string {
  if (options?.contentsOnly) return "PASTE_VALUES";
  return options?.formatOnly ? "PASTE_FORMAT" : "PASTE_NORMAL";
}

const ACTIONS = [
  "clearContent",
  "clearFormat",
  "clearNote",
  "clearDataValidations",
  "merge",
  "mergeAcross",
  "mergeVertically",
  "breakApart",
];

for (const name of ACTIONS) {
  defineMethod(Range.prototype, name, function (this: Range) {
    call(`Range.${name}`, this);
    return this;
  });
}

// Old names that still work.
const ALIASES: [old: string, now: string][] = [
  ["getBackgroundColor", "getBackground"],
  ["getBackgroundColors", "getBackgrounds"],
  ["setBackgroundColor", "setBackground"],
  ["setBackgroundColors", "setBackgrounds"],
  ["getComment", "getNote"],
  ["setComment", "setNote"],
  ["clearComment", "clearNote"],
];
const methods = Range.prototype as unknown as Record<string, (...args: never[]) => unknown>;
for (const [old, now] of ALIASES)
  defineMethod(Range.prototype, old, methods[now] as (...args: never[]) => unknown);
