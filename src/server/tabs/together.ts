// Tables that are read together and added to together, past SpreadsheetApp: see google/head-requests.
import type { Cells, TableRow } from "../../core/model";
import {
  type FieldSource,
  type FormTabKey,
  type TabKey,
  type TableKey,
  tableOf,
  tabName,
} from "../../core/tables";
import { appendToTabs, fetchBlocks, type TabAppend } from "../google/head-requests";
import type { ReadRange, SheetRequest } from "../google/sheets";
import type { HeadCell, HeadTab, HeadWorkbook } from "../google/workbook";
import { addedTo } from "./added";
import { appendedRows } from "./appended";
import { missingTab, readTable } from "./read-table";
import { type HeadTable, rowsOf, TOP_ROWS } from "./table";

type Key = TableKey | FormTabKey;

/** Records for a table. */
export interface Addition {
  key: Key;
  records: readonly Cells[];
}

/** Sheet rows of a table. */
export interface RowSpan {
  key: Key;
  first: number;
  count: number;
}

/** What a directory of tabs does in one request each. */
export interface Together {
  /**
   * Reads tables anew, in one request past SpreadsheetApp; of the first one without a column, and of `tops` where their columns stand.
   * Throws NotNow.
   */
  renew(keys: readonly Key[], source?: FieldSource, without?: string, tops?: readonly Key[]): void;
  /**
   * Reads in one request what was added to a table since `renew` read it as the first one in this execution, and other tables whole;
   * false where that is not known, or the table lacks more than the column `without`. For whoever tells people how things stand: what
   * somebody typed into an older row meanwhile is not seen. Throws NotNow.
   */
  renewAdded(key: Key, others: readonly Key[], without?: string): boolean;
  /** A table that was read in this execution, undefined where it was not. */
  known(key: Key): HeadTable | undefined;
  /** Last row of a table that holds anything, as far as it was read; undefined where only its first rows were. */
  bottom(key: Key, source: FieldSource): number | undefined;
  /** Rows of spans as they stand now, in their order; undefined where one reaches beyond its tab. Throws NotNow. */
  rowsIn(spans: readonly RowSpan[], source: FieldSource): TableRow[][] | undefined;
  /**
   * Adds records to tables in one request, after other changes where there are such: all of it happens, or nothing. Throws NotNow;
   * then it may have happened, or happen yet.
   */
  appendTogether(additions: readonly Addition[], source: FieldSource, before?: readonly SheetRequest[]): void;
}

/** What the directory keeps. */
interface Kept {
  read: Map<TabKey, HeadTable>;
  sources: Map<TabKey, FieldSource>;
  layouts: Map<TabKey, HeadTable>;
  /** Where the columns of a tab stand, read without a request. */
  layoutOf(key: Key): HeadTable;
  sheetId(key: TabKey): number;
}

/** Reads and adds through requests; what was read is kept with the directory. */
export function together(head: HeadWorkbook, { read, sources, layouts, layoutOf, sheetId }: Kept): Together {
  const tableOfBlock = (key: Key, values: HeadCell[][]) =>
    readTable(key, headTab(head, sheetId(key), values), sources.get(key));
  const keep = (tables: Map<TabKey, HeadTable>, keys: readonly Key[], blocks: readonly HeadCell[][][]) => {
    for (const [index, block] of blocks.entries())
      tables.set(keys[index]!, tableOfBlock(keys[index]!, block));
  };
  const wholeOf = (keys: readonly Key[]) => keys.map((key) => ({ sheetId: sheetId(key) }));
  const rangeOf = ({ key, first, count }: RowSpan): ReadRange => ({
    sheetId: sheetId(key),
    startRowIndex: first - 1,
    endRowIndex: first - 1 + count,
  });
  const topOf = (key: Key) => rangeOf({ key, first: 1, count: TOP_ROWS });
  const appendOf = ({ key, records }: Addition): TabAppend => {
    const { columns } = tableOf(key, sources.get(key));
    return { sheetId: sheetId(key), rows: appendedRows(read.get(key) ?? layoutOf(key), columns, records) };
  };
  const blocksOf = (ranges: readonly ReadRange[]) => fetchBlocks(head.id, ranges);
  const added = addedTo((key) => read.get(key), blocksOf);
  return {
    renew: (keys, source, without, tops = []) => {
      if (source) for (const key of [...keys, ...tops]) sources.set(key, source);
      const unknown = tops.filter((key) => !layouts.has(key));
      const wanted = keys.map((key, index): ReadRange[] => {
        const tab = { sheetId: sheetId(key) };
        return without && index === 0 ? around(tab, layoutOf(key), without) : [tab];
      });
      // Refused where somebody has deleted columns or a tab since.
      const found = blocksOf([...wanted.flat(), ...unknown.map(topOf)]) ?? blocksOf(wholeOf(keys));
      if (!found) throw missingTab(keys.map((key) => tabName(key, sources.get(key)?.forms).zh).join("、"));
      const isWhole = found.length === keys.length;
      for (const [index, key] of keys.entries()) {
        const ranges = isWhole ? [] : wanted[index]!;
        const values = sideBySide(found.splice(0, Math.max(1, ranges.length)), ranges);
        read.set(key, tableOfBlock(key, values));
      }
      added.note(keys[0]!, isWhole ? undefined : without);
      keep(layouts, unknown, found);
    },
    renewAdded: (key, others, without) => {
      const found = added.read(key, wholeOf(others), without);
      if (!found) return false;
      read.set(key, found.table);
      keep(read, others, found.blocks);
      return true;
    },
    known: (key) => read.get(key),
    bottom: (key, source) => {
      sources.set(key, source);
      const { lastRow, firstRow } = read.get(key) ?? layoutOf(key);
      return read.has(key) || lastRow < TOP_ROWS ? Math.max(lastRow, firstRow - 1) : undefined;
    },
    rowsIn: (spans, source) => {
      for (const { key } of spans) sources.set(key, source);
      // Where the columns stand comes with the rows.
      const unknown = [...new Set(spans.map(({ key }) => key))].filter((key) => !layouts.has(key));
      const found = blocksOf([...unknown.map(topOf), ...spans.map(rangeOf)]);
      if (!found) return undefined;
      keep(layouts, unknown, found.splice(0, unknown.length));
      return found.map((values, index) => {
        const { key, first } = spans[index]!;
        return rowsOf(values, first, layoutOf(key).columns);
      });
    },
    appendTogether: (additions, source, before = []) => {
      for (const { key } of additions) if (!sources.has(key)) sources.set(key, source);
      appendToTabs(head.id, additions.map(appendOf), before);
      for (const { key, records } of additions) {
        const kept = key === "log" ? undefined : read.get(key);
        if (kept) read.set(key, withRecords(kept, records));
      }
    },
  };
}

/** All of a tab but one column, of which the first rows name it; columns behind the last that holds anything are left out. */
function around(tab: { sheetId: number }, { columns, width }: HeadTable, without: string): ReadRange[] {
  const at = columns.get(without)! - 1;
  const rest = { ...tab, startColumnIndex: at + 1, endColumnIndex: width };
  return [
    ...(at > 0 ? [{ ...tab, startColumnIndex: 0, endColumnIndex: at }] : []),
    { ...tab, startRowIndex: 0, endRowIndex: TOP_ROWS, startColumnIndex: at, endColumnIndex: at + 1 },
    ...(at + 1 < width ? [rest] : []),
  ];
}

// Google leaves out cells at the end of a row, and rows at the end of a block, that are empty.
function sideBySide(blocks: readonly HeadCell[][][], ranges: readonly ReadRange[]): HeadCell[][] {
  if (blocks.length === 1) return blocks[0]!;
  const height = blocks.reduce((most, block) => Math.max(most, block.length), 0);
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, index) => {
      const { startColumnIndex = 0, endColumnIndex = 0 } = ranges[index]!;
      return Array.from(
        { length: endColumnIndex - startColumnIndex },
        (_cell, column) => block[row]?.[column] ?? "",
      );
    }),
  );
}

function headTab(head: HeadWorkbook, sheetId: number, values: HeadCell[][]): HeadTab {
  return {
    sheetId,
    // Only messages need the name, and asking for it is a call of its own.
    get name() {
      return head
        .tabs()
        .find((tab) => tab.sheetId === sheetId)!
        .name();
    },
    values,
  };
}

// Where the new rows stand is not known for sure.
function withRecords(table: HeadTable, records: readonly Cells[]): HeadTable {
  const added = records.map((cells, index) => ({ row: table.lastRow + 1 + index, cells }));
  return { ...table, rows: [...table.rows, ...added], lastRow: table.lastRow + added.length };
}
