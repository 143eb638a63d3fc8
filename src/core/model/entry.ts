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
  /** `below`: of a unit in the head workbook of this unit's own. */
  readonly origin: "workbook" | "staff" | "below";
  /** Row in 活动记录, in 代填活动, or in 下级汇总. */
  readonly sourceRow: number;
  /** Name of the unit below that reported it; none for an entry of the unit itself. */
  readonly below?: string;
  readonly revision: number;
  readonly collectedAt: Moment;
}
