// Tables that are read together and added to together, past SpreadsheetApp: see google/head-requests.
import type { Cells } from "../../core/model";
import { type FieldSource, type FormTabKey, type TabKey, type TableKey, tableOf } from "../../core/tables";
import { appendToTabs, fetchTabs } from "../google/head-requests";
import type { HeadWorkbook } from "../google/workbook";
import { appendedRows } from "./appended";
import { readTable } from "./read-table";
import type { HeadTable } from "./table";

/** Records for a table. */
export interface Addition {
  key: TableKey | FormTabKey;
  records: readonly Cells[];
}

/** What a directory of tabs does in one request each. */
export interface Together {
  /**
   * Reads tables anew, all in one request past SpreadsheetApp, and of `added` as much as adding rows to them takes. Throws NotNow.
   */
  renew(
    keys: readonly (TableKey | FormTabKey)[],
    source?: FieldSource,
    added?: readonly (TableKey | FormTabKey)[],
  ): void;
  /**
   * Adds records to tables that were renewed, in one request: all of it happens, or nothing. Throws NotNow; then it may have
   * happened, or happen yet.
   */
  appendTogether(additions: readonly Addition[]): void;
}

/** What the directory keeps. */
interface Kept {
  read: Map<TabKey, HeadTable>;
  sources: Map<TabKey, FieldSource>;
  sheetId(key: TabKey): number;
}

/** Rows from the top among which key row and header stand, also where people have inserted some above them. */
const TOP_ROWS = 20;

/** Reads and adds through requests; what was read is kept with the directory. */
export function together(head: HeadWorkbook, { read, sources, sheetId }: Kept): Together {
  const tops = new Map<TabKey, HeadTable>();
  return {
    renew: (keys, source, added = []) => {
      if (source) for (const key of keys) sources.set(key, source);
      const reads = [
        ...keys.map((key) => ({ sheetId: sheetId(key) })),
        ...added.map((key) => ({ sheetId: sheetId(key), rows: TOP_ROWS })),
      ];
      const found = fetchTabs(head, reads);
      keys.forEach((key, at) => void read.set(key, readTable(key, found[at]!, sources.get(key))));
      added.forEach((key, at) => void tops.set(key, readTable(key, found[keys.length + at]!)));
    },
    appendTogether: (additions) => {
      appendToTabs(
        head.id,
        additions.map(({ key, records }) => ({
          sheetId: sheetId(key),
          rows: appendedRows(
            (tops.get(key) ?? read.get(key))!,
            tableOf(key, sources.get(key)).columns,
            records,
          ),
        })),
      );
      for (const { key, records } of additions) {
        const kept = read.get(key);
        if (kept && !tops.has(key)) read.set(key, withRecords(kept, records));
      }
    },
  };
}

// Where the new rows stand is not known, and nobody asks.
function withRecords(table: HeadTable, records: readonly Cells[]): HeadTable {
  const added = records.map((cells, index) => ({ row: table.lastRow + 1 + index, cells }));
  return { ...table, rows: [...table.rows, ...added], lastRow: table.lastRow + added.length };
}
