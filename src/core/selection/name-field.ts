import { fieldOf } from "../field/roles";
import type { Form } from "../model";

/** Fields by which a case may be called, the surest first: its theme, then what is typed and not chosen. */
export function nameFields({ fields }: Pick<Form, "fields">): string[] {
  const typed = fields.filter(({ kind }) => kind === "text" || kind === "longText").map(({ field }) => field);
  return [...new Set([fieldOf(fields, "theme") ?? "", ...typed])].filter((field) => field !== "");
}

/** Key of the field by which cases of a form are called; undefined where nothing is typed. */
export function nameField(form: Pick<Form, "fields">): string | undefined {
  return nameFields(form)[0];
}
