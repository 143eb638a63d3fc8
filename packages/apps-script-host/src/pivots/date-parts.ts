// Parts of a day and time by which a pivot table groups: the API's DateTimeRuleType, with the labels of its reference.
import type { Member } from "./member";

/** Serial number of 1970-01-01 and milliseconds of a day. */
const [EPOCH, DAY_MS] = [25_569, 86_400_000];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const two = (n: number): string => String(n).padStart(2, "0");
const number = (n: number): Member => ({ value: n, order: n });
const label = (value: string, order: number): Member => ({ value, order });

const monthName = (at: Date): string => MONTHS[at.getUTCMonth()] ?? "";
const quarter = (at: Date): number => Math.floor(at.getUTCMonth() / 3) + 1;
const yearMonth = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth();
const minuteOfDay = (at: Date): number => at.getUTCHours() * 60 + at.getUTCMinutes();

const PARTS: Record<string, (at: Date, serial: number) => Member> = {
  SECOND: (at) => number(at.getUTCSeconds()),
  MINUTE: (at) => number(at.getUTCMinutes()),
  HOUR: (at) => number(at.getUTCHours()),
  HOUR_MINUTE: (at) => label(`${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`, minuteOfDay(at)),
  HOUR_MINUTE_AMPM: (at) =>
    label(
      `${at.getUTCHours() % 12 || 12}:${two(at.getUTCMinutes())} ${at.getUTCHours() < 12 ? "AM" : "PM"}`,
      minuteOfDay(at),
    ),
  DAY_OF_WEEK: (at) => label(DAYS[at.getUTCDay()] ?? "", at.getUTCDay()),
  DAY_OF_YEAR: (at, serial) =>
    number(Math.floor(serial) - (Date.UTC(at.getUTCFullYear(), 0, 1) / DAY_MS + EPOCH) + 1),
  DAY_OF_MONTH: (at) => number(at.getUTCDate()),
  DAY_MONTH: (at) => label(`${at.getUTCDate()}-${monthName(at)}`, at.getUTCMonth() * 31 + at.getUTCDate()),
  MONTH: (at) => label(monthName(at), at.getUTCMonth()),
  QUARTER: (at) => label(`Q${quarter(at)}`, quarter(at)),
  YEAR: (at) => number(at.getUTCFullYear()),
  YEAR_MONTH: (at) => label(`${at.getUTCFullYear()}-${monthName(at)}`, yearMonth(at)),
  YEAR_QUARTER: (at) =>
    label(`${at.getUTCFullYear()} Q${quarter(at)}`, at.getUTCFullYear() * 4 + quarter(at)),
  YEAR_MONTH_DAY: (at, serial) =>
    label(`${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`, Math.floor(serial)),
};

/** The kinds of parts, as in DateTimeRuleType. */
export const DATE_PARTS: readonly string[] = Object.keys(PARTS);

/** The bucket of a serial number; null for a kind that does not exist. */
export const datePart = (type: string, serial: number): Member | null =>
  PARTS[type]?.(new Date(Math.round((serial - EPOCH) * DAY_MS)), serial) ?? null;
