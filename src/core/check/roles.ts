// Whether a field can be what its 用途 says.
import { addsUp, fieldKinds } from "../field";
import { isRegister } from "../form";
import type { ContactRole, Field, FieldRole, Form, TableRow } from "../model";
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
  contactName: ({ kind }) => fieldKinds[kind].holds === "text" && fieldKinds[kind].choice === "none",
  contactPhone: ({ kind }) => kind === "phone" || kind === "text",
  contactMail: ({ kind }) => kind === "mail",
  rank: ({ kind }) => kind === "integer",
  vote: ({ kind }) => fieldKinds[kind].choice === "one",
};

/** Roles that a unit plays once, in a card; all others are those of an event. */
const OF_CARDS: readonly FieldRole[] = ["contactName", "contactPhone", "contactMail"] satisfies ContactRole[];

function isFit(form: Form, field: Field, role: FieldRole): boolean {
  const isInPlace = OF_CARDS.includes(role) ? form.kind === "card" : isRegister(form);
  return isInPlace && fits[role](field);
}

/** A role that a field has by 用途 and cannot have by its form or kind. */
export function checkRole(context: CheckContext, form: Form, field: Field, row: TableRow): Problem[] {
  const { role } = field;
  if (!role || isFit(form, field, role)) return [];
  const values = { value: field.label, role: labelOf("fieldRole", role, context.language) };
  return [problem("definition.roleUnfit", values, placeAt(context, "fields", row, "role"))];
}
