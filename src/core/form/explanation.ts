import type { Field, Form, Language, Rule } from "../model";
import { text } from "../text";
import { wordsField } from "./words-field";

/** Key of the field in which a row says why a rule of grade B or C is broken. */
export const EXPLANATION = "explanation";

/**
 * Forms in which every rule that may be explained can be: a register or card about which there is one gets a field for it. A
 * table has its reason at the end of each row.
 */
export function explainable(forms: readonly Form[], rules: readonly Rule[], language: Language): Form[] {
  const asked = new Set(
    rules.filter(({ grade }) => grade === "B" || grade === "C").map(({ formId }) => formId),
  );
  return forms.map((form) => {
    const isMissing = !form.fields.some(({ field }) => field === EXPLANATION);
    if (form.kind === "table" || !asked.has(form.formId) || !isMissing) return form;
    return { ...form, fields: [...form.fields, explanationField(form, language)] };
  });
}

function explanationField({ formId, fields }: Form, language: Language): Field {
  return {
    ...wordsField(EXPLANATION, text("unitWorkbook.explanation", language)),
    formId,
    labelEn: "Explanation",
    help: text("unitWorkbook.explanationHelp", language),
    order: (fields[fields.length - 1]?.order ?? 0) + 1,
  };
}
