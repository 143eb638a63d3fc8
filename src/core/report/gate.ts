import { isLocked } from "../period";
import { type Problem, problem } from "../problem";
import { isClosedOn } from "../units/open";
import { isSettled } from "./states";
import type { SubmissionInput } from "./types";

/** Why this period may not be submitted at all, whatever was filled in. */
export function gateProblems(input: SubmissionInput): Problem[] {
  const { homeRow, period, report, unit, today, sentOn = today } = input;
  const place = { period: period.label };
  if (homeRow.words) return [problem("submit.notATick", { value: homeRow.words }, place)];
  if (homeRow.submit && homeRow.zero) return [problem("submit.bothTicked", {}, place)];
  if (report && isSettled(report)) return [problem("submit.alreadyAccepted", { period: period.label })];
  if (period.start > today)
    return [problem("submit.notBegun", { period: period.label, start: period.start })];
  if (isLocked(period, sentOn) && !input.lockLifted)
    return [problem("submit.locked", { period: period.label, lockOn: period.lockOn })];
  if (isClosedOn(unit, period.start)) return [problem("submit.unitClosed", { unit: unit.name })];
  return [];
}
