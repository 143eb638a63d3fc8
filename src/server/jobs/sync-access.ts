// Once a day, and as soon as a used-up sharing quota is there again: who may open the workbooks follows the directory.
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { startAccessSync } from "./distribute";
import { type JobRun, runSlice } from "./job";
import { type Pass, passOver } from "./pass";
import { isSharingDue } from "./sharing";
import type { Turn } from "./turn";
import { driveProblem } from "./unreachable";

const ACCESS = "access.pass";

/**
 * Holds everyone's access against 单位名录 and the editors of the head workbook; goes on with the next tick. True when this one
 * begins it.
 */
export function syncAccess(turn: Turn): boolean {
  const { clock, context } = turn;
  if (clock.accessOn === context.today && !isSharingDue(context, turn.stamps)) return false;
  const run = startAccessSync(context);
  const begun = readStamp<Pass>(ACCESS);
  const pass = passOver(run?.ids ?? [], begun);
  if (!run || follow(turn, run, pass)) clock.accessOn = context.today;
  return pass !== begun;
}

// True when nothing is left for today.
function follow(turn: Turn, run: JobRun, pass: Pass): boolean {
  const slice = runSlice(turn.context, run, (error, step) => driveProblem(error, step.name), pass);
  if (!slice.finished) writeStamp(ACCESS, slice.pass);
  else if (pass.position > 0) clearStamp(ACCESS);
  turn.problems.push(...slice.problems.filter(({ grade }) => grade !== "D"));
  turn.wait ??= slice.wait;
  turn.hasProgressed ||= slice.tried > 0;
  return slice.finished;
}
