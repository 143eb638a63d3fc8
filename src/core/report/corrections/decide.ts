import type { Report } from "../../model";
import { problem } from "../../problem";
import { isExplained } from "../../validation";
import { isSettled } from "../states";
import type { Review, Reviewed } from "../types";
import { correctionsOf, correctionsToText } from "./text";
import type { Correction } from "./types";

/** What is decided about the corrections proposed of a report; ids of `Correction`. */
export interface CorrectionDecision {
  readonly accept: readonly string[];
  readonly decline: readonly string[];
  /** Why some are declined: the unit reads it. */
  readonly reason: string;
}

/** The report once some of its corrections are decided, and those that are to be applied; the others wait on. `wordsOf` tells what one changes. */
export function decideCorrections(
  report: Report,
  { accept, decline, reason: written }: CorrectionDecision,
  { by, at, unit, period }: Review,
  wordsOf: (id: string) => string,
): Reviewed & { readonly accepted?: readonly Correction[] } {
  const { open, declined, more = 0, mark, ...rest } = correctionsOf(report);
  const known = new Set(open.map(({ id }) => id));
  const asked = [...accept, ...decline];
  if (!isSettled(report) || asked.length === 0 || asked.some((id) => !known.has(id)))
    return {
      problem: problem("record.changedMeanwhile", { record: `${unit} ${period}`, by: unit, at: rest.at }),
    };
  if (decline.length > 0 && !isExplained(written))
    return { problem: problem("review.reasonMissing", {}, { field: "reason" }) };
  const reason = decline.length > 0 ? written.trim() : "";
  const corrections = correctionsToText({
    ...rest,
    // Without a mark the next collection looks again and lists those that had no room.
    mark: more > 0 ? "" : mark,
    ...(more > 0 && { more }),
    open: open.filter(({ id }) => !asked.includes(id)),
    declined: [...declined, ...decline.map((id) => ({ id, words: wordsOf(id), at, reason }))],
  });
  return {
    report: {
      ...report,
      version: report.version + 1,
      corrections,
      reviewedBy: by,
      reviewedAt: at,
      reason,
    },
    accepted: open.filter(({ id }) => accept.includes(id)),
  };
}
