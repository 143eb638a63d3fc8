// What taking in changes of nominations and votes would break, told to whoever decides: by cases, not by rows of the unit's workbook.
import type { Entry, FieldValue, Form } from "../model";
import { clashWords } from "../text/clashes";
import { fill, inLanguage } from "../text/words";
import { voteField } from "./ballots";
import { nameFields } from "./name-field";
import { placesProblems } from "./places";

/** A breach and the form in which it is. */
export interface Clash {
  readonly formId: string;
  /** Tells one kind of breach from another. */
  readonly code: string;
  /** A clause: which cases, and what is wrong with them. */
  readonly words: string;
}

/** What a case of a form is called: by what it votes for, or by the first name that is filled in. */
export function calledAs(form: Pick<Form, "fields"> | undefined, values: Entry["values"]): FieldValue {
  if (!form) return null;
  const named = [voteField(form) ?? "", ...nameFields(form)].map((field) => values[field]);
  return named.find(Boolean) ?? null;
}

/** What of these entries the stages of their unit would not take. */
export function clashesIn(whose: Parameters<typeof placesProblems>[0], entries: readonly Entry[]): Clash[] {
  const { language } = whose.definition.campaign;
  const formOf = (formId: string) => whose.definition.forms.find((form) => form.formId === formId);
  // Rows of changed entries may coincide, and whoever decides does not ask who typed them: each is told by its place among all.
  const placed = entries.map((entry, sourceRow) => ({ ...entry, sourceRow, origin: "workbook" as const }));
  const nameAt = (row: unknown) => {
    const entry = entries[Number(row)];
    return entry ? String(calledAs(formOf(entry.formId), entry.values) ?? "") : "";
  };
  return placesProblems(whose, placed).flatMap(({ code, grade, values, place }): Clash[] => {
    if (grade === "D" || !(code in clashWords)) return [];
    const formId =
      entries[place?.row ?? -1]?.formId ??
      whose.definition.forms.find(({ name }) => name === values.form)?.formId ??
      "";
    const words = fill(inLanguage(clashWords[code as keyof typeof clashWords], language), {
      ...values,
      name: nameAt(place?.row),
      other: nameAt(values.row),
    });
    return [{ formId, code, words }];
  });
}
