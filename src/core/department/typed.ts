// What a department typed: the tables of its report, and how far it says its tasks and milestones are.
import { textOf } from "../cells/text";
import { hasTaskRows, rowsOf, tablesOf } from "../form";
import type {
  Cells,
  ColumnKind,
  Definition,
  Field,
  FieldValue,
  Language,
  Phase,
  TableLine,
  TableRow,
  Task,
  TaskStatus,
  Unit,
} from "../model";
import { keyOf, labelOf } from "../text";
import { departmentText } from "../text/department";
import { fieldKey, typedFields } from "./columns";
import { dutyOf } from "./duty";
import { markOfMilestone, markOfTask, rowKeyOf, rowKeys } from "./rows";

/** Rows of a tab by their key. */
export type TypedRows = ReadonlyMap<string, TableRow>;

/** The tables and cards of a return as they were typed into the tab, by form id; cells keep the place where they stand. */
export function tableRowsOf(typed: TypedRows, own: Definition, returnId: string): Record<string, TableRow[]> {
  return Object.fromEntries(
    tablesOf(own, returnId).map((form) => [
      form.formId,
      rowsOf(form, own).map((formRow): TableRow => {
        const found = typed.get(rowKeyOf(form, formRow));
        const fields = typedFields(form);
        const take = <T>(from: Readonly<Record<string, T>> | undefined) =>
          Object.fromEntries(
            fields.flatMap((field) => {
              const value = from?.[fieldKey(form, field)];
              return value === undefined ? [] : [[field.field, value]];
            }),
          );
        return {
          row: found?.row ?? 0,
          cells: { ...take(found?.cells), rowId: formRow.rowId },
          letters: take(found?.letters),
        };
      }),
    ]),
  );
}

/** A change of a task or milestone, and what its row in the tab is told. */
export interface Move<T> {
  readonly rowKey: string;
  /** As it is to stand; undefined where nothing is to be changed. */
  readonly after?: T;
  readonly before: T;
  /** What the tab knows by now. */
  readonly known: string;
  readonly answer: string;
}

/** Who reads it when. */
export interface Telling {
  readonly now: string;
  readonly language: Language;
}

/**
 * What becomes of the tasks that a department told of. Only what it typed counts: an empty cell leaves what stands there. The first
 * percentage of its forms with a row a task is how far the task is, the first long text what is said of it. A task that was changed
 * since the tab knew of it is not overwritten: the row says so, and takes effect when it is sent once more.
 */
export function taskMoves(
  unit: Unit,
  own: Definition,
  present: readonly Task[],
  typed: TypedRows,
  lines: readonly TableLine[],
  telling: Telling,
): Move<Task>[] {
  return own.tasks.flatMap(({ taskId }): Move<Task>[] => {
    const row = typed.get(rowKeys.task(taskId));
    const task = present.find((candidate) => candidate.taskId === taskId);
    if (!row || !task) return [];
    const status = keyOf("taskStatus", row.cells.status);
    const rowKey = row.cells.rowKey as string;
    if (dutyOf(task, unit) !== "lead") {
      const answer = status ? departmentText("notLead", telling.language, { lead: task.leadDepartment }) : "";
      return [{ rowKey, before: task, known: markOfTask(task), answer }];
    }
    const told = toldOf(task, status, own, lines);
    return [computedToo(taskMove(rowKey, task, told, textOf(row.cells.known), telling), own, telling)];
  });
}

function toldOf(
  task: Task,
  status: TaskStatus | undefined,
  own: Definition,
  lines: readonly TableLine[],
): Task {
  const share = toldIn("percent", task, own, lines);
  const note = toldIn("longText", task, own, lines);
  return {
    ...task,
    status: status ?? task.status,
    progress: typeof share === "number" ? Math.round(share * 100) : task.progress,
    progressNote: typeof note === "string" && note !== "" ? note : task.progressNote,
  };
}

// The first field of a kind in the first form with a row a task that has one.
function toldIn(
  kind: ColumnKind,
  { taskId }: Task,
  own: Definition,
  lines: readonly TableLine[],
): FieldValue | undefined {
  const isMeant = (field: Field) => field.kind === kind;
  const form = tablesOf(own).find((one) => hasTaskRows(one) && typedFields(one).some(isMeant));
  const field = form && typedFields(form).find(isMeant);
  const line = lines.find((one) => one.formId === form?.formId && one.rowId === taskId);
  return field && line?.values[field.field];
}

function taskMove(
  rowKey: string,
  before: Task,
  told: Task,
  known: string,
  { now, language }: Telling,
): Move<Task> {
  const [present, wanted] = [markOfTask(before), markOfTask(told)];
  if (present === wanted) return { rowKey, before, known: present, answer: "" };
  if (known !== present) {
    const values = { now, present: taskWords(before, language), told: taskWords(told, language) };
    return { rowKey, before, known: present, answer: departmentText("conflict", language, values) };
  }
  return { rowKey, before, after: told, known: wanted, answer: departmentText("moved", language, { now }) };
}

// A share that somebody typed of a task that figures measure stands in 任务清单, and 汇总 shows another.
function computedToo(move: Move<Task>, { indicators }: Definition, { language }: Telling): Move<Task> {
  const { before, after, answer } = move;
  if (!after || after.progress === null || after.progress === before.progress) return move;
  const isMeasured = indicators.some(
    ({ taskId, headline, quotas }) => taskId === before.taskId && (headline !== null || quotas.length > 0),
  );
  return isMeasured ? { ...move, answer: answer + departmentText("computedToo", language) } : move;
}

/** How a task stands, in words. */
export function taskWords({ status, progress, progressNote }: Task, language: Language): string {
  return [labelOf("taskStatus", status, language), progress === null ? "" : `${progress}%`, progressNote]
    .filter(Boolean)
    .join(departmentText("mark", language));
}

/** What becomes of the milestones that a department calls done; the same holds of those that somebody has called open since. */
export function milestoneMoves(
  phases: readonly Phase[],
  typed: TypedRows,
  { now, language }: Telling,
): Move<Phase>[] {
  return phases.flatMap((before): Move<Phase>[] => {
    const row = typed.get(rowKeys.milestone(before.phaseId));
    if (!row) return [];
    const { rowKey, known } = row.cells as Cells & { rowKey: string };
    const mark = markOfMilestone(before);
    const isTold = keyOf("taskStatus", row.cells.status) === "done";
    if (!isTold || before.done) return [{ rowKey, before, known: mark, answer: "" }];
    if (textOf(known) !== mark)
      return [{ rowKey, before, known: mark, answer: departmentText("reopened", language, { now }) }];
    const after = { ...before, done: true };
    const answer = departmentText("ticked", language, { now });
    return [{ rowKey, before, after, known: markOfMilestone(after), answer }];
  });
}
