// How the classes of the spreadsheet service make one another without importing in circles.

/** A tab as it travels. */
export interface WireSheet {
  spreadsheetId: string;
  sheetId: number;
}

/** A range as it travels; `whole` marks ranges such as "A:A" and "2:3". */
export interface WireRange extends WireSheet {
  row: number;
  column: number;
  rows: number;
  columns: number;
  whole?: "ROWS" | "COLUMNS" | "SHEET";
}

/** What a range can do for other classes. */
export interface RangeLike {
  toWire(): WireRange;
}

interface Makers {
  range(wire: WireRange): RangeLike;
  sheet(wire: WireSheet): unknown;
  spreadsheet(id: string): unknown;
  isRange(value: unknown): value is RangeLike;
}

let makers: Makers;

/** Called once by the index with all constructors. */
export function connectClasses(all: Makers): void {
  makers = all;
}

/** A Range of its place. */
export const rangeFrom = (wire: WireRange): unknown => makers.range(wire);
/** A Sheet of its place. */
export const sheetFrom = (wire: WireSheet): unknown => makers.sheet(wire);
/** A Spreadsheet of its id. */
export const spreadsheetFrom = (id: string): unknown => makers.spreadsheet(id);
/** Whether a value is a Range. */
export const isRange = (value: unknown): value is RangeLike => makers.isRange(value);
