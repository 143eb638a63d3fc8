// Days and times; all are serial numbers.

import { localeSettings } from "../../workbook/locale";
import { parseDateTime } from "../../workbook/typed-dates";
import { isDay, partsOfSerial, serialOf, serialOfDay } from "../../workbook/zone";
import type { At } from "../evaluate";
import { badNumber, badValue, type Item, toNumber, toText, type Value } from "../values";
import { type AtLeast, type Library, listOf, numberOf, scalar, whole } from "./define";

const nowSerial = ({ cells }: At): number => serialOf(cells.timeZone, cells.now);

/** A day: a number, or a text that reads as one. */
function day(item: Item | undefined, at: At): number {
  const serial = toNumber(item ?? null, at.cells);
  if (serial < 0) throw badNumber();
  return serial;
}

const part = (name: string, get: (serial: number) => number): Library =>
  scalar(name, 1, 1, ([item], at) => get(day(item, at)));

function date([year, month, dayOfMonth]: AtLeast<Item, 3>, at: At): number {
  const y = Math.trunc(toNumber(year, at.cells));
  const serial = serialOfDay(
    y >= 0 && y < 1900 ? y + 1900 : y,
    Math.trunc(toNumber(month, at.cells)),
    Math.trunc(toNumber(dayOfMonth, at.cells)),
  );
  if (serial < 0) throw badNumber();
  return serial;
}

function addMonths(serial: number, months: number): number {
  const { year, month, day: dayOfMonth } = partsOfSerial(Math.floor(serial));
  const total = year * 12 + month - 1 + Math.trunc(months);
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  let d = dayOfMonth;
  while (!isDay(y, m, d)) d--;
  return serialOfDay(y, m, d);
}

const endOfMonth = (serial: number, months: number): number => {
  const { year, month } = partsOfSerial(Math.floor(serial));
  return serialOfDay(year, month + Math.trunc(months) + 1, 0);
};

/** 1 … 7 by type: 1 = from Sunday, 2 = from Monday, 3 = 0 … 6 from Monday. */
function weekday(serial: number, type: number): number {
  const sunday = partsOfSerial(serial).weekday;
  if (type === 1) return sunday + 1;
  if (type === 2) return ((sunday + 6) % 7) + 1;
  if (type === 3) return (sunday + 6) % 7;
  throw badNumber();
}

function weekNumber(serial: number, type: number): number {
  if (type === 21) return isoWeek(serial);
  const first = serialOfDay(partsOfSerial(serial).year, 1, 1);
  const offset = weekday(first, type === 2 || type === 11 ? 2 : 1) - 1;
  return Math.floor((Math.floor(serial) - first + offset) / 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - weekday(serial, 3) + 3;
  return Math.floor((thursday - serialOfDay(partsOfSerial(thursday).year, 1, 1)) / 7) + 1;
}

function difference(from: number, to: number, unit: string): number {
  if (to < from) throw badNumber();
  const [a, b] = [partsOfSerial(from), partsOfSerial(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return Math.floor(to) - addMonths(from, months);
    case "YD":
      return Math.floor(to) - addMonths(from, Math.floor(months / 12) * 12);
    default:
      throw badNumber();
  }
}

function holidaysOf(value: Value | undefined, at: At): Set<number> {
  const days = value === undefined ? [] : listOf(value, at);
  return new Set(
    days.filter((item) => item !== null && item !== "").map((item) => Math.floor(day(item, at))),
  );
}

const isFree = (serial: number, holidays: ReadonlySet<number>): boolean =>
  weekday(serial, 2) > 5 || holidays.has(serial);

function networkDays([from, to, free]: AtLeast<Value, 2>, at: At): number {
  const holidays = holidaysOf(free, at);
  const [a, b] = [Math.floor(numberOf(from, at)), Math.floor(numberOf(to, at))];
  let days = 0;
  for (let serial = Math.min(a, b); serial <= Math.max(a, b); serial++) if (!isFree(serial, holidays)) days++;
  return a <= b ? days : -days;
}

function workday([from, count, free]: AtLeast<Value, 2>, at: At): number {
  const holidays = holidaysOf(free, at);
  let serial = Math.floor(numberOf(from, at));
  const steps = Math.trunc(numberOf(count, at));
  for (let left = Math.abs(steps); left > 0; ) {
    serial += Math.sign(steps);
    if (!isFree(serial, holidays)) left--;
  }
  return serial;
}

/** A text as a day or time. */
function read(item: Item, at: At, what: "day" | "time"): number {
  const text = toText(item, at.cells.locale);
  const year = partsOfSerial(nowSerial(at)).year;
  const parsed =
    typeof item === "number"
      ? { v: item }
      : parseDateTime(text.trim(), localeSettings(at.cells.locale), year);
  if (!parsed)
    throw badValue(
      `${what === "day" ? "DATEVALUE" : "TIMEVALUE"} parameter '${text}' cannot be parsed to date/time.`,
    );
  return what === "day" ? Math.floor(parsed.v) : parsed.v - Math.floor(parsed.v);
}

/** Days and times. */
export const dates: Library = {
  ...scalar("TODAY", 0, 0, (_items, at) => Math.floor(nowSerial(at))),
  ...scalar("NOW", 0, 0, (_items, at) => nowSerial(at)),
  ...scalar("DATE", 3, 3, date),
  ...scalar("TIME", 3, 3, ([h, m, s], at) => {
    const seconds = toNumber(h, at.cells) * 3600 + toNumber(m, at.cells) * 60 + toNumber(s, at.cells);
    if (seconds < 0) throw badNumber();
    return (seconds % 86_400) / 86_400;
  }),
  ...part("YEAR", (serial) => partsOfSerial(serial).year),
  ...part("MONTH", (serial) => partsOfSerial(serial).month),
  ...part("DAY", (serial) => partsOfSerial(serial).day),
  ...part("HOUR", (serial) => partsOfSerial(serial).hour),
  ...part("MINUTE", (serial) => partsOfSerial(serial).minute),
  ...part("SECOND", (serial) => partsOfSerial(serial).second),
  ...part("ISOWEEKNUM", isoWeek),
  ...scalar("WEEKDAY", 1, 2, ([item, type], at) =>
    weekday(day(item, at), type === undefined ? 1 : toNumber(type, at.cells)),
  ),
  ...scalar("WEEKNUM", 1, 2, ([item, type], at) =>
    weekNumber(day(item, at), type === undefined ? 1 : toNumber(type, at.cells)),
  ),
  ...scalar("EDATE", 2, 2, ([item, months], at) => addMonths(day(item, at), toNumber(months, at.cells))),
  ...scalar("EOMONTH", 2, 2, ([item, months], at) => endOfMonth(day(item, at), toNumber(months, at.cells))),
  ...scalar("DAYS", 2, 2, ([to, from], at) => Math.floor(day(to, at)) - Math.floor(day(from, at))),
  ...scalar("DATEDIF", 3, 3, ([from, to, unit], at) =>
    difference(day(from, at), day(to, at), toText(unit, at.cells.locale)),
  ),
  ...scalar("DATEVALUE", 1, 1, ([item], at) => read(item, at, "day")),
  ...scalar("TIMEVALUE", 1, 1, ([item], at) => read(item, at, "time")),
  ...scalar("TO_DATE", 1, 1, ([item]) => item),
  ...whole("NETWORKDAYS", 2, 3, networkDays),
  ...whole("WORKDAY", 2, 3, workday),
};
