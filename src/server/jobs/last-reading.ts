// Until when every tick that was made has been read, by the clock or by a collection of a window.
import { allStamps } from "../google/stamps";
import { readClock } from "./clock-state";

/** Stamp of how far a window's collection has come. */
export const COLLECTION = "collect.cursor";

/** Epoch in milliseconds; 0 where nobody has read all workbooks yet. */
export function lastReading(): number {
  const stamps = allStamps();
  return Math.max(
    readClock(stamps)?.readUntil ?? 0,
    stamps.read<{ readUntil?: number }>(COLLECTION)?.readUntil ?? 0,
  );
}
