// The office's own copy of a unit's table: the same rows and columns, over all units.
import type { ReportTable } from "../figures";
import { type FormRow, rowsOf } from "../form";
import type { Definition, FieldValues, Form } from "../model";
import type { HasLeft } from "./left";
import { figureFields, lineFigures } from "./stocks";

/** One row of a table over all units. */
export interface OfficeLine extends FormRow {
  /** By field; a figure that is never added is null. */
  readonly values: FieldValues;
}

/** Figures of a table over what was reported, in one period or in several, each by its nature; to date without what stands of units that have left. */
export function figureLines(
  form: Form,
  reported: readonly ReportTable[],
  definition: Definition,
  hasLeft?: HasLeft,
): OfficeLine[] {
  const { formId } = form;
  const figures = lineFigures(
    reported.filter((table) => table.formId === formId),
    definition,
    hasLeft,
  );
  return rowsOf(form, definition).map((row) => ({
    ...row,
    values: Object.fromEntries(
      figureFields(form).map(({ field }) => [field, figures.total({ formId, rowId: row.rowId, field })]),
    ),
  }));
}
