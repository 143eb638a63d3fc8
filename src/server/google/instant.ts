// Days and instants as text. The only place where Date is turned into words and back.

/** A point in time as the script sees it, in the spreadsheet's zone. */
export interface Instant {
  /** "2020-03-25" */
  today: string;
  /** "2020-03-25 17:05" */
  now: string;
  /** "17:05" */
  time: string;
  /** Epoch milliseconds, for stamps and time budgets. */
  epoch: number;
  /** Zone offset in milliseconds, for turning cell dates into days. */
  offset: number;
}

/** Reads the clock once. */
export function readInstant(zone: string): Instant {
  const epoch = Date.now();
  const offset = offsetAt(epoch, zone);
  const now = new Date(epoch + offset).toISOString().slice(0, 16).replace("T", " ");
  return { today: now.slice(0, 10), now, time: now.slice(11), epoch, offset };
}

/** Milliseconds since the epoch, for budgets inside an execution. */
export function epochNow(): number {
  return Date.now();
}

/** A script is loaded anew for each execution: this is when it began. */
const BEGUN = Date.now();

/** Milliseconds since this execution began. */
export function executionAge(): number {
  return Date.now() - BEGUN;
}

/** An instant of Drive's as an epoch. */
export function epochOf(instant: string): number {
  return Date.parse(instant);
}

/** An instant of Drive's ("2020-03-25T09:05:00.000Z") or of a stamp, `ms` later or earlier, in the same form. */
export function isoInstant(epoch: number): string {
  return new Date(epoch).toISOString();
}

const DAY = 86_400_000;

/** Serial 0 of Sheets, 1899-12-30, as milliseconds of a clock on the wall. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/**
 * A date cell as text: "2020-03-25", "2020-03-25 17:05" when it has a time of day, "17:05" when it has no day. Where the
 * clocks are put forward at midnight a day begins later: its first moment is the day.
 */
export function dateCellText(date: Date, zone: string): string {
  const epoch = Math.round(date.getTime() / 1000) * 1000;
  const local = epoch + offsetAt(epoch, zone);
  const isMidnight = local % DAY === 0;
  const isFirstMoment = isMidnight || dayOf(epoch - 1 + offsetAt(epoch - 1, zone)) !== dayOf(local);
  return wallText(isFirstMoment ? dayOf(local) * DAY : local);
}

/** A serial number of Sheets (days since 1899-12-30) as text, in the form of `dateCellText`. */
export function serialText(serial: number): string {
  return wallText(Math.round(serial * 86_400) * 1000 + FIRST_DAY);
}

function wallText(local: number): string {
  const text = new Date(Math.round(local / 60_000) * 60_000).toISOString();
  const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
  if (dayOf(local) * DAY === FIRST_DAY) return time;
  return local % DAY === 0 ? day : `${day} ${time}`;
}

function dayOf(local: number): number {
  return Math.floor(local / DAY);
}

/** The serial number of a day "2020-03-25". */
export function daySerial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Milliseconds that a zone's clocks were ahead of UTC at an instant. To the second: before 1901 towns kept the time of their
 * own noon (Asia/Shanghai +8:05:43), and a time of day without a day is one of 1899.
 */
function offsetAt(epoch: number, zone: string): number {
  const [month, day, year, hour, minute, second] = wallClock(epoch, zone).match(/\d+/g)!.map(Number);
  const local = new Date(0);
  local.setUTCFullYear(year!, month! - 1, day!);
  local.setUTCHours(hour!, minute!, second!);
  return local.getTime() - Math.floor(epoch / 1000) * 1000;
}

function wallClock(epoch: number, zone: string): string {
  try {
    const known = clocks.get(zone) ?? new Intl.DateTimeFormat("en-US-u-hc-h23", { ...PARTS, timeZone: zone });
    clocks.set(zone, known);
    return known.format(epoch);
  } catch {
    // A zone that the engine does not know is still known to Google.
    return Utilities.formatDate(new Date(epoch), zone, "MM/dd/yyyy HH:mm:ss");
  }
}

const PARTS: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
};
