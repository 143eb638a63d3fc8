// Wall-clock time in a zone.
import { offsetAt } from "../workbook/zone";

/** An instant as people in a zone read it; month 1–12, weekday 1 = Monday … 7 = Sunday. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
}

/** Reads an instant in a zone. */
export function localTime(zone: string, instant: number): LocalTime {
  const date = new Date(instant + offsetAt(zone, instant));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}

/** The instant of a wall-clock time; fields beyond their end roll over (day 32, hour 25). */
export function instantOfLocal(
  zone: string,
  {
    year,
    month,
    day,
    hour = 0,
    minute = 0,
    second = 0,
    millisecond = 0,
  }: Partial<LocalTime> & Pick<LocalTime, "year" | "month" | "day">,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  const local = date.getTime();
  const guess = local - offsetAt(zone, local);
  return local - offsetAt(zone, guess);
}

/** ISO week of the year, 1–53. */
export function weekOfYear({ year, month, day, weekday }: LocalTime): number {
  const thursday = Date.UTC(year, month - 1, day + 4 - weekday);
  const start = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - start) / (7 * 86_400_000)) + 1;
}
