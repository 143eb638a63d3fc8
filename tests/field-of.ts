import { fieldKinds } from "../src/core/field/kinds";
import type { ColumnKind, Field } from "../src/core/model";
import type { FormField } from "../src/core/wire/procedures";

/** A field of the activity form that asks for nothing but its kind. */
export function fieldOf(key: string, kind: ColumnKind, more: Partial<Field> = {}): Field {
  return {
    formId: "activity",
    field: key,
    label: key,
    labelEn: "",
    kind,
    options: [],
    required: false,
    min: null,
    max: null,
    default: "",
    pattern: "",
    showWhen: null,
    decimals: null,
    measure: "",
    group: "",
    origin: "typed",
    register: "",
    operands: [],
    nature: "text",
    help: "",
    order: 1,
    inUse: true,
    ...more,
  };
}

/** The same as a page draws it. */
export function formFieldOf(key: string, kind: ColumnKind, more: Partial<FormField> = {}): FormField {
  return { ...fieldOf(key, kind, more), control: more.control ?? fieldKinds[kind].control };
}
