// Writes of the head workbook as they land: all tabs are measured and read before the first is written, and looked after.
import {
  type HeadBlock,
  type HeadCell,
  type HeadChange,
  lookAt,
  type Seen,
  type Sheet,
  tabOf,
} from "./head-tab";
import { executionAge } from "./instant";
import { letWait } from "./landing";

/** Rows that a tab gets beyond those it needs, so that it grows seldom. */
const SPARE_ROWS = 100;

/** A tab that a change has read so many milliseconds ago is not read again; who moves its rows meanwhile is met after the landing. */
const STILL_MS = 1_000;

/** What waits for its tab. */
interface Write {
  sheet: Sheet;
  blocks: readonly HeadBlock[];
  /** Row before which the rows of the blocks are inserted. */
  inserted?: number;
  /** Rows that are inserted below the last one, of which only the landing knows where it is. */
  below?: { first: number; blocksAt(row: number): readonly HeadBlock[] };
  change?: HeadChange;
}

/** A change that has been handed over, and the cells that were read for it. */
interface Placed {
  sheet: Sheet;
  change: HeadChange;
  range: GoogleAppsScript.Spreadsheet.Range;
}

/** Writes of a workbook that wait for their landing. */
interface Writes {
  add(write: Write): void;
  /** Whether something waits for this tab. */
  wait(sheet: Sheet | undefined): boolean;
  /** Notes the tab that a change has just read. */
  note(seen: Seen | undefined): void;
}

/** Lets the writes of a workbook wait. */
export function openWrites(zone: string): Writes {
  const writes: Write[] = [];
  let placed: Placed[] = [];
  let seen: Seen | undefined;
  const note = (tab?: Seen) => {
    seen = tab;
  };
  letWait({
    begin: note,
    land: () => {
      placed = writeAll(writes.splice(0), zone, seen);
      note();
    },
    settle: () => settleAll(placed.splice(0), zone),
    drop: () => void writes.splice(0),
    isWaiting: () => writes.length > 0,
  });
  return {
    add: (write) => void writes.push(write),
    wait: (tab) => writes.some(({ sheet }) => sheet === tab),
    note,
  };
}

// All tabs are measured and read before the first is written: asking later would land what was written by then. Reading
// comes last, because whoever moves rows after it makes a second round necessary.
function writeAll(writes: readonly Write[], zone: string, seen?: Seen): Placed[] {
  const heights = new Map<Sheet, number>();
  for (const { sheet, change } of writes)
    if (!change && !heights.has(sheet)) heights.set(sheet, sheet.getMaxRows());
  const bottoms = new Map<Sheet, number>();
  const measured = writes.map((write) => (write.below ? putBelow(write, write.below, bottoms) : write));
  const placed: Placed[] = [];
  const ready = measured.map((write) => {
    const { sheet, change } = write;
    if (!change) return write;
    const isStill = seen?.sheet === sheet && executionAge() - seen.age < STILL_MS;
    const { range, tab } = isStill ? seen : lookAt(sheet, zone);
    placed.push({ sheet, change, range });
    return { ...write, blocks: change.place(tab) };
  });
  for (const write of ready)
    heights.set(write.sheet, writeBlocks(write, heights.get(write.sheet) ?? Infinity));
  return placed;
}

function putBelow(
  write: Write,
  { first, blocksAt }: NonNullable<Write["below"]>,
  bottoms: Map<Sheet, number>,
) {
  const { sheet } = write;
  const row = Math.max(first - 1, bottoms.get(sheet) ?? sheet.getLastRow()) + 1;
  const blocks = blocksAt(row);
  bottoms.set(sheet, row - 1 + Math.max(0, ...blocks.map(({ values }) => values.length)));
  return { ...write, blocks, inserted: row };
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
