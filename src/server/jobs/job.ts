// A job is a list of idempotent steps; a slice runs as many as there is time for. What is done is known from the record
// itself, so a slice that was ended at any call is simply run again.
import type { Problem } from "../../core/problem";
import type { Context } from "../context";

/** One step: safe to run again after a break. */
export interface JobStep {
  id: string;
  /** Shown while it runs. */
  name: string;
  run(): Problem[];
}

/** What is still to do, out of how much. */
export interface JobRun {
  total: number;
  steps: JobStep[];
  /** Runs at the end of every slice, also of one that a defect broke off: writes down what its steps did, at once. */
  settle?(): void;
  /** Runs after the last step. */
  finish(): Problem[];
}

/** What a slice got done. */
export interface SliceResult {
  done: number;
  total: number;
  next: string;
  finished: boolean;
  problems: Problem[];
  failed: { id: string; name: string; message: string }[];
}

/** Runs steps until the time is used up or all are done. A step that throws is named, the others go on. */
export function runSlice(
  context: Context,
  job: JobRun,
  describe: (error: unknown, step: JobStep) => Problem,
  skip: readonly string[] = [],
): SliceResult {
  const steps = job.steps.filter(({ id }) => !skip.includes(id));
  const problems: Problem[] = [];
  const failed: SliceResult["failed"] = [];
  let position = 0;
  try {
    for (; position < steps.length && (position === 0 || context.hasTime()); position++) {
      const step = steps[position]!;
      try {
        problems.push(...step.run());
      } catch (error) {
        problems.push(describe(error, step));
        failed.push({ id: step.id, name: step.name, message: String((error as Error).message) });
      }
    }
  } finally {
    job.settle?.();
  }
  const finished = position >= steps.length;
  if (finished) problems.push(...job.finish());
  return {
    done: job.total - (steps.length - position),
    total: job.total,
    next: steps[position]?.name ?? "",
    finished,
    problems,
    failed,
  };
}
