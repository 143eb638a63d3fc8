import { fieldKinds } from "../field";
import type { Field, FieldValues } from "../model";

/** Any words on a row of a table explain it: the reason, or a text field such as 备注. */
export function explanationOf(
  { correctionReason, values }: { readonly correctionReason: string; readonly values: FieldValues },
  fields: readonly Field[],
): string {
  const notes = fields.filter((field) => field.origin === "typed" && fieldKinds[field.kind].explains);
  return [correctionReason, ...notes.map((field) => String(values[field.field] ?? ""))].join("");
}
