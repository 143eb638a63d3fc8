import { textOf } from "../cells/text";
import { fieldOrigins } from "../field/origins";
import type { Field, Form, Language } from "../model";
import { type Problem, problem } from "../problem";
import { type RawTables, type RowReader, readers } from "./reader";

/** The form that a cell means, by its name or its id; undefined where there is none. */
export function findForm<F extends Pick<Form, "formId" | "name">>(
  forms: readonly F[],
  cell: string,
): F | undefined {
  const wanted = textOf(cell);
  return forms.find(({ name }) => name === wanted) ?? forms.find(({ formId }) => formId === wanted);
}

/** The forms of 表单 in use, in their order, each with its fields of 字段定义; a field of no form is a problem. */
export function formsFromRows(raw: RawTables, language: Language, problems: Problem[]): Form[] {
  const rows = readers(raw, "forms", "name", language, problems);
  const all = rows.map(readForm);
  const fields = readers(raw, "fields", "field", language, problems)
    .map((read) => readField(read, all))
    .filter(({ inUse, formId }) => inUse && formId !== "")
    .sort((a, b) => a.order - b.order);
  const forms = all.map((form) => ({
    ...form,
    fields: fields.filter(({ formId }) => formId === form.formId),
  }));
  const registers = forms.filter(({ kind }) => kind === "register");
  return forms
    .filter((_, index) => rows[index]!.yesNo("inUse", true))
    .map((form) => ({ ...form, fields: form.fields.map((field) => withSource(field, registers)) }));
}

function readForm(read: RowReader): Form {
  return {
    formId: read.text("formId") || read.text("name"),
    name: read.text("name"),
    kind: read.option("kind", "formKind", "register"),
    rows: read.list("rows"),
    note: read.text("note"),
    fields: [],
  };
}

function readField(read: RowReader, forms: readonly Form[]): Field {
  const nature = read.option("nature", "nature", "flow");
  return {
    formId: formIdOf(read, forms),
    field: read.text("field"),
    label: read.text("label") || read.text("field"),
    kind: read.option("kind", "columnKind", "text"),
    options: read.list("options"),
    required: read.yesNo("required", false),
    min: read.number("min"),
    max: read.number("max"),
    origin: read.option("origin", "fieldOrigin", "typed"),
    sumOf: read.text("sumOf"),
    nature: nature === "yesNo" ? "text" : nature,
    help: read.text("help"),
    order: read.number("order") ?? read.row,
    inUse: read.yesNo("inUse", true),
  };
}

/** Id of the form that a row names in its column `form`; "" with a problem where there is no such form. */
export function formIdOf(read: RowReader, forms: readonly Form[]): string {
  const value = read.text("form");
  const form = findForm(forms, value);
  if (!form && value !== "")
    read.note(
      problem(
        "definition.formUnknown",
        { value, options: forms.map(({ name }) => name).join("、") },
        read.place("form"),
      ),
    );
  return form?.formId ?? "";
}

/** A field that lists a register's field has that field's kind and options. */
function withSource(field: Field, registers: readonly Form[]): Field {
  if (fieldOrigins[field.origin]?.source !== "options") return field;
  const source = registers.flatMap(({ fields }) => fields).find((f) => f.field === field.sumOf);
  return source ? { ...field, kind: source.kind, options: source.options } : field;
}
