import type { FieldValues } from "../model";
import { keyOf } from "../text";

/** Whether an entry is to be counted: a joint event is counted once, at its host; the activity field `joint` says who is the co-host. */
export function counts(values: FieldValues): boolean {
  const { joint } = values;
  return joint === null || joint === undefined || joint === "" || keyOf("joint", joint) !== "coHost";
}
