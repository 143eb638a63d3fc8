// Whether the value of a cell keeps its data validation rule.

import { customFormulaHolds } from "../../formulas/condition";
import { type Plain, ScriptError } from "../../kernel/types";
import { displayValue, isDateLike } from "../../workbook/display";
import { cellAt, forEachCell } from "../../workbook/grid";
import { parseNumeric } from "../../workbook/typed-numbers";
import type { Cell, Rule, Scalar, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { serialOf } from "../../workbook/zone";

/** The cell that is looked at; `sheet` already holds its new value. */
export interface RulePlace {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Cells that one rule refuses: the first of them in A1, and how many they are. */
export interface RefusedCells {
  readonly cells: readonly string[];
  readonly count: number;
  readonly rule: Rule;
}

/** A value that its cell's rule refuses, in Google's words; `cell` in A1, `all` that the same writing holds, by rules. */
export class BrokenRule extends ScriptError {
  constructor(
    readonly cell: string,
    readonly rule: Rule,
    readonly all: readonly RefusedCells[],
  ) {
    super(
      rule.helpText ||
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
    );
  }
}

/** Whether a value breaks the rule; empty cells never do, formulas are not judged when written. */
export function violatedRule(rule: Rule, cell: Cell, place: RulePlace): boolean {
  if (cell.v === null || cell.v === "" || cell.f !== undefined) return false;
  return !keepsCriteria(rule.criteria, rule.values, cell, place);
}

/** Whether a cell meets criteria of a validation rule, conditional format or filter. */
export function keepsCriteria(
  criteria: string,
  values: readonly Plain[],
  cell: Cell | null,
  place: RulePlace,
): boolean {
  const v = cell?.v ?? null;
  if (criteria === "CELL_EMPTY") return v === null || v === "";
  if (criteria === "CELL_NOT_EMPTY") return v !== null && v !== "";
  if (criteria === "CUSTOM_FORMULA") return customFormulaHolds(String(values[0]), place);
  if (criteria === "CHECKBOX") return keepsCheckbox(values, v);
  if (criteria === "VALUE_IN_LIST") return (values[0] as string[]).includes(shown(cell, place));
  if (criteria === "VALUE_IN_RANGE") return inRange(values[0], cell, place);
  if (criteria.startsWith("NUMBER_")) return keepsNumber(criteria, values, v, place);
  if (criteria.startsWith("DATE_")) return keepsDate(criteria, values, cell, place);
  return keepsText(criteria, String(values[0] ?? ""), shown(cell, place));
}

const shown = (cell: Cell | null, { workbook, sheet }: RulePlace): string =>
  displayValue(
    cell?.v ?? null,
    cell?.s === undefined ? undefined : sheet.styles[cell.s]?.format,
    workbook.locale,
  );

function keepsCheckbox(values: readonly Plain[], v: Scalar): boolean {
  if (values.length === 0) return typeof v === "boolean";
  return values.some((each) => each === v || String(each) === String(v));
}

function inRange(range: Plain | undefined, cell: Cell | null, place: RulePlace): boolean {
  const box = (range as { $range: SheetBox } | undefined)?.$range;
  const sheet = place.workbook.sheets.find(({ id }) => id === box?.sheetId);
  if (!box || !sheet) return true;
  const source = sheet.id === place.sheet.id ? place.sheet : sheet;
  const text = shown(cell, place);
  let found = false;
  forEachCell(source, box, (other) => {
    if (other.v !== null) found ||= other.v === cell?.v || shown(other, { ...place, sheet: source }) === text;
  });
  return found;
}

function keepsNumber(criteria: string, values: readonly Plain[], v: Scalar, place: RulePlace): boolean {
  if (typeof v !== "number") return false;
  return compare(
    criteria.slice("NUMBER_".length),
    v,
    values.map((value) => numberOf(value, place)),
  );
}

function compare(how: string, v: number, [a = Number.NaN, b = Number.NaN]: number[]): boolean {
  const between = v >= Math.min(a, b) && v <= Math.max(a, b);
  switch (how) {
    case "BETWEEN":
      return between;
    case "NOT_BETWEEN":
      return !between;
    case "EQUAL_TO":
      return v === a;
    case "NOT_EQUAL_TO":
      return v !== a;
    case "GREATER_THAN":
    case "AFTER":
      return v > a;
    case "GREATER_THAN_OR_EQUAL_TO":
    case "ON_OR_AFTER":
      return v >= a;
    case "LESS_THAN":
    case "BEFORE":
      return v < a;
    default:
      return v <= a;
  }
}

/** Criteria values may be numbers, dates, texts, or references such as "=B1". */
function numberOf(value: Plain, { workbook, sheet }: RulePlace): number {
  if (typeof value === "number") return value;
  if (typeof value === "object" && value !== null && "$date" in value) {
    return serialOf(workbook.timeZone, (value as { $date: number }).$date);
  }
  const reference = /^=\s*\$?([A-Z]+)\$?(\d+)$/i.exec(String(value));
  if (reference) {
    const column = [...(reference[1] as string).toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    const v = cellAt(sheet, Number(reference[2]), column)?.v;
    return typeof v === "number" ? v : Number.NaN;
  }
  const typed = parseNumeric(String(value).replace(/^=/, ""), { ...workbook, now: 0 });
  return typeof typed?.v === "number" ? typed.v : Number.NaN;
}

function keepsDate(criteria: string, values: readonly Plain[], cell: Cell | null, place: RulePlace): boolean {
  const format = cell?.s === undefined ? undefined : place.sheet.styles[cell.s]?.format;
  const v = cell?.v ?? null;
  if (typeof v !== "number" || !isDateLike(format)) return false;
  const how = criteria.slice("DATE_".length);
  if (how === "IS_VALID_DATE") return true;
  const days = values.map((value) => Math.floor(numberOf(value, place)));
  return compare(how === "EQUAL_TO" ? "EQUAL_TO" : how, Math.floor(v), days);
}

function keepsText(criteria: string, wanted: string, text: string): boolean {
  const [has, wants] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (criteria) {
    case "TEXT_CONTAINS":
      return has.includes(wants);
    case "TEXT_DOES_NOT_CONTAIN":
      return !has.includes(wants);
    case "TEXT_EQUAL_TO":
      return has === wants;
    case "TEXT_NOT_EQUAL_TO":
      return has !== wants;
    case "TEXT_STARTS_WITH":
      return has.startsWith(wants);
    case "TEXT_ENDS_WITH":
      return has.endsWith(wants);
    case "TEXT_IS_VALID_EMAIL":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case "TEXT_IS_VALID_URL":
      return /^(https?:\/\/)?[^\s/$.?#]+\.[^\s]+$/i.test(text);
    default:
      return true;
  }
}
