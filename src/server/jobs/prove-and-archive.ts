// What the clock does with the record at night: proves it, and in the next tick archives what may leave the head.
import { archiveRecord } from "./archive";
import { proveRecord } from "./prove";
import type { Turn } from "./turn";

/** Goes on with the night's work; true when it begins, so that what was named before is named anew. Throws NotNow. */
export function proveAndArchive(turn: Turn, night: number): boolean {
  if ((turn.clock.provedAt ?? 0) < night) return proveRecord(turn);
  archiveRecord(turn);
  return false;
}
