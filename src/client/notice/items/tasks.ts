import { joinList } from "../../../core/cells/text";
import type { NoticePlan, TaskItem } from "../../../core/notice/types";
import { wordsOf } from "../../../core/template/already-there";
import { notDoubled } from "../../../core/template/from-notice";
import { kindsMeant, namesKindsOnly } from "../../../core/template/kinds-meant";
import { noticeCellWords } from "../../../core/text/notice-cells";
import { labelOf } from "../../../core/text/options";
import { cellLanguage } from "../cell-language";
import type { ReadItem } from "../item";
import { extraText } from "./extra";
import { readableNumber } from "./number";
import { originOf } from "./origin";

/** The tasks, and rows of the attached ledger table that are no task of the text. */
export function taskItems(
  { tasks, tableRows, addressees }: NoticePlan,
  unitTypes: readonly string[],
): ReadItem[] {
  const rows = tableRows.filter((row) => rowTitle(row) !== "");
  const found = tasks.map((task) => rows.find((row) => isSame(rowTitle(row), task.title)));
  // With a table the ledger has its rows, and those whose events are counted: an event names a task of the ledger. Without a table
  // every task is reported on.
  const named = [...unitTypes, ...addressees.map(({ value }) => value)].map((name) => ({ name }));
  const kinds = notDoubled("unitTypes", [], named).map(({ name }) => String(name));
  const items = tasks.map((task, index) =>
    taskItem(task, rows.length === 0 || found[index] !== undefined || isCounted(task), found[index], kinds),
  );
  return [...items, ...rows.filter((row) => !found.includes(row)).map(rowItem)];
}

const isCounted = ({ targets }: TaskItem): boolean =>
  targets.some(({ unitWord }) => originOf(unitWord) !== "typed");

/** How other tabs name a task: number and title, as its drop-downs show it. */
export function taskName({ number, title }: Pick<TaskItem, "number" | "title">): string {
  return number ? `${readableNumber(number)} ${title}` : title;
}

function taskItem(
  task: TaskItem,
  inLedger: boolean,
  row: string[] | undefined,
  kinds: readonly string[],
): ReadItem {
  const asked = task.appliesTo.join("、");
  const isPlain = namesKindsOnly(asked, kinds);
  const cells = {
    number: readableNumber(task.number ?? ""),
    title: task.title,
    detail: task.detail,
    appliesTo: isPlain ? joinList(kindsMeant(asked, kinds), cellLanguage()) : "",
    leaders: joinList(task.leaders, cellLanguage()),
    leadDepartment: task.leadDepartment ?? "",
    coDepartments: joinList(task.coDepartments, cellLanguage()),
    deadlineText: task.deadlineText ?? "",
    deadline: task.deadline ?? "",
    ...taskDefaults(inLedger),
    extra: extraText([
      [noticeCellWords.appliesTo, isPlain ? "" : asked],
      [noticeCellWords.tableRow, row?.join(" ") ?? ""],
    ]),
  };
  return { group: "tasks", cells, source: task.sentence, span: task.span, confidence: task.confidence };
}

function rowItem(row: string[]): ReadItem {
  const cells = {
    title: rowTitle(row),
    ...taskDefaults(true),
    extra: extraText([[noticeCellWords.tableRow, row.join(" ")]]),
  };
  return { group: "tasks", cells, source: row.join(" "), span: null, confidence: 0.5 };
}

/** Cells of a task that the notice does not speak of. */
export function taskDefaults(inLedger: boolean): Record<string, string> {
  const language = cellLanguage();
  const status = labelOf("taskStatus", "notStarted", language);
  return { inLedger: labelOf("yesNo", inLedger ? "yes" : "no", language), status };
}

/** The cell of a table row that says what it is about: the longest that is no number. */
function rowTitle(row: readonly string[]): string {
  const words = row.filter((cell) => !/^[\d.、（）()一二三四五六七八九十\s]*$/.test(cell));
  return words.sort((a, b) => b.length - a.length)[0] ?? "";
}

function isSame(row: string, title: string): boolean {
  const [a, b] = [wordsOf(row), wordsOf(title)];
  return a.length >= 4 && b.length >= 4 && (a.includes(b) || b.includes(a));
}
