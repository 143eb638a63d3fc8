import type { Day, Definition, Unit } from "../model";
import { isLocked } from "../period";
import { periodFor } from ".";

/** Whether a period is locked for one unit on a day, with what it was granted; a period that is no more is not. */
export function isLockedFor(
  definition: Pick<Definition, "periods" | "exceptions">,
  unit: Pick<Unit, "unitId">,
  periodId: string,
  today: Day,
): boolean {
  const period = definition.periods.find(({ id }) => id === periodId);
  return period !== undefined && isLocked(periodFor(definition, unit, period), today);
}
