// Corrections that a unit proposes, as people read them: what stood there and what shall stand there.

import { rowsOf } from "../../core/form";
import type { Definition, Field, FieldValue, Language, Report } from "../../core/model";
import { correctionsOf } from "../../core/report/corrections/text";
import { type Correction, type EntryCorrection, isOfEntry } from "../../core/report/corrections/types";
import { calledAs } from "../../core/selection/clashes";
import { clauses } from "../../core/text/lists";
import { ofPeriod } from "../../core/version";
import type { ReviewCorrection } from "../../core/wire/procedures";
import { fieldText, valueText } from "./form-field";

/** What is proposed to correct in a report; nothing where nothing is. */
export function correctionWords(
  report: Pick<Report, "periodId" | "corrections">,
  definition: Definition,
): ReviewCorrection[] {
  const { open } = correctionsOf(report);
  if (open.length === 0) return [];
  const period = definition.periods.find(({ id }) => id === report.periodId);
  const told = period ? ofPeriod(definition, period) : definition;
  return open.map((item) => wordsOfChange(item, told));
}

/** One change in words, by a definition that has its fields. */
export function wordsOfChange(item: Correction, definition: Definition): ReviewCorrection {
  const form = definition.forms.find(({ formId }) => formId === item.formId);
  const fields = form?.fields ?? [];
  const { language } = definition.campaign;
  const name = form?.name ?? item.formId;
  if (isOfEntry(item)) return { id: item.id, ...entryWords(item, name, fields, language) };
  const row = form && rowsOf(form, definition).find(({ rowId }) => rowId === item.rowId)?.label;
  const told = fields.find(({ field }) => field === item.field);
  const text = (value: FieldValue) => (told ? fieldText(told, value, language) : valueText(value, language));
  return {
    id: item.id,
    label: [name, row ?? item.rowId, told?.label ?? item.field].filter(Boolean).join(" · "),
    before: text(item.before),
    after: text(item.after),
  };
}

// Of a changed entry what has changed, of others all that they say.
function entryWords(
  { before, after, same = [] }: EntryCorrection,
  name: string,
  fields: readonly Field[],
  language: Language,
): Omit<ReviewCorrection, "id"> {
  const differs = ({ field }: Field) =>
    !before ||
    !after ||
    (!same.includes(field) && (before.values[field] ?? "") !== (after.values[field] ?? ""));
  const shown = fields.filter(differs);
  const said = (values: Readonly<Record<string, FieldValue>> | undefined) =>
    clauses(
      shown
        .map((each) => [each.label, fieldText(each, values?.[each.field], language)] as const)
        .filter(([, value]) => value !== "")
        .map((pair) => pair.join(" ")),
      language,
    );
  const known = before ?? after;
  const label = [name, known?.date, known && calledAs({ fields }, known.values)].filter(Boolean).join(" · ");
  return { label, before: said(before?.values), after: said(after?.values) };
}
