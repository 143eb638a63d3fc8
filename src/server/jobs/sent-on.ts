// By which moment a tick had been made. The sheet does not say; Drive says when the workbook was last changed, to the account
// that made it; it may be ten minutes behind, so a late tick that is collected at once is given the benefit of the doubt.
// Our own writes count for none of it (own-writes).
// Colleagues, whose rights reach no further than the workbook itself, go by the hour alone.
import { addDays } from "../../core/day";
import type { Moment } from "../../core/model";
import type { Context } from "../context";
import { changeTimeRequest } from "../google/drive";
import { localInstant } from "../google/epoch-text";
import { send } from "../google/rest";
import { readOwnWrites, unitsChange } from "./own-writes";

/** The clock comes by at the latest after an hour: what is found until then was there at midnight. */
const LOOKED_AT_MIDNIGHT = "01:00";

/**
 * Moment by which each workbook's ticks had been made, where that is known to be before now. `hasHours`: something is due at
 * an hour of its own, so that midnight is not precise enough.
 */
export function sentMoments(
  context: Context,
  workbookIds: readonly string[],
  hasHours: boolean,
): { sentAt?: Moment }[] {
  const midnight = context.time < LOOKED_AT_MIDNIGHT ? `${addDays(context.today, -1)} 24:00` : undefined;
  if (midnight && !hasHours) return workbookIds.map(() => ({ sentAt: midnight }));
  const own = workbookIds.length > 0 ? readOwnWrites() : {};
  return send(workbookIds.map(changeTimeRequest)).map(({ status, body }, index) => {
    const { modifiedTime } = (body ?? {}) as { modifiedTime?: string };
    const changed = status === 200 && modifiedTime;
    const known = [
      midnight,
      changed && localInstant(unitsChange(own, workbookIds[index]!, modifiedTime), context.offset),
    ].filter(Boolean);
    const [sentAt] = known.sort();
    return sentAt ? { sentAt } : {};
  });
}
