import type { Moment, SendRecord } from "../../../src/core/model";
import type { Send } from "../../../src/core/reminder";

/** The lines that the log has of these mails, all written at one moment. */
export function logged(
  sends: readonly Send[],
  at: Moment,
  state: SendRecord["state"] = "sent",
): SendRecord[] {
  return sends.flatMap(({ items, unitId }) =>
    items.map(({ sendId, ruleId, periodId }) => ({
      sendId,
      rule: ruleId,
      unitId,
      period: periodId,
      state,
      at,
    })),
  );
}
