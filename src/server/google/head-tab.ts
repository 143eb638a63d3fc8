// A tab of the head workbook as SpreadsheetApp gives it, and what is written into one.
import { dateCellText, executionAge } from "./instant";

/** A cell as the server handles it; dates are text "2020-03-25" or "2020-03-25 17:05". */
export type HeadCell = string | number | boolean;

/** A tab as read: `values[0]` is row 1. `null` where the tab does not exist. */
export interface HeadTab {
  sheetId: number;
  name: string;
  values: HeadCell[][];
}

/** A block to write, 1-based. Text is written so that it stays text. */
export interface HeadBlock {
  row: number;
  column: number;
  values: readonly (readonly (HeadCell | null)[])[];
}

/** A change of rows that people may move at the same moment. */
export interface HeadChange {
  /** Blocks for a tab as it stands right before the landing; what it throws stops the landing of everything. */
  place(tab: HeadTab): readonly HeadBlock[];
  /** Whether all is in its place, for a tab of which the last rows may be cut off. */
  hasLanded(tab: HeadTab): boolean;
  /** Blocks that put right what went astray; none when all is in its place. Throws when it cannot be put right. */
  mend(tab: HeadTab): readonly HeadBlock[];
}

/** A tab as SpreadsheetApp has it. */
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab as a range of it holds it; dates are text. */
export function tabOf(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range, zone: string): HeadTab {
  const values = range.getValues() as (HeadCell | Date)[][];
  return {
    sheetId: sheet.getSheetId(),
    // Only messages need the name, and asking for it is a call of its own.
    get name() {
      return sheet.getName();
    },
    values: values.map((row) => row.map((cell) => (cell instanceof Date ? dateCellText(cell, zone) : cell))),
  };
}

/** A tab that was read, the range that holds it, and the age of the execution by then. */
export interface Seen {
  readonly sheet: Sheet;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly tab: HeadTab;
  readonly age: number;
}

/** Reads all that a tab holds. */
export function lookAt(sheet: Sheet, zone: string): Seen {
  const range = sheet.getDataRange();
  return { sheet, range, tab: tabOf(sheet, range, zone), age: executionAge() };
}
