import { isRegister } from "../form/forms";
import type { Form } from "../model";
import { builtTabWords, type TableKey } from "../text/tables";
import { tables } from "./fixed";
import { type FormTabKey, formTable, isFormTab, recordTab, typedTab } from "./form-tabs";
import type { TableGroup } from "./table";

export type { TableKey } from "../text/tables";
export * from "./columns";
export * from "./fixed";
export * from "./form-tabs";
export { type Column, headerText, type Table, type TableGroup } from "./table";

/** Tabs that all campaigns have, as work goes; `readme` and `summary` are built text, the rest are tables. */
export const fixedTabs = [
  "readme",
  "summary",
  "status",
  "tasks",
  "units",
  "reports",
  "letters",
  "settings",
  "unitTypes",
  "returns",
  "phases",
  "indicators",
  "materials",
  "forms",
  "fields",
  "options",
  "rules",
  "reminders",
  "robots",
  "page",
  "scoring",
  "stages",
  "bulletin",
  "leadingGroup",
  "holidays",
  "exceptions",
  "decisions",
  "reminderLog",
  "bulletins",
  "log",
  "drafts",
  "versions",
  "events",
  "places",
] as const satisfies readonly (TableKey | keyof typeof builtTabWords)[];

/** Key of any tab of the head workbook. */
export type TabKey = (typeof fixedTabs)[number] | FormTabKey;

/** Order of all tabs as work goes: what is collected stands before the reports, what the office types behind them. */
export function tabOrder(forms: readonly Form[]): TabKey[] {
  return fixedTabs.flatMap((key): TabKey[] =>
    key === "reports" ? [...forms.map(recordTab), key, ...forms.filter(isRegister).map(typedTab)] : [key],
  );
}

/** The tabs that together are the campaign's definition. */
export const definitionTables = [
  "settings",
  "unitTypes",
  "returns",
  "phases",
  "tasks",
  "indicators",
  "materials",
  "forms",
  "fields",
  "options",
  "rules",
  "reminders",
  "page",
  "scoring",
  "stages",
  "bulletin",
  "leadingGroup",
  "holidays",
] as const satisfies readonly TableKey[];

/** Those of them that nothing is owed or counted by: whoever builds 汇总 reads them. */
export const builtFrom = ["page", "scoring", "stages"] as const satisfies readonly TableKey[];

/** Those of them that say what is owed and counted. */
export const readTables = definitionTables.filter(
  (key) => key !== "page" && key !== "scoring" && key !== "bulletin" && key !== "leadingGroup",
);

/** Tab colours per group. */
export const groupColours: Readonly<Record<TableGroup, string>> = {
  read: "#A61B1B",
  do: "#1565C0",
  define: "#5F6368",
  record: "#9AA0A6",
  hidden: "#DADCE0",
};

/** Name of any tab in both languages; of a form's tab the form must be given. */
export function tabName(key: TabKey, forms: readonly Form[] = []): { zh: string; en: string } {
  if (isFormTab(key)) return formTable(key, forms).name;
  return key === "readme" || key === "summary" ? builtTabWords[key] : tables[key].name;
}
