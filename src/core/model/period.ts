import type { Day } from "./cell";

/** `calendarMonth` = 1st to last day; `cutoffMonth` = day after the cut-off to the cut-off (26th–25th); `once` = one period for the whole campaign. */
export type PeriodKind = "calendarMonth" | "cutoffMonth" | "once";

/** How a campaign's time is cut into report periods. Days beyond a month's end are clipped to its last day. */
export interface PeriodRule {
  readonly kind: PeriodKind;
  /** Last day of a cut-off month, e.g. 25; unused otherwise. */
  readonly cutoffDay: number | null;
  /** Day of the month that is still on time ("before the 25th" is read as: on the 25th is on time). */
  readonly dueDay: number | null;
  /** Due day of a campaign of one period; its end unless told. */
  readonly dueOn?: Day;
  /** Days after the due day that still count as on time. */
  readonly graceDays: number;
  /** Days after the due day on which unit × period locks; null = never. */
  readonly lockAfterDays: number | null;
}

/** One report period. `id` is its month ("2020-03"), or "all" for a campaign of one period. */
export interface Period {
  readonly id: string;
  readonly returnId: string;
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
  readonly dueOn: Day;
  /** Last day that is on time: dueOn plus grace. */
  readonly onTimeUntil: Day;
  /** First day on which it is locked; "" = never. */
  readonly lockOn: Day;
}
