import type { Day } from "../model";

/** What one unit owes of one indicator. */
export interface Target {
  readonly indicatorId: string;
  readonly indicator: string;
  readonly unitWord: string;
  readonly unitId: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly deadlineText: string;
  readonly deadline: Day;
  /** First day from which it is owed; "" = unknown. */
  readonly from: Day;
  /** Id of the period that it is for; "" = the whole campaign. */
  readonly periodId: string;
}

/** A target with what was reached. `actual` is null when the campaign collects no figure for it: then nothing is judged. */
export interface QuotaGap extends Target {
  readonly actual: number | null;
  /** What is missing to the minimum. */
  readonly gap: number;
  /** What is above the maximum. */
  readonly over: number;
}

/** A headline total against what everybody reached together. */
export interface HeadlineGap {
  readonly indicatorId: string;
  readonly indicator: string;
  readonly unitWord: string;
  readonly headline: number;
  readonly actual: number | null;
  /** Sum of the minima of all units: what the total would be if each did just its duty. */
  readonly promised: number;
}
