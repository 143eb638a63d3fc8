// How often the clock may run: a consumer account has 90 minutes of trigger time a day over all its scripts.
import type { Interval } from "../google/triggers";

/** Drive shows a change minutes late: looking more often than every ten finds nothing sooner. */
const INTERVALS: readonly Interval[] = [10, 15, 30];
const LONGEST: Interval = 60;
const DAY_MINUTES = 24 * 60;
/** Left to the other scripts of the account: half an hour. */
const DAILY_SECONDS = 60 * 60;

/** What the clock's own ticks took; seconds. */
export interface Measured {
  /** The day that `spent`, `busy` and `reads` are of, "2020-03-25". */
  day: string;
  /** A tick that finds nothing, of late. */
  idle: number;
  /** All ticks of the day. */
  spent: number;
  /** Those of them that found something, and how many workbooks they read. */
  busy: number;
  reads: number;
  /** The same of the last day before. */
  before: { busy: number; reads: number };
}

/** Before a day was measured: modelled figures, with a unit read by the night's sweep and for two edits. */
const MODEL = { idle: 2, busyTick: 10, unit: 0.5, readsOfUnit: 3 } as const;
/** Share of the newest tick in what an idle one takes of late. */
const NEWEST = 0.1;

/** The measure after one more tick: how long it took, and how many workbooks it read; undefined for one that found nothing. */
export function measured(
  known: Measured | undefined,
  day: string,
  seconds: number,
  reads: number | undefined,
): Measured {
  const today = known?.day === day ? known : nextDay(known, day);
  const after = { ...today, spent: today.spent + seconds };
  if (reads === undefined) return { ...after, idle: today.idle + NEWEST * (seconds - today.idle) };
  return { ...after, busy: today.busy + seconds, reads: today.reads + reads };
}

function nextDay(known: Measured | undefined, day: string): Measured {
  const { busy = 0, reads = 0, idle = MODEL.idle } = known ?? {};
  return { day, idle, spent: 0, busy: 0, reads: 0, before: { busy, reads } };
}

/** Minutes between two ticks that keep a day's trigger time within bounds, by what ticks took of late or else by a model. */
export function intervalFor(units: number, known?: Measured): Interval {
  const seconds = (minutes: number) =>
    known ? wholeDay(known, minutes) : modelledSeconds(units, DAY_MINUTES / minutes);
  return INTERVALS.find((minutes) => seconds(minutes) <= DAILY_SECONDS) ?? LONGEST;
}

/**
 * The interval for the rest of a day on which the clock has run at `present` minutes so far: a longer one where the day's time would
 * not last, or a day that begins now (Google counts its days from a moment that it does not tell). `minute` is that of the day.
 */
export function slowedInterval(present: Interval, known: Measured, minute: number): Interval {
  const left = Math.max(0, workOf(known) - known.busy);
  const restOfDay = (minutes: number) => known.spent + left + ((DAY_MINUTES - minute) / minutes) * known.idle;
  const lasts = (minutes: number) => Math.max(restOfDay(minutes), wholeDay(known, minutes)) <= DAILY_SECONDS;
  return INTERVALS.filter((minutes) => minutes >= present).find(lasts) ?? LONGEST;
}

function wholeDay(known: Measured, minutes: number): number {
  return (DAY_MINUTES / minutes) * known.idle + workOf(known);
}

// What a day's work takes: as many workbooks as a full day reads, each as long as it took in the last two days.
function workOf({ busy, reads, before }: Measured): number {
  const perRead = (busy + before.busy) / Math.max(1, reads + before.reads);
  return Math.max(busy, perRead * Math.max(reads, before.reads));
}

function modelledSeconds(units: number, ticks: number): number {
  const busy = Math.min(ticks, units * 4);
  return ticks * MODEL.idle + busy * MODEL.busyTick + units * MODEL.readsOfUnit * MODEL.unit;
}
