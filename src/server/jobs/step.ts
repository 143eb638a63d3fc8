// A job as a page drives it: slice by slice, with progress in between. The cursor lives in the workbook's stamps.
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { inLanguage } from "../../core/text";
import { nextWords } from "../../core/text/jobs";
import { unitsWithWorkbook } from "../../core/units";
import type { Input, JobKey, JobProgress, Output, Wait } from "../../core/wire/procedures";
import { refuseBlocked } from "../check/blocking";
import type { Context } from "../context";
import { edit } from "../edit";
import { withJobLock } from "../google/lock";
import { spareReads } from "../google/pace";
import { readStamp, writeStamp } from "../google/stamps";
import { readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { NotNow } from "../not-now";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { collectIsolated } from "./collect-isolated";
import { startDistribution } from "./distribute";
import { nextGroup } from "./group";
import { type JobRun, runSlice } from "./job";
import { collected, distributed, type Outcome, pushed, rolledUp } from "./outcome";
import { idleSlices, MOST_IDLE } from "./patience";
import { startPush } from "./push";
import { rollUpNow } from "./rollup";
import { watchOf } from "./signs";
import { driveProblem } from "./unreachable";

/** Runs the next slice of a job; `restart` begins it anew. Where Google has no room, the answer says when to go on. */
export function stepJob(context: Context, { job, restart }: Input<"job.step">): Output<"job.step"> {
  spareReads();
  const step = withJobLock(() => unlessNotNow(context, job, restart));
  if (!step) throw new ProblemError([problem("lock.busy", {})]);
  return step.value;
}

function unlessNotNow(context: Context, job: JobKey, restart: boolean): JobProgress {
  try {
    return JOBS[job](context, restart);
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    const { wait } = error;
    if (isHopeless(context, wait)) throw error;
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

const JOBS: Readonly<Record<JobKey, (context: Context, restart: boolean) => JobProgress>> = {
  distribute: distributeStep,
  push: pushStep,
  collect: collectStep,
  rollup: rollupStep,
};

/** Stamp by which staff ask the owner's clock to hand out workbooks. */
export const DISTRIBUTION_REQUEST = "distribute.asked";
const DISTRIBUTION = "distribute.cursor";
const PUSH = "push.cursor";
const COLLECTION = "collect.cursor";

function distributeStep(context: Context, restart: boolean): JobProgress {
  const owner = setting(context, "ownerAccount");
  if (restart) refuseBlocked(context);
  if (owner !== context.user) return askOwner(context, owner);
  if (restart) writeStamp(DISTRIBUTION, NOTHING_TRIED);
  const before = readStamp<Distributed>(DISTRIBUTION) ?? NOTHING_TRIED;
  const { shown, after } = goOn(context, "distribute", startDistribution(context, restart), before);
  writeStamp(DISTRIBUTION, after);
  return progress(context, "distribute", shown, () =>
    distributed(
      unitsWithWorkbook(readUnits(context, readDefinition(context)), context.today),
      context.language,
    ),
  );
}

function pushStep(context: Context, restart: boolean): JobProgress {
  const owner = setting(context, "ownerAccount");
  if (owner !== context.user) throw new ProblemError([problem("push.ownerOnly", { owner })]);
  if (restart) refuseBlocked(context);
  const begun = restart ? undefined : readStamp<Distributed & { isOfAll: boolean }>(PUSH);
  const before = begun ?? NOTHING_TRIED;
  const { run, isOfAll } = startPush(context, begun);
  const { shown, after } = goOn(context, "push", run, before);
  writeStamp(PUSH, { ...after, isOfAll });
  return progress(context, "push", shown, () =>
    pushed(shown.total, after.failed?.length ?? 0, context.language),
  );
}

/** Runs a slice over workbooks where an earlier one stopped: what to tell, and how far it is after that. */
function goOn(
  context: Context,
  job: JobKey,
  run: JobRun,
  before: Distributed,
): { shown: Slice; after: Distributed } {
  const slice = runSlice(
    context,
    run,
    (error, step) => driveProblem(error, step.name),
    before,
    watchOf(context, job),
  );
  const idle = idleSlices(before.idle, slice.tried.length, slice.wait);
  const tried = [...new Set([...before.tried, ...slice.tried])];
  const failed = [...new Set([...(before.failed ?? []), ...slice.failed.map(({ id }) => id)])];
  const shown = idle >= MOST_IDLE ? leftOver(slice) : slice;
  return { shown, after: { tried, failed, later: slice.postponed, idle } };
}

/** How far a distribution or a push has come. */
interface Distributed {
  tried: string[];
  /** Those among them that no slice could change; missing in what an earlier program left. */
  failed?: string[];
  later: string[];
  /** Slices in a row in which Google's faults let nothing be done. */
  idle: number;
}

const NOTHING_TRIED: Distributed = { tried: [], later: [], idle: 0 };

// Google's faults do not end: the page is told so, and nobody is blamed.
function leftOver(slice: Slice): Slice {
  const count = slice.total - slice.done;
  const { wait: _wait, ...rest } = slice;
  return { ...rest, finished: true, problems: [...slice.problems, problem("job.leftOver", { count })] };
}

function askOwner(context: Context, owner: string): JobProgress {
  writeStamp(DISTRIBUTION_REQUEST, { by: context.user, at: context.now });
  return {
    job: "distribute",
    done: 0,
    total: 0,
    current: "",
    finished: true,
    queued: true,
    problems: [pageProblem(problem("access.ownerOnly", { owner }), context.language)],
    summary: "",
    open: 0,
    next: "",
  };
}

/** How far a collection has come. */
interface Cursor {
  left: string[];
  total: number;
  recorded: number;
  /** Ids of units with problems. */
  withProblems: string[];
  withoutTick: number;
  /** As in Distributed. */
  idle: number;
}

function collectStep(context: Context, restart: boolean): JobProgress {
  const definition = readDefinition(context);
  const units = unitsWithWorkbook(readUnits(context, definition), context.today).filter(
    ({ workbookId }) => workbookId !== "",
  );
  let cursor = restart ? undefined : readStamp<Cursor>(COLLECTION);
  cursor ??= {
    left: units.map(({ unitId }) => unitId),
    total: units.length,
    recorded: 0,
    withProblems: [],
    withoutTick: 0,
    idle: 0,
  };
  const problems: Problem[] = [];
  const watch = watchOf(context, "collect");
  let wait: Wait | undefined;
  const goesOn = ({ left, total }: Cursor) =>
    left.length > 0 && context.hasTime() && watch.goOn(total - left.length, total, nameOf(units, left[0]));
  do {
    ({ cursor, wait } = collectNext(context, definition, units, cursor, problems));
    writeStamp(COLLECTION, cursor);
  } while (!wait && goesOn(cursor));
  const finished = cursor.left.length === 0;
  if (finished) edit(() => writeSettings(context, { lastCollectedAt: context.now }));
  const next = nameOf(units, cursor.left[0]);
  const { recorded, withProblems, withoutTick, total, left } = cursor;
  const named = units.filter(({ unitId }) => withProblems.includes(unitId)).map(({ name }) => name);
  const slice = { done: total - left.length, total, next, finished, problems, wait };
  return progress(context, "collect", cursor.idle >= MOST_IDLE ? leftOver(slice) : slice, () =>
    collected({ recorded, withProblems: named, withoutTick }, context.language),
  );
}

function nameOf(units: readonly Unit[], id: string | undefined): string {
  return units.find(({ unitId }) => unitId === id)?.name ?? "";
}

function collectNext(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  cursor: Cursor,
  problems: Problem[],
): { cursor: Cursor; wait?: Wait | undefined } {
  const { group: ids, wait } = nextGroup(cursor.left);
  if (wait) return { cursor, wait };
  const group = units.filter(({ unitId }) => ids.includes(unitId));
  const result = collectIsolated(context, definition, group);
  problems.push(...result.problems);
  const postponed = result.postponed.map(({ unitId }) => unitId);
  return {
    cursor: {
      // The others first: one workbook that cannot be read for a while holds nobody up.
      left: [...cursor.left.slice(ids.length), ...postponed],
      total: cursor.total,
      recorded: cursor.recorded + result.recordedUnits,
      withProblems: [...cursor.withProblems, ...result.unitsWithProblems.map(({ unitId }) => unitId)],
      withoutTick: cursor.withoutTick + result.unitsWithoutTick,
      idle: idleSlices(cursor.idle, group.length - postponed.length, result.wait),
    },
    wait: result.wait,
  };
}

function rollupStep(context: Context): JobProgress {
  const { reported, expected, problems } = rollUpNow(context);
  const slice = { done: 1, total: 1, next: "", finished: true, problems };
  return progress(context, "rollup", slice, () => rolledUp(reported, expected, context.language));
}

/** What a slice came to. */
interface Slice {
  done: number;
  total: number;
  next: string;
  finished: boolean;
  problems: readonly Problem[];
  wait?: Wait | undefined;
}

const NOTHING: Outcome = { summary: "", open: 0 };

function progress(
  context: Context,
  job: JobKey,
  slice: Slice,
  outcome: () => Outcome = () => NOTHING,
): JobProgress {
  const { summary, open, next = nextWords[job] } = slice.finished ? outcome() : NOTHING;
  return {
    summary,
    open,
    job,
    done: slice.done,
    total: slice.total,
    current: slice.next,
    finished: slice.finished,
    queued: false,
    ...(slice.wait ? { wait: slice.wait } : {}),
    problems: slice.problems.map((found) => pageProblem(found, context.language)),
    next: slice.finished ? inLanguage(next, context.language) : "",
  };
}
