// A pass over a list: how far it has come is kept as a few numbers, never as a list of what is done. Steps are safe to run again,
// so a list that changed meanwhile is begun anew.
import { fingerprint } from "../../core/fingerprint";

/** How far a pass has come. Its size does not grow with the list. */
export interface Pass {
  /** Fingerprint of the list. */
  list: string;
  /** What stands before is done, or in `later`. */
  position: number;
  /** Ids for which Google had no room: they go last. */
  later: string[];
  /** Slices in a row in which Google's faults let nothing be done. */
  idle: number;
}

/** Where more than this would have to wait, the pass stays where it is: a stamp holds 9 KB. */
export const MOST_LATER = 60;

/** A pass over these ids that has not begun yet. */
export function beginPass(ids: readonly string[]): Pass {
  return { list: fingerprint(ids.join()), position: 0, later: [], idle: 0 };
}

/** Whether a pass that was begun is one over these ids: a list that changed has another. */
export function isPassOver({ list }: Pass, ids: readonly string[]): boolean {
  return list === fingerprint(ids.join());
}

/** The pass that was begun, or a new one where there is none or the list has changed. */
export function passOver(ids: readonly string[], begun: Pass | undefined): Pass {
  return begun && isPassOver(begun, ids) ? begun : beginPass(ids);
}

/** Ids that are still to be visited, those that were postponed last. */
export function leftOf({ position, later }: Pass, ids: readonly string[]): string[] {
  return [...ids.slice(position), ...later];
}

/** How many are still to be visited. */
export function countLeft({ position, later }: Pass, ids: readonly string[]): number {
  return ids.length - position + later.length;
}

/**
 * The pass after the first `visited` of what was left, of which some were postponed. Where these are too many to be kept, the
 * position stays before the first that is not: it is visited again, and what follows it.
 */
export function advanced<Begun extends Pass>(
  pass: Begun,
  ids: readonly string[],
  visited: number,
  postponed: readonly string[],
): Begun {
  const ahead = Math.min(visited, ids.length - pass.position);
  const kept = pass.later.slice(visited - ahead);
  const fresh = ids.slice(pass.position, pass.position + ahead).filter((id) => postponed.includes(id));
  const again = pass.later.slice(0, visited - ahead).filter((id) => postponed.includes(id));
  const fitting = fresh.slice(0, Math.max(0, MOST_LATER - kept.length - again.length));
  const stop = fresh[fitting.length];
  return {
    ...pass,
    position: stop === undefined ? pass.position + ahead : ids.indexOf(stop),
    later: [...kept, ...fitting, ...again],
  };
}
