// How spreadsheets, tabs, ranges and what lies on them are named.
import type { Box } from "../../workbook/types";

/** A tab of a spreadsheet. */
export interface SheetRef {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

/** A rectangle of a tab; `whole` marks ranges such as "A:A" and "2:3". */
export interface RangeRef extends SheetRef, Box {
  readonly whole?: "ROWS" | "COLUMNS" | "SHEET";
}

/** A chart, banding, protection, slicer, image or pivot table of a tab. */
export interface ItemRef extends SheetRef {
  readonly id: number;
}
