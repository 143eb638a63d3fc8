// Where each tab of the head workbook is: by its fixed id, else by its name.
import type { Cells } from "../../core/model";
import {
  type FieldSource,
  type FormTabKey,
  fixedTabs,
  isFormTab,
  type TabKey,
  type TableKey,
  tabName,
} from "../../core/tables";
import type { HeadBlock, HeadTab, HeadWorkbook } from "../google/workbook";
import { loader } from "./loading";
import { missingTab, readTable } from "./read-table";
import { type RowChange, rowChanges } from "./row-changes";
import { tabId } from "./tab-ids";
import { appendBlocks, type HeadTable, nextRow, TOP_ROWS } from "./table";
import { type Together, together } from "./together";

/** Finds, reads and writes tabs; what was read is kept for the length of the execution. */
export interface TabDirectory extends Together {
  /** A form's tab is found by its id, where its source is given by its name as well. */
  has(key: TabKey, source?: FieldSource): boolean;
  /** Throws ProblemError when the tab is gone. */
  sheetId(key: TabKey): number;
  /** Reads table tabs in one call, for whoever asks for them next; those that are gone, or were read already, are left out. */
  load(keys: readonly (TableKey | FormTabKey)[]): void;
  /** Reads a table tab once; `fresh` reads it again, for a change under the lock. Throws ProblemError when the tab, its key row or a column is gone. */
  table(key: TableKey | FormTabKey, source?: FieldSource, fresh?: boolean): HeadTable;
  /** Writes blocks by their place: only for a table that is written as a whole. */
  write(key: TabKey, blocks: readonly HeadBlock[]): void;
  /** Adds records below the last row of a table as it was read. */
  append(key: TableKey | FormTabKey, table: HeadTable, records: readonly Cells[]): void;
  /** Adds records below the last row of a table that may be long: nothing but its top is read. */
  appendBelow(key: TableKey, records: readonly Cells[]): void;
  /** Changes rows of a table, each found by its id right before it is written; a list without changes costs nothing. */
  change(key: TableKey | FormTabKey, changes: readonly RowChange[]): void;
}

/** Opens the directory; the workbook is asked when the first tab is. */
export function openDirectory(head: HeadWorkbook): TabDirectory {
  let ids: Partial<Record<TabKey, number>> | undefined;
  const read = new Map<TabKey, HeadTable>();
  const loaded = new Map<TabKey, HeadTab>();
  const sources = new Map<TabKey, FieldSource>();
  const layouts = new Map<TabKey, HeadTable>();
  const located = (key: TabKey) => {
    if (isFormTab(key)) return locateTab(head, key, sources.get(key));
    ids ??= locateTabs(head);
    return ids[key];
  };
  const sheetId = (key: TabKey) => {
    const id = located(key);
    if (id === undefined) throw missingTab(tabName(key, sources.get(key)?.forms).zh);
    return id;
  };
  // Where columns stand seldom changes: it is read once, mostly without a call of its own.
  const layoutOf = (key: TableKey | FormTabKey): HeadTable => {
    const known = layouts.get(key) ?? readTable(key, head.readTop(sheetId(key), TOP_ROWS), sources.get(key));
    layouts.set(key, known);
    return known;
  };
  const table: TabDirectory["table"] = (key, source, fresh) => {
    const kept = read.get(key);
    if (kept && !fresh) return kept;
    if (source) sources.set(key, source);
    const found = readTable(
      key,
      fresh ? head.readWhole(sheetId(key)) : (loaded.get(key) ?? head.read(sheetId(key))),
      source,
    );
    read.set(key, found);
    return found;
  };
  const forget = (key: TabKey) => {
    read.delete(key);
    loaded.delete(key);
  };
  return {
    has: (key, source) => {
      if (source) sources.set(key, source);
      return read.has(key) || loaded.has(key) || located(key) !== undefined;
    },
    sheetId,
    load: loader(head, { loaded, layouts, located, has: (key) => read.has(key) || loaded.has(key) }),
    table,
    write: (key, blocks) => {
      head.write(sheetId(key), blocks);
      forget(key);
    },
    ...together(head, { read, sources, layouts, layoutOf, sheetId }),
    append: (key, at, records) => {
      if (records.length === 0) return;
      head.append(sheetId(key), nextRow(at), appendBlocks(at, records));
      forget(key);
    },
    appendBelow: (key, records) => {
      const table = layoutOf(key);
      head.appendBelow(sheetId(key), table.firstRow, (row) => appendBlocks(table, records, row));
      forget(key);
    },
    change: (key, changes) => {
      if (changes.length === 0) return;
      head.change(
        sheetId(key),
        rowChanges(changes, (tab) => readTable(key, tab, sources.get(key))),
      );
      forget(key);
    },
  };
}

// A renamed tab keeps its id; one that was made anew by hand is known by its name.
function locateTabs(head: HeadWorkbook): Partial<Record<TabKey, number>> {
  const located: Partial<Record<TabKey, number>> = {};
  for (const key of fixedTabs) {
    const found = locateTab(head, key);
    if (found !== undefined) located[key] = found;
  }
  return located;
}

function locateTab(head: HeadWorkbook, key: TabKey, source?: FieldSource): number | undefined {
  const present = head.tabs();
  const found = present.find(({ sheetId }) => sheetId === tabId(key));
  if (found || (isFormTab(key) && !source)) return found?.sheetId;
  const { zh, en } = tabName(key, source?.forms);
  return present.find((tab) => [zh, en].includes(tab.name()))?.sheetId;
}
