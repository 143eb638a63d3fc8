import type { Day, FieldValues, Moment } from "./cell";

/** A row of a register as recorded: one event, one case. `values` holds every field of its form. */
export interface Entry {
  readonly activityId: string;
  readonly formId: string;
  readonly unitId: string;
  readonly periodId: string;
  /** Day of its date field; "" in a register without one. */
  readonly date: Day;
  /** Task id; "" in a register without tasks. */
  readonly taskId: string;
  readonly values: FieldValues;
  readonly origin: "workbook" | "staff";
  /** Row in 活动记录, or in 代填活动. */
  readonly sourceRow: number;
  readonly revision: number;
  readonly collectedAt: Moment;
}
