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

/** Reads the clock once; two service calls. */
export function readInstant(zone: string): Instant {
  const date = new Date();
  const [now, offset] = Utilities.formatDate(date, zone, "yyyy-MM-dd HH:mm|XXX").split("|") as [
    string,
    string,
  ];
  return {
    today: now.slice(0, 10),
    now,
    time: now.slice(11),
    epoch: date.getTime(),
    offset: offsetMs(offset),
  };
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

/** An instant of Drive's ("2020-03-25T09:05:00.000Z") or of a stamp, `ms` later or earlier, in the same form. */
export function isoInstant(epoch: number): string {
  return new Date(epoch).toISOString();
}

const DAY = 86_400_000;

/**
 * A date cell as text: "2020-03-25", or "2020-03-25 17:05" when it has a time of day.
 * The zone's present offset is used, so a day may be an hour off at a summer-time change: whole days are rounded.
 */
export function dateCellText(date: Date, offset: number): string {
  const local = date.getTime() + offset;
  const day = Math.round(local / DAY) * DAY;
  const wholeDay = Math.abs(local - day) <= 3_600_000 && Math.abs(local - day) % 3_600_000 === 0;
  const text = new Date(wholeDay ? day : Math.round(local / 60_000) * 60_000).toISOString();
  return wholeDay ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** A serial number of Sheets (days since 1899-12-30) as text, in the form of `dateCellText`. */
export function serialText(serial: number): string {
  return dateCellText(new Date(Math.round(serial * 86_400) * 1000 + Date.UTC(1899, 11, 30)), 0);
}

/** The serial number of a day "2020-03-25". */
export function daySerial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);
}

function offsetMs(text: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}
