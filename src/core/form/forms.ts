import type { Definition, Form, Return } from "../model";

/** What forms are looked up in; a whole `Definition` will do. */
export type FormSource = Pick<Definition, "forms" | "returns">;

/** Whether a form has one row an event or case. */
export function isRegister({ kind }: Pick<Form, "kind">): boolean {
  return kind === "register";
}

/** The registers of a return, or of the whole campaign, in their order. */
export function registersOf(definition: FormSource, returnId?: string): readonly Form[] {
  return formsOf(definition, returnId).filter(isRegister);
}

/** The tables and cards of a return, or of the whole campaign, in their order. */
export function tablesOf(definition: FormSource, returnId?: string): readonly Form[] {
  return formsOf(definition, returnId).filter((form) => !isRegister(form));
}

/** The return that a form belongs to; undefined where it belongs to none. */
export function returnOf({ returns }: Pick<FormSource, "returns">, formId: string): Return | undefined {
  return returns.find(({ formIds }) => formIds.includes(formId));
}

/** The register of events: the first of the campaign. Its rows are what 场次 and 人次 count; other registers count for themselves. */
export function eventRegister({ forms }: Pick<FormSource, "forms">): Form | undefined {
  return forms.find(isRegister);
}

function formsOf({ forms, returns }: FormSource, returnId?: string): readonly Form[] {
  if (returnId === undefined) return forms;
  const ids = returns.find((item) => item.returnId === returnId)?.formIds ?? [];
  return forms.filter(({ formId }) => ids.includes(formId));
}
