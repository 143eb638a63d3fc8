import { checkField, type FieldContext, isDerived, roleValue, withDerived, withoutHidden } from "../field";
import { dateFieldOf, EXPLANATION, TASK_FIELD, taskLabel } from "../form";
import type { Cells, Day, Definition, Field, FieldValue, FieldValues, Form, TableRow, Task } from "../model";
import { at, type Place, type Problem, problem, stops } from "../problem";
import { ambiguousTask, tasksMeant, textOf } from "../rows";
import { checkRules } from "../validation";
import { entryDays } from "../version/periods";

/** What a row of a register is checked against. */
export interface EntryContext {
  /** The register that the row belongs to. */
  readonly form: Form;
  readonly definition: Definition;
  readonly today: Day;
  readonly place?: Place;
  /** The day on which it was typed, where that is known, as on a page. */
  readonly typedOn?: Day;
  /** What the person wrote to explain problems of grade B. */
  readonly explanation?: string;
  /** Choices of tasks as they were handed out, text → task id: what a unit chose stays with the task, whatever it is called now. */
  readonly choices?: ReadonlyMap<string, string>;
}

/** A row that may be kept; `hints` do not stop it. */
export interface GoodEntry {
  readonly ok: true;
  readonly date: Day;
  readonly taskId: string;
  /** By field key; `task` holds the task's label. */
  readonly values: FieldValues;
  readonly hints: readonly Problem[];
}

/** A row that may not; `place.field` of each problem names the field. */
export interface BadEntry {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Checks one row of a register as typed in a form or a tab: cells by field key. */
export function validateEntry(cells: Cells, context: EntryContext): GoodEntry | BadEntry {
  const { form, definition, today, typedOn } = context;
  const { language } = definition.campaign;
  const fieldContext: FieldContext = {
    bounds: { ...entryDays(definition), today, ...(typedOn && { typedOn }) },
    language,
    place: context.place,
  };
  const read = readCells(cells, context, fieldContext);
  const { values } = read;
  const problems = [...read.problems];
  const dateField = dateFieldOf(form);
  const date = dateField ? textOf(values[dateField.field]) : "";
  if (dateField && date > today)
    problems.push(problem("day.future", { value: date }, { ...context.place, field: dateField.field }));
  const { fields } = form;
  problems.push(
    ...checkRules(definition.rules, {
      formId: form.formId,
      values,
      previous: {},
      fields,
      forms: definition.forms,
      language,
      place: context.place,
      explanation: context.explanation || textOf(values[EXPLANATION]),
    }),
  );
  if (problems.some(stops)) return { ok: false, problems };
  return {
    ok: true,
    date,
    taskId: values.task ? (tasksOf(cells, context)[0]?.taskId ?? "") : "",
    values,
    hints: problems,
  };
}

function readCells(
  cells: Cells,
  context: EntryContext,
  fieldContext: FieldContext,
): { values: FieldValues; problems: readonly Problem[] } {
  const { fields } = context.form;
  const typed = fields.filter((field) => !isDerived(field));
  const checked = typed.map((field) => ({
    field,
    ...checkEntryField(field, cells, context, fieldContext),
  }));
  const values = Object.fromEntries(checked.map(({ field, value }) => [field.field, value]));
  const problems = checked.flatMap((each) => each.problems);
  const shown = withoutHidden({ values, problems }, cells, typed, context.place);
  return { ...shown, values: withDerived(shown.values, fields).values };
}

/** The field `task` takes the campaign's tasks instead of options of its own; it and the day of a row are always required. */
function checkEntryField(
  field: Field,
  cells: Cells,
  activity: EntryContext,
  context: FieldContext,
): { value: FieldValue; problems: readonly Problem[] } {
  const cell = cells[field.field];
  if (field.field !== TASK_FIELD)
    return checkField(
      field === dateFieldOf(activity.form) ? { ...field, required: true } : field,
      cell,
      context,
    );
  const place = { ...context.place, field: TASK_FIELD };
  if (textOf(cell) === "")
    return { value: null, problems: [problem("cell.required", { label: field.label }, place)] };
  const [task, ...others] = tasksOf(cells, activity);
  if (!task)
    return { value: null, problems: [problem("activity.taskUnknown", { value: textOf(cell) }, place)] };
  if (others.length > 0)
    return { value: null, problems: [ambiguousTask(textOf(cell), [task, ...others], place)] };
  return { value: taskLabel(task), problems: [] };
}

// The text is what people see and change; the id beside it helps where the task is called otherwise by now.
function tasksOf(cells: Cells, { definition: { tasks }, choices }: EntryContext): readonly Task[] {
  const byId = (taskId: string) => tasks.filter((task) => task.taskId === taskId);
  const chosen = choices?.get(textOf(cells.task));
  if (chosen !== undefined) return byId(chosen);
  const meant = tasksMeant(tasks, cells.task);
  return meant.length > 0 ? meant : byId(textOf(cells.taskId));
}

/** One row of a pasted or collected list. */
export interface CheckedEntryRow {
  readonly row: number;
  readonly cells: Cells;
  readonly checked: GoodEntry | BadEntry;
}

/** Checks a list of rows; empty rows are skipped, each problem names tab and row (and cell, where letters are known), repeated rows are hinted at. */
export function validateEntries(rows: readonly TableRow[], context: EntryContext): CheckedEntryRow[] {
  const { fields } = context.form;
  const filled = rows.filter((row) =>
    fields.some((field) => textOf(row.cells[field.field]) !== "" && row.cells[field.field] !== false),
  );
  const seen = new Map<string, number>();
  return filled.map((row) => {
    const place = { ...context.place, row: row.row };
    if (isHeader(row, fields))
      return {
        row: row.row,
        cells: row.cells,
        checked: { ok: false, problems: [problem("activity.headerRow", {}, place)] },
      };
    const checked = located(validateEntry(row.cells, { ...context, place }), row, fields);
    return {
      row: row.row,
      cells: row.cells,
      checked: checked.ok ? withDuplicateHint(checked, row.row, seen, context) : checked,
    };
  });
}

// Pasted along with the rows below it: one slip, not one for each column.
function isHeader({ cells }: TableRow, fields: readonly Field[]): boolean {
  const typed = fields.filter(({ field }) => textOf(cells[field]) !== "");
  const named = typed.filter(({ field, label }) => textOf(cells[field]) === label);
  return named.length >= 2 && named.length * 2 > typed.length;
}

function located<C extends GoodEntry | BadEntry>(checked: C, row: TableRow, fields: readonly Field[]): C {
  const locate = (found: Problem): Problem => {
    const key = found.place?.field ?? "";
    const letter = row.letters?.[key];
    const column = fields.find((field) => field.field === key)?.label;
    return {
      ...found,
      place: { ...found.place, ...(column && { column }), ...(letter && { cell: `${letter}${row.row}` }) },
    };
  };
  return checked.ok
    ? { ...checked, hints: checked.hints.map(locate) }
    : { ...checked, problems: (checked as BadEntry).problems.map(locate) };
}

/** Same date, task and theme (or, without a theme, the same everything). */
function withDuplicateHint(
  checked: GoodEntry,
  row: number,
  seen: Map<string, number>,
  { place, form }: Pick<EntryContext, "place" | "form">,
): GoodEntry {
  const { date, taskId, values } = checked;
  const theme = roleValue(values, form.fields, "theme") ?? Object.values(values);
  const key = JSON.stringify([date, taskId, theme]);
  const other = seen.get(key);
  if (other === undefined) seen.set(key, row);
  if (other === undefined) return checked;
  return {
    ...checked,
    hints: [
      ...checked.hints,
      at({ ...place, row }, problem("activity.duplicate", { other }, undefined, "D")),
    ],
  };
}
