/** A rectangle as the host says it. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
/** A rectangle as Univer says it. */
export interface UniverRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}
/** From the host's rectangle to Univer's. */
export declare function rangeOf({ row, column, rows, columns }: Box): UniverRange;
/** From Univer's rectangle to the host's. */
export declare function boxOf({ startRow, startColumn, endRow, endColumn }: UniverRange): Box;
/** Whether a cell lies in a rectangle. */
export declare function contains(box: Box, row: number, column: number): boolean;
/** Row and column of a cell's key, "row,column". */
export declare function placeOf(key: string): [number, number];
/**
 * Reads an A1 range ("B2", "B2:C9", "B:B", "3:4"); open sides end at the sheet's own size.
 */
export declare function boxFromA1(a1: string, rows: number, columns: number): Box | null;
/** A rectangle with dollar signs, e.g. "$B$2:$B$9". */
export declare function absoluteA1({ row, column, rows, columns }: Box): string;
