// Where units tell something at length: practice, effects, problems, suggestions.
import type { Definition, Form, Return } from "../model";

/** Returns in which something is told at length, those at any time first. */
export function excerptReturns({ returns, forms }: Pick<Definition, "returns" | "forms">): Return[] {
  const told = new Set(forms.filter((form) => textFields(form).length > 0).map(({ formId }) => formId));
  const isAnytime = ({ rule }: Return) => Number(rule.kind === "anytime");
  return returns
    .filter(({ formIds }) => formIds.some((formId) => told.has(formId)))
    .sort((a, b) => isAnytime(b) - isAnytime(a));
}

/** The fields of a form in which something is told at length. */
export function textFields({ fields }: Form): Form["fields"][number][] {
  return fields.filter(({ kind, origin, inUse }) => kind === "longText" && origin === "typed" && inUse);
}
