// Where each tab of the head workbook is: by its fixed id, else by its name.
import type { Cells } from "../../core/model";
import { problem } from "../../core/problem";
import { attributeKey } from "../../core/rows";
import {
  type FieldSource,
  type TabKey,
  type TableKey,
  tableColumns,
  tables,
  tabName,
  tabOrder,
} from "../../core/tables";
import type { HeadBlock, HeadTab, HeadWorkbook } from "../google/workbook";
import { ProblemError } from "../problem-error";
import { type RowChange, rowChanges } from "./row-changes";
import { tabId } from "./tab-ids";
import { appendBlocks, type HeadTable, nextRow, parseTable } from "./table";

/** Finds, reads and writes tabs; what was read is kept for the length of the execution. */
export interface TabDirectory {
  has(key: TabKey): boolean;
  /** Throws ProblemError when the tab is gone. */
  sheetId(key: TabKey): number;
  /** Reads a table tab once; `fresh` reads it again, for a change under the lock. Throws ProblemError when the tab, its key row or a column is gone. */
  table(key: TableKey, source?: FieldSource, fresh?: boolean): HeadTable;
  /** Writes blocks by their place: only for a table that is written as a whole. */
  write(key: TabKey, blocks: readonly HeadBlock[]): void;
  /** Adds records below the last row of a table as it was read. */
  append(key: TableKey, table: HeadTable, records: readonly Cells[]): void;
  /** Changes rows of a table, each found by its id right before it is written; a list without changes costs nothing. */
  change(key: TableKey, changes: readonly RowChange[]): void;
}

/** Opens the directory; the workbook is asked when the first tab is. */
export function openDirectory(head: HeadWorkbook, offset: number): TabDirectory {
  let ids: Partial<Record<TabKey, number>> | undefined;
  const read = new Map<TabKey, HeadTable>();
  const sources = new Map<TabKey, FieldSource>();
  const located = () => (ids ??= locateTabs(head));
  const sheetId = (key: TabKey) => {
    const id = located()[key];
    if (id === undefined) throw missingTab(tabName(key).zh);
    return id;
  };
  const table: TabDirectory["table"] = (key, source, fresh) => {
    const kept = read.get(key);
    if (kept && !fresh) return kept;
    if (source) sources.set(key, source);
    const found = readTable(key, head.read(sheetId(key), offset), source);
    read.set(key, found);
    return found;
  };
  return {
    has: (key) => located()[key] !== undefined,
    sheetId,
    table,
    write: (key, blocks) => {
      head.write(sheetId(key), blocks);
      read.delete(key);
    },
    append: (key, at, records) => {
      if (records.length === 0) return;
      head.append(sheetId(key), nextRow(at), appendBlocks(at, records));
      read.delete(key);
    },
    change: (key, changes) => {
      if (changes.length === 0) return;
      head.change(
        sheetId(key),
        offset,
        rowChanges(changes, (tab) => readTable(key, tab, sources.get(key))),
      );
      read.delete(key);
    },
  };
}

function readTable(key: TableKey, tab: HeadTab | null, source?: FieldSource): HeadTable {
  if (tab === null) throw missingTab(tables[key].name.zh);
  const columns = tableColumns(tables[key], source);
  const table = parseTable(
    tab,
    columns.map((column) => column.key),
    columns.flatMap(({ label }) => [label.zh, label.en]),
    // Figures that people keep beside each unit.
    key === "units" ? attributeKey : undefined,
  );
  if (table.keyRow === 0)
    throw new ProblemError([problem("keyRow.missing", { tab: tab.name }, { tab: tab.name })]);
  const missing = columns.filter((column) => !table.columns.has(column.key));
  if (missing.length === 0) return table;
  throw new ProblemError(
    missing.map(({ label }) =>
      problem("column.missing", { tab: tab.name, column: label.zh }, { tab: tab.name, column: label.zh }),
    ),
  );
}

function missingTab(tab: string): ProblemError {
  return new ProblemError([problem("tab.missing", { tab }, { tab })]);
}

// A renamed tab keeps its id; one that was made anew by hand is known by its name.
function locateTabs(head: HeadWorkbook): Partial<Record<TabKey, number>> {
  const present = head.tabs();
  const located: Partial<Record<TabKey, number>> = {};
  for (const key of tabOrder) {
    const found =
      present.find((tab) => tab.sheetId === tabId(key)) ??
      present.find((tab) => [tabName(key).zh, tabName(key).en].includes(tab.name()));
    if (found) located[key] = found.sheetId;
  }
  return located;
}
