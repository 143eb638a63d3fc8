// The head workbook through SpreadsheetApp: each tab is read once and written once per execution.
import { dateCellText } from "./instant";

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

/** Rows that a tab gets beyond those it needs, so that it grows seldom. */
const SPARE_ROWS = 100;

/** The workbook that the script is bound to. */
export interface HeadWorkbook {
  id: string;
  url: string;
  zone: string;
  /** All tabs; a name costs a call of its own, so it is asked for only when the id is not known. */
  tabs(): { sheetId: number; name(): string }[];
  /** Tabs that hold nothing at all, such as the one every new workbook comes with. */
  emptyTabs(): number[];
  title(): string;
  /** Addresses of those who may edit this workbook: the office's staff, the owner included. */
  editors(): string[];
  /** `forWriting` also asks how many rows the tab has, so that a write needs no more reads: those would split it. */
  read(sheetId: number, offset: number, forWriting?: boolean): HeadTab | null;
  write(sheetId: number, blocks: readonly HeadBlock[]): void;
  show(sheetId: number, row: number): void;
  flush(): void;
}

/** The bound workbook; asks for nothing before it is used. */
export function openHead(): HeadWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map<number, GoogleAppsScript.Spreadsheet.Sheet>();
  const heights = new Map<number, number>();
  const sheetOf = (sheetId: number) => {
    if (sheets.size === 0) for (const sheet of spreadsheet.getSheets()) sheets.set(sheet.getSheetId(), sheet);
    return sheets.get(sheetId);
  };
  return {
    id: spreadsheet.getId(),
    url: spreadsheet.getUrl(),
    zone: spreadsheet.getSpreadsheetTimeZone(),
    emptyTabs: () =>
      spreadsheet.getSheets().flatMap((sheet) => (sheet.getLastRow() === 0 ? [sheet.getSheetId()] : [])),
    editors: () =>
      spreadsheet
        .getEditors()
        .map((user) => user.getEmail())
        .filter((mail) => mail !== ""),
    title: () => spreadsheet.getName(),
    tabs: () => {
      sheetOf(0);
      return [...sheets].map(([sheetId, sheet]) => ({ sheetId, name: () => sheet.getName() }));
    },
    read: (sheetId, offset, forWriting) => {
      const sheet = sheetOf(sheetId);
      if (sheet && forWriting) heights.set(sheetId, sheet.getMaxRows());
      return readTab(sheet, offset);
    },
    write: (sheetId, blocks) => {
      const sheet = sheetOf(sheetId)!;
      heights.set(sheetId, writeBlocks(sheet, blocks, heights.get(sheetId) ?? sheet.getMaxRows()));
    },
    show: (sheetId, row) => spreadsheet.setActiveSheet(sheetOf(sheetId)!).setActiveSelection(`A${row}`),
    flush: () => SpreadsheetApp.flush(),
  };
}

function readTab(sheet: GoogleAppsScript.Spreadsheet.Sheet | undefined, offset: number): HeadTab | null {
  if (!sheet) return null;
  const values = sheet.getDataRange().getValues() as (HeadCell | Date)[][];
  return {
    sheetId: sheet.getSheetId(),
    // Only messages need the name, and asking for it is a call of its own.
    get name() {
      return sheet.getName();
    },
    values: values.map((row) =>
      row.map((cell) => (cell instanceof Date ? dateCellText(cell, offset) : cell)),
    ),
  };
}

/** Writes blocks into a tab of `height` rows and gives its height after that. */
function writeBlocks(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  blocks: readonly HeadBlock[],
  height: number,
): number {
  const full = blocks.filter(({ values }) => values.length > 0 && values[0]!.length > 0);
  const needed = Math.max(0, ...full.map(({ row, values }) => row + values.length - 1));
  growTo(sheet, height, needed);
  for (const { row, column, values } of full) {
    sheet
      .getRange(row, column, values.length, values[0]!.length)
      .setValues(values.map((cells) => cells.map(typedCell)));
  }
  return needed > height ? needed + SPARE_ROWS : height;
}

// setValues never grows the grid: a write past its end is refused. New rows get the formats of the last one, because
// text columns rely on theirs.
function growTo(sheet: GoogleAppsScript.Spreadsheet.Sheet, present: number, rows: number): void {
  if (rows <= present) return;
  const added = rows - present + SPARE_ROWS;
  const columns = sheet.getMaxColumns();
  sheet.insertRowsAfter(present, added);
  sheet
    .getRange(present, 1, 1, columns)
    .copyTo(sheet.getRange(present + 1, 1, added, columns), { formatOnly: true });
}

/**
 * What setValues must be given so that the cell holds exactly this text: setValues reads text as if it were typed. Our
 * text columns are in text format, which keeps "007" and "2020-03" as they are; what begins like a formula would still
 * become one and gets an apostrophe. Days in our own form are meant to become dates where the column is one of dates.
 */
export function typedCell(cell: HeadCell | null): HeadCell {
  if (cell === null) return "";
  return typeof cell === "string" && /^[=+\-@']/.test(cell) ? `'${cell}` : cell;
}
