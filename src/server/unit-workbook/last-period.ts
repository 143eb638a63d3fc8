// 上期: beside each row of a table, what the same row of the period before holds. A formula of that tab, so it shows at once and needs no
// run; nothing of it counts: a figure that goes on is typed.

import { fieldKinds } from "../../core/field";
import { quoted } from "../../core/field/formula";
import { rowsOf, tablesOf, tableTitle } from "../../core/form";
import type { Definition, Form, Period } from "../../core/model";
import { previousPeriod } from "../../core/period";
import { inLanguage } from "../../core/text";
import { generalWords } from "../../core/text/general";
import { layoutOfPeriod } from "../../core/version";
import { countedCell } from "./counted-cell";
import { TABLE } from "./layout";

/** The table of the period before, as it is laid out. */
export interface LastTable {
  readonly form: Form;
  readonly period: Period;
  readonly rowIds: readonly string[];
  readonly title: string;
  /** Between two figures. */
  readonly mark: string;
}

/** The same table of the period before; undefined where there is none. */
export function lastTable(
  { formId }: Pick<Form, "formId">,
  period: Period,
  definition: Definition,
): LastTable | undefined {
  const before = previousPeriod(definition.periods, period.id);
  if (!before) return undefined;
  const own = layoutOfPeriod(definition, before);
  const form = tablesOf(own, before.returnId).find((table) => table.formId === formId);
  if (form?.kind !== "table") return undefined;
  const rowIds = rowsOf(form, own).map(({ rowId }) => rowId);
  const mark = inLanguage(generalWords.clauseSeparator, own.campaign.language);
  return { form, period: before, rowIds, mark, title: tableTitle(form, before, own) };
}

/** The figures of a row in words, those that are nothing left out; undefined where the row was not there. */
export function lastFormula({ form, title, rowIds, mark }: LastTable, rowId: string): string | undefined {
  const at = rowIds.indexOf(rowId);
  const fields = form.fields.filter(({ kind }) => fieldKinds[kind].holds === "number");
  if (at < 0 || fields.length === 0) return undefined;
  const parts = fields.map((field) => {
    const value = countedCell(field, form, `'${title}'!`, TABLE.first + at + 1);
    return `IF(N(${value})=0,"",${quoted(`${mark}${field.label} `)}&ROUND(${value},2))`;
  });
  return `=MID(${parts.join("&")},${mark.length + 1},500)`;
}
