import type { Day } from "./cell";

/** What points are given for: rates of reports, quotas, one indicator, materials, reports of some kind that are counted, articles that were printed, what another campaign of the office gave, or a line that staff type. */
export type ScoreMeasure =
  | "rateOnTime"
  | "rate"
  | "quota"
  | "indicator"
  | "materials"
  | "late"
  | "missing"
  | "zero"
  | "printed"
  | "elsewhere"
  | "adjust";

/** How points follow from the figure: as large a part of them, all or nothing, or so many off for each. */
export type ScoreMethod = "proportion" | "threshold" | "deduct";

/** One row of the tab 考核办法. */
export interface ScoreItem {
  readonly item: string;
  readonly measure: ScoreMeasure;
  readonly method: ScoreMethod;
  /** "" = all returns. */
  readonly returnId: string;
  /** "" = all that units owe by quota. */
  readonly indicatorId: string;
  /** "" = all types. */
  readonly unitType: string;
  /** The one unit of a line that staff type. */
  readonly unitId: string;
  /** First and last due day of the periods that count; "" = without bound. */
  readonly start: Day;
  readonly end: Day;
  /** Most points; of a line that staff type the points themselves, below zero for a deduction. */
  readonly weight: number;
  /** Figure for which all points are given, in percent for a rate; null = 100 %, or what the unit owes by quota. */
  readonly full: number | null;
  /** Points off for each. */
  readonly each: number;
  readonly reason: string;
  /** Title of the office's other campaign whose total counts, or the link of its head. */
  readonly campaign: string;
}
