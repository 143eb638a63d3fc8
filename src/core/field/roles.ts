import type { Field, FieldRole, FieldValue, FieldValues } from "../model";

/** What is known of a field when it is asked for its role. */
type Playing = Pick<Field, "field" | "role">;

/**
 * Key of the field that has a role among those of a form; undefined where none has. 用途 in 字段定义 says which; where no field of the
 * form names the role, the one whose key is the role's own, as definitions without that column have it.
 */
export function fieldOf(fields: readonly Playing[], role: FieldRole): string | undefined {
  const named = fields.find((field) => field.role === role);
  return (named ?? fields.find((field) => field.role === undefined && field.field === role))?.field;
}

/** What an entry says in the field of a role; null where the form has none. */
export function roleValue(values: FieldValues, fields: readonly Playing[], role: FieldRole): FieldValue {
  const field = fieldOf(fields, role);
  return (field === undefined ? null : values[field]) ?? null;
}
