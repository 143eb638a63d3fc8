import { looksLikeCode } from "../activity/as-text";
import { type DayBounds, parseTypedDay } from "../day";
import { isMail } from "../mail";
import type { Cell, Field, FieldValue, Grade, Language } from "../model";
import { type Place, type Problem, type ProblemCode, type ProblemValues, problem } from "../problem";
import { readNumber, textOf } from "../rows";
import { keyOf, labelsOf } from "../text";
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

const MAX_TEXT = 500;
const MAX_LONG_TEXT = 5000;

/** Reads and checks one cell of a form: kind, range, choices, whether it may be empty. */
export function checkField(field: Field, cell: Cell | undefined, context: FieldContext): CheckedField {
  const text = textOf(cell);
  const place: Place = { ...context.place, field: field.field };
  const bad = <C extends ProblemCode>(code: C, values: ProblemValues<C>, grade?: Grade): CheckedField => ({
    value: null,
    problems: [problem(code, values, place, grade)],
  });
  if (text === "")
    return field.required ? bad("cell.required", { label: field.label }) : { value: null, problems: [] };
  if (/^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|ERROR|SPILL|CIRC)[!?]*$/i.test(text))
    return bad("cell.formulaError", { label: field.label, value: text });
  switch (field.kind) {
    case "integer":
    case "number":
    case "percent":
      return checkNumber(field, cell as Cell, place);
    case "date":
      return checkDay(cell as Cell, context.bounds, place);
    case "yesNo": {
      const found = keyOf("yesNo", cell);
      const options = labelsOf("yesNo", context.language).join("、");
      return found
        ? { value: found === "yes", problems: [] }
        : bad("cell.notOption", { label: field.label, value: text, options });
    }
    case "choice":
    case "multiChoice":
      return checkChoice(field, text, place);
    case "mail":
      return isMail(text) ? { value: text, problems: [] } : bad("cell.notMail", { value: text });
    case "link":
      return text.split(/\s+/).every(isLink)
        ? { value: text, problems: [] }
        : bad("cell.notLink", { label: field.label, value: quoted(text) });
    default:
      return checkText(field, text, place);
  }
}

function checkNumber(field: Field, cell: Cell, place: Place): CheckedField {
  const { label, min, max, kind } = field;
  const refuse = (found: Problem): CheckedField => ({ value: null, problems: [found] });
  const { number } = readNumber(cell);
  if (number === undefined)
    return refuse(problem("cell.notNumber", { label, value: quoted(textOf(cell)) }, place));
  if (kind === "integer" && !Number.isInteger(number))
    return refuse(problem("cell.notWhole", { label, value: number }, place));
  if (min !== null && number < min)
    return refuse(problem("cell.tooSmall", { label, value: number, min }, place));
  if (max !== null && number > max)
    return refuse(problem("cell.tooLarge", { label, value: number, max }, place));
  return { value: number, problems: [] };
}

function checkDay(cell: Cell, bounds: DayBounds, place: Place): CheckedField {
  const typed = parseTypedDay(cell, bounds);
  if (typed.problem) return { value: null, problems: [{ ...typed.problem, place }] };
  return { value: typed.day, problems: [] };
}

function checkChoice(field: Field, text: string, place: Place): CheckedField {
  if (field.options.length === 0) return checkText(field, text, place);
  const wanted =
    field.kind === "multiChoice"
      ? text
          .split(/[\n、,，;；]/)
          .map((item) => item.trim())
          .filter(Boolean)
      : [text];
  const found = wanted.map((item) => field.options.find((option) => canonical(option) === canonical(item)));
  const unknown = wanted.find((_, index) => found[index] === undefined);
  if (unknown === undefined) return { value: found.join("、"), problems: [] };
  const values = { label: field.label, value: quoted(unknown), options: field.options.join("、") };
  return { value: null, problems: [problem("cell.notOption", values, place)] };
}

function checkText(field: Field, text: string, place: Place): CheckedField {
  const max = field.max ?? (field.kind === "longText" ? MAX_LONG_TEXT : MAX_TEXT);
  if (text.length > max)
    return {
      value: null,
      problems: [problem("cell.tooLong", { label: field.label, length: text.length, max }, place)],
    };
  return {
    value: text,
    problems: looksLikeCode(text) ? [problem("cell.keptAsText", { label: field.label }, place, "D")] : [],
  };
}

function isLink(text: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/i.test(text);
}

function canonical(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

const quoted = (text: string) => shortened(text, 40);
