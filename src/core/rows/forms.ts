import { textOf } from "../cells/text";
import { fieldOrigins } from "../field/origins";
import { eventRegister, isRegister, registersOf, returnOf } from "../form/forms";
import type { Field, Form, Language, Return, TableRow, Task } from "../model";
import { type Problem, problem } from "../problem";
import { linked, readField } from "./fields";
import { optionsOf } from "./lists";
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
export function formsFromRows(
  raw: RawTables,
  tasks: readonly Task[],
  language: Language,
  problems: Problem[],
): Form[] {
  const rows = readers(raw, "forms", "name", language, problems);
  const all = rows.map(readForm);
  const typed = new Map((raw.fields ?? []).map((row) => [row.row, row]));
  const labelled = { ...raw, fields: (raw.fields ?? []).map(withLabel) };
  const fields = readers(labelled, "fields", "label", language, problems)
    .map((read) =>
      readField(
        read,
        formIdOf(read, all),
        findForm(all, read.text("register"))?.formId ?? read.text("register"),
        optionsOf(typed.get(read.row) as TableRow, raw, tasks),
      ),
    )
    .filter(({ inUse, formId }) => inUse && formId !== "")
    .sort((a, b) => a.order - b.order);
  const forms = all.map((form) => ({
    ...form,
    fields: fields.filter(({ formId }) => formId === form.formId),
  }));
  return forms.filter((_, index) => rows[index]!.yesNo("inUse", true));
}

/**
 * Forms whose computed fields know their register (the one they name, else the first of their return, else the first of all)
 * and whose fields are linked with each other.
 */
export function linkedForms(forms: readonly Form[], returns: readonly Return[], language: Language): Form[] {
  const linkedFields = forms.map((form) => {
    if (isRegister(form)) return { ...form, fields: linked(form.fields, () => []) };
    const { returnId } = returnOf({ returns }, form.formId) ?? {};
    const usual = registersOf({ forms, returns }, returnId)[0] ?? eventRegister({ forms });
    const fields = form.fields.map((field) => withRegister(field, usual));
    return { ...form, fields: linked(fields, ({ register }) => fieldsOf(forms, register)) };
  });
  return linkedFields.map((form) => ({
    ...form,
    fields: form.fields.map((field) => inWords(field, language)),
  }));
}

// Only now: fields name each other by either label.
function inWords(field: Field, language: Language): Field {
  return language === "en" && field.labelEn !== "" ? { ...field, label: field.labelEn } : field;
}

function withRegister(field: Field, usual: Form | undefined): Field {
  if (!fieldOrigins[field.origin]) return { ...field, register: "" };
  return field.register === "" ? { ...field, register: usual?.formId ?? "" } : field;
}

function fieldsOf(forms: readonly Form[], formId: string): readonly Field[] {
  return forms.find((form) => form.formId === formId)?.fields ?? [];
}

// What has a key alone is called by it.
function withLabel(row: TableRow): TableRow {
  const isNameless = textOf(row.cells.label) === "";
  return isNameless ? { ...row, cells: { ...row.cells, label: row.cells.field ?? "" } } : row;
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

/** Id of the form that a row names in its column `form`; "" with a problem where there is no such form. */
export function formIdOf(read: RowReader, forms: readonly Form[]): string {
  const value = read.text("form");
  const form = findForm(forms, value);
  if (!form && value !== "")
    read.note(
      problem(
        "definition.formUnknown",
        { value, options: forms.map(({ name }) => name) },
        read.place("form"),
      ),
    );
  return form?.formId ?? "";
}
