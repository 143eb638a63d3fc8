// The office's own copy of a unit's table: the same rows and columns, over all units.
import type { KeptLine } from "../figures";
import { type FormRow, rowsOf } from "../form";
import type { Definition, Field, FieldValue, FieldValues, Form } from "../model";
import { figureFields, lineFigures } from "./stocks";

/** One row of a table over all units. */
export interface OfficeLine extends FormRow {
  /** By field. A figure that is never added is null; a list names everything that some unit named; typed words stay with the units. */
  readonly values: FieldValues;
}

/** Figures of a table over all units: to date, and of each period by itself. */
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
      const own = lines.filter(({ formId }) => formId === form.formId);
      const periods = [...new Set(own.map(({ periodId }) => periodId))];
      return {
        formId: form.formId,
        toDate: officeLines(form, own, definition),
        periods: Object.fromEntries(
          periods.map((id) => [
            id,
            officeLines(
              form,
              own.filter(({ periodId }) => periodId === id),
              definition,
            ),
          ]),
        ),
      };
    });
}

/** The rows of one table over these lines, which may be those of one period or of several. */
export function officeLines(form: Form, lines: readonly KeptLine[], definition: Definition): OfficeLine[] {
  const figures = lineFigures(lines, definition);
  const summed = new Set(figureFields(form).map(({ field }) => field));
  const totalOf = (rowId: string, field: Field): FieldValue => {
    if (summed.has(field.field)) return figures.total({ formId: form.formId, rowId, field: field.field });
    return field.origin === "list" ? named(lines, rowId, field) : null;
  };
  return rowsOf(form, definition).map((row) => ({
    ...row,
    values: Object.fromEntries(form.fields.map((field) => [field.field, totalOf(row.rowId, field)])),
  }));
}

/** What units named in a list, each once, in the order in which it came. */
function named(lines: readonly KeptLine[], rowId: string, { field }: Field): string {
  const words = lines
    .filter((line) => line.rowId === rowId)
    .flatMap(({ values }) => String(values[field] ?? "").split("、"));
  return [...new Set(words)].filter((word) => word !== "").join("、");
}
