// How many workbooks are read and answered together: as many as the minute's budget has room for.
import type { Wait } from "../../core/wire/procedures";
import { workbookRoom } from "../google/pace";
import { longestAnswer } from "../google/rest";

/** Workbooks of one group: with fewer the record's own requests would be a larger share of the minute. */
const GROUP = 50;
/** Workbooks of one group that a page waits for: read, recorded and answered within its 20 seconds. */
export const GROUP_OF_PAGE = 30;
/** Where Google takes long over requests, there would be no time left for telling so many units. */
const SLOW_MS = 10_000;
const GROUP_WHEN_SLOW = 20;
/** Requests of either kind that a group leaves to the record: its reports and the rows of these units before it is added to, and its reports once more when they were told. */
const FOR_RECORD = 3;
/** A smaller group is not worth the reading of the record; it waits until a whole one fits. */
const LEAST = 5;

/** The next group of a list, of so many at most, or how long to wait for it. */
export function nextGroup<T>(items: readonly T[], most = GROUP): { group: readonly T[]; wait?: Wait } {
  const wanted = Math.min(longestAnswer() > SLOW_MS ? GROUP_WHEN_SLOW : most, items.length);
  if (wanted === 0) return { group: [] };
  const { room: all, seconds } = workbookRoom(wanted + FOR_RECORD);
  const room = all - FOR_RECORD;
  if (room < Math.min(LEAST, wanted)) return { group: [], wait: { seconds, reason: "quota" } };
  return { group: items.slice(0, Math.min(wanted, room)) };
}

/** How long until the smallest group has room, undefined when it has now. */
export function waitForGroup(): Wait | undefined {
  return nextGroup(Array.from({ length: LEAST })).wait;
}
