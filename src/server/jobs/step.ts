// A job as a page drives it: slice by slice, with progress in between. The cursor lives in the workbook's stamps.
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { inLanguage, text } from "../../core/text";
import { nextWords } from "../../core/text/jobs";
import type { Input, JobKey, JobProgress, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { withJobLock } from "../google/lock";
import { readStamp, writeStamp } from "../google/stamps";
import { readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { GROUP } from "./collect";
import { collectApart } from "./collect-apart";
import { refusalOf, startDistribution, unitsWithWorkbook } from "./distribute";
import { runSlice } from "./job";
import { rollUpNow } from "./rollup";

/** Runs the next slice of a job; `restart` begins it anew. */
export function stepJob(context: Context, { job, restart }: Input<"job.step">): Output<"job.step"> {
  const step = withJobLock(() => JOBS[job](context, restart));
  if (!step) throw new ProblemError([problem("lock.busy", {})]);
  return step.value;
}

const JOBS: Readonly<Record<JobKey, (context: Context, restart: boolean) => JobProgress>> = {
  distribute: distributeStep,
  collect: collectStep,
  rollup: rollupStep,
};

/** Stamp by which staff ask the owner's clock to hand out workbooks. */
export const DISTRIBUTION_ASKED = "distribute.asked";
const DISTRIBUTION_TRIED = "distribute.tried";
const COLLECTION = "collect.cursor";

function distributeStep(context: Context, restart: boolean): JobProgress {
  const owner = setting(context, "ownerAccount");
  if (owner !== context.user) return askOwner(context, owner);
  if (restart) writeStamp(DISTRIBUTION_TRIED, []);
  const tried = readStamp<string[]>(DISTRIBUTION_TRIED) ?? [];
  const run = startDistribution(context);
  const slice = runSlice(context, run, (error, step) => refusalOf(error, step.name, "Google Drive"), tried);
  const attempted = run.steps
    .slice(0, slice.finished ? undefined : run.steps.findIndex(({ name }) => name === slice.next))
    .map(({ id }) => id);
  writeStamp(DISTRIBUTION_TRIED, [...new Set([...tried, ...attempted])]);
  const done =
    run.total - run.steps.filter(({ id }) => slice.failed.some((failure) => failure.id === id)).length;
  return progress(
    context,
    "distribute",
    slice,
    text("menu.distributed", context.language, {
      done: slice.finished ? done : slice.done,
      total: run.total,
    }),
  );
}

function askOwner(context: Context, owner: string): JobProgress {
  writeStamp(DISTRIBUTION_ASKED, { by: context.user, at: context.now });
  return {
    job: "distribute",
    done: 0,
    total: 0,
    current: "",
    finished: true,
    queued: true,
    problems: [pageProblem(problem("access.ownerOnly", { owner }), context.language)],
    summary: "",
    next: "",
  };
}

/** How far a collection has come. */
interface Cursor {
  left: string[];
  total: number;
  accepted: number;
  refused: number;
  untouched: number;
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
    accepted: 0,
    refused: 0,
    untouched: 0,
  };
  const problems: Problem[] = [];
  do {
    cursor = collectNext(context, definition, units, cursor, problems);
    writeStamp(COLLECTION, cursor);
  } while (cursor.left.length > 0 && context.hasTime());
  const finished = cursor.left.length === 0;
  if (finished) edit(() => writeSettings(context, { lastCollectedAt: context.now }));
  const next = units.find(({ unitId }) => unitId === cursor!.left[0])?.name ?? "";
  const { accepted, refused, untouched, total, left } = cursor;
  return progress(
    context,
    "collect",
    { done: total - left.length, total, next, finished, problems },
    text("menu.collected", context.language, { accepted, refused, untouched }),
  );
}

function collectNext(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  cursor: Cursor,
  problems: Problem[],
): Cursor {
  const group = units.filter(({ unitId }) => cursor.left.slice(0, GROUP).includes(unitId));
  const result =
    group.length > 0
      ? collectApart(context, definition, group)
      : { problems: [], accepted: 0, refused: 0, untouched: 0 };
  problems.push(...result.problems);
  return {
    left: cursor.left.slice(GROUP),
    total: cursor.total,
    accepted: cursor.accepted + result.accepted,
    refused: cursor.refused + result.refused,
    untouched: cursor.untouched + result.untouched,
  };
}

function rollupStep(context: Context): JobProgress {
  const { reported, expected, problems } = rollUpNow(context);
  return progress(
    context,
    "rollup",
    { done: 1, total: 1, next: "", finished: true, problems },
    text("menu.rolledUp", context.language, { reported, expected }),
  );
}

function progress(
  context: Context,
  job: JobKey,
  slice: { done: number; total: number; next: string; finished: boolean; problems: readonly Problem[] },
  summary: string,
): JobProgress {
  return {
    job,
    done: slice.done,
    total: slice.total,
    current: slice.next,
    finished: slice.finished,
    queued: false,
    problems: slice.problems.map((found) => pageProblem(found, context.language)),
    summary: slice.finished ? summary : "",
    next: slice.finished ? inLanguage(nextWords[job], context.language) : "",
  };
}
