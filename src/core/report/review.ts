import type { Report } from "../model";
import { type Problem, problem } from "../problem";
import { labelOf } from "../text";
import { isExplained } from "../validation";
import { declinedAlone } from "./corrections/standing";
import { answered } from "./refuse";
import { reportStates } from "./states";
import type { Review, Reviewed } from "./types";

/** Accepts a submitted report; nothing else can be accepted. `below`: why, where units below it are missing (`Report.below`). */
export function acceptReport(report: Report, review: Review, below = ""): Reviewed {
  if (!reportStates[report.state].awaitsReview) return { problem: wrongState(report, review) };
  return {
    report: {
      ...answered(report),
      version: report.version + 1,
      state: "accepted",
      corrections: "",
      reviewedBy: review.by,
      reviewedAt: review.at,
      reason: "",
      below,
    },
  };
}

/** Returns a submitted or accepted report for correction: the reason is compulsory, the sender reads it on 首页. */
export function returnReport(report: Report, review: Review & { readonly reason: string }): Reviewed {
  if (!reportStates[report.state].isIn) return { problem: wrongState(report, review) };
  if (!isExplained(review.reason))
    return { problem: problem("review.reasonMissing", {}, { field: "reason" }) };
  return {
    report: {
      ...answered(report),
      version: report.version + 1,
      state: "returned",
      corrections: declinedAlone(report),
      reviewedBy: review.by,
      reviewedAt: review.at,
      reason: review.reason.trim(),
      below: "",
    },
  };
}

function wrongState(report: Report, { unit, period, language }: Review): Problem {
  return problem("review.notSubmitted", {
    unit,
    period,
    state: labelOf("reportState", report.state, language),
  });
}
