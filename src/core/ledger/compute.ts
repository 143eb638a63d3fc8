import { fieldOrigins } from "../field/origins";
import type { Definition, Entry, FieldValues } from "../model";

/** What one ledger row shows by itself: the computed fields of a task. */
export interface ComputedRow {
  readonly taskId: string;
  readonly auto: FieldValues;
}

/** The computed fields of every ledger task, from one unit's activities of one period. A co-hosted event is counted at its host; its form of result is listed all the same. */
export function computeLedger(activities: readonly Entry[], definition: Definition): ComputedRow[] {
  const fields = definition.ledgerFields.flatMap((field) => {
    const computation = fieldOrigins[field.origin];
    return computation ? [{ field, computation }] : [];
  });
  return definition.tasks
    .filter((task) => task.inLedger)
    .map(({ taskId }) => {
      const own = activities.filter((activity) => activity.taskId === taskId);
      return {
        taskId,
        auto: Object.fromEntries(
          fields.map(({ field, computation }) => [field.field, computation.value(field, own)]),
        ),
      };
    });
}
