// Dates and times as people type them.
import type { LocaleSettings } from "./locale";
import { isDay, serialOfDay } from "./zone";

/** A number with the format that its writing suggests. */
export interface TypedNumber {
  readonly v: number;
  readonly format?: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Reads a date, a time, or both; null where the text is neither. `year` completes dates without one. */
export function parseDateTime(text: string, locale: LocaleSettings, year: number): TypedNumber | null {
  const date = parseDate(text, locale, year);
  if (date) return date;
  const time = parseTime(text);
  if (time) return time;
  const cut = /^(\S.*?)(?:\s+|(?<=日)\s*)((?:上午|下午|凌晨|中午|晚上)?\s*\d{1,2}[:：时点].*)$/.exec(text);
  if (!cut) return null;
  const [, written = "", hours = ""] = cut;
  const [day, clock] = [parseDate(written, locale, year), parseTime(hours)];
  if (!day || !clock || clock.v >= 1) return null;
  return { v: day.v + clock.v, format: `${day.format} ${clock.format}` };
}

/** Date without time. */
function parseDate(text: string, locale: LocaleSettings, year: number): TypedNumber | null {
  const numeric = parseNumericDate(text, locale, year);
  if (numeric) return numeric;
  const chinese = /^(zh|ja)/.test(locale.tag) ? parseChineseDate(text, year) : null;
  return chinese ?? parseNamedDate(text, year);
}

function dated(year: number, month: number, day: number, format: string): TypedNumber | null {
  if (!isDay(year, month, day)) return null;
  return { v: serialOfDay(year, month, day), format };
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

function parseNumericDate(text: string, locale: LocaleSettings, year: number): TypedNumber | null {
  const match = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const [, a = "", mark = "", b = "", c] = match;
  // 2020.3.25 is a date only where dates are written with dots; 1.5 never is one.
  if (mark === "." && (!locale.date.includes(".") || c === undefined)) return null;
  // In 2020-3-30 nothing is filled up with zeros.
  const isBare = mark === "-" && [a, b, c].some((part) => part?.length === 1);
  const pad = (part: string, letter: string) =>
    isPadded(part, isBare ? "" : mark) ? letter + letter : letter;
  if (c === undefined) return twoParts(a, mark, b, locale, year);
  if (a.length === 4) {
    return dated(Number(a), Number(b), Number(c), `yyyy${mark}${pad(b, "M")}${mark}${pad(c, "d")}`);
  }
  if (c.length === 3 || a.length > 2 || b.length > 2) return null;
  if (locale.order === "ymd" && c.length <= 2) {
    return dated(fullYear(a), Number(b), Number(c), `yy${mark}${pad(b, "M")}${mark}${pad(c, "d")}`);
  }
  const [month, day] = locale.order === "dmy" ? [b, a] : [a, b];
  const years = c.length === 4 ? "yyyy" : "yy";
  const [first, second] = locale.order === "dmy" ? [pad(a, "d"), pad(b, "M")] : [pad(a, "M"), pad(b, "d")];
  return dated(fullYear(c), Number(month), Number(day), [first, second, years].join(mark));
}

const isPadded = (part: string, mark: string) => part.length === 2 && (part[0] === "0" || mark === "-");

function twoParts(
  a: string,
  mark: string,
  b: string,
  locale: LocaleSettings,
  year: number,
): TypedNumber | null {
  if (a.length === 4)
    return b.length <= 2
      ? dated(Number(a), Number(b), 1, `yyyy${mark}${b[0] === "0" || mark === "-" ? "MM" : "M"}`)
      : null;
  if (b.length === 4) return a.length <= 2 ? dated(Number(b), Number(a), 1, `M${mark}yyyy`) : null;
  if (a.length > 2 || b.length > 2) return null;
  const dayFirst = locale.order === "dmy";
  const [month, day] = dayFirst ? [b, a] : [a, b];
  return dated(year, Number(month), Number(day), dayFirst ? `d${mark}M` : `M${mark}d`);
}

function parseChineseDate(text: string, year: number): TypedNumber | null {
  const match = /^(?:(\d{2}|\d{4})\s*年)?\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?$/.exec(text);
  if (!match) return null;
  const [, y, month, day] = match;
  if (!y && !day) return null;
  const years = y ? `${y.length === 4 ? "yyyy" : "yy"}"年"` : "";
  const format = `${years}M"月"${day ? 'd"日"' : ""}`;
  return dated(y ? fullYear(y) : year, Number(month), Number(day ?? 1), format);
}

function parseNamedDate(text: string, year: number): TypedNumber | null {
  const dayFirst = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?(?:[-, ]+(\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst) {
    const [, day = "", month = "", years] = dayFirst;
    return namedDate(month, day, years, year, true);
  }
  const monthFirst = /^([A-Za-z]{3,9})\.?[- ](\d{1,2})(?:[-, ]+(\d{4}|\d{2}))?$/.exec(text);
  if (monthFirst) {
    const [, month = "", day = "", years] = monthFirst;
    return namedDate(month, day, years, year, false);
  }
  const [, month, onlyYear] = /^([A-Za-z]{3,9})\.?[- ](\d{4})$/.exec(text) ?? [];
  return month === undefined ? null : namedDate(month, "1", onlyYear, year, false, true);
}

function namedDate(
  name: string,
  day: string,
  typedYear: string | undefined,
  year: number,
  dayFirst: boolean,
  noDay = false,
): TypedNumber | null {
  const short = MONTHS.indexOf(name.toLowerCase());
  const month = short >= 0 ? short : LONG_MONTHS.indexOf(name.toLowerCase());
  if (month < 0) return null;
  const monthFormat = short >= 0 ? "mmm" : "mmmm";
  const dayMonth = noDay ? monthFormat : dayFirst ? `d-${monthFormat}` : `${monthFormat} d`;
  const format = typedYear ? `${dayMonth}${dayFirst ? "-" : noDay ? " " : ", "}yyyy` : dayMonth;
  return dated(typedYear ? fullYear(typedYear) : year, month + 1, Number(day), format);
}

/** "9:30", "21:05:10", "9:30 PM", "下午3:20", "9时30分"; hours beyond a day are a duration. */
export function parseTime(text: string): TypedNumber | null {
  const match =
    /^(上午|下午|凌晨|中午|晚上)?\s*(\d{1,4})(?:[:：](\d{1,2})(?:[:：](\d{1,2}(?:\.\d+)?))?|[时点](?:(\d{1,2})分)?)\s*([AaPp]\.?[Mm]\.?)?$/.exec(
      text,
    );
  if (!match) {
    const hour = /^(\d{1,2})\s*([AaPp][Mm])$/.exec(text);
    return hour ? clock(hour[2], Number(hour[1]), 0, 0, "h AM/PM") : null;
  }
  const [, before, hours, minutes, seconds, chineseMinutes, after] = match;
  const half = before ?? after;
  const shape = seconds === undefined ? ":mm" : ":mm:ss";
  const format = before ? `AM/PMh${shape}` : after ? `h${shape} AM/PM` : `H${shape}`;
  return clock(half, Number(hours), Number(minutes ?? chineseMinutes ?? 0), Number(seconds ?? 0), format);
}

function clock(
  half: string | undefined,
  hours: number,
  minutes: number,
  seconds: number,
  format: string,
): TypedNumber | null {
  if (minutes > 59 || seconds >= 60) return null;
  let hour = hours;
  if (half !== undefined) {
    if (hours > 12) return null;
    const afternoon = /^p|下午|晚上|中午/i.test(half);
    hour = (hours % 12) + (afternoon ? 12 : 0);
    if (half === "中午" && hours >= 11 && hours < 12) hour = hours;
  }
  const v = (hour * 3600 + minutes * 60 + seconds) / 86_400;
  return { v, format: hour > 23 ? "[h]:mm:ss" : format };
}
