import { builtTabWords, type TableKey } from "../text/tables";
import * as define from "./define";
import * as record from "./record";
import type { Table, TableGroup } from "./table";
import * as work from "./work";

export type { TableKey } from "../text/tables";
export * from "./columns";
export type { Column, Table, TableGroup } from "./table";

/** Every table tab of the head workbook by key. */
export const tables: Readonly<Record<TableKey, Table>> = { ...record, ...work, ...define };

/** Order of all tabs as work goes; `readme` and `summary` are built text, the rest are tables. */
export const tabOrder = [
  "readme",
  "summary",
  "status",
  "tasks",
  "units",
  "activityRecord",
  "ledgerRecord",
  "reports",
  "staffActivities",
  "settings",
  "unitTypes",
  "returns",
  "phases",
  "indicators",
  "forms",
  "fields",
  "options",
  "rules",
  "reminders",
  "reminderLog",
  "log",
  "versions",
] as const satisfies readonly (TableKey | keyof typeof builtTabWords)[];

/** Key of any tab of the head workbook. */
export type TabKey = (typeof tabOrder)[number];

/** The tabs that together are the campaign's definition. */
export const definitionTables = [
  "settings",
  "unitTypes",
  "returns",
  "phases",
  "tasks",
  "indicators",
  "forms",
  "fields",
  "options",
  "rules",
  "reminders",
] as const satisfies readonly TableKey[];

/** Tab colours per group. */
export const groupColours: Readonly<Record<TableGroup, string>> = {
  read: "#A61B1B",
  do: "#1565C0",
  define: "#5F6368",
  record: "#9AA0A6",
  hidden: "#DADCE0",
};

/** Name of any tab in both languages. */
export function tabName(key: TabKey): { zh: string; en: string } {
  return key === "readme" || key === "summary" ? builtTabWords[key] : tables[key].name;
}
