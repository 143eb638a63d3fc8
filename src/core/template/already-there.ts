// What of a notice the tabs hold already: rows are told apart by what a person reads in them, never by their codes.
import type { Cells } from "../model";

/** Tabs that a notice writes rows to. */
export type NoticeTab = "unitTypes" | "returns" | "phases" | "tasks" | "indicators" | "reminders" | "fields";

/** Tabs whose rows those of a notice may replace. On columns, kinds of units and returns units' reports hang: they are only added. */
export const REPLACED: readonly NoticeTab[] = ["phases", "tasks", "indicators", "reminders"];

interface Compared {
  /** Columns that make two rows the same. */
  by: readonly string[];
  /** Columns whose words do so too, where no row is the same by all of `by`. */
  byWords: readonly string[];
  /** Columns in which the notice may say something else of such a row. */
  differing: readonly string[];
  /** Columns that say a day in words: they go with it. */
  inWords: readonly string[];
}

/** Supplementary notices count their paragraphs from one again and name another day: a task is known by its title, a milestone by its words. */
const COMPARED: Readonly<Record<NoticeTab, Compared>> = {
  unitTypes: { by: ["name"], byWords: ["name"], differing: [], inWords: [] },
  returns: {
    by: ["kind", "dueDay"],
    byWords: [],
    differing: ["kind", "cutoffDay", "dueIn", "dueDay", "dueOn", "graceDays"],
    inWords: [],
  },
  phases: {
    by: ["name", "task"],
    byWords: ["name", "task"],
    differing: ["start", "end"],
    inWords: ["name", "dateText"],
  },
  tasks: {
    by: ["number", "title"],
    byWords: ["title"],
    differing: ["deadline"],
    inWords: ["deadlineText"],
  },
  indicators: { by: ["indicator", "task"], byWords: [], differing: [], inWords: [] },
  reminders: { by: ["subject"], byWords: [], differing: [], inWords: [] },
  fields: { by: ["label"], byWords: [], differing: [], inWords: [] },
};

/** Where a row that is there says something else than the notice. */
export interface Difference {
  column: string;
  /** What stands there, "" where the cell is empty. */
  now: string;
}

/**
 * The row (days as ISO text) that says the same as one of a notice: by its columns, else the only one with its words, whatever days and
 * numbers they hold. A campaign's only return is the one that a notice speaks of.
 */
export function rowThere<R extends Cells>(tab: NoticeTab, present: readonly R[], read: Cells): R | undefined {
  if (tab === "returns" && present.length === 1) return present[0];
  const { by, byWords } = COMPARED[tab];
  const key = (row: Cells) => by.map((column) => plain(row[column])).join("\n");
  const wanted = key(read);
  const same = present.find((row) => key(row) === wanted);
  if (same || byWords.length === 0) return same;
  const said = tab === "phases" ? undated : wordsOf;
  const words = (row: Cells) => byWords.map((column) => said(row[column])).join("\n");
  const [alike, other] = present.filter((row) => words(row) === words(read));
  return other ? undefined : alike;
}

/** Cells of such a row that the notice states otherwise; what the notice leaves open is no difference. */
export function differencesFrom(tab: NoticeTab, there: Cells, read: Cells): Difference[] {
  return COMPARED[tab].differing
    .filter((column) => plain(read[column]) !== "" && plain(read[column]) !== plain(there[column]))
    .map((column) => ({ column, now: plain(there[column]) }));
}

/** What goes with such cells when they are taken over: the same day in words. */
export function wordsWith(tab: NoticeTab, differing: readonly Difference[], read: Cells): Cells {
  if (differing.length === 0) return {};
  const said = COMPARED[tab].inWords.filter((column) => plain(read[column]) !== "");
  return Object.fromEntries(said.map((column) => [column, read[column] ?? ""]));
}

/** What a cell says, whatever spaces stand in it. */
export function plain(value: Cells[string] | undefined): string {
  return String(value ?? "").replace(/\s/g, "");
}

/** The words of a cell, whatever signs, brackets and spaces stand among them. */
export function wordsOf(value: Cells[string] | undefined): string {
  return plain(value)
    .normalize("NFKC")
    .replace(/[“”"'‘’《》(),。、:;—-]/g, "");
}

const DAY = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初中底末])?前?|\d{4}年/g;

// Words that are nothing but a day are told apart by it.
function undated(value: Cells[string] | undefined): string {
  const words = wordsOf(value);
  return words.replace(DAY, "") || words;
}
