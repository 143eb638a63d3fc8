// The head workbook through SpreadsheetApp: each tab is read once and written once per execution.
import { type HeadBlock, type HeadChange, type HeadTab, lookAt, type Sheet, tabOf } from "./head-tab";
import { openWrites } from "./head-writes";
import { landWrites } from "./landing";
import { tabValues } from "./tab-values";

export type { HeadBlock, HeadCell, HeadChange, HeadTab } from "./head-tab";

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
   * What stands in several tabs now, and in the first rows of others, in one call; undefined where Google has no room for it, or where
   * one of them is gone: then each is read by itself.
   */
  readTogether(sheetIds: readonly number[], tops?: readonly number[]): HeadTab[] | undefined;
  /** The first rows of a tab, as many as it has of them, and its last row that holds anything. */
  readTop(sheetId: number, rows: number): (HeadTab & { lastRow: number }) | null;
  /** Writes when the change is done, after all that it reads; see withLock and flush. */
  write(sheetId: number, blocks: readonly HeadBlock[]): void;
  /**
   * Adds rows from `row` on, in the same way. They are inserted: whatever people put there meanwhile moves down, nothing is
   * overwritten.
   */
  append(sheetId: number, row: number, blocks: readonly HeadBlock[]): void;
  /** Adds rows in the same way below the last one that holds anything when they are written, but not above `first`. */
  appendBelow(sheetId: number, first: number, blocksAt: (row: number) => readonly HeadBlock[]): void;
  /** Changes rows in the same way, each found right before it is written and looked for after that. */
  change(sheetId: number, change: HeadChange): void;
  show(sheetId: number, row: number): void;
  flush(): void;
}

/** The bound workbook; asks for nothing before it is used. */
export function openHead(): HeadWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map<number, Sheet>();
  const sheetOf = (sheetId: number) => {
    if (sheets.size === 0) for (const sheet of spreadsheet.getSheets()) sheets.set(sheet.getSheetId(), sheet);
    return sheets.get(sheetId);
  };
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const writes = openWrites(zone);
  const read = (sheetId: number) => {
    const sheet = sheetOf(sheetId);
    if (writes.wait(sheet)) landWrites();
    return sheet && lookAt(sheet, zone);
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
    read: (sheetId) => read(sheetId)?.tab ?? null,
    readWhole: (sheetId) => {
      let seen = read(sheetId);
      while (seen && seen.sheet.getLastRow() > seen.tab.values.length) seen = read(sheetId);
      writes.note(seen);
      return seen?.tab ?? null;
    },
    readTop: (sheetId, rows) => {
      const sheet = sheetOf(sheetId);
      if (writes.wait(sheet)) landWrites();
      return sheet ? topOf(sheet, rows, zone) : null;
    },
    readTogether: (whole, tops = []) => {
      const sheetIds = [...whole, ...tops];
      if (sheetIds.some((sheetId) => writes.wait(sheets.get(sheetId)))) landWrites();
      return tabValues(spreadsheet.getId(), whole, tops)?.map((values, index) => ({
        sheetId: sheetIds[index]!,
        // Only messages need the name, and asking for it is a call of its own.
        get name() {
          return sheetOf(sheetIds[index]!)!.getName();
        },
        values,
      }));
    },
    write: (sheetId, blocks) => writes.add({ sheet: sheetOf(sheetId)!, blocks }),
    append: (sheetId, row, blocks) => writes.add({ sheet: sheetOf(sheetId)!, blocks, inserted: row }),
    appendBelow: (sheetId, first, blocksAt) =>
      writes.add({ sheet: sheetOf(sheetId)!, blocks: [], below: { first, blocksAt } }),
    change: (sheetId, change) => writes.add({ sheet: sheetOf(sheetId)!, blocks: [], change }),
    show: (sheetId, row) => spreadsheet.setActiveSheet(sheetOf(sheetId)!).setActiveSelection(`A${row}`),
    flush: landWrites,
  };
}

function topOf(sheet: Sheet, rows: number, zone: string): HeadTab & { lastRow: number } {
  const [lastRow, width] = [sheet.getLastRow(), sheet.getLastColumn()];
  const top = sheet.getRange(1, 1, Math.max(1, Math.min(rows, lastRow)), Math.max(1, width));
  return Object.assign(tabOf(sheet, top, zone), { lastRow });
}
