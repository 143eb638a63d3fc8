// Range: where it is.
import type { RangeRef } from "../../calls/spreadsheet/refs";
import { call, fail } from "../wire";
import { columnName } from "./a1";
import { type RangeLike, rangeFrom, sheetFrom } from "./hub";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

/** What knows a range's place and holds only that; all else is asked of the host. */
export class Placed implements RangeLike {
  constructor(protected readonly at: RangeRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): RangeRef {
    return this.at;
  }
}

/** The part of a range that tells where it is, and ranges beside it. */
export class RangePlace extends Placed {
  override toString(): string {
    return "Range";
  }
  getRow(): number {
    return this.at.row;
  }
  getRowIndex(): number {
    return this.at.row;
  }
  getColumn(): number {
    return this.at.column;
  }
  getColumnIndex(): number {
    return this.at.column;
  }
  getNumRows(): number {
    return this.at.rows;
  }
  getNumColumns(): number {
    return this.at.columns;
  }
  getHeight(): number {
    return this.at.rows;
  }
  getWidth(): number {
    return this.at.columns;
  }
  getLastRow(): number {
    return this.at.row + this.at.rows - 1;
  }
  getLastColumn(): number {
    return this.at.column + this.at.columns - 1;
  }
  getGridId(): number {
    return this.at.sheetId;
  }
  getSheet(): Sheet {
    return sheetFrom(this.at);
  }
  getA1Notation(): string {
    const [first, last] = [columnName(this.at.column), columnName(this.getLastColumn())];
    if (this.at.whole === "COLUMNS") return `${first}:${last}`;
    if (this.at.whole === "SHEET") return "";
    if (this.at.whole === "ROWS") return `${this.at.row}:${this.getLastRow()}`;
    const start = `${first}${this.at.row}`;
    return this.at.rows === 1 && this.at.columns === 1 ? start : `${start}:${last}${this.getLastRow()}`;
  }
  isStartColumnBounded(): boolean {
    return this.at.whole !== "ROWS";
  }
  isEndColumnBounded(): boolean {
    return this.at.whole !== "ROWS";
  }
  isStartRowBounded(): boolean {
    return this.at.whole !== "COLUMNS";
  }
  isEndRowBounded(): boolean {
    return this.at.whole !== "COLUMNS";
  }
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.at.rows || column > this.at.columns)
      fail("Cell reference out of range");
    return this.part({
      row: this.at.row + row - 1,
      column: this.at.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const part = this.part({
      row: this.at.row + rowOffset,
      column: this.at.column + columnOffset,
      rows: numRows ?? this.at.rows,
      columns: numColumns ?? this.at.columns,
    });
    call["Range.offset"](part);
    return part;
  }

  private part(box: { row: number; column: number; rows: number; columns: number }): Range {
    const { spreadsheetId, sheetId } = this.at;
    return rangeFrom({ spreadsheetId, sheetId, ...box });
  }
}
