import type { Period, ReportState } from "../model";

/** What a state of a report means for whoever looks at it. */
export interface ReportStateTraits {
  /** Whether the report counts as there; only such a report can be returned. */
  readonly isIn: boolean;
  /** Whether it waits for review; only such a report can be accepted. */
  readonly awaitsReview: boolean;
  /** Whether its content is settled: no submission replaces it. */
  readonly isSettled: boolean;
  /** Whether the unit has to send it again, even if it would not owe it any more. */
  readonly comesAgain: boolean;
}

const NOTHING: ReportStateTraits = { isIn: false, awaitsReview: false, isSettled: false, comesAgain: false };

/** Every state; a new one does not compile without a row here and words in core/text/options. */
export const reportStates: Readonly<Record<ReportState, ReportStateTraits>> = {
  draft: NOTHING,
  submitted: { ...NOTHING, isIn: true, awaitsReview: true },
  returned: { ...NOTHING, comesAgain: true },
  accepted: { ...NOTHING, isIn: true, isSettled: true },
};

/** Whether a report's content is settled (accepted). */
export function isSettled({ state }: { readonly state: ReportState }): boolean {
  return reportStates[state].isSettled;
}

/** Whether a unit's report of a period takes nothing more: it is settled, and its return is not one of entries at any time. */
export function isClosed(report: { readonly state: ReportState }, { dueOn }: Pick<Period, "dueOn">): boolean {
  return isSettled(report) && dueOn !== "";
}
