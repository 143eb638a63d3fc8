// A change of the head workbook: under the lock, on freshly read tabs, flushed before the lock goes.
import { problem } from "../core/problem";
import { withLock } from "./google/lock";
import { ProblemError } from "./problem-error";

/** A page waits this long for another writer. */
const WAIT_MS = 10_000;

/** Runs a change as the only writer; throws ProblemError "lock.busy" when another one does not finish. */
export function edit<T>(work: () => T, waitMs = WAIT_MS): T {
  const done = withLock(waitMs, work);
  if (!done) throw new ProblemError([problem("lock.busy", {})]);
  return done.value;
}
