// How the classes of the spreadsheet service make one another without importing in circles.
import type { RangeRef, SheetRef } from "../../calls/spreadsheet/refs";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import type { Spreadsheet } from "./spreadsheet";

/** What a range can do for other classes. */
export interface RangeLike {
  toWire(): RangeRef;
}

interface Makers {
  range(wire: RangeRef): Range;
  sheet(wire: SheetRef): Sheet;
  spreadsheet(id: string): Spreadsheet;
  isRange(value: unknown): value is Range;
}

let makers: Makers;

/** Called once by the index with all constructors. */
export function connectClasses(all: Makers): void {
  makers = all;
}

/** A Range of its place. */
export const rangeFrom = (wire: RangeRef): Range => makers.range(wire);
/** A Sheet of its place. */
export const sheetFrom = (wire: SheetRef): Sheet => makers.sheet(wire);
/** A Spreadsheet of its id. */
export const spreadsheetFrom = (id: string): Spreadsheet => makers.spreadsheet(id);
/** Whether a value is a Range. */
export const isRange = (value: unknown): value is Range => makers.isRange(value);
