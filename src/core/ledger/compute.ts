import { counts } from "../activity";
import type { Activity, Definition, Field, FieldValue, FieldValues } from "../model";

/** What one ledger row shows by itself: the computed fields of a task. */
export interface ComputedRow {
  readonly taskId: string;
  readonly auto: FieldValues;
}

/** The computed fields of every ledger task, from one unit's activities of one period. A co-hosted event is counted at its host; its form of result is listed all the same. */
export function computeLedger(activities: readonly Activity[], definition: Definition): ComputedRow[] {
  const fields = definition.ledgerFields.filter((field) => field.origin !== "typed");
  return definition.tasks
    .filter((task) => task.inLedger)
    .map(({ taskId }) => {
      const own = activities.filter((activity) => activity.taskId === taskId);
      return { taskId, auto: Object.fromEntries(fields.map((field) => [field.field, compute(field, own)])) };
    });
}

function compute(field: Field, activities: readonly Activity[]): FieldValue {
  const valuesOf = (some: readonly Activity[]): FieldValue[] =>
    some.map((activity) => activity.values[field.sumOf] ?? null);
  if (field.origin === "list") return listed(field, valuesOf(activities));
  const counted = activities.filter((activity) => counts(activity.values));
  if (field.origin === "count") return counted.length;
  return valuesOf(counted).reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
}

/** The different values in the order of the field's options, as the formula of the ledger tab has them. */
function listed(field: Field, values: readonly FieldValue[]): string {
  const found = new Set(values.flatMap((value) => (value === null ? [] : String(value).split("、"))));
  const known = field.options.filter((option) => found.delete(option));
  return [...known, ...found].join("、");
}
