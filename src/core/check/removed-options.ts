// Fields and options that reports were filled in with and that the definition has no more.
import { fieldKinds } from "../field";
import { TASK_FIELD } from "../form";
import { groupBy } from "../group-by";
import type { Entry, Field, Form, TableLine } from "../model";
import { reportKey } from "../period";
import { problem } from "../problem";
import { cellPlace, findForm, listOf, type RawTables, textOf } from "../rows";
import { tables } from "../tables";
import { inLanguage } from "../text/words";
import type { RecordCheck } from "./context";
import type { RowFinding } from "./rows";

/** Removed fields that standing reports hold, and removed options that they use, each with how many; what is in stays as it is. */
export function removedOptions(
  rows: readonly (Entry | TableLine)[],
  raw: RawTables,
  check: RecordCheck,
): RowFinding[] {
  return check.definition.forms.flatMap((form) => {
    const own = rows.filter(({ formId }) => formId === form.formId);
    const asked = check.asked?.forms.find(({ formId }) => formId === form.formId);
    // A form that is asked for no more is no loss of one field.
    const gone = asked ? form.fields.filter((field) => !isAsked(field, asked)) : [];
    return [
      ...gone.flatMap((field) => goneFinding(form, field, own, raw, check)),
      ...optionFindings(form, own, raw, check),
    ];
  });
}

function optionFindings(
  form: Form,
  own: readonly (Entry | TableLine)[],
  raw: RawTables,
  check: RecordCheck,
): RowFinding[] {
  return form.fields
    .filter((field) => isTypedChoice(field))
    .flatMap((field) => findingsOf(form, field, own, raw, check));
}

function isAsked({ field }: Field, form: Form): boolean {
  return form.fields.some((own) => own.field === field);
}

// What was typed into a field that the definition asks for no more.
function goneFinding(
  form: Form,
  field: Field,
  rows: readonly (Entry | TableLine)[],
  raw: RawTables,
  { definition }: RecordCheck,
): RowFinding[] {
  const filled = rows.filter((row) => field.origin === "typed" && textOf(row.values[field.field]) !== "");
  if (filled.length === 0) return [];
  const { language } = definition.campaign;
  const place = placeOf(form, field, "inUse", raw, definition) ?? {
    tab: inLanguage(tables.fields.name, language),
  };
  const reports = reportsOf(filled);
  const values = { form: form.name, label: field.label, code: field.field, reports, rows: filled.length };
  return [{ key: "fields", problem: problem("record.fieldRemoved", values, place, "D") }];
}

// The cell of a field in 字段设置; undefined where its row is gone.
function placeOf(
  { formId }: Form,
  { field }: Field,
  column: string,
  raw: RawTables,
  { forms, campaign }: RecordCheck["definition"],
) {
  const row = raw.fields?.find(
    ({ cells }) => textOf(cells.field) === field && findForm(forms, textOf(cells.form))?.formId === formId,
  );
  return row && cellPlace(tables.fields, row, column, campaign.language);
}

function reportsOf(rows: readonly (Entry | TableLine)[]): number {
  return new Set(rows.map(({ unitId, periodId }) => reportKey(unitId, periodId))).size;
}

// Choices that people make from a list of the office's; those of units and tasks change with these.
function isTypedChoice({ field, kind, origin, options }: Field): boolean {
  const isChoice = kind === "choice" || kind === "multiChoice";
  return isChoice && origin === "typed" && field !== TASK_FIELD && options.length > 0;
}

function findingsOf(
  form: Form,
  field: Field,
  rows: readonly (Entry | TableLine)[],
  raw: RawTables,
  { definition }: RecordCheck,
): RowFinding[] {
  const uses = rows.flatMap((row) =>
    chosen(field, textOf(row.values[field.field]))
      .filter((value) => !field.options.includes(value))
      .map((value) => ({ value, row })),
  );
  const place = placeOf(form, field, "options", raw, definition);
  return [...groupBy(uses, ({ value }) => value)].map(([value, found]) => {
    const reports = reportsOf(found.map(({ row }) => row));
    const values = { form: form.name, label: field.label, value, reports, rows: found.length };
    return { key: "fields", problem: problem("record.optionRemoved", values, place, "D") };
  });
}

function chosen({ kind }: Field, text: string): readonly string[] {
  if (text === "") return [];
  return fieldKinds[kind].choice === "several" ? listOf(text) : [text];
}
