import type { Definition, Form, Language, Period } from "../model";
import { text } from "../text";
import { eventRegister } from "./forms";

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

/** Title of the tab of a table or card for one period. */
export function tableTitle({ name }: Pick<Form, "name">, period: Pick<Period, "code">): string {
  return `${name} ${period.code}`;
}
