// What a page is told of a slice of its job.
import { type Problem, problem } from "../../core/problem";
import { inLanguage } from "../../core/text";
import { nextWords } from "../../core/text/jobs";
import type { JobKey, JobProgress, PageProblem, Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { namedHere } from "../named-here";
import { pageProblem } from "../rpc-reply";
import type { Outcome } from "./outcome";

/** What a slice came to. */
export interface Slice {
  done: number;
  total: number;
  next: string;
  finished: boolean;
  problems: readonly Problem[];
  /** What will be done when, in words. */
  outlook?: string;
  wait?: Wait | undefined;
}

const NOTHING: Outcome = { summary: "", open: 0 };

/** A slice as its page shows it; `outcome` is asked for once the job is finished. */
export function progress(
  context: Context,
  job: JobKey,
  slice: Slice,
  outcome: () => Outcome = () => NOTHING,
): JobProgress {
  const { summary, open, next = nextWords[job], unshared } = slice.finished ? outcome() : NOTHING;
  return {
    summary,
    open,
    job,
    done: slice.done,
    total: slice.total,
    current: slice.next,
    outlook: slice.finished ? "" : (slice.outlook ?? ""),
    finished: slice.finished,
    queued: false,
    ...(unshared && { unshared }),
    ...(slice.wait ? { wait: slice.wait } : {}),
    problems: told(slice.problems, context),
    next: slice.finished ? namedHere(inLanguage(next, context.language), context.language) : "",
  };
}

// What is said of several units in the same words is said once.
function told(problems: readonly Problem[], { language }: Context): PageProblem[] {
  const lines = problems.map((found) => pageProblem(found, language));
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}

/** The end of a job that Google's faults keep from its end: the page is told so, and nobody is blamed. */
export function leftOver(slice: Slice): Slice {
  const count = slice.total - slice.done;
  const { wait: _wait, ...rest } = slice;
  return { ...rest, finished: true, problems: [...slice.problems, problem("job.leftOver", { count })] };
}
