// A job is a list of idempotent steps; a slice runs as many as there is time for. What is done is known from the record
// itself, so a slice that was ended at any call is simply run again.
import type { Problem } from "../../core/problem";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { epochNow } from "../google/instant";
import { NotNow } from "../not-now";
import { advanced, leftOf, type Pass } from "./pass";
import { BrokenOff, type Watch } from "./signs";

/** One step: safe to run again after a break. */
export interface JobStep {
  /** One of the ids of its run. */
  id: string;
  /** Shown while it runs. */
  name: string;
  /** Not one of the things that are counted. */
  isExtra?: boolean;
  /** True once an earlier step has done its work: it only answers for it. */
  isDone?(): boolean;
  run(): Problem[];
}

/** What is still to do, out of how much. */
export interface JobRun {
  total: number;
  /** All that there may be a step for, in the order of the pass, whether it is still open or not. */
  ids: readonly string[];
  /** Those that are still open, in the same order. */
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
  tried: number;
  /** Where the next slice goes on. Steps for which Google had no room are not failed: they go last. */
  pass: Pass;
  wait?: Wait;
}

/** A fault that meets so many steps of a slice is not theirs. */
const MOST_BUSY = 3;

/**
 * Runs steps until the time, or the requests of the minute, are used up or all are done. A step that throws is named, the
 * others go on; one that Google had no room for, or that breaks off, is left to the next slice. `watch` is asked before each step; what is done already is still counted. No step begins
 * for which there would not be time if it took as long as the longest before.
 */
export function runSlice(
  context: Context,
  job: JobRun,
  describe: (error: unknown, step: JobStep) => Problem,
  pass: Pass,
  watch?: Watch,
): SliceResult {
  const steps = stepsLeft(job, pass);
  const problems: Problem[] = [];
  const failed: SliceResult["failed"] = [];
  const postponed: JobStep[] = [];
  let wait: Wait | undefined;
  let position = 0;
  let longest = 0;
  const isStopped = () => wait?.reason === "quota" || postponed.length >= MOST_BUSY;
  const doneWithout = (left: readonly JobStep[]) => job.total - left.filter(({ isExtra }) => !isExtra).length;
  const hasTime = (step: JobStep) => position === 0 || step.isDone?.() || context.hasTime(longest);
  const goesOn = ({ name }: JobStep) =>
    watch?.goOn(doneWithout([...postponed, ...steps.slice(position)]), job.total, name) ?? true;
  // Work that is done already is answered for, whoever says stop: the figures would not be true.
  try {
    for (; position < steps.length && !isStopped() && hasTime(steps[position]!); position++) {
      const step = steps[position]!;
      // Of those that only answer the last tells how far it is: a sign takes longer than they do.
      const isAnswer = step.isDone?.() ?? false;
      if (!(isAnswer && steps[position + 1]?.isDone?.()) && !goesOn(step) && !isAnswer) break;
      const begun = epochNow();
      try {
        problems.push(...step.run());
      } catch (error) {
        if (error instanceof BrokenOff) break;
        if (error instanceof NotNow) {
          wait = error.wait;
          postponed.push(step);
        } else {
          problems.push(describe(error, step));
          failed.push({ id: step.id, name: step.name, message: String((error as Error).message) });
        }
      }
      longest = Math.max(longest, epochNow() - begun);
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
    tried: position - postponed.length,
    pass: passBefore(job, pass, steps[position], postponed),
    ...(wait ? { wait } : {}),
  };
}

function stepsLeft({ ids, steps }: JobRun, { position, later }: Pass): JobStep[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return [
    ...steps.filter(({ id }) => places.get(id)! >= position),
    ...later.flatMap((id) => steps.filter((step) => step.id === id)),
  ];
}

// Where the pass stands before the step that comes next.
function passBefore(
  { ids }: JobRun,
  pass: Pass,
  next: JobStep | undefined,
  postponed: readonly JobStep[],
): Pass {
  const left = leftOf(pass, ids);
  const visited = next ? left.indexOf(next.id) : left.length;
  return advanced(
    pass,
    ids,
    visited,
    postponed.map(({ id }) => id),
  );
}
