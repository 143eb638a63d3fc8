import type { Field, FieldValues } from "../model";
import { derivedValue, inOrder } from "./operations";

/**
 * The values of a row with those of its derived fields: `correct` may put another value in place of a derived one, and fields
 * made from it follow. `auto` are the derived values as they came out themselves.
 */
export function withDerived(
  values: FieldValues,
  fields: readonly Field[],
  correct: (field: Field, derived: FieldValues[string]) => FieldValues[string] = (_field, derived) => derived,
): { values: FieldValues; auto: FieldValues } {
  const row: Record<string, FieldValues[string]> = { ...values };
  const auto: Record<string, FieldValues[string]> = {};
  for (const field of inOrder(fields)) {
    const derived = derivedValue(field, row);
    auto[field.field] = derived;
    row[field.field] = correct(field, derived);
  }
  return { values: row, auto };
}
