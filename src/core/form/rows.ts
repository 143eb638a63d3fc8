import { fieldKinds } from "../field/kinds";
import type { Entry, Field, Form, Task } from "../model";
import { TASK_FIELD } from "./fields";

/** What a dropdown, a table's row and a record cell show for a task: "1 开办…". */
export function taskLabel(task: Pick<Task, "number" | "title">): string {
  return task.number ? `${task.number} ${task.title}` : task.title;
}

/** A row of a table: its id in the record, and its words. */
export interface FormRow {
  /** Task id, the words of a row of the table's own list, or "" for a card. */
  readonly rowId: string;
  readonly label: string;
}

/** Whether the rows of a form are the tasks that are marked for tables. */
export function hasTaskRows({ kind, rows }: Pick<Form, "kind" | "rows">): boolean {
  return kind === "table" && rows.length === 0;
}

/** The rows of a table or card, in order. */
export function rowsOf(
  form: Pick<Form, "kind" | "rows" | "name">,
  { tasks }: { readonly tasks: readonly Task[] },
): FormRow[] {
  if (form.kind === "card") return [{ rowId: "", label: form.name }];
  if (form.rows.length > 0) return form.rows.map((label) => ({ rowId: label, label }));
  return tasks
    .filter(({ inLedger }) => inLedger)
    .map((task) => ({ rowId: task.taskId, label: taskLabel(task) }));
}

/**
 * The field of a register that says in which row of a table an entry is counted: its task for rows that are tasks, the choice
 * that offers every row for an own list; undefined where every entry counts in every row.
 */
export function rowFieldOf(form: Pick<Form, "kind" | "rows">, register: Form): Field | undefined {
  if (hasTaskRows(form)) return register.fields.find(({ field }) => field === TASK_FIELD);
  if (form.kind === "card") return undefined;
  return register.fields.find(
    ({ kind, options }) =>
      fieldKinds[kind].choice !== "none" && form.rows.every((row) => options.includes(row)),
  );
}

/** Whether an entry counts in a row, by the field that `rowFieldOf` found. */
export function countsIn(rowId: string, field: Field | undefined, { taskId, values }: Entry): boolean {
  if (!field) return true;
  if (field.field === TASK_FIELD) return taskId === rowId;
  return String(values[field.field] ?? "")
    .split("、")
    .includes(rowId);
}
