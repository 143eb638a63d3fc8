// A burden guard: what units would type twice is said before it goes out.
import { type Burden, burdens } from "../burden";
import type { Field, Form } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { findForm, textOf } from "../rows";
import { text } from "../text";
import { type CheckContext, filledRows, placeAt } from "./context";

/** Units that one hint names. */
const MOST_NAMED = 3;

/** Hints at the columns that ask for what the same units report in another return. */
export function checkBurden(context: CheckContext): Problem[] {
  const { definition, units } = context;
  return burdens(definition, units).map((found) => hintAt(context, found));
}

function hintAt(context: CheckContext, { asked, already, whom }: Burden): Problem {
  const { language } = context;
  const values = {
    form: asked.form.name,
    field: asked.field.label,
    other: already.owed.name,
    same: already.field.label,
    count: whom.length,
    whom: whom.slice(0, MOST_NAMED).join(text("general.separator", language)),
  };
  return problem("field.askedTwice", values, fieldPlace(context, asked.form, asked.field), "D");
}

/** Where a field stands in 字段定义; undefined where its row is gone. */
export function fieldPlace(
  context: CheckContext,
  { formId }: Form,
  { field, label }: Field,
): Place | undefined {
  const row = filledRows(context, "fields").find(
    ({ cells }) =>
      findForm(context.definition.forms, textOf(cells.form))?.formId === formId &&
      [field, label].includes(textOf(cells.field) || textOf(cells.label)),
  );
  return row && placeAt(context, "fields", row, "label");
}
