// The office's own copy of a unit's table: the same rows and columns, over all units.
import type { KeptLine } from "../figures";
import { type FormRow, rowsOf } from "../form";
import type { Definition, Field, FieldValues, Form } from "../model";
import { figureFields, lineFigures } from "./stocks";

/** One row of a table over all units. */
export interface OfficeLine extends FormRow {
  /** By field; a figure that is never added is null. */
  readonly values: FieldValues;
}

/** Figures of a table over all units: to date, and of each period by itself of which there are any. */
export interface OfficeTable {
  readonly formId: string;
  readonly toDate: readonly OfficeLine[];
  readonly periods: Readonly<Record<string, readonly OfficeLine[]>>;
}

/** Every table of the campaign over all units. */
export function officeTables(lines: readonly KeptLine[], definition: Definition): OfficeTable[] {
  return definition.forms
    .filter(({ kind }) => kind === "table")
    .map((form) => {
      const fields = figureFields(form);
      const own = lines.filter(
        ({ formId, values }) =>
          formId === form.formId && fields.some(({ field }) => (values[field] ?? "") !== ""),
      );
      const inPeriod = (id: string) => own.filter(({ periodId }) => periodId === id);
      const periods = [...new Set(own.map(({ periodId }) => periodId))];
      return {
        formId: form.formId,
        toDate: figureLines(form, own, definition),
        periods: Object.fromEntries(periods.map((id) => [id, figureLines(form, inPeriod(id), definition)])),
      };
    });
}

/** Figures of one table over these lines, which may be those of one period or of several, each by its nature. */
function figureLines(form: Form, lines: readonly KeptLine[], definition: Definition): OfficeLine[] {
  const { formId } = form;
  const figures = lineFigures(lines, definition);
  return rowsOf(form, definition).map((row) => ({
    ...row,
    values: Object.fromEntries(
      figureFields(form).map(({ field }) => [field, figures.total({ formId, rowId: row.rowId, field })]),
    ),
  }));
}

/**
 * One table over these lines with all its columns: figures each by its nature; a list names everything that some unit named;
 * words that units typed (备注) stay with them.
 */
export function officeLines(form: Form, lines: readonly KeptLine[], definition: Definition): OfficeLine[] {
  const own = lines.filter(({ formId }) => formId === form.formId);
  const lists = form.fields.filter(({ origin }) => origin === "list");
  return figureLines(form, own, definition).map((row) => ({
    ...row,
    values: {
      ...row.values,
      ...Object.fromEntries(lists.map((field) => [field.field, named(own, row.rowId, field)])),
    },
  }));
}

/** What units named in a list, each once, in the order in which it came. */
function named(lines: readonly KeptLine[], rowId: string, { field }: Field): string {
  const words = lines
    .filter((line) => line.rowId === rowId)
    .flatMap(({ values }) => String(values[field] ?? "").split("、"));
  return [...new Set(words)].filter((word) => word !== "").join("、");
}
