import type { Day } from "../model";

/** Arithmetic on ISO days without any Date: a day is text, its number counts from 1970-01-01. */
const SERIAL_EPOCH = -25569;

/** Whether a value is a day that exists, written as 2020-03-25. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = parts(value);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayOf(numberOf(day) + n);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Negative, zero or positive, as `sort` wants it. ISO days sort as text. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a day lies in a range; an empty bound is open. */
export function isWithin(day: Day, start: Day, end: Day): boolean {
  return (start === "" || day >= start) && (end === "" || day <= end);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** Number of days of a month. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Last day of a month given as "2020-02" (or by any of its days). */
export function lastDayOfMonth(month: string): Day {
  const { year, month: m } = parts(`${month.slice(0, 7)}-01`);
  return makeDay(year, m, lengthOfMonth(year, m));
}

/** The day of a month, clipped to its last day: day 31 of 2020-02 is the 29th. */
export function clippedDay(month: string, day: number): Day {
  const last = lastDayOfMonth(month);
  const wanted = `${month.slice(0, 7)}-${pad(day, 2)}`;
  return wanted < last ? wanted : last;
}

/** The month `n` months later, as "2020-03". */
export function addMonths(month: string, n: number): string {
  const { year, month: m } = parts(`${month.slice(0, 7)}-01`);
  const index = year * 12 + (m - 1) + n;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

/** The ISO day of year, month and day; not checked, see `isDay`. */
export function makeDay(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day of a spreadsheet's serial number (1899-12-30 is 0); a time of day is dropped. */
export function dayFromSerial(serial: number): Day {
  return dayOf(Math.floor(serial) + SERIAL_EPOCH);
}

/** A spreadsheet's serial number of a day. */
export function serialOfDay(day: Day): number {
  return numberOf(day) - SERIAL_EPOCH;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function parts(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Days of a campaign are few and asked for by the million: what was counted once is kept, while it is not too much. */
function kept<K, V>(count: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const counted = count(key);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, counted);
    return counted;
  };
}

/** Thirteen years of days. */
const MOST_KEPT = 5_000;

const numberOf = /* @__PURE__ */ kept(countDays);
const dayOf = /* @__PURE__ */ kept(writeDay);

/** Counts whole 400-year eras of a year that begins in March, so that the leap day comes last. */
function countDays(iso: Day): number {
  const { year, month, day } = parts(iso);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `countDays`. */
function writeDay(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return makeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
