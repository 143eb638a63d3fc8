// How many workbooks are read and answered together: as many as the minute's budget has room for.
import type { Wait } from "../../core/wire/procedures";
import { workbookRoom } from "../google/pace";

/** Workbooks of one group: their requests run in parallel. */
export const GROUP = 20;
/** A smaller group is not worth the reading of the record; it waits until a whole one fits. */
const LEAST = 5;

/** The next group of a list, or how long to wait for it. */
export function nextGroup<T>(items: readonly T[]): { group: readonly T[]; wait?: Wait } {
  const wanted = Math.min(GROUP, items.length);
  if (wanted === 0) return { group: [] };
  const { room, seconds } = workbookRoom(wanted);
  if (room < Math.min(LEAST, wanted)) return { group: [], wait: { seconds, reason: "quota" } };
  return { group: items.slice(0, Math.min(wanted, room)) };
}
