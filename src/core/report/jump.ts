import type { FieldValue } from "../model";

/** Numbers below it say little by their share: 1 after 2 is half. */
const LEAST_DIFFERENCE = 5;

/** Whether a figure is so far from that of the period before that somebody should look: twice as much or half, by five at least. */
export function isJump(value: FieldValue | undefined, before: FieldValue | undefined): boolean {
  if (typeof value !== "number" || typeof before !== "number") return false;
  const [less, more] = [Math.abs(value), Math.abs(before)].sort((a, b) => a - b) as [number, number];
  return Math.abs(value - before) >= LEAST_DIFFERENCE && (less * 2 <= more || value * before < 0);
}
