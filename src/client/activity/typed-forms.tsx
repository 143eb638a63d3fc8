import type { DayBounds } from "../../core/day/typed";
import type { Option, PageProblem, TypedForm } from "../../core/wire/procedures";
import { sentValues, shownFields } from "./entry";
import { FormFieldView } from "./form-field";

/** Texts by form and row, then by field. */
export type Typed = Record<string, Record<string, string>>;
const keyOf = (form: TypedForm, rowId: string) => `${form.formId}.${rowId}`;

/** What was typed, as procedures take it. */
export function typedRows(
  forms: readonly TypedForm[],
  typed: Typed,
): { formId: string; rowId: string; values: Record<string, string> }[] {
  return forms.flatMap((form) =>
    form.rows.map(({ rowId }) => ({
      formId: form.formId,
      rowId,
      values: sentValues(typed[keyOf(form, rowId)] ?? {}, form.fields),
    })),
  );
}

interface TypedFormsProps {
  forms: readonly TypedForm[];
  typed: Typed;
  tasks: readonly Option[];
  bounds: DayBounds;
  /** Marks what is compulsory. */
  marks?: boolean;
  /** Of a form of one row, by field. */
  problems?: readonly PageProblem[];
  onChange(typed: Typed): void;
}

/** The typed fields of tables and cards, row by row, but those that by their 显示条件 are not to be filled in. */
export function TypedForms({
  forms,
  typed,
  tasks,
  bounds,
  marks = false,
  problems = [],
  onChange,
}: TypedFormsProps) {
  const rows = forms.flatMap((form) => form.rows.map((row) => ({ form, row, key: keyOf(form, row.rowId) })));
  const placed = problems.map((found) => ({ ...found, field: `${rows[0]?.key ?? ""}.${found.field ?? ""}` }));
  return rows.map(({ form, row, key }) => (
    <fieldset key={key} class="field stack">
      <legend class="field-label">
        {forms.length > 1 && row.label !== form.name ? `${form.name} · ${row.label}` : row.label}
      </legend>
      {shownFields(form.fields, typed[key] ?? {}).map((field) => (
        <FormFieldView
          key={field.field}
          definition={{ ...field, field: `${key}.${field.field}`, required: marks && field.required }}
          value={typed[key]?.[field.field] ?? ""}
          problems={placed}
          tasks={tasks}
          bounds={bounds}
          onChange={(value) => onChange({ ...typed, [key]: { ...typed[key], [field.field]: value } })}
        />
      ))}
    </fieldset>
  ));
}
