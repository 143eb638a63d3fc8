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
}

/** A target with what was reached; `gap` is what is missing to the minimum, `over` what is above the maximum. */
export interface QuotaGap extends Target {
  readonly actual: number;
  readonly gap: number;
  readonly over: number;
}
