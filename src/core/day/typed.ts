import type { Day } from "../model";
import { type Problem, problem } from "../problem/problem";
import { addDays, dayFromSerial, isDay, isWithin, makeDay } from "./arithmetic";
import { readDayText, type TypedDate } from "./read";

/** What a typed day is judged against; an empty bound is open. */
export interface DayBounds {
  readonly campaignStart: Day;
  readonly campaignEnd: Day;
  readonly today: Day;
  /** The day on which it was typed, where that is known, as on a page: 昨天 counts from it. */
  readonly typedOn?: Day;
}

/** A day, or the problem with it and the day that was probably meant. */
export type TypedDay =
  | { readonly day: Day; readonly problem?: undefined }
  | { readonly day?: undefined; readonly problem: Problem; readonly suggestion?: Day };

/**
 * Reads a day as people type it: 3月25日, 2020.3.25, 25/3, 20200325, full-width and Chinese numerals, serial numbers.
 * Without a year it takes the campaign's. Two small numbers without a year are month, day, as is usual in Chinese;
 * the first is the day only where it cannot be a month. 今天 and its like are days where it is known when they were typed.
 */
export function parseTypedDay(input: unknown, bounds: DayBounds): TypedDay {
  const shown = typeof input === "number" ? String(input) : String(input ?? "").trim();
  const fromSerial = typeof input === "number" ? serialDay(input) : undefined;
  if (fromSerial) return judge(fromSerial, fromSerial, bounds);
  const distance = distances.find(([words]) => words.test(shown.toLowerCase()))?.[1];
  if (distance !== undefined) return relative(shown, distance, bounds);
  const typed = readDayText(shown);
  const readings = typeof input === "number" ? typed.flatMap(withLostZero) : typed;
  if (readings.length === 0)
    return { problem: problem("day.unreadable", { value: shown, example: example(bounds) }) };
  const days = readings.flatMap((reading) => inYears(reading, bounds)).filter(isDay);
  if (days.length === 0)
    return { problem: problem("day.impossible", { value: shown, example: example(bounds) }) };
  return choose(shown, [...new Set(days)], readings[0]?.year === undefined, bounds);
}

const distances: readonly (readonly [RegExp, number])[] = [
  [/^(前天|前日)$/, -2],
  [/^(昨天|昨日|yesterday)$/, -1],
  [/^(今天|今日|today)$/, 0],
  [/^(明天|明日|tomorrow)$/, 1],
  [/^(后天|后日)$/, 2],
];

/** A row of a sheet may have been typed long before it is read. */
function relative(value: string, distance: number, bounds: DayBounds): TypedDay {
  if (bounds.typedOn !== undefined) return judge(addDays(bounds.typedOn, distance), value, bounds);
  const suggestion = addDays(bounds.today, distance);
  return { problem: problem("day.relative", { value, suggestion }), suggestion };
}

/** Serial numbers of about 1954 to 2119; smaller ones are no dates that anybody types. */
function serialDay(value: number): Day | undefined {
  return value >= 20000 && value < 80000 ? dayFromSerial(value) : undefined;
}

/** A cell turns 5.10 into the number 5.1, which may then be the 1st or the 10th. */
function withLostZero(typed: TypedDate): TypedDate[] {
  return typed.year === undefined && typed.day <= 3 ? [typed, { ...typed, day: typed.day * 10 }] : [typed];
}

function inYears(typed: TypedDate, bounds: DayBounds): Day[] {
  if (typed.year !== undefined) return [makeDay(typed.year, typed.month, typed.day)];
  return campaignYears(bounds).map((year) => makeDay(year, typed.month, typed.day));
}

function campaignYears({ campaignStart, campaignEnd, today }: DayBounds): number[] {
  const first = Number((campaignStart || campaignEnd || today).slice(0, 4));
  const last = Number((campaignEnd || campaignStart || today).slice(0, 4));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

function choose(shown: string, days: readonly Day[], yearMissing: boolean, bounds: DayBounds): TypedDay {
  const inside = days.filter((day) => isWithin(day, bounds.campaignStart, bounds.campaignEnd));
  const [first, second] = inside;
  if (yearMissing && new Set(inside.map((day) => day.slice(5))).size < 2) {
    return first ? { day: latestPast(inside, bounds.today) } : noYear(shown, bounds);
  }
  if (first && second) return { problem: problem("day.ambiguous", { value: shown, first, second }) };
  if (first) return { day: first };
  return judge(days[0] as Day, shown, bounds);
}

function latestPast(days: readonly Day[], today: Day): Day {
  const past = days.filter((day) => day <= today);
  return past[past.length - 1] ?? (days[0] as Day);
}

function noYear(value: string, bounds: DayBounds): TypedDay {
  const { campaignStart: start, campaignEnd: end } = bounds;
  return { problem: problem("day.yearMissing", { value, start, end, example: example(bounds) }) };
}

/** Accepts a full day inside the campaign; otherwise offers the same day in the campaign's year, where there is one. */
function judge(day: Day, shown: string, bounds: DayBounds): TypedDay {
  const { campaignStart: start, campaignEnd: end } = bounds;
  if (isWithin(day, start, end)) return { day };
  const suggestion = campaignYears(bounds)
    .map((year) => `${String(year).padStart(4, "0")}${day.slice(4)}`)
    .find((candidate) => isDay(candidate) && isWithin(candidate, start, end));
  const values = { value: shown, start: start || "…", end: end || "…" };
  return suggestion
    ? { problem: problem("day.otherYear", { ...values, suggestion }), suggestion }
    : { problem: problem("day.outsideCampaign", values) };
}

function example({ campaignStart, campaignEnd, today }: DayBounds): Day {
  if (isWithin(today, campaignStart, campaignEnd)) return today;
  return campaignStart ? addDays(campaignStart, 24) : campaignEnd || today;
}
