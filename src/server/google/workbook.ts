// The head workbook through SpreadsheetApp: each tab is read once and written once per execution.
import { dateCellText } from "./instant";
import { landWrites, letWait } from "./landing";

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
  /** What stands in a tab now; of its own writes those that landed, and all to this tab. */
  read(sheetId: number, offset: number): HeadTab | null;
  /** Writes when the change is done, after all that it reads; see withLock and flush. */
  write(sheetId: number, blocks: readonly HeadBlock[]): void;
  show(sheetId: number, row: number): void;
  flush(): void;
}

/** The bound workbook; asks for nothing before it is used. */
export function openHead(): HeadWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map<number, GoogleAppsScript.Spreadsheet.Sheet>();
  const writes: Write[] = [];
  const sheetOf = (sheetId: number) => {
    if (sheets.size === 0) for (const sheet of spreadsheet.getSheets()) sheets.set(sheet.getSheetId(), sheet);
    return sheets.get(sheetId);
  };
  const take = () => writes.splice(0);
  letWait({ land: () => writeAll(take()), drop: () => void take() });
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
    read: (sheetId, offset) => {
      const sheet = sheetOf(sheetId);
      if (writes.some((write) => write.sheet === sheet)) landWrites();
      return readTab(sheet, offset);
    },
    write: (sheetId, blocks) => void writes.push({ sheet: sheetOf(sheetId)!, blocks }),
    show: (sheetId, row) => spreadsheet.setActiveSheet(sheetOf(sheetId)!).setActiveSelection(`A${row}`),
    flush: landWrites,
  };
}

/** Blocks that wait for their tab. */
interface Write {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  blocks: readonly HeadBlock[];
}

// All tabs are measured before the first is written: asking later would land what was written by then.
function writeAll(writes: readonly Write[]): void {
  const heights = new Map(writes.map(({ sheet }): [Write["sheet"], number] => [sheet, 0]));
  for (const sheet of heights.keys()) heights.set(sheet, sheet.getMaxRows());
  for (const { sheet, blocks } of writes) heights.set(sheet, writeBlocks(sheet, blocks, heights.get(sheet)!));
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
  sheet.insertRowsAfter(present, added);
  // Whole rows by name: asking how wide the tab is would make earlier writes land.
  sheet
    .getRange(`${present}:${present}`)
    .copyTo(sheet.getRange(`${present + 1}:${present + added}`), { formatOnly: true });
}

/**
 * What setValues must be given so that the cell holds exactly this text: setValues reads text as if it were typed. Our
 * text columns are in text format, which keeps "007" and "2020-03" as they are; what begins like a formula would still
 * become one and gets an apostrophe. Days in our own form are meant to become dates where the column is one of dates.
 */
function typedCell(cell: HeadCell | null): HeadCell {
  if (cell === null) return "";
  return typeof cell === "string" && /^[=+\-@']/.test(cell) ? `'${cell}` : cell;
}
