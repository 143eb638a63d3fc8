// By which moment a tick had been made. The sheet does not say; Drive says when the workbook was last changed, to the account
// that made it, up to ten minutes late. So what Drive says counts only where nobody has looked since: what a collection did not
// find was ticked after it, and what Drive knows no change of since then, or none at all, was ticked within those minutes.
// Our own writes count for none of it (own-writes).
// Colleagues, whose rights reach no further than the workbook itself, go by the hour alone.
import { addDays } from "../../core/day";
import type { Moment } from "../../core/model";
import type { Context } from "../context";
import { changeTimeRequest, type DriveFile } from "../google/drive";
import { localMinute } from "../google/epoch-text";
import { epochNow, epochOf } from "../google/instant";
import { send } from "../google/rest";
import { lastReading } from "./last-reading";
import { LATE_MS, readOwnWrites, unitsChange } from "./own-writes";

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
  if (workbookIds.length === 0) return [];
  const own = readOwnWrites();
  const readUntil = lastReading();
  return send(workbookIds.map(changeTimeRequest)).map(({ status, body }, index) => {
    const { createdTime, modifiedTime } = (body ?? {}) as Partial<DriveFile>;
    const changed = status === 200 && createdTime && modifiedTime;
    const id = workbookIds[index]!;
    // Read since it was last changed, it had no tick then: Drive does not know the tick yet.
    const isOld = changed && epochOf(modifiedTime) <= readUntil;
    const said = changed && (isOld ? youngest() : tickedBy(createdTime, unitsChange(own, id, modifiedTime)));
    const last = said && localMinute(Math.max(said, readUntil), context.offset);
    const [sentAt] = [midnight, last].filter(Boolean).sort();
    return sentAt ? { sentAt } : {};
  });
}

/** A workbook is made, laid out and shared within these. */
const MAKING_MS = 3 * 60_000;

// What Drive does not know yet is younger than that.
const youngest = () => epochNow() - LATE_MS;

// Of a workbook that nobody has changed since it was made Drive does not know the tick yet.
function tickedBy(created: string, changed: string): number {
  const isUntouched = epochOf(changed) <= epochOf(created) + MAKING_MS;
  return isUntouched ? youngest() : epochOf(changed);
}
