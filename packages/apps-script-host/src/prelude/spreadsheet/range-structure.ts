// Range: clearing, copying, moving, merging, sorting.
import type { PasteType, SortColumn } from "../../calls/spreadsheet/structure";
import { EnumValue, type ValueOf } from "../base/enum";
import { call } from "../wire";
import { type ClearOptions, clearWhat } from "./cell-value";
import { CopyPasteType, type Dimension } from "./enums";
import { rangeFrom } from "./hub";
import type { Range } from "./range";
import { Placed } from "./range-place";

type DimensionValue = ValueOf<typeof Dimension>;
type PasteTypeValue = ValueOf<typeof CopyPasteType>;

/** Google's options of `copyTo`. */
interface CopyOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
}

/** A tab or its id. */
type Place = number | { getSheetId(): number };

/** The part of a range that clears, copies, moves, merges and sorts. */
export class RangeStructure extends Placed {
  clear(options?: ClearOptions): this {
    call["Range.clear"](this, options ? clearWhat(options) : null);
    return this;
  }
  copyTo(destination: Range, how?: PasteTypeValue | CopyOptions, transposed = false): void {
    const type = how instanceof EnumValue ? how.name() : pasteType(how);
    call["Range.copyTo"](this, destination, type, transposed);
  }
  copyFormatToRange(target: Place, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.copyTo(this.area(target, column, columnEnd, row, rowEnd), CopyPasteType.PASTE_FORMAT, false);
  }
  copyValuesToRange(target: Place, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.copyTo(this.area(target, column, columnEnd, row, rowEnd), CopyPasteType.PASTE_VALUES, false);
  }
  moveTo(target: Range): void {
    call["Range.moveTo"](this, target);
  }
  sort(sortSpecObj?: SortColumn | SortColumn[]): this {
    call["Range.sort"](this, sortSpecObj ?? null);
    return this;
  }
  insertCells(shiftDimension: DimensionValue): this {
    call["Range.insertCells"](this, shiftDimension);
    return this;
  }
  deleteCells(shiftDimension: DimensionValue): void {
    call["Range.deleteCells"](this, shiftDimension);
  }
  getDataRegion(dimension: DimensionValue | null = null): Range {
    return rangeFrom(call["Range.getDataRegion"](this, dimension));
  }
  getNextDataCell(direction: EnumValue): Range {
    return rangeFrom(call["Range.getNextDataCell"](this, direction));
  }
  isPartOfMerge(): boolean {
    return call["Range.isPartOfMerge"](this);
  }
  getMergedRanges(): Range[] {
    return call["Range.getMergedRanges"](this).map((wire) => rangeFrom(wire));
  }
  canEdit(): boolean {
    return call["Range.canEdit"](this);
  }
  clearContent(): this {
    call["Range.clearContent"](this);
    return this;
  }
  clearFormat(): this {
    call["Range.clearFormat"](this);
    return this;
  }
  clearNote(): this {
    call["Range.clearNote"](this);
    return this;
  }
  clearDataValidations(): this {
    call["Range.clearDataValidations"](this);
    return this;
  }
  merge(): this {
    call["Range.merge"](this);
    return this;
  }
  mergeAcross(): this {
    call["Range.mergeAcross"](this);
    return this;
  }
  mergeVertically(): this {
    call["Range.mergeVertically"](this);
    return this;
  }
  breakApart(): this {
    call["Range.breakApart"](this);
    return this;
  }
  /** The old name of clearNote. */
  clearComment(): this {
    return this.clearNote();
  }
  private area(target: Place, column: number, columnEnd: number, row: number, rowEnd: number): Range {
    const sheetId = typeof target === "number" ? target : target.getSheetId();
    const box = { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    return rangeFrom({ spreadsheetId: this.at.spreadsheetId, sheetId, ...box });
  }
}

function pasteType(options: CopyOptions | undefined): PasteType {
  if (options?.contentsOnly) return "PASTE_VALUES";
  return options?.formatOnly ? "PASTE_FORMAT" : "PASTE_NORMAL";
}
