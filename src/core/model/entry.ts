import type { Day, FieldValues, Moment } from "./cell";

/** One event that a unit held. `values` holds every activity field, `date` and `task` included. */
export interface Entry {
  readonly activityId: string;
  readonly unitId: string;
  readonly periodId: string;
  readonly date: Day;
  /** Task id. */
  readonly taskId: string;
  readonly values: FieldValues;
  readonly origin: "workbook" | "staff";
  /** Row in 活动记录, or in 代填活动. */
  readonly sourceRow: number;
  readonly revision: number;
  readonly collectedAt: Moment;
}
