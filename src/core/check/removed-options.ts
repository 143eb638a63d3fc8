// Options that reports were filled in with and that the list of their field has no more.
import { fieldKinds } from "../field";
import { TASK_FIELD } from "../form";
import { groupBy } from "../group-by";
import type { Entry, Field, Form, TableLine } from "../model";
import { reportKey } from "../period";
import { problem } from "../problem";
import { cellPlace, findForm, listOf, type RawTables, textOf } from "../rows";
import { tables } from "../tables";
import type { RecordCheck } from "./context";
import type { RowFinding } from "./rows";

/** Removed options that standing reports still use, each with how many; what is in stays as it is. */
export function removedOptions(
  rows: readonly (Entry | TableLine)[],
  raw: RawTables,
  check: RecordCheck,
): RowFinding[] {
  return check.definition.forms.flatMap((form) => {
    const own = rows.filter(({ formId }) => formId === form.formId);
    return form.fields
      .filter((field) => isTypedChoice(field))
      .flatMap((field) => findingsOf(form, field, own, raw, check));
  });
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
  const at = raw.fields?.find(
    ({ cells }) =>
      textOf(cells.field) === field.field &&
      findForm(definition.forms, textOf(cells.form))?.formId === form.formId,
  );
  const place = at && cellPlace(tables.fields, at, "options", definition.campaign.language);
  return [...groupBy(uses, ({ value }) => value)].map(([value, found]) => {
    const reports = new Set(found.map(({ row }) => reportKey(row.unitId, row.periodId))).size;
    const values = { form: form.name, label: field.label, value, reports, rows: found.length };
    return { key: "fields", problem: problem("record.optionRemoved", values, place, "D") };
  });
}

function chosen({ kind }: Field, text: string): readonly string[] {
  if (text === "") return [];
  return fieldKinds[kind].choice === "several" ? listOf(text) : [text];
}
