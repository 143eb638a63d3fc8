// Notes of forms and helps of fields that speak of a due day otherwise than the return does: units would read two.
import type { Form, Language, PeriodKind, PeriodRule, Return, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { findForm, textOf } from "../rows";
import { labelOf } from "../text";
import { partWords } from "../text/pages/parts";
import { inLanguage } from "../text/words";
import { type CheckContext, filledRows, placeAt } from "./context";

/** How notices say by which day something is due, and of which rhythms that may be said: 每月25日前, 每周五前. */
const SAID: readonly (readonly [words: RegExp, kinds: readonly PeriodKind[]])[] = [
  [/每个?月\s*(\d{1,2})\s*[日号](?:之|以)?前/, ["calendarMonth", "cutoffMonth"]],
  [/每周\s*([一二三四五六日天])\s*(?:之|以)?前/, ["week"]],
];

/** Hints at the note of a form, or the help of a field, that says another due day or rhythm than its return has. */
export function checkNotes(context: CheckContext): Problem[] {
  const { forms } = context.definition;
  const ofForms = filledRows(context, "forms").flatMap((row) =>
    noteOf(context, row, "forms", "note", findForm(forms, textOf(row.cells.name))),
  );
  const ofFields = filledRows(context, "fields").flatMap((row) =>
    noteOf(context, row, "fields", "help", findForm(forms, textOf(row.cells.form))),
  );
  return [...ofForms, ...ofFields];
}

function noteOf(
  context: CheckContext,
  row: TableRow,
  tab: "forms" | "fields",
  column: string,
  form: Form | undefined,
): Problem[] {
  const owed = form && context.definition.returns.find(({ formIds }) => formIds.includes(form.formId));
  if (!owed) return [];
  const told = SAID.flatMap(([words, kinds]) => {
    const found = words.exec(textOf(row.cells[column]));
    return found && !isMeant(owed.rule, kinds, found[1]!) ? [found[0]] : [];
  });
  const { language } = context;
  return told.map((words) => {
    const values = { told: words, name: owed.name, due: dueOf(owed, language) };
    return problem("definition.noteTellsOtherDay", values, placeAt(context, tab, row, column), "C");
  });
}

// Where no day is told yet none contradicts it.
function isMeant({ kind, dueDay }: PeriodRule, kinds: readonly PeriodKind[], day: string): boolean {
  const number = Number(day) || WEEK.indexOf(day === "天" ? "日" : day) + 1;
  return kinds.includes(kind) && (dueDay === null || dueDay === number);
}

const WEEK = partWords.weekdays.zh;

function dueOf({ rule: { kind, dueDay, dueOn } }: Return, language: Language): string {
  const day =
    kind === "week" && dueDay !== null ? inLanguage(partWords.weekdays, language)[dueDay - 1] : dueDay;
  return [labelOf("periodKind", kind, language), dueOn || day].filter((part) => part !== null).join(" ");
}
