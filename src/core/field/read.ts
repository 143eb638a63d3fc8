// How the typed cell of each kind of field is read: the value, or what keeps it from being one.
import { looksLikeCode } from "../cells/as-text";
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { parseTypedMoment } from "../day/moment";
import { readMonth } from "../day/month";
import { readTime, timeOfSerial } from "../day/time";
import { type DayBounds, parseTypedDay } from "../day/typed";
import { isMail } from "../mail";
import type { Cell, Field, FieldValue, Language } from "../model";
import { type Place, type Problem, problem } from "../problem/problem";
import { keyOf, labelsOf } from "../text/options";
import { shortened } from "../text/shorten";
import { matchesPattern } from "./pattern";

/** What a field's cell is judged against. */
export interface FieldContext {
  readonly bounds: DayBounds;
  readonly language: Language;
  /** Where the cell stands; the field's key is added. */
  readonly place?: Place;
}

/** The value of a cell, or null with the problems that kept it from being one. Hints (grade D) leave the value. */
export interface CheckedField {
  readonly value: FieldValue;
  readonly problems: readonly Problem[];
}

/** Reads a cell that is not empty; `context.place` names the field already. */
export type FieldReader = (field: Field, cell: Cell, context: FieldContext) => CheckedField;

/** A number between the field's bounds; 3万 in a column that counts in 万 itself may mean two things. */
export const readAmount: FieldReader = (field, cell, { place }) => {
  const { label, measure, decimals, min, max } = field;
  const { number, scale } = readNumber(cell);
  const value = quoted(textOf(cell));
  if (number === undefined && min !== null && max !== null)
    return refuse(problem("cell.notNumberBetween", { label, value, min, max }, place));
  if (number === undefined) return refuse(problem("cell.notNumber", { label, value }, place));
  if (scale !== undefined && /[万亿]/.test(label + measure))
    return twoReadings(field, cell, value.replace(scale, "").trim(), String(number), place);
  if (decimals !== null && Number(number.toFixed(decimals)) !== number)
    return refuse(problem("cell.tooManyDecimals", { label, value: number, decimals }, place));
  return inRange(field, number, String, place);
};

/** A share as a number, 12% = 0.12. A text without the sign may mean 12% or 1200%. Without bounds of its own it lies between 0 and 100%. */
export const readShare: FieldReader = (field, cell, { place }) => {
  const { number } = readNumber(cell);
  const { label, min, max } = field;
  const value = quoted(textOf(cell));
  if (number === undefined) return refuse(problem("cell.notNumber", { label, value }, place));
  const isBare = typeof cell !== "number" && !/[%％]\s*$/.test(value) && number !== 0;
  if (isBare) return twoReadings(field, cell, `${number}%`, percentText(number), place);
  return inRange({ ...field, min: min ?? 0, max: max ?? 1 }, number, percentText, place);
};

/** A share as people write it: 0.125 is "12.5%". */
export function percentText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

function inRange(
  { label, min, max }: Pick<Field, "label" | "min" | "max">,
  number: number,
  shown: (number: number) => string,
  place: Place | undefined,
): CheckedField {
  const value = shown(number);
  if (min !== null && number < min)
    return refuse(problem("cell.tooSmall", { label, value, min: shown(min) }, place));
  if (max !== null && number > max)
    return refuse(problem("cell.tooLarge", { label, value, max: shown(max) }, place));
  return good(number);
}

function twoReadings(
  { label }: Field,
  cell: Cell,
  first: string,
  second: string,
  place: Place | undefined,
): CheckedField {
  return refuse(problem("cell.ambiguous", { label, value: quoted(textOf(cell)), first, second }, place));
}

/** A number without a fraction. */
export const readWhole: FieldReader = (field, cell, context) => {
  const { number } = readNumber(cell);
  if (number !== undefined && !Number.isInteger(number))
    return refuse(problem("cell.notWhole", { label: field.label, value: number }, context.place));
  return readAmount(field, cell, context);
};

/** A day as people type it. */
export const readDay: FieldReader = (_field, cell, { bounds, place }) => {
  const typed = parseTypedDay(cell, bounds);
  return typed.problem ? refuse({ ...typed.problem, place }) : good(typed.day);
};

/** A month, "2020-03". */
export const readMonthCell: FieldReader = (field, cell, { bounds, place }) => {
  const [month, other] = readMonth(cell, bounds);
  const values = { label: field.label, value: quoted(textOf(cell)), example: bounds.today.slice(0, 7) };
  if (month === undefined) return refuse(problem("cell.notMonth", values, place));
  return other === undefined ? good(month) : twoReadings(field, cell, month, other, place);
};

/** A time of day, "14:30". */
export const readTimeCell: FieldReader = (field, cell, { place }) => {
  const isTime = typeof cell === "number" && cell >= 0 && cell < 1;
  const [time, other] = isTime ? [timeOfSerial(cell)] : readTime(textOf(cell));
  if (time === undefined)
    return refuse(problem("cell.notTime", { label: field.label, value: quoted(textOf(cell)) }, place));
  return other === undefined ? good(time) : twoReadings(field, cell, time, other, place);
};

/** A day with its time, "2020-03-25 14:30". */
export const readMomentCell: FieldReader = (field, cell, { bounds, place }) => {
  const { moment, problem: found, times = [], day } = parseTypedMoment(cell, bounds);
  if (found) return refuse({ ...found, place });
  if (moment !== undefined) return good(moment);
  const [first, second] = times.map((time) => `${day} ${time}`);
  if (first !== undefined && second !== undefined) return twoReadings(field, cell, first, second, place);
  const values = { label: field.label, value: quoted(textOf(cell)), example: `${day} 14:30` };
  return refuse(problem("cell.timeMissing", values, place));
};

/** A telephone number: digits with + - blanks and an extension (转); a number that a sheet made of it will do. */
export const readPhone: FieldReader = ({ label }, cell, { place }) => {
  const text = textOf(cell).normalize("NFKC").replace(/[−–—]/g, "-").replace(/\s+/g, " ");
  return /^\+?[\d() -]{5,25}(?:(?:转|x|ext\.?) ?\d{1,6})?$/i.test(text) &&
    (text.match(/\d/g)?.length ?? 0) >= 5
    ? good(text)
    : refuse(problem("cell.notPhone", { label, value: quoted(text) }, place));
};

/** Names of people, joined by 、. */
export const readPersons: FieldReader = ({ label }, cell, { place }) => {
  const names = textOf(cell)
    .split(/[\n、,，;；]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const odd = names.find((name) => name.length > 50 || /\d{4}|[@<>=]/.test(name.normalize("NFKC")));
  if (names.length === 0 || odd !== undefined)
    return refuse(problem("cell.notPerson", { label, value: quoted(odd ?? textOf(cell)) }, place));
  return good(names.join("、"));
};

/** Yes or no. */
export const readYesNo: FieldReader = ({ label }, cell, { language, place }) => {
  const found = keyOf("yesNo", cell);
  const options = labelsOf("yesNo", language);
  return found
    ? good(found === "yes")
    : refuse(problem("cell.notOption", { label, value: textOf(cell), options }, place));
};

/** One of the field's options; any text where it has none. */
export const readChoice: FieldReader = (field, cell, context) => chosen(field, cell, context, [textOf(cell)]);

/** Several of the field's options, joined by 、; any text where it has none. */
export const readChoices: FieldReader = (field, cell, context) => {
  const items = textOf(cell)
    .split(/[\n、,，;；]/)
    .map((item) => item.trim());
  return chosen(field, cell, context, items.filter(Boolean));
};

/** One mail address. */
export const readMail: FieldReader = (_field, cell, { place }) => {
  const text = textOf(cell);
  return isMail(text) ? good(text) : refuse(problem("cell.notMail", { value: text }, place));
};

/** Web addresses, with blanks between; a hundred of them fit into a cell. */
export const readLinks: FieldReader = ({ label }, cell, { place }) => {
  const text = textOf(cell);
  const { length } = text;
  if (length > MOST_LINKS) return refuse(problem("cell.tooLong", { label, length, max: MOST_LINKS }, place));
  return text.split(/\s+/).every(isLink)
    ? good(text)
    : refuse(problem("cell.notLink", { label, value: quoted(text) }, place));
};

/** Any text up to the field's own `max`, else up to `most` characters. */
export function readText(most: number): FieldReader {
  return ({ label, max: own, pattern }, cell, { place }) => {
    const text = textOf(cell);
    const max = own ?? most;
    if (!matchesPattern(pattern, text))
      return refuse(problem("cell.pattern", { label, value: quoted(text), pattern }, place));
    if (text.length > max) return refuse(problem("cell.tooLong", { label, length: text.length, max }, place));
    return {
      value: text,
      problems: looksLikeCode(text) ? [problem("cell.keptAsText", { label }, place, "D")] : [],
    };
  };
}

/** Most characters of a text that is to stand on a line. */
export const MAX_TEXT = 500;

/** Most characters of a cell of links. */
const MOST_LINKS = 10_000;

function chosen(field: Field, cell: Cell, context: FieldContext, wanted: readonly string[]): CheckedField {
  const { label, options } = field;
  if (options.length === 0) return readText(MAX_TEXT)(field, cell, context);
  const found = wanted.map((item) => options.find((option) => canonical(option) === canonical(item)));
  const unknown = wanted.find((_, index) => found[index] === undefined);
  if (unknown === undefined) return good(found.join("、"));
  const values = { label, value: quoted(unknown), options };
  return refuse(problem("cell.notOption", values, context.place));
}

function good(value: FieldValue): CheckedField {
  return { value, problems: [] };
}

function refuse(found: Problem): CheckedField {
  return { value: null, problems: [found] };
}

// A host without a point, or of the clerk's own computer, leads nowhere from another one (RFC 6761: localhost is never looked up).
const LINK =
  /^https?:\/\/(?!localhost\b|127\.)[^\s<>"'/:?#@.]+(\.[^\s<>"'/:?#@.]+)+(:\d+)?([/?#][^\s<>"']*)?$/i;

/** Whether a text is one web address that can be opened from another computer. */
export function isLink(text: string): boolean {
  return LINK.test(text);
}

function canonical(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

const quoted = (text: string) => shortened(text, 40);
