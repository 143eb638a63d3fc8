// Rules that a corrected report would break, told to whoever decides on it.
import { rowsOf } from "../../form";
import type { Definition, TableLine } from "../../model";
import { stops } from "../../problem";
import type { Clash } from "../../selection/clashes";
import { clashWords } from "../../text/clashes";
import { fill, inLanguage } from "../../text/words";
import { checkRules, explanationOf } from "../../validation";
import type { RecordedPeriod } from "../withdraw";

/** What its unit could not submit of these rows; `previous` = its rows of the period before. It concerns no form alone. */
export function brokenIn(
  { ledger, activities }: Pick<RecordedPeriod, "ledger" | "activities">,
  previous: readonly TableLine[],
  definition: Definition,
): Clash[] {
  const { rules, forms, campaign } = definition;
  const { language } = campaign;
  return ledger.flatMap((line) => {
    const form = forms.find(({ formId }) => formId === line.formId);
    if (!form) return [];
    const last = previous.find(({ formId, rowId }) => formId === line.formId && rowId === line.rowId);
    const broken = checkRules(rules, {
      formId: form.formId,
      values: line.values,
      previous: last?.values ?? {},
      fields: form.fields,
      forms,
      report: [...activities, ...ledger],
      language,
      explanation: explanationOf(line, form.fields),
    });
    const row = rowsOf(form, definition).find(({ rowId }) => rowId === line.rowId)?.label || form.name;
    return broken.filter(stops).map(({ values }): Clash => {
      const words = clashWords["leftValue" in values ? "broken" : "wanting"];
      const code = JSON.stringify([line.formId, line.rowId, values.left, values.message]);
      return { formId: "", code, words: fill(inLanguage(words, language), { ...values, row }) };
    });
  });
}
