// A change of the head workbook: under the lock, on freshly read tabs, flushed before the lock goes.
import { problem } from "../core/problem";
import { withLock } from "./google/lock";
import { ProblemError } from "./problem-error";

/** A page waits this long for another writer. */
const WAIT_MS = 10_000;

let editing = false;

/**
 * Runs a change as the only writer; throws ProblemError "lock.busy" when another one does not finish. A change within a
 * change is part of it: a lock that is taken twice by one execution would be gone after the first release.
 */
export function edit<T>(work: () => T, waitMs = WAIT_MS): T {
  if (editing) return work();
  const done = withLock(waitMs, () => {
    editing = true;
    try {
      return work();
    } finally {
      editing = false;
    }
  });
  if (!done) throw new ProblemError([problem("lock.busy", {})]);
  return done.value;
}
