import { isFormulaError } from "../cells/formula-error";
import { textOf } from "../cells/text";
import type { Cell, Field } from "../model";
import { type Place, problem } from "../problem/problem";
import { fieldKinds } from "./kinds";
import type { CheckedField, FieldContext } from "./read";

/** Reads and checks one cell of a form: kind, range, choices, whether it may be empty. */
export function checkField(field: Field, cell: Cell | undefined, context: FieldContext): CheckedField {
  const { label, kind, required } = field;
  const text = textOf(cell);
  const place: Place = { ...context.place, field: field.field };
  if (text === "" || cell === undefined)
    return { value: null, problems: required ? [problem("cell.required", { label }, place)] : [] };
  if (isFormulaError(text))
    return { value: null, problems: [problem("cell.formulaError", { label, value: text }, place)] };
  return fieldKinds[kind].read(field, cell, { ...context, place });
}
