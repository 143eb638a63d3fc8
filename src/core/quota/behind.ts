import { isEarly, lightOfQuota } from "../light";
import type { Day } from "../model";
import type { QuotaGap } from "./types";

/** Whether a target should be asked about: it is late, due within a week, or behind its time once a tenth of that has passed. */
export function isBehind(gap: QuotaGap, today: Day): boolean {
  if (gap.gap === 0 || gap.actual === null) return false;
  const light = lightOfQuota({ ...gap, actual: gap.actual }, today);
  if (light === "yellow") return !isEarly(gap.from, gap.deadline, today);
  return light !== "grey" && light !== "none";
}
