// How often work that Google had no room for is tried again before it is left to a person or to a later hour.
import type { Wait } from "../../core/wire/procedures";

/** Slices in a row that a page drives although Google's faults let none of them get anything done. */
export const MOST_IDLE = 5;

/** Slices without any work done, this one included, that met a fault. A spent minute passes by itself and is not counted. */
export function idleSlices(before: number, done: number, wait: Wait | undefined): number {
  if (done > 0) return 0;
  return wait?.reason === "busy" ? before + 1 : before;
}
