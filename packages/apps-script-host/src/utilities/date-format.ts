// Dates by Java's SimpleDateFormat patterns, in English, as Utilities.formatDate and parseDate use them.
import { ScriptError } from "../kernel/types";
import { isTimeZone, offsetAt } from "../workbook/zone";
import { type LocalTime, localTime } from "./local-time";

/** English names, as the patterns print them. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** English names, as the patterns print them. */
export const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const LEGACY: Record<string, string> = {
  EST: "America/New_York",
  CST: "America/Chicago",
  MST: "America/Denver",
  PST: "America/Los_Angeles",
  EDT: "America/New_York",
  PDT: "America/Los_Angeles",
  IST: "Asia/Kolkata",
  JST: "Asia/Tokyo",
  CTT: "Asia/Shanghai",
  CET: "Europe/Paris",
};

/** A zone by name or as an offset. Java takes an unknown name for GMT, and so does this. */
export interface Zone {
  name: string;
  offset: number | null;
}

/** The zone of a name: "Asia/Shanghai", "GMT+8", "JST"; GMT where there is none of that name. */
export function zoneOf(name: string): Zone {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name.trim());
  if (match) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return { name: "GMT", offset: (match[1] === "-" ? -minutes : minutes) * 60_000 };
  }
  const known = LEGACY[name] ?? name;
  return { name: isTimeZone(known) ? known : "UTC", offset: null };
}

const read = ({ name, offset }: Zone, instant: number): LocalTime =>
  offset === null ? localTime(name, instant) : localTime("UTC", instant + offset);

/** Text of an instant by a pattern. */
export function formatDate(instant: number, zoneName: string, pattern: string): string {
  const zone = zoneOf(zoneName);
  const time = read(zone, instant);
  const offset = zone.offset ?? offsetAt(zone.name, instant);
  return pieces(pattern)
    .map((piece) =>
      piece.letter ? field(piece.letter, piece.text.length, time, { zone, offset, instant }) : piece.text,
    )
    .join("");
}

/** A part of a pattern: letters of one kind, or literal text. */
export interface Piece {
  text: string;
  /** Null for literal text. */
  letter: string | null;
}

/** Cuts a pattern into its parts. */
export function pieces(pattern: string): Piece[] {
  const found = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return found.map((text) => {
    if (text === "''") return { text: "'", letter: null };
    if (text.startsWith("'")) return { text: text.slice(1, -1).replaceAll("''", "'"), letter: null };
    return { text, letter: /[A-Za-z]/.test(text) ? (text[0] ?? null) : null };
  });
}

const digits = (value: number, width: number): string => String(value).padStart(width, "0");

interface Place {
  zone: Zone;
  offset: number;
  instant: number;
}

function field(letter: string, width: number, time: LocalTime, place: Place): string {
  switch (letter) {
    case "G":
      return time.year > 0 ? "AD" : "BC";
    case "y":
      return year(time.year, width);
    case "Y":
      return year(weekYear(time), width);
    case "M":
    case "L":
      return name(MONTHS, time.month, width);
    case "E":
      return width > 3 ? (DAYS[time.weekday - 1] ?? "") : (DAYS[time.weekday - 1] ?? "").slice(0, 3);
    case "a":
      return time.hour < 12 ? "AM" : "PM";
    case "z":
      return zoneName(place, width);
    case "Z":
      return offsetText(place.offset, "");
    case "X":
      return place.offset === 0
        ? "Z"
        : width === 1
          ? offsetText(place.offset, "").slice(0, 3)
          : offsetText(place.offset, width === 3 ? ":" : "");
    default:
      return digits(number(letter, time), width);
  }
}

const year = (value: number, width: number): string =>
  width === 2 ? digits(value % 100, 2) : digits(value, width);

function name(names: string[], position: number, width: number): string {
  if (width < 3) return digits(position, width);
  const full = names[position - 1] ?? "";
  return width === 3 ? full.slice(0, 3) : full;
}

function number(letter: string, time: LocalTime): number {
  const { year, month, day, hour, minute, second, millisecond, weekday } = time;
  const dayOfYear = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const values: Record<string, number> = {
    d: day,
    H: hour,
    k: hour || 24,
    K: hour % 12,
    h: hour % 12 || 12,
    m: minute,
    s: second,
    S: millisecond,
    D: dayOfYear,
    F: Math.ceil(day / 7),
    u: weekday,
    w: usWeek(time),
    W: Math.ceil((day + firstWeekday(time)) / 7),
  };
  const value = values[letter];
  if (value === undefined) throw new ScriptError(`Illegal pattern character '${letter}'`);
  return value;
}

// Java's default (US) week: starts on Sunday, week 1 holds 1 January.
const sundayBased = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
const firstWeekday = ({ year, month }: LocalTime): number => sundayBased(year, month, 1);
const usWeek = (time: LocalTime): number =>
  weekYear(time) > time.year
    ? 1
    : Math.ceil(
        ((Date.UTC(time.year, time.month - 1, time.day) - Date.UTC(time.year, 0, 1)) / 86_400_000 +
          1 +
          sundayBased(time.year, 1, 1)) /
          7,
      );

function weekYear({ year, month, day }: LocalTime): number {
  const nextStart = Date.UTC(year + 1, 0, 1) - sundayBased(year + 1, 1, 1) * 86_400_000;
  return Date.UTC(year, month - 1, day) >= nextStart ? year + 1 : year;
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60), 2)}${between}${digits(minutes % 60, 2)}`;
}

// Java's short names, where the language's own data only has "GMT+8".
const SHORT: Record<string, string> = {
  "Asia/Shanghai": "CST",
  "Asia/Tokyo": "JST",
  "Asia/Kolkata": "IST",
  "Asia/Hong_Kong": "HKT",
  "Asia/Seoul": "KST",
};

function zoneName({ zone, offset, instant }: Place, width: number): string {
  if (zone.offset !== null) return offset === 0 ? "GMT" : `GMT${offsetText(offset, ":")}`;
  if (width < 4 && SHORT[zone.name]) return SHORT[zone.name] ?? "";
  const style = width < 4 ? "short" : "long";
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone.name, timeZoneName: style }).formatToParts(
    instant,
  );
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone.name;
}
