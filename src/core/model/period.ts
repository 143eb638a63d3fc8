import type { Day } from "./cell";

/**
 * `once` = one period for the whole return; `anytime` (随时) = one without a due day, never closed; `tenDays` = 旬;
 * `calendarMonth` = 1st to last day; `cutoffMonth` = day after the cut-off to the cut-off (26th–25th).
 */
export type PeriodKind =
  | "once"
  | "anytime"
  | "week"
  | "tenDays"
  | "calendarMonth"
  | "cutoffMonth"
  | "quarter"
  | "halfYear"
  | "year";

/** Whether a report is due in the period that it is of, or in the one after it. */
export type DueIn = "period" | "next";

/** Where a due day goes that is a day off. */
export type DueShift = "none" | "later" | "earlier";

/** How a return's time is cut into report periods. Days beyond a month's end are clipped to its last day. */
export interface PeriodRule {
  readonly kind: PeriodKind;
  /** Last day of a cut-off month, e.g. 25; unused otherwise. */
  readonly cutoffDay: number | null;
  readonly dueIn: DueIn;
  /**
   * Day that is still on time ("before the 25th" is read as: on the 25th is on time). Weeks: 1 = Monday … 7; 旬: 1–11; else
   * the day of the month, for more than a month the last one of the period, or the first one of the next.
   */
  readonly dueDay: number | null;
  /** Time of the last day on time until which it is, "17:00"; "" = until 24:00. */
  readonly dueTime: string;
  /** Due day of a return of one period; its end unless told. */
  readonly dueOn: Day;
  readonly shift: DueShift;
  /** Days after the due day that still count as on time. */
  readonly graceDays: number;
  /** Days after the due day on which unit × period locks; null = never. */
  readonly lockAfterDays: number | null;
}

/** One report period of a return. */
export interface Period {
  /** `<returnId>.<code>`: no two returns have a period in common. */
  readonly id: string;
  readonly returnId: string;
  /** "2020-03", week "2026-W02", ten days "2026-01-1", "2026-Q1", "2026-H1", "2026", "once" or "any". */
  readonly code: string;
  /** As sentences and lists name it: with its return where the campaign has several. */
  readonly label: string;
  /** Its stretch of time alone: 2020年3月. */
  readonly span: string;
  readonly start: Day;
  readonly end: Day;
  /** "" where nothing is ever due. */
  readonly dueOn: Day;
  /** Last day that is on time: dueOn plus grace; "" where nothing is ever due. */
  readonly onTimeUntil: Day;
  /** Time of that day until which it is on time; "" = 24:00. */
  readonly dueTime: string;
  /** First day on which it is locked; "" = never. */
  readonly lockOn: Day;
  /** 免报: its reports are kept and in the totals, but in no rate. */
  readonly exempt: boolean;
  /** Of a unit for which its lock was lifted: the last day of that. */
  readonly unlockedUntil?: Day;
}
