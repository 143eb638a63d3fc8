// A job is a list of idempotent steps; a slice runs as many as there is time for. What is done is known from the record
// itself, so a slice that was ended at any call is simply run again.
import type { Problem } from "../../core/problem";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { NotNow } from "../not-now";
import type { Watch } from "./signs";

/** One step: safe to run again after a break. */
export interface JobStep {
  id: string;
  /** Shown while it runs. */
  name: string;
  /** Not one of the things that are counted. */
  isExtra?: boolean;
  run(): Problem[];
}

/** What is still to do, out of how much. */
export interface JobRun {
  total: number;
  steps: JobStep[];
  /** Runs at the end of every slice, also of one that a defect broke off: writes down what its steps did, at once. */
  settle?(): Problem[];
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
  /** Steps that were run to their end or failed. */
  tried: string[];
  /** Steps for which Google had no room: not failed, the next slice runs them again after `wait`. */
  postponed: string[];
  wait?: Wait;
}

/** What earlier slices came to: steps that are not run again, and steps that the others go before. */
export interface Passed {
  tried?: readonly string[];
  later?: readonly string[];
}

/** A fault that meets so many steps of a slice is not theirs. */
const MOST_BUSY = 3;

/**
 * Runs steps until the time, or the requests of the minute, are used up or all are done. A step that throws is named, the
 * others go on; one that Google had no room for is left to the next slice. `watch` is asked before each step.
 */
export function runSlice(
  context: Context,
  job: JobRun,
  describe: (error: unknown, step: JobStep) => Problem,
  { tried = [], later = [] }: Passed = {},
  watch?: Watch,
): SliceResult {
  const isLater = ({ id }: JobStep) => later.includes(id);
  const open = job.steps.filter(({ id }) => !tried.includes(id));
  const steps = [...open.filter((step) => !isLater(step)), ...open.filter(isLater)];
  const problems: Problem[] = [];
  const failed: SliceResult["failed"] = [];
  const postponed: JobStep[] = [];
  let wait: Wait | undefined;
  let position = 0;
  const isStopped = () => wait?.reason === "quota" || postponed.length >= MOST_BUSY;
  const doneWithout = (left: readonly JobStep[]) => job.total - left.filter(({ isExtra }) => !isExtra).length;
  const goesOn = ({ name }: JobStep) =>
    watch?.goOn(doneWithout([...postponed, ...steps.slice(position)]), job.total, name) ?? true;
  try {
    for (; position < steps.length && !isStopped() && (position === 0 || context.hasTime()); position++) {
      const step = steps[position]!;
      if (!goesOn(step)) break;
      try {
        problems.push(...step.run());
      } catch (error) {
        if (error instanceof NotNow) {
          wait = error.wait;
          postponed.push(step);
        } else {
          problems.push(describe(error, step));
          failed.push({ id: step.id, name: step.name, message: String((error as Error).message) });
        }
      }
    }
  } finally {
    problems.push(...(job.settle?.() ?? []));
  }
  const left = [...postponed, ...steps.slice(position)];
  if (left.length === 0) problems.push(...job.finish());
  return {
    done: doneWithout(left),
    total: job.total,
    next: left[0]?.name ?? "",
    finished: left.length === 0,
    problems,
    failed,
    tried: steps.slice(0, position).flatMap((step) => (postponed.includes(step) ? [] : [step.id])),
    postponed: postponed.map(({ id }) => id),
    ...(wait ? { wait } : {}),
  };
}
