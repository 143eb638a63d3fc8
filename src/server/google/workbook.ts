// The head workbook through SpreadsheetApp: each tab is read once and written once per execution.
import { dateCellText } from "./instant";
import { landWrites, letWait } from "./landing";
import { tabValues } from "./tab-values";

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
  read(sheetId: number): HeadTab | null;
  /** The same for a change: a row that somebody inserts between the two calls of a reading pushes none out of it. */
  readWhole(sheetId: number): HeadTab | null;
  /**
   * What stands in several tabs now, in one call; undefined where Google has no room for it, or where one of them is gone: then
   * each is read by itself.
   */
  readTogether(sheetIds: readonly number[]): HeadTab[] | undefined;
  /** The first rows of a tab, as many as it has of them, and its last row that holds anything. */
  readTop(sheetId: number, rows: number): (HeadTab & { lastRow: number }) | null;
  /** Writes when the change is done, after all that it reads; see withLock and flush. */
  write(sheetId: number, blocks: readonly HeadBlock[]): void;
  /**
   * Adds rows from `row` on, in the same way. They are inserted: whatever people put there meanwhile moves down, nothing is
   * overwritten.
   */
  append(sheetId: number, row: number, blocks: readonly HeadBlock[]): void;
  /** Changes rows in the same way, each found right before it is written and looked for after that. */
  change(sheetId: number, change: HeadChange): void;
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
  let placed: Placed[] = [];
  const zone = spreadsheet.getSpreadsheetTimeZone();
  letWait({
    land: () => {
      placed = writeAll(take(), zone);
    },
    settle: () => settleAll(placed.splice(0), zone),
    drop: () => void take(),
    isWaiting: () => writes.length > 0,
  });
  const read = (sheetId: number) => {
    const sheet = sheetOf(sheetId);
    if (writes.some((write) => write.sheet === sheet)) landWrites();
    return sheet ? tabOf(sheet, sheet.getDataRange(), zone) : null;
  };
  return {
    id: spreadsheet.getId(),
    url: spreadsheet.getUrl(),
    zone,
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
    read,
    readWhole: (sheetId) => {
      let tab = read(sheetId);
      while (tab && sheetOf(sheetId)!.getLastRow() > tab.values.length) tab = read(sheetId);
      return tab;
    },
    readTop: (sheetId, rows) => {
      const sheet = sheetOf(sheetId);
      if (writes.some((write) => write.sheet === sheet)) landWrites();
      if (!sheet) return null;
      const [lastRow, width] = [sheet.getLastRow(), sheet.getLastColumn()];
      const top = sheet.getRange(1, 1, Math.max(1, Math.min(rows, lastRow)), Math.max(1, width));
      return Object.assign(tabOf(sheet, top, zone), { lastRow });
    },
    readTogether: (sheetIds) => {
      if (writes.some(({ sheet }) => sheetIds.includes(sheet.getSheetId()))) landWrites();
      return tabValues(spreadsheet.getId(), sheetIds)?.map((values, index) => ({
        sheetId: sheetIds[index]!,
        // Only messages need the name, and asking for it is a call of its own.
        get name() {
          return sheetOf(sheetIds[index]!)!.getName();
        },
        values,
      }));
    },
    write: (sheetId, blocks) => void writes.push({ sheet: sheetOf(sheetId)!, blocks }),
    append: (sheetId, row, blocks) => void writes.push({ sheet: sheetOf(sheetId)!, blocks, inserted: row }),
    change: (sheetId, change) => void writes.push({ sheet: sheetOf(sheetId)!, blocks: [], change }),
    show: (sheetId, row) => spreadsheet.setActiveSheet(sheetOf(sheetId)!).setActiveSelection(`A${row}`),
    flush: landWrites,
  };
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What waits for its tab. */
interface Write {
  sheet: Sheet;
  blocks: readonly HeadBlock[];
  /** Row before which the rows of the blocks are inserted. */
  inserted?: number;
  change?: HeadChange;
}

/** A change that has been handed over, and the cells that were read for it. */
interface Placed {
  sheet: Sheet;
  change: HeadChange;
  range: GoogleAppsScript.Spreadsheet.Range;
}

// All tabs are measured and read before the first is written: asking later would land what was written by then. Reading
// comes last, because whoever moves rows after it makes a second round necessary.
function writeAll(writes: readonly Write[], zone: string): Placed[] {
  const heights = new Map<Sheet, number>();
  for (const { sheet, change } of writes)
    if (!change && !heights.has(sheet)) heights.set(sheet, sheet.getMaxRows());
  const placed: Placed[] = [];
  const ready = writes.map((write) => {
    const { sheet, change } = write;
    if (!change) return write;
    const range = sheet.getDataRange();
    placed.push({ sheet, change, range });
    return { ...write, blocks: change.place(tabOf(sheet, range, zone)) };
  });
  for (const write of ready)
    heights.set(write.sheet, writeBlocks(write, heights.get(write.sheet) ?? Infinity));
  return placed;
}

// What was read before is asked again; only when that is not as it should be is the whole tab read, and put right as often
// as people move its rows. Whatever one tab meets, the others are looked after.
function settleAll(placed: readonly Placed[], zone: string): void {
  const errors: unknown[] = [];
  for (const { sheet, change, range } of placed) {
    try {
      if (!change.hasLanded(tabOf(sheet, range, zone))) mendTab(sheet, change, zone);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

function mendTab(sheet: Sheet, change: HeadChange, zone: string): void {
  for (;;) {
    const blocks = change.mend(tabOf(sheet, sheet.getDataRange(), zone));
    if (blocks.length === 0) return;
    writeBlocks({ sheet, blocks }, Infinity);
    SpreadsheetApp.flush();
  }
}

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

/** Writes blocks into a tab of `height` rows and gives its height after that. */
function writeBlocks({ sheet, blocks, inserted }: Write, height: number): number {
  const full = blocks.filter(({ values }) => values.length > 0 && values[0]!.length > 0);
  const needed = Math.max(0, ...full.map(({ row, values }) => row + values.length - 1));
  const added = inserted !== undefined && inserted <= height && needed > 0 ? needed - inserted + 1 : 0;
  if (added > 0) sheet.insertRowsBefore(inserted!, added);
  else growTo(sheet, height, needed);
  for (const { row, column, values } of full) {
    sheet
      .getRange(row, column, values.length, values[0]!.length)
      .setValues(values.map((cells) => cells.map(typedCell)));
  }
  if (added > 0) return height + added;
  return needed > height ? needed + SPARE_ROWS : height;
}

// setValues never grows the grid: a write past its end is refused. New rows get the formats of the last one, because
// text columns rely on theirs.
function growTo(sheet: Sheet, present: number, rows: number): void {
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
