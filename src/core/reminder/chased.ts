import { addDays } from "../day";
import type { Day, Period, ReminderRule, SendRecord, Unit } from "../model";

/** Rule id that a chase has in the log. */
export const CHASE = "chase";

/**
 * Whether a chase by hand has said of a period what a rule for what is overdue would say by `today`: it stands for the rule's mail of
 * its day and for an older one, and the next keeps its distance (`every` days) from it. One that waits for quota goes out first.
 */
export function isChasedFor(
  { when, every }: Pick<ReminderRule, "when" | "every">,
  wanted: Day,
  { unitId }: Pick<Unit, "unitId">,
  { id }: Pick<Period, "id">,
  { log, today }: { readonly log: readonly SendRecord[]; readonly today: Day },
): boolean {
  if (when !== "overdue") return false;
  return log
    .filter((record) => record.rule === CHASE && record.unitId === unitId && record.period === id)
    .filter(({ state }) => state !== "cancelled" && state !== "failed")
    .some(({ state, at }) => {
      const day = at.slice(0, 10);
      return state === "queued" || day >= wanted || addDays(day, every ?? 0) > today;
    });
}
