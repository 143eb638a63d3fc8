// Entries of the record that staff may tell as good practice.

import { asked } from "../asked";
import type { ColumnKind, Definition, Entry, Form, Unit } from "../model";
import { bulletinText } from "../text/bulletin";
import { clauses } from "../text/lists";
import { dateWords } from "./day-words";
import type { Cited } from "./types";

/** An entry as a line, cited by the entries of its unit and period. */
export type Practice = Cited;

/** Entries that are offered, the latest first. */
const MOST = 200;
/** What tells of an event; nothing of people, addresses and links. */
const TELLING: readonly ColumnKind[] = ["text", "longText", "choice"];

/** The entries as lines, the latest first: unit, day, and what stands in its words and choices. */
export function practicesOf(
  entries: readonly Entry[],
  { forms, campaign: { language } }: Pick<Definition, "forms" | "campaign">,
  units: readonly Unit[],
): Practice[] {
  const nameOf = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return [...entries]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .flatMap((entry): Practice[] => {
      const form = forms.find(({ formId }) => formId === entry.formId);
      const words = form ? wordsOf(entry, form) : [];
      if (!form || words.length === 0) return [];
      const { unitId, periodId, formId } = entry;
      const day = dateWords(entry.date, language);
      const told = clauses(
        [day, ...words].filter((each) => each !== ""),
        language,
      );
      const text = bulletinText("practice", language, { unit: nameOf.get(unitId) ?? unitId, told });
      return [{ label: form.name, text, asked: asked("amount", { formId, unitId, periodId }) }];
    })
    .slice(0, MOST);
}

function wordsOf({ values }: Entry, { fields }: Form): string[] {
  return fields
    .filter(({ kind }) => TELLING.includes(kind))
    .map(({ field }) => String(values[field] ?? "").trim())
    .filter((each) => each !== "");
}
