// Texts.
import { displayValue, formatKind } from "../../workbook/display";
import { wildcard } from "../criteria";
import { type At, toItem } from "../evaluate";
import {
  badNumber,
  badValue,
  FormulaError,
  type Item,
  Matrix,
  notAvailable,
  toNumber,
  toText,
  type Value,
} from "../values";
import { arrays, type Library, listOf, scalar, textOf, truthOf, whole } from "./define";

type TextFunction = (text: string, rest: Item[], at: At) => Item;

/** A function whose first argument is a text. */
const onText = (name: string, least: number, most: number, fn: TextFunction): Library =>
  scalar(name, least, most, ([first = null, ...rest], at) => fn(toText(first, at.cells.locale), rest, at));

const num = (item: Item | undefined, at: At, otherwise: number): number =>
  item === undefined ? otherwise : toNumber(item, at.cells);
const str = (item: Item | undefined, at: At): string => toText(item ?? null, at.cells.locale);

function atLeastZero(n: number): number {
  if (n < 0) throw badNumber();
  return Math.trunc(n);
}

function joined(values: readonly Value[], at: At, skipEmpty: boolean): string[] {
  const texts: string[] = [];
  for (const value of values) {
    for (const item of listOf(value, at)) {
      const text = toText(item, at.cells.locale);
      if (text !== "" || !skipEmpty) texts.push(text);
    }
  }
  return texts;
}

function substitute(text: string, [from, to, which]: Item[], at: At): string {
  const [old, fresh] = [str(from, at), str(to, at)];
  if (old === "") return text;
  if (which === undefined) return text.split(old).join(fresh);
  let index = -1;
  for (let n = 0; n < num(which, at, 1); n++) {
    index = text.indexOf(old, index + 1);
    if (index < 0) return text;
  }
  return text.slice(0, index) + fresh + text.slice(index + old.length);
}

function find(wanted: string, [within, from]: Item[], at: At): number {
  const index = str(within, at).indexOf(wanted, num(from, at, 1) - 1);
  if (index < 0) throw badValue(`In FIND evaluation, cannot find '${wanted}' within '${str(within, at)}'.`);
  return index + 1;
}

function search(wanted: string, [within, from]: Item[], at: At): number {
  const start = num(from, at, 1) - 1;
  const pattern = new RegExp(wildcard(wanted).source.slice(1, -1), "iu");
  const index = str(within, at).slice(start).search(pattern);
  if (index < 0) throw badValue(`In SEARCH evaluation, cannot find '${wanted}' within '${str(within, at)}'.`);
  return start + index + 1;
}

/** RE2's syntax as far as JavaScript shares it; a leading (?i) is a flag. */
function regex(source: string, flags = "u"): RegExp {
  const insensitive = /^\(\?i\)/.test(source);
  try {
    return new RegExp(insensitive ? source.slice(4) : source, insensitive ? `${flags}i` : flags);
  } catch {
    throw new FormulaError("#REF!", `${source} is not a valid regular expression.`);
  }
}

function extract(text: string, pattern: string): Value {
  const match = regex(pattern).exec(text);
  if (!match)
    throw notAvailable(
      `Function REGEXEXTRACT parameter 2 value "${pattern}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
    );
  if (match.length <= 2) return match[1] ?? match[0];
  return new Matrix([match.slice(1).map((group) => group ?? "")]);
}

function split([text, delimiter, each, removeEmpty]: Value[], at: At): Value {
  const marks = textOf(delimiter, at);
  const source = textOf(text, at);
  if (marks === "") throw badValue();
  const pattern = truthOf(each, at, true)
    ? new RegExp(`[${marks.replace(/[\]\\^-]/g, "\\$&")}]`, "u")
    : marks;
  const parts = source.split(pattern).filter((part) => part !== "" || !truthOf(removeEmpty, at, true));
  return new Matrix([parts.map((part) => readAgain(part, at))]);
}

/** SPLIT reads its pieces as if typed. */
function readAgain(part: string, at: At): Item {
  try {
    return part.trim() === "" ? part : toNumber(part, at.cells);
  } catch {
    return part;
  }
}

const proper = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** A value by a number format. */
function formatted(item: Item, pattern: string, at: At): string {
  if (item instanceof FormulaError) throw item;
  if (typeof item === "string") {
    const number = readAgain(item, at);
    if (typeof number !== "number") return item;
    return formatted(number, pattern, at);
  }
  if (typeof item === "boolean") return toText(item, at.cells.locale);
  return displayValue(item ?? 0, pattern === "" ? undefined : pattern, at.cells.locale);
}

function character(code: number): string {
  if (code < 1 || code > 0x10ffff) throw badNumber();
  return String.fromCodePoint(code);
}

/** What a cell shows, as TO_TEXT gives it. */
function shown(value: Value, at: At): Item {
  const item = toItem(value, at);
  if (typeof item !== "number" || !(value instanceof Object) || !("box" in value))
    return toText(item, at.cells.locale);
  const format = at.cells.format(value.box.sheetId, value.box.row, value.box.column);
  return formatKind(format) === "automatic"
    ? toText(item, at.cells.locale)
    : displayValue(item, format, at.cells.locale);
}

/** Texts and regular expressions. */
export const text: Library = {
  ...whole("CONCATENATE", 1, 255, (values, at) => joined(values, at, false).join("")),
  ...scalar("CONCAT", 2, 2, ([a, b], at) => str(a, at) + str(b, at)),
  ...whole("JOIN", 2, 255, ([mark, ...values], at) => joined(values, at, false).join(textOf(mark, at))),
  ...arrays("TEXTJOIN", 3, 255, ([mark, skip, ...values], at) =>
    joined(values, at, truthOf(skip, at)).join(textOf(mark, at)),
  ),
  ...onText("LEN", 1, 1, (s) => s.length),
  ...onText("LEFT", 1, 2, (s, [n], at) => s.slice(0, atLeastZero(num(n, at, 1)))),
  ...onText("RIGHT", 1, 2, (s, [n], at) => s.slice(Math.max(0, s.length - atLeastZero(num(n, at, 1))))),
  ...onText("MID", 3, 3, (s, [from, n], at) =>
    s.slice(num(from, at, 1) - 1, num(from, at, 1) - 1 + atLeastZero(num(n, at, 0))),
  ),
  ...onText("TRIM", 1, 1, (s) => s.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what CLEAN takes away
  ...onText("CLEAN", 1, 1, (s) => s.replace(/[\u0000-\u001f]/g, "")),
  ...onText("UPPER", 1, 1, (s) => s.toUpperCase()),
  ...onText("LOWER", 1, 1, (s) => s.toLowerCase()),
  ...onText("PROPER", 1, 1, (s) => proper(s)),
  ...onText("SUBSTITUTE", 3, 4, substitute),
  ...onText(
    "REPLACE",
    4,
    4,
    (s, [from, n, fresh], at) =>
      s.slice(0, num(from, at, 1) - 1) + str(fresh, at) + s.slice(num(from, at, 1) - 1 + num(n, at, 0)),
  ),
  ...onText("FIND", 2, 3, find),
  ...onText("SEARCH", 2, 3, search),
  ...onText("REPT", 2, 2, (s, [n], at) => s.repeat(atLeastZero(num(n, at, 0)))),
  ...scalar("EXACT", 2, 2, ([a, b], at) => str(a, at) === str(b, at)),
  ...scalar("TEXT", 2, 2, ([item, pattern], at) => formatted(item, str(pattern, at), at)),
  ...scalar("VALUE", 1, 1, ([item], at) => toNumber(item, at.cells)),
  ...scalar("CHAR", 1, 1, ([code], at) => character(num(code, at, 0))),
  ...scalar("UNICHAR", 1, 1, ([code], at) => character(num(code, at, 0))),
  ...onText("CODE", 1, 1, (s) => s.codePointAt(0) ?? 0),
  ...onText("UNICODE", 1, 1, (s) => s.codePointAt(0) ?? 0),
  ...onText("REGEXMATCH", 2, 2, (s, [pattern], at) => regex(str(pattern, at)).test(s)),
  ...onText("REGEXREPLACE", 3, 3, (s, [pattern, fresh], at) =>
    s.replace(regex(str(pattern, at), "gu"), str(fresh, at).replace(/\\(\d)/g, "$$$1")),
  ),
  ...whole("REGEXEXTRACT", 2, 2, ([value, pattern], at) => extract(textOf(value, at), textOf(pattern, at))),
  ...whole("SPLIT", 2, 4, split),
  ...scalar("T", 1, 1, ([item]) => (typeof item === "string" ? item : "")),
  ...scalar("N", 1, 1, ([item]) => (typeof item === "number" ? item : item === true ? 1 : 0)),
  ...whole("TO_TEXT", 1, 1, ([value], at) => shown(value, at)),
  ...onText("ENCODEURL", 1, 1, (s) => encodeURIComponent(s)),
  // The label is the value; the link is kept beside it.
  ...scalar("HYPERLINK", 1, 2, ([url, label]) => (label === undefined ? url : label)),
  ...whole("SPARKLINE", 1, 2, () => ""),
  ...whole("IMAGE", 1, 4, () => ""),
};
