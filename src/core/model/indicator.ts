import type { Day } from "./cell";

/** stock = last value over time, summed over units; flow = summed over both. */
export type Nature = "stock" | "flow" | "yesNo" | "text";

/** Where an indicator's value comes from: a field of a table or card, a count of a register's rows, or the sum of one of its fields. */
export type IndicatorOrigin = "typed" | "count" | "sum";

/** Over what a quota is counted: the whole campaign, or each report period by itself. */
export type QuotaSpan = "campaign" | "period";

/** What the units of one type, or a single unit, owe of an indicator, and by when. */
export interface Quota {
  /** "" = all units that no other quota of the indicator names, by themselves or by their type. */
  readonly unitType: string;
  /** Name of a single unit, for which this stands in place of what its type owes; "" = all units of the type. */
  readonly unit: string;
  /** Figure of the unit (职工数) by which minimum and maximum are multiplied; "" = they are absolute. */
  readonly attribute: string;
  /** So many of the attribute make one share: minimum 2 per 1000 职工数. */
  readonly per: number;
  readonly span: QuotaSpan;
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
  /** Task id, or "" for any. */
  readonly taskId: string;
  /** Measure word: 场, 个, 家, 篇, 人次. */
  readonly unitWord: string;
  readonly nature: Nature;
  readonly origin: IndicatorOrigin;
  /** Table or card of a typed value, register of a count or sum; "" = there is none. */
  readonly formId: string;
  /** Field of the form; unused for count. */
  readonly field: string;
  /** Row of the table's own list; "" = all rows. */
  readonly row: string;
  /** Activity kinds counted; empty = all. */
  readonly kinds: readonly string[];
  /** Total the notice announces for everybody together, or null. */
  readonly headline: number | null;
  readonly quotas: readonly Quota[];
}
