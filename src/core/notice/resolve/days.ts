// From date expressions to ISO days, by the rules of docs/notice.md.
import { addDays, addMonths, clippedDay, lengthOfMonth, makeDay } from "../../day/arithmetic";
import type { DateExpression, DatePart, Moment } from "../recognise/dates";

/** What unstated years and relative days are counted from. */
export interface DateSetting {
  year: number | null;
  issuedOn: string | null;
  /** Names days of the year after its issue, so that an unstated year may well be that one: 2024年9月—2025年7月. */
  reachesNextYear?: boolean;
}

/** First and last day of an expression; null where the text does not settle it. */
export interface DayRange {
  start: string | null;
  end: string | null;
}

type MonthSpan = readonly [fromMonth: number, toMonth: number];
const MONTHS: Readonly<Partial<Record<DatePart, MonthSpan>>> = {
  "first-half": [1, 6],
  "second-half": [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  year: [1, 12],
  "year-end": [12, 12],
  "year-mid": [6, 6],
};
type DaySpan = readonly [fromDay: number, toDay: number];
const DAYS: Readonly<Partial<Record<DatePart, DaySpan>>> = {
  early: [1, 10],
  middle: [11, 20],
  late: [21, 31],
  "early-middle": [1, 20],
  "middle-late": [11, 31],
  start: [1, 10],
  mid: [11, 20],
  end: [21, 31],
};

/** Resolves an expression. The end is what a deadline means: the last day of a month, a quarter, a range. */
export function resolveDays(expression: DateExpression, setting: DateSetting): DayRange {
  if (expression.after)
    return { start: setting.issuedOn, end: relativeDay(expression.after, setting.issuedOn) };
  if (!expression.to) return { start: null, end: null };
  const { from, to } = expression;
  const base = yearOf(to, yearOf(from, setting.year));
  if (!from && to.year === null && to.yearShift === null && rolledOver(lastDay(to, base), base, setting))
    return { start: firstDay(to, shifted(base, 1)), end: lastDay(to, shifted(base, 1)) };
  if (!from) {
    const start = /即日|之日/.test(expression.text) ? setting.issuedOn : firstDay(to, base);
    return { start, end: lastDay(to, base) };
  }
  const first = yearOf(
    from,
    to.year !== null && to.yearShift === null && from.month !== null
      ? sameOrEarlier(from, to, setting)
      : setting.year,
  );
  const last =
    to.year ??
    (to.yearShift !== null
      ? shifted(setting.year, to.yearShift)
      : wraps(from, to)
        ? shifted(first, 1)
        : first);
  return { start: firstDay(from, first), end: lastDay(to, last) };
}

/** 11月—2025年2月: the first end lies in the notice's year, unless that would be after the second. */
function sameOrEarlier(from: Moment, to: Moment, setting: DateSetting): number | null {
  if (setting.year !== null && setting.year <= (to.year ?? 0)) return setting.year;
  return wraps(from, to) ? shifted(to.year, -1) : to.year;
}

/** A winter's notice says 1月8日前 of the year to come: more than half a year before the day of issue. */
function rolledOver(day: string | null, year: number | null, setting: DateSetting): boolean {
  const { issuedOn, reachesNextYear } = setting;
  return (
    day !== null &&
    issuedOn !== null &&
    year === Number(issuedOn.slice(0, 4)) &&
    day < addDays(issuedOn, reachesNextYear ? -45 : -HALF_A_YEAR)
  );
}

const HALF_A_YEAR = 183;

function wraps(from: Moment, to: Moment): boolean {
  return from.month !== null && to.month !== null && to.month < from.month;
}

function shifted(year: number | null, by: number): number | null {
  return year === null ? null : year + by;
}

function yearOf(moment: Moment | null, otherwise: number | null): number | null {
  if (!moment) return otherwise;
  if (moment.year !== null) return moment.year;
  return moment.yearShift === null ? otherwise : shifted(otherwise, moment.yearShift);
}

function relativeDay(after: NonNullable<DateExpression["after"]>, issuedOn: string | null): string | null {
  if (!issuedOn || after.unit === "workday") return null;
  if (after.unit === "month") return clippedDay(addMonths(issuedOn, after.count), Number(issuedOn.slice(8)));
  return addDays(issuedOn, after.count * (after.unit === "week" ? 7 : 1));
}

function firstDay(moment: Moment, year: number | null): string | null {
  if (year === null) return null;
  if (moment.month !== null)
    return dayOrNull(year, moment.month, moment.day ?? (moment.part ? (DAYS[moment.part]?.[0] ?? 1) : 1));
  const months = moment.part && MONTHS[moment.part];
  return months ? dayOrNull(year, months[0], 1) : null;
}

function lastDay(moment: Moment, year: number | null): string | null {
  if (year === null) return null;
  if (moment.month !== null) return dayOrNull(year, moment.month, moment.day ?? lastOfMonth(moment, year));
  const months = moment.part && MONTHS[moment.part];
  return months ? dayOrNull(year, months[1], lengthOfMonth(year, months[1])) : null;
}

function lastOfMonth(moment: Moment, year: number): number {
  const length = lengthOfMonth(year, moment.month ?? 1);
  return Math.min(length, moment.part ? (DAYS[moment.part]?.[1] ?? length) : length);
}

function dayOrNull(year: number, month: number, day: number): string | null {
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  return exists ? makeDay(year, month, day) : null;
}
