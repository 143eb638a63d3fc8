// A job as a page drives it: slice by slice, with progress in between. The cursor lives in the workbook's stamps.
import { problem } from "../../core/problem";
import type { Input, JobKey, JobProgress, Output, Wait } from "../../core/wire/procedures";
import { refuseBlocked } from "../check/blocking";
import type { Context } from "../context";
import { withJobLock } from "../google/lock";
import { wait as roomIn, spareReads } from "../google/pace";
import { readStamp, writeStamp } from "../google/stamps";
import { setting } from "../head/campaign";
import { NotNow } from "../not-now";
import { ProblemError } from "../problem-error";
import { needUnsealed } from "../sealed";
import { markRollupDue } from "./clock-state";
import { collectStep } from "./collection";
import { startDistribution } from "./distribute";
import { isFirstOpen, lastDistribution, writeDistribution } from "./distribution-cursor";
import { askedLine } from "./hand-out-plan";
import { type JobRun, runSlice } from "./job";
import { rolledUp } from "./outcome";
import { type Pass, passOver } from "./pass";
import { idleSlices, MOST_IDLE } from "./patience";
import { leftOver, progress, type Slice } from "./progress";
import { type PushWish, startPush } from "./push";
import { BEGUN, issuedPush, writePushCursor } from "./push-cursor";
import { rollUpNow } from "./rollup";
import { sealStep, unsealStep } from "./seal";
import { BrokenOff, forgetSign, isSliceOf, unlessStopped, watchOf } from "./signs";
import { driveProblem } from "./unreachable";

/** Runs the next slice of a job; `restart` begins it anew. Where Google has no room, the answer says when to go on. */
export function stepJob(context: Context, asked: Input<"job.step">): Output<"job.step"> {
  spareReads();
  isSliceOf(asked.run);
  const step = withJobLock(() => unlessNotNow(context, asked));
  if (!step) throw new ProblemError([problem("lock.busy", {})]);
  return step.value;
}

function unlessNotNow(context: Context, asked: Input<"job.step">): JobProgress {
  const { job, restart } = asked;
  // Asked for where no other slice is at work: nothing comes in between a seal and its figures.
  if (job !== "seal" && job !== "unseal") needUnsealed();
  try {
    if (restart) forgetSign(job);
    return JOBS[job](context, restart, asked.job === "push" ? asked : {});
  } catch (error) {
    const wait = error instanceof NotNow ? error.wait : undefined;
    // Whoever closes the window now leaves it to the clock.
    if (wait && job === "rollup") markRollupDue(context.epoch);
    if (wait ? isHopeless(context, wait) : !(error instanceof BrokenOff)) throw error;
    return progress(context, job, { done: 0, total: 0, next: "", finished: false, problems: [], wait });
  }
}

const IDLE = "job.idle";
const FORGOTTEN_MS = 5 * 60_000;

// A fault that keeps whole slices from beginning: in the end the page says so and offers to continue.
function isHopeless(context: Context, wait: Wait): boolean {
  const { slices, at } = readStamp<{ slices: number; at: number }>(IDLE) ?? { slices: 0, at: 0 };
  const idle = idleSlices(context.epoch - at < FORGOTTEN_MS ? slices : 0, 0, wait);
  const isOver = idle >= MOST_IDLE;
  writeStamp(IDLE, { slices: isOver ? 0 : idle, at: context.epoch });
  return isOver;
}

type Step = (context: Context, restart: boolean, asked: Wish) => JobProgress;

/** What a person wants of a push. */
type Wish = Partial<Pick<PushWish, "binding" | "tell">>;

const JOBS: Readonly<Record<JobKey, Step>> = {
  distribute: distributeStep,
  push: pushStep,
  collect: collectStep,
  rollup: rollupStep,
  seal: sealStep,
  unseal: unsealStep,
};

/** Stamp by which staff ask the owner's clock to hand out workbooks. */
export const DISTRIBUTION_REQUEST = "distribute.asked";

function distributeStep(context: Context, restart: boolean): JobProgress {
  const owner = setting(context, "ownerAccount");
  if (restart) refuseBlocked(context);
  if (owner !== context.user) return askOwner(context);
  const last = lastDistribution();
  const run = startDistribution(context, restart);
  const isFirst = run.isFirst || isFirstOpen(last, run.served);
  const { shown, pass } = goOn(context, "distribute", run, restart ? undefined : last);
  writeDistribution({ ...pass, isFirst });
  return progress(context, "distribute", shown, run.outcome);
}

function pushStep(context: Context, restart: boolean, asked: Wish): JobProgress {
  const owner = setting(context, "ownerAccount");
  if (owner !== context.user) throw new ProblemError([problem("push.ownerOnly", { owner })]);
  if (restart) refuseBlocked(context);
  const { binding = "next", tell = false } = asked;
  const begun = restart ? undefined : issuedPush();
  if (!begun) {
    unlessStopped();
    writePushCursor({ ...BEGUN, tell });
  }
  const { run, isOfAll, isIssued, version, outcome } = startPush(
    context,
    begun,
    { binding, tell },
    watchOf("push"),
  );
  const known = {
    ...passOver(run.ids, begun),
    isOfAll,
    isIssued,
    tell,
    failed: begun?.failed ?? 0,
    version,
    done: Math.max(begun?.done ?? 0, run.total - run.steps.filter(({ isExtra }) => !isExtra).length),
    total: run.total,
  };
  writePushCursor({ ...known, isUnderWay: true });
  const { shown, failed, pass } = goOn(context, "push", run, begun);
  const faults = known.failed + failed;
  const { done, total } = shown;
  writePushCursor({ ...known, ...pass, failed: faults, done, total, isUnderWay: false });
  return progress(context, "push", shown, () => outcome(faults));
}

/** Runs a slice over workbooks where an earlier one stopped: what to tell, and where the next goes on. */
function goOn(
  context: Context,
  job: JobKey,
  run: JobRun,
  begun: Pass | undefined,
): { shown: Slice; failed: number; pass: Pass } {
  const before = passOver(run.ids, begun);
  const slice = runSlice(context, run, (error, step) => driveProblem(error, step.name), before, watchOf(job));
  const idle = idleSlices(before.idle, slice.tried, slice.wait);
  const shown = idle >= MOST_IDLE ? leftOver(slice) : slice;
  return { shown, failed: slice.failed.length, pass: { ...slice.pass, idle } };
}

function askOwner(context: Context): JobProgress {
  writeStamp(DISTRIBUTION_REQUEST, { by: context.user, at: context.now });
  return {
    job: "distribute",
    done: 0,
    total: 0,
    current: "",
    outlook: "",
    finished: true,
    queued: true,
    problems: [],
    summary: askedLine(context),
    open: 0,
    next: "",
  };
}

/** Requests that summing up anew and a handful of tabs take; with less room the second time would end as the first. */
const ANEW = { read: 12, write: 6 } as const;

const nextMinute = (): Wait => ({
  seconds: Math.max(1, roomIn("read", ANEW.read), roomIn("write", ANEW.write)),
  reason: "quota",
});

// Tabs of units' workbooks for which the minute had no room are written in the next one, once; what is left then is the clock's.
function rollupStep(context: Context, restart: boolean): JobProgress {
  const { reported, expected, problems, isWhole } = rollUpNow(context, true);
  if (!isWhole) markRollupDue(context.epoch);
  const goesOn = !isWhole && restart && setting(context, "ownerAccount") === context.user;
  const left = isWhole || goesOn ? [] : [problem("rollup.pagesLater", {}, undefined, "D")];
  const slice = {
    done: goesOn ? 0 : 1,
    total: 1,
    next: "",
    finished: !goesOn,
    problems: [...problems, ...left],
  };
  const waits = goesOn ? { ...slice, wait: nextMinute() } : slice;
  return progress(context, "rollup", waits, () => rolledUp(reported, expected, context.language));
}
