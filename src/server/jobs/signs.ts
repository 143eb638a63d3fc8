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
export function watchOf(context: Context, job: JobKey): Watch {
  return {
    goOn: (done, total, current) => {
      writeStamp(SIGN, { job, done, total, current } satisfies Sign);
      return !isStopAsked(context);
    },
  };
}

/** Forgets how far an earlier run of a job came: its page would show that as its own. */
export function forgetSign(job: JobKey): void {
  writeStamp(SIGN, { job, done: 0, total: 0, current: "" } satisfies Sign);
}

/** Whether somebody wants the slice that this execution runs to stop; an older wish was meant for an older slice. */
export function isStopAsked({ epoch }: Context): boolean {
  return (readStamp<number>(STOP) ?? 0) >= epoch;
}

/** Thrown where a slice leaves what it has begun to the next one: somebody asked it to stop, or there is no time for it. */
export class BrokenOff extends Error {}

/** Looks between the requests of one step, each of which takes seconds. Throws BrokenOff once somebody asked to stop. */
export function unlessStopped(context: Context): void {
  if (isStopAsked(context)) throw new BrokenOff();
}

/** How far the slice of a job is that runs now. */
export function jobSign(_context: Context, { job }: Input<"job.sign">): Output<"job.sign"> {
  const sign = readStamp<Sign>(SIGN);
  const { done, total, current } = sign?.job === job ? sign : { done: 0, total: 0, current: "" };
  return { done, total, current };
}

/** Asks the slice that runs now to stop after its step, or takes that back. */
export function stopJob({ epoch }: Context, { wanted }: Input<"job.stop">): Output<"job.stop"> {
  writeStamp(STOP, wanted ? epoch : 0);
  return {};
}
