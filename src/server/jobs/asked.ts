// Distribution that staff asked for: only the owner account can make the workbooks, so its clock does it.
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { ProblemError } from "../problem-error";
import { startDistribution } from "./distribute";
import { type JobRun, runSlice } from "./job";
import { DISTRIBUTION_ASKED } from "./step";
import type { Turn } from "./turn";
import { driveProblem } from "./unreachable";

/** What was asked for, and which units have been tried for it. */
interface Asked {
  by: string;
  at: string;
  tried?: string[];
  /** Units that Google had no room for; the others go first. */
  later?: string[];
}

/** Hands out what staff asked for; goes on with the next tick when time runs out. */
export function handOutAsked(turn: Turn): void {
  const asked = readStamp<Asked>(DISTRIBUTION_ASKED);
  if (!asked) return;
  const { context } = turn;
  const tried = asked.tried ?? [];
  const run = distribution(turn);
  if (!run) {
    clearStamp(DISTRIBUTION_ASKED);
    return;
  }
  const slice = runSlice(context, run, (error, step) => driveProblem(error, step.name), asked);
  turn.problems.push(...slice.problems);
  turn.wait ??= slice.wait;
  turn.clock.openedOn = "";
  if (slice.finished) clearStamp(DISTRIBUTION_ASKED);
  else
    writeStamp(DISTRIBUTION_ASKED, {
      ...asked,
      tried: [...tried, ...slice.failed.map(({ id }) => id)],
      later: slice.postponed,
    });
}

// Asking again would not help where nobody needs a workbook any more.
function distribution(turn: Turn): JobRun | undefined {
  try {
    return startDistribution(turn.context);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0]?.code !== "distribute.noUnits") throw error;
    turn.problems.push(...error.problems);
    return undefined;
  }
}
