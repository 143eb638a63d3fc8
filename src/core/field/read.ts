// How the typed cell of each kind of field is read: the value, or what keeps it from being one.
import { looksLikeCode } from "../cells/as-text";
import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import { type DayBounds, parseTypedDay } from "../day/typed";
import { isMail } from "../mail";
import type { Cell, Field, FieldValue, Language } from "../model";
import { type Place, type Problem, problem } from "../problem/problem";
import { keyOf, labelsOf } from "../text/options";
import { shortened } from "../text/shorten";

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

/** A number between the field's bounds. */
export const readAmount: FieldReader = ({ label, min, max }, cell, { place }) => {
  const { number } = readNumber(cell);
  if (number === undefined)
    return refuse(problem("cell.notNumber", { label, value: quoted(textOf(cell)) }, place));
  if (min !== null && number < min)
    return refuse(problem("cell.tooSmall", { label, value: number, min }, place));
  if (max !== null && number > max)
    return refuse(problem("cell.tooLarge", { label, value: number, max }, place));
  return good(number);
};

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

/** Yes or no. */
export const readYesNo: FieldReader = ({ label }, cell, { language, place }) => {
  const found = keyOf("yesNo", cell);
  const options = labelsOf("yesNo", language).join("、");
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

/** Web addresses, with blanks between. */
export const readLinks: FieldReader = ({ label }, cell, { place }) => {
  const text = textOf(cell);
  return text.split(/\s+/).every(isLink)
    ? good(text)
    : refuse(problem("cell.notLink", { label, value: quoted(text) }, place));
};

/** Any text up to the field's own `max`, else up to `most` characters. */
export function readText(most: number): FieldReader {
  return ({ label, max: own }, cell, { place }) => {
    const text = textOf(cell);
    const max = own ?? most;
    if (text.length > max) return refuse(problem("cell.tooLong", { label, length: text.length, max }, place));
    return {
      value: text,
      problems: looksLikeCode(text) ? [problem("cell.keptAsText", { label }, place, "D")] : [],
    };
  };
}

/** Most characters of a text that is to stand on a line. */
export const MAX_TEXT = 500;

function chosen(field: Field, cell: Cell, context: FieldContext, wanted: readonly string[]): CheckedField {
  const { label, options } = field;
  if (options.length === 0) return readText(MAX_TEXT)(field, cell, context);
  const found = wanted.map((item) => options.find((option) => canonical(option) === canonical(item)));
  const unknown = wanted.find((_, index) => found[index] === undefined);
  if (unknown === undefined) return good(found.join("、"));
  const values = { label, value: quoted(unknown), options: options.join("、") };
  return refuse(problem("cell.notOption", values, context.place));
}

function good(value: FieldValue): CheckedField {
  return { value, problems: [] };
}

function refuse(found: Problem): CheckedField {
  return { value: null, problems: [found] };
}

function isLink(text: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/i.test(text);
}

function canonical(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

const quoted = (text: string) => shortened(text, 40);
