// What the sides of a rule name, and their values in a row.
import { readNumber } from "../cells/number";
import { isRegister } from "../form";
import type { Field, FieldValue, Form } from "../model";

/** A side of a rule, understood. */
export type Side =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "own" | "previous"; readonly field: string; readonly label: string }
  /** Of another form; without a field the number of its rows. */
  | {
      readonly kind: "form";
      readonly formId: string;
      readonly field: string;
      readonly label: string;
      /** What the form is called, and whether its rows are added up. */
      readonly form: string;
      readonly isSum: boolean;
    };

const PREVIOUS = "previous.";

/** What a side means in a form with these fields; undefined where it names nothing. Fields and forms go by name or by id. */
export function sideOf(
  text: string,
  fields: readonly Field[],
  forms: readonly Form[] = [],
): Side | undefined {
  const value = readNumber(text).number;
  if (value !== undefined) return { kind: "constant", value };
  const kind = text.startsWith(PREVIOUS) ? "previous" : "own";
  const own = fieldIn(fields, kind === "previous" ? text.slice(PREVIOUS.length) : text);
  if (own) return { kind, field: own.field, label: own.label };
  return ofForm(text, forms);
}

function ofForm(text: string, forms: readonly Form[]): Side | undefined {
  const [name = "", key = "", ...more] = text.split(/[.．]/).map((part) => part.trim());
  const form = forms.find((item) => item.name === name) ?? forms.find(({ formId }) => formId === name);
  if (!form || more.length > 0) return undefined;
  const { formId } = form;
  const side = { kind: "form", formId, form: form.name, isSum: isRegister(form) } as const;
  if (key === "") return side.isSum ? { ...side, field: "", label: form.name } : undefined;
  const field = fieldIn(form.fields, key);
  return field && { ...side, field: field.field, label: field.label };
}

function fieldIn(fields: readonly Field[], name: string): Field | undefined {
  return fields.find(({ field }) => field === name) ?? fields.find(({ label }) => label === name);
}

/** Rows of a report by form: what rules about other forms are made from. */
export type ReportRows = readonly {
  readonly formId: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}[];

/** A form's figure in a report: how many rows it has, or the sum of a field. */
export function figureIn(rows: ReportRows, formId: string, field: string): number {
  const own = rows.filter((row) => row.formId === formId);
  if (field === "") return own.length;
  return own.reduce((sum, { values }) => sum + asNumber(values[field]), 0);
}

function asNumber(value: FieldValue | undefined): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? value : 0;
}
