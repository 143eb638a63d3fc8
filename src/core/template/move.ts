import { clippedDay, isDay } from "../day/arithmetic";
import { readDayText } from "../day/read";
import type { Day } from "../model";

/** First and last day of a campaign; "" where there is none. */
interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** Keys under which a template states a day of its own; the campaign's own days are told apart. */
const DAYS: readonly string[] = ["deadline", "dueOn"];
/** Days on which nothing is asked; they may lie anywhere. */
const EXEMPT = "exempt";
/** A day of such a list, in a year and as people type it: 2026-2-18, 2026.2.18, 2026年2月18日. */
const LISTED = /\d{4}[-./年]\d{1,2}[-./月]\d{1,2}(?!\d)[日号]?|(?<!\d)\d{8}(?!\d)/g;
/** Keys under which a template writes a time as the notice does. */
const WORDS: readonly string[] = ["dateText", "deadlineText"];

/**
 * Everything dated of a template, moved with the campaign: the same month and day in the new year (the last of February where it has
 * no 29th), a year later where that is before the campaign begins, and its last day where it would be after its end. So nothing is
 * overdue before it begins. A template without dates of its own stays as it is.
 */
export function moved<T>(part: T, from: Span, to: Span): T {
  if (from.start === "" || to.start === "" || (from.start === to.start && from.end === to.end)) return part;
  return walk(part, from, to) as T;
}

/** The days of a template for whoever sets it up today: in the first year in which it is not over yet. */
export function upcoming({ start, end }: Span, today: Day): Span {
  const last = end || start;
  if (last === "" || last >= today) return { start, end };
  const gap = Number(today.slice(0, 4)) - Number(last.slice(0, 4));
  const years = inYear(last, gap) >= today ? gap : gap + 1;
  return { start: start && inYear(start, years), end: end && inYear(end, years) };
}

function walk(value: unknown, from: Span, to: Span): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, from, to));
  if (typeof value !== "object" || value === null) return value;
  const { start, end, ...rest } = value as Record<string, unknown>;
  const changed = Object.entries(rest).map(([key, item]) => [key, movedCell(key, item, from, to)]);
  const own = Object.fromEntries(changed);
  if (!isText(start) && !isText(end)) return { ...(value as object), ...own };
  return { ...(value as object), ...own, ...movedSpan(text(start), text(end), from, to) };
}

function movedCell(key: string, item: unknown, from: Span, to: Span): unknown {
  if (DAYS.includes(key) && isDay(item)) return movedDay(item, from, to);
  if (key === EXEMPT) return movedList(item, yearsBetween(from, to));
  if (WORDS.includes(key) && isText(item))
    return item.replace(/(\d{4})(?=年)/g, (year) => String(Number(year) + yearsBetween(from, to)));
  return walk(item, from, to);
}

function movedList(item: unknown, years: number): unknown {
  if (Array.isArray(item)) return item.map((one) => movedList(one, years));
  return isText(item) ? item.replace(LISTED, (words) => inYearAsWritten(words, years)) : item;
}

function inYearAsWritten(words: string, years: number): string {
  const [read] = readDayText(words);
  if (read?.year === undefined) return words;
  const [month, day] = [read.month, read.day].map((part) => String(part).padStart(2, "0"));
  return inYear(`${read.year}-${month}-${day}`, years);
}

function movedDay(day: Day, from: Span, to: Span): Day {
  const same = inYear(day, yearsBetween(from, to));
  return clipped(same < to.start ? inYear(same, 1) : same, to);
}

// A stretch that has begun before the campaign's first day is cut, not put off; one that is over by then comes a year later.
function movedSpan(start: Day, end: Day, from: Span, to: Span): Partial<Span> {
  const years = yearsBetween(from, to);
  const last = end || start;
  const later = last !== "" && inYear(last, years) < to.start ? 1 : 0;
  const shift = (day: Day) => (isDay(day) ? clipped(inYear(day, years + later), to) : day);
  return { start: shift(start), end: shift(end) };
}

function clipped(day: Day, { start, end }: Span): Day {
  if (day < start) return start;
  return end !== "" && day > end ? end : day;
}

function inYear(day: Day, years: number): Day {
  const month = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}-${day.slice(5, 7)}`;
  return clippedDay(month, Number(day.slice(8)));
}

function yearsBetween(from: Span, to: Span): number {
  return Number(to.start.slice(0, 4)) - Number(from.start.slice(0, 4));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function text(value: unknown): string {
  return isText(value) ? value : "";
}
