import type { Definition, Form, Language, Period } from "../model";
import { text } from "../text";
import { eventRegister, isRegister } from "./forms";

/** Title of a register's tab in a unit's workbook. */
export function registerTitle({ name }: Pick<Form, "name">, language: Language): string {
  return text("unitWorkbook.register", language, { form: name });
}

/** Title of the tab that shows a unit what the office typed for it; the campaign's first register needs no name. */
export function byOfficeTitle(
  { formId, name }: Pick<Form, "formId" | "name">,
  definition: Pick<Definition, "forms">,
  language: Language,
): string {
  const title = text("unitWorkbook.byOffice", language);
  return eventRegister(definition)?.formId === formId ? title : `${title} ${name}`;
}

/** Codes of the periods that are a whole campaign: a return's only one needs no name. */
const ONLY: readonly string[] = ["once", "any"];

/** Whether a period is the only one of its return and goes by the return's name. */
export function isOnly({ code, label, span }: Pick<Period, "code" | "label" | "span">): boolean {
  return ONLY.includes(code) && label !== span;
}

/**
 * Title of the tab of a table or card for one period. A return that took over the form of one that was given up may have a period of
 * the same code: then it is numbered.
 */
export function tableTitle(
  { formId, name }: Pick<Form, "formId" | "name">,
  { code, returnId }: Pick<Period, "code" | "returnId">,
  { returns, periods }: Pick<Definition, "returns" | "periods">,
): string {
  const title = ONLY.includes(code) ? name : `${name} ${code}`;
  // Those that were given up stand behind those in use, the oldest last.
  const older = returns
    .slice(returns.findIndex((own) => own.returnId === returnId) + 1)
    .filter(({ formIds }) => formIds.includes(formId))
    .filter((other) => periods.some((period) => period.returnId === other.returnId && period.code === code));
  return older.length === 0 ? title : `${title} (${older.length + 1})`;
}

/** What stands above a table: form, return and period. Of two names one of which holds the other the longer says both: 月度台账 2020年7月. */
export function tableHeading(
  { name }: Pick<Form, "name">,
  { label, span }: Pick<Period, "label" | "span">,
): string {
  const returnName = label.endsWith(span) ? label.slice(0, label.length - span.length).trim() : label;
  if (returnName.includes(name)) return label;
  return name.includes(returnName) ? `${name} ${span}` : `${name} ${label}`;
}

/** The tabs in which a unit fills in reports of some periods, by their names: “活动记录”“台账”. */
export function tabsOfReturns(
  periods: readonly Pick<Period, "returnId">[],
  { forms, returns, campaign: { language } }: Pick<Definition, "campaign" | "forms" | "returns">,
): string {
  const asked = returns.filter(({ returnId }) => periods.some((period) => period.returnId === returnId));
  return forms
    .filter(({ formId }) => asked.some(({ formIds }) => formIds.includes(formId)))
    .map((form) => (isRegister(form) ? registerTitle(form, language) : form.name))
    .map((name) => text("unitWorkbook.quoted", language, { name }))
    .join("");
}
