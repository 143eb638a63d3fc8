import type { Day } from "./cell";

/** stock = last value over time, summed over units; flow = summed over both. */
export type Nature = "stock" | "flow" | "yesNo" | "text";

/** Where an indicator's value comes from: a typed ledger field, a count of activities, or the sum of an activity field. */
export type IndicatorOrigin = "typed" | "count" | "sum";

/** What one unit type owes of an indicator, and by when. */
export interface Quota {
  readonly unitType: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly deadlineText: string;
  readonly deadline: Day;
  /** Sheet row it was read from; names the place of a problem. */
  readonly row: number;
}

/** A measured quantity of the campaign. Unit types without a quota are exempt: blank, not zero. */
export interface Indicator {
  readonly indicatorId: string;
  readonly name: string;
  /** Task id, or "" for activities of any task. */
  readonly taskId: string;
  /** Measure word: 场, 个, 家, 篇, 人次. */
  readonly unitWord: string;
  readonly nature: Nature;
  readonly origin: IndicatorOrigin;
  /** Ledger field (typed) or activity field (sum); unused for count. */
  readonly field: string;
  /** Activity kinds counted; empty = all. */
  readonly kinds: readonly string[];
  /** Total the notice announces for everybody together, or null. */
  readonly headline: number | null;
  readonly quotas: readonly Quota[];
}
