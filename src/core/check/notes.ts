import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { type CheckContext, filledRows, placeAt } from "./context";

/** A day of every month by which something is due, as notices say it: 每月25日前. */
const MONTHLY = /每月\s*(\d{1,2})\s*[日号](?:之|以)?前/;

/** Hints at the note of a form that still says the due day which its return had before. */
export function checkNotes(context: CheckContext): Problem[] {
  const { forms, returns } = context.definition;
  return filledRows(context, "forms").flatMap((row) => {
    const told = MONTHLY.exec(textOf(row.cells.note))?.[1];
    const form = forms.find(({ name }) => name === textOf(row.cells.name));
    const owed = returns.find(({ formIds }) => form !== undefined && formIds.includes(form.formId));
    const due = owed?.rule.dueDay ?? null;
    if (told === undefined || !owed || due === null || due === Number(told)) return [];
    const values = { told, name: owed.name, due: String(due) };
    return [problem("definition.noteTellsOtherDay", values, placeAt(context, "forms", row, "note"), "C")];
  });
}
