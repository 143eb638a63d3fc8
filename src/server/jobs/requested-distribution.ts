// Distribution that staff asked for: only the owner account can make the workbooks, so its clock does it.
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { ProblemError } from "../problem-error";
import { startDistribution } from "./distribute";
import { type JobRun, runSlice } from "./job";
import { DISTRIBUTION_REQUEST } from "./step";
import type { Turn } from "./turn";
import { driveProblem } from "./unreachable";

/** What was asked for, and which units have been tried for it. */
interface DistributionRequest {
  by: string;
  at: string;
  tried?: string[];
  /** Units that Google had no room for; the others go first. */
  later?: string[];
}

/** Distributes what staff asked for; goes on with the next tick when time runs out. */
export function distributeRequested(turn: Turn): void {
  const request = readStamp<DistributionRequest>(DISTRIBUTION_REQUEST);
  if (!request) return;
  const { context } = turn;
  const tried = request.tried ?? [];
  const run = distribution(turn);
  if (!run) {
    clearStamp(DISTRIBUTION_REQUEST);
    return;
  }
  const slice = runSlice(context, run, (error, step) => driveProblem(error, step.name), request);
  turn.problems.push(...slice.problems);
  turn.wait ??= slice.wait;
  turn.clock.openedOn = "";
  if (slice.finished) clearStamp(DISTRIBUTION_REQUEST);
  else
    writeStamp(DISTRIBUTION_REQUEST, {
      ...request,
      tried: [...tried, ...slice.failed.map(({ id }) => id)],
      later: slice.postponed,
    });
}

// Asking again would not help where nobody needs a workbook any more.
function distribution(turn: Turn): JobRun | undefined {
  try {
    return startDistribution(turn.context, true);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0]?.code !== "distribute.noUnits") throw error;
    turn.problems.push(...error.problems);
    return undefined;
  }
}
