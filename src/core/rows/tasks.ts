import type { Cell, Cells, Language, TableRow, Task } from "../model";
import type { Problem } from "../problem";
import { tables } from "../tables";
import { labelOf } from "../text";
import { joinList, momentOf, type RowReader, readRow, textOf } from "./reader";

/** What a dropdown, a ledger row and a record cell show for a task: "1 开办…". */
export function taskLabel(task: Pick<Task, "number" | "title">): string {
  return task.number ? `${task.number} ${task.title}` : task.title;
}

/** The task that a cell means: by label, id, number or title; the number before a title that has changed since will do. */
export function findTask(tasks: readonly Task[], cell: Cell | undefined): Task | undefined {
  const wanted = textOf(cell);
  if (wanted === "") return undefined;
  return (
    tasks.find((task) => taskLabel(task) === wanted) ??
    tasks.find((task) => task.taskId === wanted) ??
    tasks.find((task) => task.title === wanted) ??
    tasks.find((task) => task.number === wanted) ??
    tasks.find((task) => task.number !== "" && wanted.startsWith(`${task.number} `))
  );
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
    leaders: joinList(task.leaders),
    coDepartments: joinList(task.coDepartments),
    appliesTo: joinList(task.appliesTo),
    inLedger: labelOf("yesNo", task.inLedger ? "yes" : "no", language),
    status: labelOf("taskStatus", task.status, language),
  };
}

function readTask(read: RowReader, row: TableRow): Task {
  return {
    taskId: read.text("taskId"),
    number: read.text("number"),
    title: read.text("title"),
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
