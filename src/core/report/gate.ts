import { isLocked } from "../period";
import { type Problem, problem } from "../problem";
import { whomToCall } from "../text/whom-to-call";
import { isClosedOn } from "../units/open";
import { isClosed } from "./states";
import type { SubmissionInput } from "./types";
import { allowsZero } from "./zero";

/** Why this period may not be submitted at all, whatever was filled in. */
export function gateProblems(input: SubmissionInput): Problem[] {
  const { homeRow, period, unit, today, sentAt = today } = input;
  const place = { period: period.label };
  if (homeRow.words) return [problem("submit.notATick", { value: homeRow.words }, place)];
  if (homeRow.submit && homeRow.zero) return [problem("submit.bothTicked", {}, place)];
  if (homeRow.zero && !allowsZero(input.definition, period))
    return [problem("submit.zeroNotAllowed", {}, place)];
  if (period.start > today)
    return [problem("submit.notBegun", { period: period.label, start: period.start })];
  if (isLocked(period, sentAt.slice(0, 10)))
    return [
      problem("submit.locked", {
        period: period.label,
        lockOn: period.lockOn,
        contact: whomToCall(input.definition.campaign),
      }),
    ];
  if (isClosedOn(unit, period.start)) return [problem("submit.unitClosed", { unit: unit.name })];
  return [];
}

/** Why a tick asks for nothing: the report is accepted. */
export function settledProblems({ period, report }: SubmissionInput): Problem[] {
  return report && isClosed(report, period)
    ? [problem("submit.alreadyAccepted", { period: period.label })]
    : [];
}
