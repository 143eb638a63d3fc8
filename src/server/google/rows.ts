// A few rows of a long tab, and the cursor of the person who acts, through SpreadsheetApp: looking takes none of the minute's requests.
import { type HeadCell, type HeadTab, tabOf } from "./head-tab";

/** Some rows of a tab, with its top, where its columns are named. */
export interface TabRows {
  top: HeadTab;
  /** Sheet row of the first one. */
  first: number;
  rows: HeadCell[][];
}

/**
 * The top of a tab, and rows of it counted from 1, both ends inclusive, as `choose` wants them who is told the last row that holds
 * anything; null where the tab is gone.
 */
export function readRows(
  zone: string,
  sheetId: number,
  topRows: number,
  choose: (lastRow: number) => readonly [first: number, last: number],
): TabRows | null {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  if (!sheet) return null;
  const [height, width] = [sheet.getLastRow(), Math.max(1, sheet.getLastColumn())];
  const block = (first: number, last: number) =>
    tabOf(sheet, sheet.getRange(first, 1, last - first + 1, width), zone);
  const top = block(1, Math.max(1, Math.min(topRows, height)));
  const [first, last] = choose(height);
  return {
    top,
    first,
    rows: first > Math.min(last, height) ? [] : block(first, Math.min(last, height)).values,
  };
}

/** The cell of the cursor with what is shown in it. */
export interface CursorCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where the cursor is and what is shown there; null where nobody knows. */
export function cursorCell(): CursorCell | null {
  const cell = SpreadsheetApp.getActiveSpreadsheet().getCurrentCell();
  return cell && { ...placeOf(cell), text: cell.getDisplayValue() };
}

/** Where the person who acts has put the cursor; null where nobody knows. */
export function cursor(): Omit<CursorCell, "text"> | null {
  const cell = SpreadsheetApp.getActiveSpreadsheet().getCurrentCell();
  return cell && placeOf(cell);
}

function placeOf(cell: GoogleAppsScript.Spreadsheet.Range): Omit<CursorCell, "text"> {
  return { sheetId: cell.getSheet().getSheetId(), row: cell.getRow(), column: cell.getColumn() };
}
