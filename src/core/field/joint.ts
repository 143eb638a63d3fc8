import type { Field, FieldValues } from "../model";
import { keyOf } from "../text";
import { fieldOf } from "./roles";

/** Tells of entries of a form whether they are to be counted: a joint event is counted once, at its host; the field with that role says who is the co-host. */
export function counts(fields: readonly Pick<Field, "field" | "role">[]): (values: FieldValues) => boolean {
  const field = fieldOf(fields, "joint");
  if (field === undefined) return () => true;
  return ({ [field]: joint }) =>
    joint === null || joint === undefined || joint === "" || keyOf("joint", joint) !== "coHost";
}
