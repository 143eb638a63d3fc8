import { isShown } from "../field";
import { fieldOrigins } from "../field/origins";
import { countsIn, rowFieldOf, rowsOf } from "../form";
import type { Definition, Entry, Field, FieldValue, FieldValues, Form } from "../model";

/** What one row of a table shows by itself: its computed fields. */
export interface ComputedRow {
  readonly rowId: string;
  readonly auto: FieldValues;
}

/**
 * The computed fields of every row of a table or card, from one unit's entries of one period. A co-hosted event is counted at
 * its host; what it lists counts all the same.
 */
export function computeLines(
  form: Form,
  entries: readonly Entry[],
  definition: Pick<Definition, "forms" | "tasks">,
): ComputedRow[] {
  const fields = form.fields.filter(({ origin }) => fieldOrigins[origin]);
  return rowsOf(form, definition).map(({ rowId }) => ({
    rowId,
    auto: Object.fromEntries(
      fields.map((field) => [field.field, computedValue(field, rowId, form, entries, definition)]),
    ),
  }));
}

function computedValue(
  field: Field,
  rowId: string,
  form: Form,
  entries: readonly Entry[],
  { forms }: Pick<Definition, "forms">,
): FieldValue {
  const register = forms.find(({ formId }) => formId === field.register);
  const rowField = register && rowFieldOf(form, register);
  const fields = register?.fields ?? [];
  const condition = { showWhen: field.countWhen ?? null };
  const own = entries.filter(
    (entry) =>
      entry.formId === field.register &&
      countsIn(rowId, rowField, entry) &&
      isShown(condition, entry.values, fields),
  );
  return fieldOrigins[field.origin]?.value(field, own, fields) ?? null;
}
