// How often the clock may run: a consumer account has 90 minutes of trigger time a day over all its scripts.
import type { Interval } from "../google/triggers";

/** Drive shows a change minutes late: looking more often than every ten finds nothing sooner. */
const INTERVALS: readonly Interval[] = [10, 15, 30];
const DAY_MINUTES = 24 * 60;
/** Left to the other scripts of the account: half an hour. */
const DAILY_SECONDS = 60 * 60;
/** A tick that finds nothing. */
const IDLE_SECONDS = 3;
/** A tick that collects and rolls up, without the reading of workbooks. */
const BUSY_SECONDS = 10;
/** Reading one workbook and answering it, among others read at the same time. */
const UNIT_SECONDS = 0.5;
/** Times a day that a unit's workbook is read: full sweeps, and edits seen in between. */
const READS = 10;

/** Minutes between two ticks that keep a day's trigger time within bounds, by modelled figures. */
export function intervalFor(units: number): Interval {
  return INTERVALS.find((minutes) => dailySeconds(units, DAY_MINUTES / minutes) <= DAILY_SECONDS) ?? 60;
}

function dailySeconds(units: number, ticks: number): number {
  const busy = Math.min(ticks, units * 4);
  return ticks * IDLE_SECONDS + busy * BUSY_SECONDS + units * READS * UNIT_SECONDS;
}
