// Dates by Java's SimpleDateFormat patterns, in English, as Utilities.formatDate and parseDate use them.
import { type Plain, ScriptError } from "../kernel/types";
import { isTimeZone, offsetAt } from "../spreadsheet/model/zone";
import { instantOfLocal, type LocalTime, localTime, weekOfYear } from "./local-time";

const MONTHS = [
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
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
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
interface Zone {
  name: string;
  offset: number | null;
}

function zoneOf(name: string): Zone {
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

interface Piece {
  text: string;
  /** Null for literal text. */
  letter: string | null;
}

function pieces(pattern: string): Piece[] {
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

/** Reads a text by a pattern; epoch milliseconds. Numbers beyond their end roll over, as Java's lenient parsing does. */
export function parseDate(text: string, zoneName: string, pattern: string): number {
  const found: Record<string, number> = {};
  let rest = text;
  const all = pieces(pattern);
  for (const [index, piece] of all.entries()) {
    const glued = all[index + 1]?.letter != null;
    rest = piece.letter ? take(piece, rest, found, glued, text) : literal(piece.text, rest, text);
  }
  return assemble(found, zoneOf(zoneName));
}

const refuse = (text: string): never => {
  throw new ScriptError(`Invalid argument: ${text}`);
};

function literal(expected: string, rest: string, whole: string): string {
  return rest.startsWith(expected) ? rest.slice(expected.length) : refuse(whole);
}

// Two number fields without anything between them are read by their width.
function take(
  { letter, text }: Piece,
  rest: string,
  found: Record<string, number>,
  glued: boolean,
  whole: string,
): string {
  const key = letter ?? "";
  if ((key === "M" || key === "L") && text.length > 2) return takeName(MONTHS, "M", rest, found, whole);
  if (key === "E") return takeName(DAYS, "E", rest, found, whole);
  if (key === "a")
    return takeMatch(/^(am|pm)/i, rest, whole, (match) => {
      found.a = /p/i.test(match) ? 1 : 0;
    });
  if (key === "Z" || key === "X" || key === "z")
    return takeMatch(/^(?:Z|GMT|UTC)?(?:[+-]\d{2}:?\d{2}|[+-]\d{2})?|^[A-Z]{3,4}/, rest, whole, (match) => {
      found.Z = offsetOf(match);
    });
  const width = glued ? `{1,${text.length}}` : "+";
  return takeMatch(new RegExp(`^\\s*-?\\d${width}`), rest, whole, (match) => {
    found[key] = numberOf(key, text, match);
  });
}

function numberOf(key: string, pattern: string, match: string): number {
  const value = Number(match);
  if (key !== "y" || pattern.length !== 2 || match.trim().length !== 2) return value;
  return value + (value < 50 ? 2000 : 1900);
}

function offsetOf(match: string): number {
  const { offset, name } = zoneOf(match === "Z" || match === "" ? "GMT" : match);
  return offset ?? offsetAt(name, 0);
}

function takeMatch(form: RegExp, rest: string, whole: string, keep: (match: string) => void): string {
  const match = form.exec(rest)?.[0];
  if (match === undefined) return refuse(whole);
  keep(match);
  return rest.slice(match.length);
}

function takeName(
  names: string[],
  key: string,
  rest: string,
  found: Record<string, number>,
  whole: string,
): string {
  const lower = rest.toLowerCase();
  const index = names.findIndex((each) => lower.startsWith(each.slice(0, 3).toLowerCase()));
  if (index < 0) return refuse(whole);
  found[key] = index + 1;
  const full = (names[index] ?? "").toLowerCase();
  return rest.slice(lower.startsWith(full) ? full.length : 3);
}

function assemble(found: Record<string, number>, zone: Zone): number {
  const hour = found.H ?? (found.k === 24 ? 0 : found.k) ?? halfDay(found);
  const time = {
    year: found.y ?? 1970,
    month: found.M ?? 1,
    day: found.d ?? found.D ?? 1,
    hour,
    minute: found.m ?? 0,
    second: found.s ?? 0,
    millisecond: found.S ?? 0,
  };
  const offset = found.Z ?? zone.offset;
  return offset === null || offset === undefined
    ? instantOfLocal(zone.name, time)
    : instantOfLocal("UTC", time) - offset;
}

const halfDay = ({ h, K, a }: Record<string, number>): number => ((h ?? K ?? 0) % 12) + (a === 1 ? 12 : 0);

/** A date argument as it crosses: epoch milliseconds. */
export const millisecondsOf = (value: Plain | undefined): number => Number(value);

export { weekOfYear };
