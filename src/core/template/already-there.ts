// What of a notice the tabs hold already: rows are told apart by what a person reads in them, never by their codes.
import type { Cells } from "../model";
import { nameWithoutAmount } from "../quota/name";
import { keyOf } from "../text/options";

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
  /** Columns that say it in words, and the sentence that says it: they go with it. */
  inWords: readonly string[];
}

/** Supplementary notices count their paragraphs from one again and name another day: a task is known by its title, a milestone by its words. */
const COMPARED: Readonly<Record<NoticeTab, Compared>> = {
  unitTypes: { by: ["name"], byWords: ["name"], differing: [], inWords: [] },
  returns: {
    by: ["kind", "dueDay"],
    byWords: [],
    differing: ["kind", "cutoffDay", "dueIn", "dueDay", "dueOn", "graceDays"],
    inWords: ["source"],
  },
  phases: {
    by: ["name", "task"],
    byWords: ["name", "task"],
    differing: ["start", "end"],
    inWords: ["name", "dateText", "source"],
  },
  tasks: {
    by: ["number", "title"],
    byWords: ["title"],
    differing: ["deadline"],
    inWords: ["deadlineText", "source"],
  },
  indicators: {
    by: ["indicator", "task", "unitType"],
    byWords: [],
    differing: ["min", "max", "headline", "deadline"],
    inWords: ["deadlineText", "note", "source"],
  },
  reminders: { by: ["subject"], byWords: [], differing: ["subject", "body"], inWords: ["days", "source"] },
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
  const key = (row: Cells) => by.map((column) => plain(said(column, row))).join("\n");
  const wanted = key(read);
  const same = present.find((row) => key(row) === wanted);
  if (same) return same;
  if (tab === "indicators") return onlyOf(present.filter((row) => isAkin(row, read)));
  if (tab === "reminders") return momentThere(present, read);
  if (byWords.length === 0) return undefined;
  const bare = tab === "phases" ? undated : wordsOf;
  const words = (row: Cells) => byWords.map((column) => bare(row[column])).join("\n");
  return onlyOf(present.filter((row) => words(row) === words(read)));
}

const onlyOf = <R>([alike, other]: readonly R[]): R | undefined => (other ? undefined : alike);

// An indicator is known by its name, whatever number the name ends with.
function said(column: string, row: Cells): Cells[string] {
  if (column !== "indicator") return row[column] ?? "";
  return nameOf(row) || (row[column] ?? "");
}

const nameOf = (row: Cells): string => nameWithoutAmount(String(row.indicator ?? ""), plain(row.unitWord));

/** Characters that two names have in common when they are about the same thing: 宣讲活动. */
const COMMON = 4;

/** Whether two indicators ask the same of the same units: of one task, in the same measure, and about the same thing as far as they name it. */
function isAkin(there: Cells, read: Cells): boolean {
  if (["unitWord", "task", "unitType"].some((column) => plain(there[column]) !== plain(read[column])))
    return false;
  const task = wordsOf(read.task);
  const [a, b] = [there, read].map((row) => wordsOf(nameOf(row)).replace(wordsOf(row.unitType), ""));
  const isBare = (name: string) => name === "" || task.endsWith(name);
  if (isBare(a!) || isBare(b!)) return true;
  const parts = Array.from({ length: Math.max(0, a!.length - COMMON + 1) }, (_, i) =>
    a!.slice(i, i + COMMON),
  );
  return parts.some((part) => b!.includes(part));
}

// A notice says what is sent, hardly ever on which day: it takes the place of the last mail before the same moment.
function momentThere<R extends Cells>(present: readonly R[], read: Cells): R | undefined {
  const isOn = ({ inUse }: Cells) => keyOf("yesNo", inUse) !== "no";
  if (!isOn(read)) return undefined;
  const alike = present.filter((row) => isOn(row) && plain(row.when) === plain(read.when));
  return [...alike].sort((a, b) => Number(plain(a.days)) - Number(plain(b.days)))[0];
}

/** Cells of such a row that the notice states otherwise; what the notice leaves open is no difference. */
export function differencesFrom(tab: NoticeTab, there: Cells, read: Cells): Difference[] {
  return COMPARED[tab].differing
    .filter((column) => plain(read[column]) !== "" && plain(read[column]) !== plain(there[column]))
    .map((column) => ({ column, now: plain(there[column]) }));
}

/** What goes with such cells when they are taken over: the same in words, also where the task's detail said it. */
export function wordsWith(
  tab: NoticeTab,
  differing: readonly Difference[],
  read: Cells,
  there: Cells = {},
): Cells {
  if (differing.length === 0) return {};
  const told = COMPARED[tab].inWords.filter((column) => plain(read[column]) !== "");
  const words = Object.fromEntries(told.map((column) => [column, read[column] ?? ""]));
  const [detail, was, is] = [there.detail, there.deadlineText, read.deadlineText].map((cell) =>
    String(cell ?? ""),
  );
  const isTold = tab === "tasks" && was !== "" && is !== "" && detail!.includes(was!);
  return isTold ? { ...words, detail: detail!.split(was!).join(is!) } : words;
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
