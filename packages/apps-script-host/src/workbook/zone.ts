// Serial numbers of a spreadsheet ↔ instants, by the spreadsheet's own time zone.

const DAY_MS = 86_400_000;
/** Serial number of 1970-01-01; serial 0 is 1899-12-30. */
const UNIX_EPOCH = 25_569;
const QUARTER_MS = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether a name such as "Asia/Shanghai" is known. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that local time is ahead of UTC at an instant; zones change only at quarter hours. */
export function offsetAt(zone: string, instant: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(instant / QUARTER_MS);
  let offset = known.get(quarter);
  if (offset === undefined) {
    if (known.size > 200_000) known.clear();
    offset = computeOffset(zone, quarter * QUARTER_MS);
    known.set(quarter, offset);
  }
  return offset;
}

function computeOffset(zone: string, instant: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = value;
  const field = (name: string) => Number(parts[name]);
  const year = parts.era === "BC" ? 1 - field("year") : field("year");
  const local = new Date(0);
  local.setUTCFullYear(year, field("month") - 1, field("day"));
  local.setUTCHours(field("hour"), field("minute"), field("second"));
  return local.getTime() - instant;
}

/** Serial number that an instant has in a zone. */
export const serialOf = (zone: string, instant: number): number =>
  (instant + offsetAt(zone, instant)) / DAY_MS + UNIX_EPOCH;

/**
 * Instant (epoch milliseconds) of a serial number in a zone; the earlier one of a doubled hour. A time that the clocks leap over
 * is as much later as they leap, east and west of Greenwich alike: so does the Date of a script, and Java's ZonedDateTime.
 */
export function instantOf(zone: string, serial: number): number {
  const local = Math.round((serial - UNIX_EPOCH) * DAY_MS);
  const guess = local - offsetAt(zone, local);
  const instant = local - offsetAt(zone, guess);
  const isLeapt = instant + offsetAt(zone, instant) < local;
  return isLeapt ? local - offsetAt(zone, instant) : instant;
}

/** Serial number of a calendar day; months and days beyond the end roll over, as in DATE(). */
export function serialOfDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS + UNIX_EPOCH;
}

/** Calendar day, hour and so on of a serial number. */
export function partsOfSerial(serial: number): {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
} {
  const date = new Date(Math.round((serial - UNIX_EPOCH) * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** Whether such a day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
