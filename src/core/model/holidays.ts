import type { Day } from "./cell";

/** Days off and make-up days that the office's staff know better than the built-in calendar: tab 节假日. */
export interface StaffHolidays {
  readonly off: readonly Day[];
  readonly working: readonly Day[];
}

/** 休: a day off; 班: a day of work, whatever the weekday. */
export type DayKind = "off" | "working";
