import { joinList, textOf } from "../cells/text";
import { taskLabel } from "../form/rows";
import type { Cell, Cells, Language, TableRow, Task } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { tables } from "../tables";
import { labelOf } from "../text";
import { momentOf, type RowReader, readRow } from "./reader";

/** A number as notices write it before a title: 2, 2.3, 步骤4, （三）. */
const NUMBER = /^[\p{L}（(]{0,4}[\d一二三四五六七八九十]{1,3}([.．]\d{1,2}){0,3}[)）.、]?\s+(?=\S)/u;

/**
 * The tasks that a typed choice may mean: those of its full label, else of its id, its title, its title with a number
 * before it, else of a number that stands alone. A number beside a title that no task has says nothing: people renumber.
 * Several are an ambiguity for a person to settle: also a task whose number is the id of another.
 */
export function tasksMeant(tasks: readonly Task[], cell: Cell | undefined): readonly Task[] {
  const wanted = textOf(cell);
  if (wanted === "") return [];
  const title = wanted.replace(NUMBER, "");
  const isId = tasks.some(({ taskId }) => taskId === wanted);
  const ways: ((task: Task) => boolean)[] = [
    (task) => taskLabel(task) === wanted,
    (task) => task.taskId === wanted || (isId && task.number === wanted),
    (task) => task.title === wanted,
    (task) => task.title === title,
    (task) => task.number === wanted,
  ];
  return ways.map((way) => tasks.filter(way)).find((found) => found.length > 0) ?? [];
}

/** The one task that a cell means (`tasksMeant`); undefined where there is none or more than one. */
export function findTask(tasks: readonly Task[], cell: Cell | undefined): Task | undefined {
  const meant = tasksMeant(tasks, cell);
  return meant.length === 1 ? meant[0] : undefined;
}

/** What is said where a choice may mean several tasks: all of them by their labels. */
export function ambiguousTask(value: string, meant: readonly Task[], place?: Place): Problem {
  return problem("definition.taskAmbiguous", { value, options: meant.map(taskLabel) }, place);
}

/** Id of the task that the column `task` of a row means; what it may not mean is noted, and "". */
export function taskIdOf(read: RowReader, tasks: readonly Task[]): string {
  const text = read.text("task");
  const meant = tasksMeant(tasks, text);
  if (text !== "" && meant.length === 0)
    read.note(problem("definition.taskUnknown", { value: text }, read.place("task")));
  if (meant.length > 1) read.note(ambiguousTask(text, meant, read.place("task")));
  return meant.length === 1 ? (meant[0] as Task).taskId : "";
}

/** The task tab; a row without title is left out, and one without an id has none: numbers and places change. */
export function tasksFromRows(
  rows: readonly TableRow[],
  language: Language,
): { tasks: Task[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const filled = rows.filter((row) => textOf(row.cells.title) !== "");
  return {
    tasks: filled.map((row) => readTask(readRow(tables.tasks, row, language, problems), row)),
    problems,
  };
}

/** Cells of the task tab for one task. */
export function taskToCells(task: Task, language: Language): Cells {
  return {
    ...task,
    phase: task.phaseId,
    leaders: joinList(task.leaders, language),
    coDepartments: joinList(task.coDepartments, language),
    appliesTo: joinList(task.appliesTo, language),
    inLedger: labelOf("yesNo", task.inLedger ? "yes" : "no", language),
    status: labelOf("taskStatus", task.status, language),
  };
}

function readTask(read: RowReader, row: TableRow): Task {
  return {
    taskId: read.text("taskId"),
    number: read.text("number"),
    title: read.text("title"),
    shortTitle: read.text("shortTitle"),
    detail: read.text("detail"),
    phaseId: read.text("phase"),
    leaders: read.list("leaders"),
    leadDepartment: read.text("leadDepartment"),
    coDepartments: read.list("coDepartments"),
    deadlineText: read.text("deadlineText"),
    deadline: read.day("deadline"),
    appliesTo: read.list("appliesTo"),
    inLedger: read.yesNo("inLedger", false),
    status: read.option("status", "taskStatus", "notStarted"),
    progress: read.number("progress"),
    progressNote: read.text("progressNote"),
    updatedBy: read.text("updatedBy"),
    updatedAt: momentOf(row.cells.updatedAt),
    revision: read.number("revision") ?? 0,
    source: read.text("source"),
  };
}
