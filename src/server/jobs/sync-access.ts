// Once a day, and as soon as a used-up sharing quota is there again: who may open the workbooks follows the directory.
import type { Context } from "../context";
import { startAccessSync } from "./distribute";
import { runSlice } from "./job";
import { isSharingDue } from "./sharing";
import type { Turn } from "./turn";
import { driveProblem } from "./unreachable";

/** Holds everyone's access against 单位名录 and the editors of the head workbook; goes on with the next tick. */
export function syncAccess(turn: Turn): void {
  const { clock, context } = turn;
  if (clock.accessOn === context.today && !isSharingDue(context)) return;
  if (!follow(turn, context)) return;
  clock.accessOn = context.today;
}

// True when nothing is left for today.
function follow(turn: Turn, context: Context): boolean {
  const run = startAccessSync(context);
  if (!run) return true;
  const slice = runSlice(context, run, (error, step) => driveProblem(error, step.name));
  turn.problems.push(...slice.problems.filter(({ grade }) => grade !== "D"));
  turn.wait ??= slice.wait;
  return slice.finished;
}
