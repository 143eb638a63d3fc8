// Distribution that staff asked for: only the owner account can make the workbooks, so its clock does it.
import { clearStamp, writeStamp } from "../google/stamps";
import { ProblemError } from "../problem-error";
import { startDistribution } from "./distribute";
import { type JobRun, runSlice } from "./job";
import { type Pass, passOver } from "./pass";
import { DISTRIBUTION_REQUEST } from "./step";
import type { Turn } from "./turn";
import { driveProblem } from "./unreachable";

/** What was asked for, and how far it has come. */
interface DistributionRequest {
  by: string;
  at: string;
  pass?: Pass;
}

/** Distributes what staff asked for; goes on with the next tick when time runs out. True when this one begins it. */
export function distributeRequested(turn: Turn): boolean {
  const request = turn.stamps.read<DistributionRequest>(DISTRIBUTION_REQUEST);
  if (!request) return false;
  const { context } = turn;
  const run = distribution(turn);
  if (!run) {
    clearStamp(DISTRIBUTION_REQUEST);
    return true;
  }
  const pass = passOver(run.ids, request.pass);
  const slice = runSlice(context, run, (error, step) => driveProblem(error, step.name), pass);
  turn.problems.push(...slice.problems);
  turn.wait ??= slice.wait;
  turn.hasProgressed ||= slice.tried > 0;
  turn.clock.openedOn = "";
  if (slice.finished) clearStamp(DISTRIBUTION_REQUEST);
  else writeStamp(DISTRIBUTION_REQUEST, { ...request, pass: slice.pass } satisfies DistributionRequest);
  return !request.pass;
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
