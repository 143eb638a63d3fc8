// Signs between a page and the slice that runs for it, which is an execution of its own: how far it is, and that it should stop.
import type { Input, JobKey, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readStamp, writeStamp } from "../google/stamps";

/** How far a slice is. */
interface Sign {
  job: JobKey;
  done: number;
  total: number;
  current: string;
}

const SIGN = "job.sign";
const STOP = "job.stop";

/** What a slice looks at before each step. */
export interface Watch {
  /** Tells how far it is; false when somebody asked it to stop. */
  goOn(done: number, total: number, current: string): boolean;
}

/** The watch of a slice that runs for a page. */
export function watchOf(job: JobKey): Watch {
  return {
    goOn: (done, total, current) => {
      writeStamp(SIGN, { job, done, total, current } satisfies Sign);
      return !isStopAsked();
    },
  };
}

/** Forgets how far an earlier run of a job came: its page would show that as its own. */
export function forgetSign(job: JobKey): void {
  writeStamp(SIGN, { job, done: 0, total: 0, current: "" } satisfies Sign);
}

/** The run that this execution is a slice of; the clock's slices are none of a page's. */
let own: string | undefined;

/** Says of which run this execution is a slice. It is told apart by its name: a slice may begin after it was told to stop. */
export function isSliceOf(run: string | undefined): void {
  own = run;
}

/** Whether somebody wants the slice that this execution runs to stop. */
export function isStopAsked(): boolean {
  return own !== undefined && readStamp<string>(STOP) === own;
}

/** Thrown where a slice leaves what it has begun to the next one: somebody asked it to stop, or there is no time for it. */
export class BrokenOff extends Error {}

/** Looks between the requests of one step, each of which takes seconds. Throws BrokenOff once somebody asked to stop. */
export function unlessStopped(): void {
  if (isStopAsked()) throw new BrokenOff();
}

/** How far the slice of a job is that runs now. */
export function jobSign(_context: Context, { job }: Input<"job.sign">): Output<"job.sign"> {
  const sign = readStamp<Sign>(SIGN);
  const { done, total, current } = sign?.job === job ? sign : { done: 0, total: 0, current: "" };
  return { done, total, current };
}

/** Asks the slices of a run to stop: the one that runs now after its step, one that begins later at once. */
export function stopJob(_context: Context, { run }: Input<"job.stop">): Output<"job.stop"> {
  writeStamp(STOP, run);
  return {};
}
