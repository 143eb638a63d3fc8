// What of a notice the tabs hold already: rows are told apart by what a person reads in them, never by their codes.
import type { Cells } from "../model";

/** Tabs that a notice writes rows to. */
export type NoticeTab = "unitTypes" | "returns" | "phases" | "tasks" | "indicators" | "reminders" | "fields";

/** Tabs whose rows those of a notice may replace. On columns, kinds of units and returns units' reports hang: they are only added. */
export const REPLACED: readonly NoticeTab[] = ["phases", "tasks", "indicators", "reminders"];

/** The columns that make two rows the same, and those in which the notice may say something else of such a row. */
const COMPARED: Readonly<Record<NoticeTab, { by: readonly string[]; differing: readonly string[] }>> = {
  unitTypes: { by: ["name"], differing: [] },
  returns: {
    by: ["kind", "dueDay"],
    differing: ["kind", "cutoffDay", "dueIn", "dueDay", "dueOn", "graceDays"],
  },
  phases: { by: ["name", "task"], differing: ["start", "end"] },
  tasks: { by: ["number", "title"], differing: ["deadline"] },
  indicators: { by: ["indicator", "task"], differing: [] },
  reminders: { by: ["subject"], differing: [] },
  fields: { by: ["label"], differing: [] },
};

/** Where a row that is there says something else than the notice. */
export interface Difference {
  column: string;
  /** What stands there, "" where the cell is empty. */
  now: string;
}

/** The row (days as ISO text) that says the same as one of a notice; a campaign's only return is the one that a notice speaks of. */
export function rowThere<R extends Cells>(tab: NoticeTab, present: readonly R[], read: Cells): R | undefined {
  if (tab === "returns" && present.length === 1) return present[0];
  const key = (row: Cells) => COMPARED[tab].by.map((column) => plain(row[column])).join("\n");
  const wanted = key(read);
  return present.find((row) => key(row) === wanted);
}

/** Cells of such a row that the notice states otherwise; what the notice leaves open is no difference. */
export function differencesFrom(tab: NoticeTab, there: Cells, read: Cells): Difference[] {
  return COMPARED[tab].differing
    .filter((column) => plain(read[column]) !== "" && plain(read[column]) !== plain(there[column]))
    .map((column) => ({ column, now: plain(there[column]) }));
}

/** What a cell says, whatever spaces stand in it. */
export function plain(value: Cells[string] | undefined): string {
  return String(value ?? "").replace(/\s/g, "");
}
