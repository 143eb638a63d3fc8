import { counts } from "../activity";
import type { Activity, Definition, Field, FieldValue, FieldValues } from "../model";

/** What one ledger row shows by itself: the computed fields of a task. */
export interface ComputedRow {
  readonly taskId: string;
  readonly auto: FieldValues;
}

/** The computed fields of every ledger task, from one unit's activities of one period. */
export function computeLedger(activities: readonly Activity[], definition: Definition): ComputedRow[] {
  const fields = definition.ledgerFields.filter((field) => field.origin !== "typed");
  const counted = activities.filter((activity) => counts(activity.values));
  return definition.tasks
    .filter((task) => task.inLedger)
    .map(({ taskId }) => {
      const own = counted.filter((activity) => activity.taskId === taskId);
      return { taskId, auto: Object.fromEntries(fields.map((field) => [field.field, compute(field, own)])) };
    });
}

function compute(field: Field, activities: readonly Activity[]): FieldValue {
  if (field.origin === "count") return activities.length;
  const values = activities.map((activity) => activity.values[field.sumOf] ?? null);
  return field.origin === "sum"
    ? values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0)
    : listed(field, values);
}

/** The different values in the order of the field's options, as the formula of the ledger tab has them. */
function listed(field: Field, values: readonly FieldValue[]): string {
  const found = new Set(values.flatMap((value) => (value === null ? [] : String(value).split("、"))));
  const known = field.options.filter((option) => found.delete(option));
  return [...known, ...found].join("、");
}
