import { addsUp, fieldKinds, isDerived } from "../field";
import { type Computation, fieldOrigins } from "../field/origins";
import { dateFieldOf, hasTask, hasTaskRows, isRegister, registersOf, returnOf, TASK_FIELD } from "../form";
import type { Definition, Field, Form, TableRow } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { findForm, textOf } from "../rows";
import { formTable, formTabsOf } from "../tables";
import { labelOf } from "../text";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";
import { checkFieldLinks } from "./field-links";
import { checkOperands } from "./operands";
import { checkRole } from "./roles";

/** Field definitions: keys, options, and where computed fields get their values. */
export function checkFields(context: CheckContext): Problem[] {
  const { definition } = context;
  const rows = filledRows(context, "fields");
  return [
    ...registersOf(definition).flatMap((form) =>
      missingFields(form, definition).map((kind) =>
        problem(
          "definition.registerFieldMissing",
          { form: form.name, value: labelOf("columnKind", kind, context.language) },
          placeOfForm(context, form),
        ),
      ),
    ),
    ...rows.flatMap((row) => {
      const found = fieldOf(definition, row);
      return found ? checkField(context, found.form, found.field, row) : [];
    }),
  ];
}

function placeOfForm(context: CheckContext, form: Form): Place {
  const row = filledRows(context, "forms").find(({ cells }) => findForm([form], textOf(cells.name)));
  return row ? placeAt(context, "forms", row, "name") : {};
}

/**
 * Kinds of fields that a register cannot do without: a day where its return has more than one period, a task where a table whose rows are
 * tasks counts it.
 */
function missingFields(form: Form, definition: Definition): ("date" | "task")[] {
  // That it has no field at all is said of the form.
  if (form.fields.length === 0) return [];
  const returnId = returnOf(definition, form.formId)?.returnId;
  const periods = definition.periods.filter((period) => period.returnId === returnId);
  const counting = definition.forms.filter(
    (table) => hasTaskRows(table) && table.fields.some(({ register }) => register === form.formId),
  );
  return [
    ...(periods.length > 1 && !dateFieldOf(form) ? (["date"] as const) : []),
    ...(counting.length > 0 && !hasTask(form) ? ([TASK_FIELD] as const) : []),
  ];
}

function fieldOf(definition: Definition, row: TableRow): { form: Form; field: Field } | undefined {
  const form = findForm(definition.forms, textOf(row.cells.form));
  // What has no key yet is known by its label, and gets one before it is handed out.
  const key = textOf(row.cells.field) || textOf(row.cells.label);
  const field = form?.fields.find((candidate) => candidate.field === key);
  return form && field && { form, field };
}

/** Keys that the record's own columns have. */
function reserved(form: Form): readonly string[] {
  const fixed = { ...form, fields: [] };
  const columns = formTabsOf(fixed).flatMap((key) => formTable(key, [fixed]).columns);
  return [...columns.map((column) => column.key), ...(isRegister(form) ? [] : ["reason", "number"])];
}

function checkField(context: CheckContext, form: Form, field: Field, row: TableRow): Problem[] {
  const place = (column: string) => placeAt(context, "fields", row, column);
  const found: Problem[] = [];
  const hasKey = textOf(row.cells.field) !== "";
  if (hasKey && (!/^[a-z][A-Za-z0-9]*$/.test(field.field) || reserved(form).includes(field.field))) {
    found.push(problem("definition.fieldKeyMalformed", { value: field.field }, place("field")));
  }
  const isChoice = fieldKinds[field.kind].choice !== "none";
  if (isChoice && field.field !== "task" && field.options.length === 0) {
    found.push(problem("definition.optionsMissing", { value: field.label }, place("options"), "C"));
  }
  if (field.min !== null && field.max !== null && field.min > field.max) {
    const values = {
      first: columnName(context, "fields", "min"),
      from: field.min,
      second: columnName(context, "fields", "max"),
      to: field.max,
    };
    found.push(problem("definition.reversed", values, place("max")));
  }
  found.push(...checkRole(context, form, field, row));
  found.push(...registerProblems(context, field, row), ...elsewhereProblems(context, form, field, row));
  found.push(...checkFieldLinks(context, field, form, row));
  if (isDerived(field)) return [...found, ...checkOperands(context, field, form.fields, row)];
  const wanted = !isRegister(form) ? fieldOrigins[field.origin]?.source : null;
  if (wanted) found.push(...checkSource(context, field, row, sources[wanted]));
  return found;
}

function registerProblems({ definition, ...context }: CheckContext, field: Field, row: TableRow): Problem[] {
  const value = textOf(row.cells.register);
  const registers = registersOf(definition);
  if (value === "" || registers.some(({ formId }) => formId === field.register)) return [];
  const options = registers.map(({ name }) => name);
  const place = placeAt({ definition, ...context }, "fields", row, "register");
  return [problem("definition.formUnknown", { value, options }, place)];
}

// A report has the entries of its own return alone: what counts another return's would be right in the sheet and nothing in the record.
function elsewhereProblems(context: CheckContext, form: Form, field: Field, row: TableRow): Problem[] {
  const { forms, returns } = context.definition;
  const register = forms.find(({ formId }) => formId === field.register);
  if (!fieldOrigins[field.origin] || !register || isRegister(form)) return [];
  const own = returns.filter(({ formIds }) => formIds.includes(form.formId));
  if (own.length === 0 || own.some(({ formIds }) => formIds.includes(register.formId))) return [];
  const values = { label: field.label, register: register.name, form: form.name };
  const column = textOf(row.cells.register) === "" ? "origin" : "register";
  return [problem("definition.registerElsewhere", values, placeAt(context, "fields", row, column))];
}

/** What an activity field has to have to be summed or listed, and what is said where it has not. */
interface SourceRule {
  readonly fits: (source: Field) => boolean;
  readonly complaint: (source: Field, place: Place | undefined) => Problem;
}

const sources: Readonly<Record<NonNullable<Computation["source"]>, SourceRule>> = {
  numbers: {
    fits: addsUp,
    complaint: ({ label }, place) => problem("definition.fieldNotNumber", { value: label }, place),
  },
  options: {
    fits: ({ options }) => options.length > 0,
    complaint: ({ label }, place) => problem("definition.optionsMissing", { value: label }, place),
  },
};

function checkSource(
  context: CheckContext,
  field: Field,
  row: TableRow,
  { fits, complaint }: SourceRule,
): Problem[] {
  const register = context.definition.forms.find(({ formId }) => formId === field.register);
  const fields = register?.fields ?? [];
  const source = fields.find((f) => f.field === field.operands[0]);
  const place = placeAt(context, "fields", row, "sumOf");
  const usable = fields.filter(fits);
  if (!source)
    return [
      problem(
        "definition.fieldUnknown",
        { value: field.operands, options: usable.map((f) => f.label) },
        place,
      ),
    ];
  return fits(source) ? [] : [complaint(source, place)];
}
