// Edits of so many cells that a person waits for them.
import type { UserEdit } from "../../wire/api";

/** More cells than this are not shown before the host has taken them, and their writing is told. */
const MANY = 2000;

/** Rows of an edit that writes many cells; 0 for every other edit. */
export function largeRows(edit: UserEdit): number {
  if (edit.kind !== "values") return 0;
  const { length } = edit.values;
  return length * (edit.values[0]?.length ?? 0) > MANY ? length : 0;
}
