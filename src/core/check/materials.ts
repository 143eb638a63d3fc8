// 材料要求: whether each row names a register with a link field, and kinds and types that there are.
import { fieldOf } from "../field";
import { isRegister } from "../form";
import type { Form, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { listOf, textOf } from "../rows";
import { linkFieldMeant, linkFieldsOf, registerMeant } from "../rows/materials";
import { keyOf } from "../text";
import { type CheckContext, filledRows, placeAt } from "./context";
import { outsideCampaign } from "./days";

/** The tab 材料要求. */
export function checkMaterials(context: CheckContext): Problem[] {
  return [
    ...filledRows(context, "materials").flatMap((row) => checkRow(context, row)),
    ...checkTwice(context),
  ];
}

function checkRow(context: CheckContext, row: TableRow): Problem[] {
  const { forms, unitTypes } = context.definition;
  const types = unitTypes.map(({ name }) => name);
  const unknown = listOf(textOf(row.cells.unitTypes)).filter((type) => !types.includes(type));
  const register = registerMeant(textOf(row.cells.form), forms);
  return [
    ...(register ? checkRegister(context, register, row) : [unfittingForm(context, row)]),
    ...unknown.map((value) =>
      problem(
        "definition.unitTypeUnknown",
        { value, options: types },
        placeAt(context, "materials", row, "unitTypes"),
      ),
    ),
    ...outsideCampaign(context, "materials", row, ["deadline"]),
  ];
}

function unfittingForm(context: CheckContext, row: TableRow): Problem {
  const options = context.definition.forms.filter(isRegister).map(({ name }) => name);
  const values = { form: textOf(row.cells.form), options: options };
  return problem("definition.formUnfitting", values, placeAt(context, "materials", row, "form"));
}

function checkRegister(context: CheckContext, register: Form, row: TableRow): Problem[] {
  const field = textOf(row.cells.field);
  const place = placeAt(context, "materials", row, "field");
  const links = linkFieldsOf(register);
  const options = links.map(({ label }) => label);
  const kinds =
    register.fields.find((each) => each.field === fieldOf(register.fields, "kind"))?.options ?? [];
  return [
    ...(links.length === 0 ? [problem("material.noLinkField", { form: register.name }, place)] : []),
    ...(links.length > 0 && linkFieldMeant(register, field) === undefined
      ? [problem("definition.fieldUnknown", { value: field, options }, place)]
      : []),
    ...listOf(textOf(row.cells.kinds))
      .filter((kind) => !kinds.includes(kind))
      .map((value) =>
        problem(
          "definition.kindUnknown",
          { value, options: kinds },
          placeAt(context, "materials", row, "kinds"),
        ),
      ),
  ];
}

// The same links would be taken for a picture and for a film.
function checkTwice(context: CheckContext): Problem[] {
  const seen = new Map<string, TableRow>();
  return filledRows(context, "materials").flatMap((row) => {
    if (keyOf("yesNo", row.cells.inUse) === "no") return [];
    const key = ["form", "field", "task", "kinds", "unitTypes"]
      .map((each) => textOf(row.cells[each]))
      .join("\n");
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    const names = { name: textOf(row.cells.name), other: textOf(first?.cells.name), row: first?.row ?? 0 };
    return first ? [problem("material.twice", names, placeAt(context, "materials", row, "field"), "D")] : [];
  });
}
