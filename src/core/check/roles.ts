// Whether a field can be what its 用途 says.
import { addsUp, fieldKinds } from "../field";
import { isRegister } from "../form";
import type { Field, FieldRole, Form, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { keyOf, labelOf } from "../text";
import { type CheckContext, placeAt } from "./context";

const fits: Readonly<Record<FieldRole, (field: Field) => boolean>> = {
  people: addsUp,
  kind: ({ kind }) => fieldKinds[kind].choice === "one",
  theme: ({ kind }) => fieldKinds[kind].holds === "text",
  result: ({ kind }) => fieldKinds[kind].choice !== "none",
  joint: ({ kind, options }) =>
    fieldKinds[kind].choice === "one" && options.some((option) => keyOf("joint", option) === "coHost"),
};

/** A role that a field of a register has by 用途 and cannot have by its kind. */
export function checkRole(context: CheckContext, form: Form, field: Field, row: TableRow): Problem[] {
  const { role } = field;
  if (!role || (isRegister(form) && fits[role](field))) return [];
  const values = { value: field.label, role: labelOf("fieldRole", role, context.language) };
  return [problem("definition.roleUnfit", values, placeAt(context, "fields", row, "role"))];
}
