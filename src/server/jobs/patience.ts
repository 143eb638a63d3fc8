// How often work that Google had no room for is tried again before it is left to a person or to a later hour.
import type { Wait } from "../../core/wire/procedures";

/** Slices in a row that a page drives although Google's faults let none of them get anything done. */
export const MOST_IDLE = 5;

/** Slices in a row, this one included, that a fault kept from all work. A spent minute passes by itself and is not counted. */
export function idleSlices(before: number, done: number, wait: Wait | undefined): number {
  return wait?.reason === "busy" && done === 0 ? before + 1 : 0;
}
