// What people may have done to the tabs of the head workbook: each fault with its tab, and whether it can be mended.

import type { RecordMend } from "../../core/check";
import type { Language } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import {
  autoKey,
  type Column,
  type FieldSource,
  type FormTabKey,
  fixedTabs,
  formTabsOf,
  headerText,
  isFormTab,
  type TabKey,
  type TableKey,
  tableOf,
  tables,
  tabName,
  tabOrder,
} from "../../core/tables";
import { inLanguage } from "../../core/text";
import { type SettingKey, settingKeys, settingWords } from "../../core/text/settings";
import type { Context } from "../context";
import type { HeadTab } from "../google/workbook";
import type { NamedTable } from "../head/ids";
import { ownKeyOf } from "../tabs/own-columns";
import { isFormTabId, tabId } from "../tabs/tab-ids";
import { columnName, type HeadTable, parseTable } from "../tabs/table";

/** One fault of one tab. */
export type Fault = { key: TabKey; problem: Problem } & (
  | { kind: "tabMissing" }
  | { kind: "columnMissing"; key: TableKey | FormTabKey; column: Column; keyRow: number; firstRow: number }
  /** The header of a field's column holds another name than the field has by now. */
  | { kind: "columnRenamed"; key: FormTabKey; header: string; row: number; position: number }
  /** Somebody typed something else over a header: columns are found by their keys, so it is put back only where a person asks for it. */
  | { kind: "headerOverwritten"; key: TableKey; header: string; row: number; position: number }
  /** `headerRow` is where the header stands (1-based), `blankAbove` whether the row above it is free for the keys. */
  | {
      kind: "keyRowMissing";
      key: TableKey | FormTabKey;
      headerRow: number;
      blankAbove: boolean;
      columns: string[];
    }
  /** Rows between the top and the header that should not be there; all blank, so they may go. */
  | { kind: "rowsAbove"; key: TableKey | FormTabKey; rows: number[] }
  /** Rows without an id of their own. */
  | { kind: "idWanting"; key: NamedTable; rows: number[] }
  /** A cell of the record that belongs to somebody else; 1-based column. */
  | { kind: "recordCell"; key: TableKey | FormTabKey; mend: RecordMend; column: number }
  /** A row of 活动设置 that every campaign has; those of later versions of the program are missing in earlier workbooks. */
  | { kind: "settingMissing"; key: "settings"; setting: SettingKey; columns: HeadTable["columns"] }
  /** Named, and left to a person. */
  | { kind: "other"; repair: null }
);

/** A tab as it was found. */
export interface Inspected {
  key: TableKey | FormTabKey;
  tab: HeadTab;
  table: HeadTable;
  faults: Fault[];
}

const tableIds = (Object.keys(tables) as TableKey[]).map(tabId);

/** A tab by its id, as it stood at the first look. */
export type ReadTab = (sheetId: number) => HeadTab;

/** Reads each tab once, however often it is looked at: ours in one call where there is room for it. */
export function readOnce({ head }: Context): ReadTab {
  const ours = head.tabs().filter(({ sheetId }) => isFormTabId(sheetId) || tableIds.includes(sheetId));
  const together = head.readTogether(ours.map(({ sheetId }) => sheetId)) ?? [];
  const seen = new Map<number, HeadTab>(together.map((tab) => [tab.sheetId, tab]));
  return (sheetId) => {
    const tab = seen.get(sheetId) ?? head.read(sheetId)!;
    seen.set(sheetId, tab);
    return tab;
  };
}

/** Inspects every tab; `source` gives the columns that depend on the definition, when it can be read. */
export function inspectTabs(
  context: Context,
  language: Language,
  source: FieldSource | undefined,
  read: ReadTab,
): { faults: Fault[]; tables: Inspected[] } {
  const tabs = source ? tabOrder(source.forms) : fixedTabs;
  const missing = tabs.filter((key) => !context.tabs.has(key, source));
  const inspected = tabs
    .filter((key): key is TableKey | FormTabKey => isFormTab(key) || key in tables)
    .filter((key) => !missing.includes(key))
    .map((key) => inspect(read(context.tabs.sheetId(key)), key, language, source));
  return {
    faults: [
      ...missing.map((key) => tabMissing(key, language, source)),
      ...inspected.flatMap(({ faults }) => faults),
    ],
    tables: inspected,
  };
}

function tabMissing(key: TabKey, language: Language, source: FieldSource | undefined): Fault {
  const tab = inLanguage(tabName(key, source?.forms), language);
  return { kind: "tabMissing", key, problem: problem("tab.missing", { tab }, { tab }) };
}

function inspect(
  tab: HeadTab,
  key: TableKey | FormTabKey,
  language: Language,
  source: FieldSource | undefined,
): Inspected {
  // Columns of periods are put into 报送情况 by every roll-up, in their order.
  const { columns } = tableOf(key, key === "status" ? undefined : source);
  const table = parseTable(
    tab,
    columns.map((column) => column.key),
    columns.flatMap(({ label }) => [label.zh, label.en]),
    ownKeyOf(key),
  );
  const faults = isKeyRow(table, columns)
    ? tableFaults(key, tab, table, columns, language, source)
    : [keyRowMissing(key, tab, columns)];
  return { key, tab, table, faults };
}

// A data cell may equal a key by chance; a key row holds several.
function isKeyRow(table: HeadTable, columns: readonly Column[]): boolean {
  return table.keyRow > 0 && table.columns.size >= Math.min(2, columns.length);
}

function tableFaults(
  key: TableKey | FormTabKey,
  tab: HeadTab,
  table: HeadTable,
  columns: readonly Column[],
  language: Language,
  source: FieldSource | undefined,
): Fault[] {
  const missing = columns
    .filter((column) => !table.columns.has(column.key))
    .map((column): Fault => {
      const label = inLanguage(column.label, language);
      return {
        kind: "columnMissing",
        key,
        column,
        keyRow: table.keyRow,
        firstRow: table.firstRow,
        problem: problem(
          "column.missing",
          { tab: tab.name, column: label },
          { tab: tab.name, column: label },
        ),
      };
    });
  const above = rowsAbove(key, tab, table, columns);
  // Where rows stand between, the header is not where it is looked for.
  if (above.length > 0) return [...above, ...missing];
  const own = columns.filter((column) => isOfField(key, source, column));
  return [
    ...missing,
    ...(isFormTab(key)
      ? columnsRenamed(key, tab, table, own, language)
      : headersOverwritten(key, tab, table, columns, language)),
  ];
}

// Of a tab that all campaigns have: in either language, as nobody goes by what it is called but people.
function headersOverwritten(
  key: TableKey,
  tab: HeadTab,
  table: HeadTable,
  columns: readonly Column[],
  language: Language,
): Fault[] {
  const row = table.firstRow - 1;
  return columns.flatMap((column): Fault[] => {
    const header = headerText(column, language);
    const position = table.columns.get(column.key) ?? 0;
    const found = withoutStar(String(tab.values[row - 1]?.[position - 1] ?? "").trim());
    if (position === 0 || [column.label.zh, column.label.en].includes(found)) return [];
    const cell = `${columnName(position)}${row}`;
    const what = inLanguage(column.label, language);
    const overwritten = found === "" ? "header.empty" : "header.overwritten";
    return [
      {
        kind: "headerOverwritten",
        key,
        header,
        row,
        position,
        problem: problem(overwritten, { column: what, found }, { tab: tab.name, cell }),
      },
    ];
  });
}

/** Whether a column of a form's tab holds a field, which people name: what else stands there is called as the program calls it. */
function isOfField(key: TabKey, source: FieldSource | undefined, column: Column): boolean {
  const form = source?.forms.find((candidate) => (formTabsOf(candidate) as TabKey[]).includes(key));
  return form?.fields.some(({ field }) => [field, autoKey(field)].includes(column.key)) ?? false;
}

function columnsRenamed(
  key: FormTabKey,
  tab: HeadTab,
  table: HeadTable,
  columns: readonly Column[],
  language: Language,
): Fault[] {
  const row = table.firstRow - 1;
  return columns.flatMap((column): Fault[] => {
    const header = headerText(column, language);
    const position = table.columns.get(column.key) ?? 0;
    const found = String(tab.values[row - 1]?.[position - 1] ?? "");
    // Heads of earlier versions have stars that nobody needs, and keep them.
    if (position === 0 || found === "" || withoutStar(found) === withoutStar(header)) return [];
    const place = { tab: tab.name, column: header };
    return [
      { kind: "columnRenamed", key, header, row, position, problem: problem("column.missing", place, place) },
    ];
  });
}

function rowsAbove(
  key: TableKey | FormTabKey,
  tab: HeadTab,
  table: HeadTable,
  columns: readonly Column[],
): Fault[] {
  const header = headerRow(tab, columns);
  const rows = [...rangeOf(1, table.keyRow - 1), ...rangeOf(table.keyRow + 1, header - 1)];
  if (rows.length === 0) return [];
  const found = problem(
    "keyRow.moved",
    { tab: tab.name, count: rows.length },
    { tab: tab.name, cell: `A${rows[0]}` },
  );
  if (rows.every((row) => isBlank(tab, row))) return [{ kind: "rowsAbove", key, rows, problem: found }];
  return [{ kind: "other", key, repair: null, problem: found }];
}

/** Rows of 活动设置 that are not there. */
export function settingFaults({ tab, table }: Inspected, language: Language): Fault[] {
  const present = new Set(table.rows.map(({ cells }) => cells.key));
  return settingKeys
    .filter((setting) => !present.has(setting))
    .map((setting): Fault => {
      const item = inLanguage(settingWords[setting].item, language);
      const found = problem("setting.missing", { tab: tab.name, item }, { tab: tab.name });
      return { kind: "settingMissing", key: "settings", setting, columns: table.columns, problem: found };
    });
}

function keyRowMissing(key: TableKey | FormTabKey, tab: HeadTab, columns: readonly Column[]): Fault {
  const found = problem("keyRow.missing", { tab: tab.name }, { tab: tab.name });
  const header = headerRow(tab, columns);
  if (header === 0) return { kind: "other", key, repair: null, problem: found };
  const labels = (tab.values[header - 1] ?? []).map((cell) => columnOf(columns, cell)?.key ?? "");
  return {
    kind: "keyRowMissing",
    key,
    headerRow: header,
    blankAbove: header > 1 && isBlank(tab, header - 1),
    columns: labels,
    problem: found,
  };
}

/** Row (1-based) that holds the labels of these columns in either language; 0 when there is none. */
function headerRow(tab: HeadTab, columns: readonly Column[]): number {
  const hits = tab.values.slice(0, 25).map((row) => row.filter((cell) => columnOf(columns, cell)).length);
  const most = Math.max(0, ...hits);
  return most >= Math.min(2, columns.length) ? hits.indexOf(most) + 1 : 0;
}

function columnOf(columns: readonly Column[], cell: unknown): Column | undefined {
  const label = withoutStar(String(cell ?? ""));
  return label === ""
    ? undefined
    : columns.find((column) => column.label.zh === label || column.label.en === label);
}

// Labels of compulsory columns end with a star.
function withoutStar(label: string): string {
  return label.endsWith("*") ? label.slice(0, -1).trimEnd() : label;
}

function isBlank(tab: HeadTab, row: number): boolean {
  return (tab.values[row - 1] ?? []).every((cell) => cell === "");
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
