// When time-driven triggers fire (https://developers.google.com/apps-script/reference/script/clock-trigger-builder).
import type { ClockRule } from "../calls/script";
import type { Random } from "../kernel/random";
import { instantOfLocal, localTime } from "../utilities/local-time";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type { ClockRule };

/** A rule with the minute of the hour that was drawn for it once and then stays from day to day. */
export interface Schedule extends ClockRule {
  readonly minute: number;
}

/** Draws what Google leaves open: the minute inside the hour. */
export function fix(rule: ClockRule, random: Random): Schedule {
  const minute =
    rule.nearMinute === undefined
      ? Math.floor(random() * 60)
      : clamp(rule.nearMinute + Math.floor(random() * 31) - 15);
  const hour =
    rule.hour ??
    (rule.every === "days" || rule.every === "weeks" || rule.every === "month"
      ? Math.floor(random() * 24)
      : undefined);
  return { ...rule, hour, minute };
}

const clamp = (minute: number): number => Math.min(59, Math.max(0, minute));

/** The first time after `after` (epoch milliseconds); null when a one-off is over. */
export function nextFiring(schedule: Schedule, after: number): number | null {
  switch (schedule.every) {
    case "once":
      return (schedule.at ?? 0) > after ? (schedule.at ?? null) : null;
    case "minutes":
      return after + schedule.n * MINUTE;
    case "hours":
      return after + schedule.n * HOUR;
    case "days":
      return nextDay(schedule, after, schedule.n);
    case "weeks":
      return nextWeek(schedule, after);
    case "month":
      return nextMonth(schedule, after);
  }
}

function onDay({ zone, hour, minute }: Schedule, day: { year: number; month: number; day: number }): number {
  return instantOfLocal(zone, { ...day, hour: hour ?? 0, minute });
}

function nextDay(schedule: Schedule, after: number, step: number): number {
  const today = localTime(schedule.zone, after);
  const first = onDay(schedule, today);
  return first > after && step === 1 ? first : onDay(schedule, { ...today, day: today.day + step });
}

function nextWeek(schedule: Schedule, after: number): number {
  const today = localTime(schedule.zone, after);
  const ahead = ((schedule.weekday ?? 1) - today.weekday + 7) % 7;
  const first = onDay(schedule, { ...today, day: today.day + ahead });
  if (first > after && schedule.n === 1) return first;
  const weeks = first > after ? schedule.n - 1 : schedule.n;
  return onDay(schedule, { ...today, day: today.day + ahead + 7 * weeks });
}

function nextMonth(schedule: Schedule, after: number): number {
  const { year, month } = localTime(schedule.zone, after);
  const inMonth = (index: number) => {
    const last = new Date(Date.UTC(year, index, 0)).getUTCDate();
    return onDay(schedule, { year, month: index, day: Math.min(schedule.monthDay ?? 1, last) });
  };
  const first = inMonth(month);
  return first > after ? first : inMonth(month + 1);
}
