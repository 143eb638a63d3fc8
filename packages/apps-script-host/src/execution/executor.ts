// How an execution gets run: on this thread (direct) or on a worker (port).
import type { Running } from "../kernel/running";
import type { RealmJob, RealmOutcome } from "./realm";

/** A way of running realms. */
export interface Executor {
  /** Runs a job to its outcome; direct executors are done when they return. */
  run(running: Running, job: RealmJob): RealmOutcome | Promise<RealmOutcome>;
  /** Looks again at executions that wait, e.g. after an answer to a dialog or a move of the clock. */
  poke(): void;
  /** Hears that an execution has let go of its locks and its last writes have landed or are lost. */
  left(executionId: string): void;
  /** Ends an execution that was told to end. */
  stop(executionId: string): void;
  close(): Promise<void>;
}

/** The outcome of an execution that was ended from outside. */
export function killedOutcome(running: Running): RealmOutcome {
  const message = running.ending?.reason ?? "The execution was ended.";
  return { ok: false, value: null, error: { name: "Exception", message, stack: "" } };
}
