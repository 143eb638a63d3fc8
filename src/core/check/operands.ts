// Fields made from others of their row: how many, of which kind, and never from themselves.
import { addsUp, fieldKinds } from "../field";
import { inOrder, rowOperations } from "../field/operations";
import type { Field, RowOperation, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { type CheckContext, placeAt } from "./context";

/** What keeps a derived field from being computed. */
export function checkOperands(
  context: CheckContext,
  field: Field,
  fields: readonly Field[],
  row: TableRow,
): Problem[] {
  const place = placeAt(context, "fields", row, "sumOf");
  const operation = field.origin as RowOperation;
  const [least, most] = rowOperations[operation].operands;
  const { operands, label } = field;
  if (operands.length < least || operands.length > most)
    return [problem("definition.operandCount", { label, count: operands.length, least, most }, place)];
  const numbers = fields.filter(({ kind }) => fieldKinds[kind].holds === "number");
  const unknown = operands.find((key) => !fields.some((other) => other.field === key));
  if (unknown !== undefined) {
    const options = numbers.map((other) => other.label);
    return [problem("definition.fieldUnknown", { value: unknown, options }, place)];
  }
  const word = fields.find(
    ({ field: key }) => operands.includes(key) && !numbers.some((other) => other.field === key),
  );
  if (word) return [problem("definition.fieldNotNumber", { value: word.label }, place)];
  const share = fields.find((other) => operands.includes(other.field) && !addsUp(other));
  if (operation === "total" && share)
    return [problem("definition.shareAdded", { label, value: share.label }, place)];
  const isComputable = inOrder(fields).some((other) => other.field === field.field);
  return isComputable ? [] : [problem("definition.fieldsInCircle", { value: label }, place)];
}
