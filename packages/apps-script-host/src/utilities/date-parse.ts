// Reading dates by Java's SimpleDateFormat patterns, leniently and in English, as Utilities.parseDate does.
import { ScriptError } from "../kernel/types";
import { offsetAt } from "../workbook/zone";
import { DAYS, MONTHS, type Piece, pieces, type Zone, zoneOf } from "./date-format";
import { instantOfLocal } from "./local-time";

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
