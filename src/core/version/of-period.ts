// A workbook has one register for all periods and a table for each. So a register has the columns of the version that the
// workbook was laid out by, tables and cards those of the version that binds their period; and where the two of them differ,
// whichever asks less holds until the newer one binds.
import { hasTaskRows, tablesOf } from "../form";
import { isRegister } from "../form/forms";
import type { Day, Definition, Field, Form, Period, Return, Task, Version } from "../model";
import { issuedIn } from "./in-force";
import { versionOf } from "./periods";

/** The definition by which a report of a period is read, checked and shown; the whole definition where its version is the last. */
export function ofPeriod(definition: Definition, period: Pick<Period, "returnId" | "start">): Definition {
  const { versions = [], periods } = definition;
  const version = versionOf(versions, period);
  if (!version || version === versions[versions.length - 1]) return definition;
  const told = issuedIn(definition, version);
  return {
    ...told,
    campaign: definition.campaign,
    returns: definition.returns.map((item) => withNewRegisters(item, told, definition)),
    forms: [...registersFor(told, definition), ...told.forms.filter((form) => !isRegister(form))],
    rules: told.rules.filter(({ ruleId }) => definition.rules.some((rule) => rule.ruleId === ruleId)),
    tasks: tasksFor(told.tasks, definition.tasks),
    periods,
    versions,
  };
}

/** The tasks that have a row of their own in the tables of a period; null where no table of its return has tasks as rows. */
export function listedTasks(
  definition: Definition,
  period: Pick<Period, "returnId" | "start">,
): ReadonlySet<string> | null {
  const told = ofPeriod(definition, period);
  if (!tablesOf(told, period.returnId).some(hasTaskRows)) return null;
  return new Set(told.tasks.filter(({ inLedger }) => inLedger).map(({ taskId }) => taskId));
}

/**
 * The time of the first period that cannot do without a compulsory field of a register, where the periods that run today still can: a
 * workbook has one register for all of them. "" where it binds already.
 */
export function requiredFrom(
  definition: Definition,
  { formId }: Pick<Form, "formId">,
  { field }: Pick<Field, "field">,
  today: Day,
): string {
  const own = definition.returns.find(({ formIds }) => formIds.includes(formId));
  const coming = definition.periods.filter(({ returnId, end }) => returnId === own?.returnId && end >= today);
  const binds = (period: Period) =>
    ofPeriod(definition, period)
      .forms.find((form) => form.formId === formId)
      ?.fields.some((each) => each.field === field && each.required) ?? false;
  const first = coming.find(binds);
  return first && first !== coming[0] ? first.span : "";
}

/**
 * The same for laying out its tables: formulas count the columns that the workbook's registers have, and days are those of the campaign
 * as it was told, with those that the period was given since.
 */
export function layoutOfPeriod(
  definition: Definition,
  period: Pick<Period, "returnId" | "start" | "end">,
): Definition {
  const told = ofPeriod(definition, period);
  const version = versionOf(definition.versions ?? [], period);
  if (told === definition || !version) return definition;
  const { start, end } = version.issued.span;
  return {
    ...told,
    campaign: { ...told.campaign, start, end: end && period.end > end ? period.end : end },
    versions: [],
    forms: [...definition.forms.filter(isRegister), ...told.forms.filter((form) => !isRegister(form))],
  };
}

/** A definition whose forms have every field that was ever issued: what the record keeps. */
export function recordedBy(
  definition: Definition,
  versions: readonly Version[] = definition.versions ?? [],
): Definition {
  const forms = new Map(definition.forms.map((form) => [form.formId, form]));
  for (const { issued } of [...versions].reverse())
    for (const form of issued.forms) {
      const known = forms.get(form.formId);
      forms.set(form.formId, known ? withFieldsOf(known, form) : form);
    }
  return { ...definition, forms: [...forms.values()] };
}

// The rows are those that were told. A task that is new can be named in a register at once; it gets its row in the tables when
// they bind.
function tasksFor(told: readonly Task[], present: readonly Task[]): Task[] {
  const known = new Set(told.map(({ taskId }) => taskId));
  const added = present.filter(({ taskId }) => !known.has(taskId));
  return [...told, ...added.map((task) => ({ ...task, inLedger: false }))];
}

function withNewRegisters(item: Return, told: Definition, { forms }: Definition): Return {
  const before = told.returns.find(({ returnId }) => returnId === item.returnId);
  if (!before) return item;
  const isNew = (formId: string) =>
    !before.formIds.includes(formId) && forms.some((form) => form.formId === formId && isRegister(form));
  return { ...before, formIds: [...before.formIds, ...item.formIds.filter(isNew)] };
}

function registersFor(told: Definition, { forms }: Definition): Form[] {
  const before = new Map(told.forms.filter(isRegister).map((form) => [form.formId, form]));
  const present = forms.filter(isRegister).map((form) => asksLess(form, before.get(form.formId)));
  const gone = [...before.values()].filter(({ formId }) => !forms.some((form) => form.formId === formId));
  return [...present, ...gone];
}

// What is asked for no more stands hidden behind the rest, with what was typed into it.
function asksLess(form: Form, before: Form | undefined): Form {
  const fields = form.fields.map((field) =>
    lessOf(
      field,
      before?.fields.find((other) => other.field === field.field),
    ),
  );
  return before ? withFieldsOf({ ...form, fields }, before) : { ...form, fields };
}

function withFieldsOf(form: Form, before: Form): Form {
  const gone = before.fields.filter(({ field }) => !form.fields.some((own) => own.field === field));
  return gone.length === 0
    ? form
    : { ...form, fields: [...form.fields, ...gone.map((field) => ({ ...field, required: false }))] };
}

function lessOf(field: Field, before: Field | undefined): Field {
  if (!before) return { ...field, required: false };
  const { min, max, pattern, options } = before;
  return {
    ...field,
    required: field.required && before.required,
    min: field.min === null || min === null ? null : Math.min(field.min, min),
    max: field.max === null || max === null ? null : Math.max(field.max, max),
    pattern: field.pattern === pattern ? pattern : "",
    options: [...new Set([...field.options, ...options])],
  };
}
