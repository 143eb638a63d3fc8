// Which conditions go where, and with how many values
// (developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType).
import type { Json } from "../../api";
import { listOf } from "../../api";
import { invalidArgument } from "../../errors";

/** Where a condition stands; Google's words for it in "is not supported in …". */
const PLACES: Readonly<Record<string, string>> = {
  DataValidationRule: "data validation",
  TableColumnDataValidationRule: "data validation",
  BooleanRule: "conditional formatting",
  FilterCriteria: "filters",
  PivotFilterCriteria: "filters",
};

/** One type: the places that take it (v, c, f), how many values, and whether one may be a relative date. */
interface ConditionType {
  readonly places: string;
  readonly least: number;
  readonly most: number;
  readonly relative?: boolean;
}

const exactly = (count: number, places: string, relative = false): ConditionType => ({
  places,
  least: count,
  most: count,
  relative,
});

const TYPES: Readonly<Record<string, ConditionType>> = {
  NUMBER_GREATER: exactly(1, "vcf"),
  NUMBER_GREATER_THAN_EQ: exactly(1, "vcf"),
  NUMBER_LESS: exactly(1, "vcf"),
  NUMBER_LESS_THAN_EQ: exactly(1, "vcf"),
  NUMBER_EQ: exactly(1, "vcf"),
  NUMBER_NOT_EQ: exactly(1, "vcf"),
  NUMBER_BETWEEN: exactly(2, "vcf"),
  NUMBER_NOT_BETWEEN: exactly(2, "vcf"),
  TEXT_CONTAINS: exactly(1, "vcf"),
  TEXT_NOT_CONTAINS: exactly(1, "vcf"),
  TEXT_STARTS_WITH: exactly(1, "cf"),
  TEXT_ENDS_WITH: exactly(1, "cf"),
  TEXT_EQ: exactly(1, "vcf"),
  TEXT_IS_EMAIL: exactly(0, "v"),
  TEXT_IS_URL: exactly(0, "v"),
  DATE_EQ: exactly(1, "vcf"),
  DATE_BEFORE: exactly(1, "vcf", true),
  DATE_AFTER: exactly(1, "vcf", true),
  DATE_ON_OR_BEFORE: exactly(1, "v", true),
  DATE_ON_OR_AFTER: exactly(1, "v", true),
  DATE_BETWEEN: exactly(2, "v"),
  DATE_NOT_BETWEEN: exactly(2, "v"),
  DATE_IS_VALID: exactly(0, "v"),
  ONE_OF_RANGE: exactly(1, "v"),
  ONE_OF_LIST: { places: "v", least: 1, most: Number.POSITIVE_INFINITY },
  BLANK: exactly(0, "cf"),
  NOT_BLANK: exactly(0, "cf"),
  CUSTOM_FORMULA: exactly(1, "vcf"),
  BOOLEAN: { places: "v", least: 0, most: 2 },
  TEXT_NOT_EQ: exactly(1, "f"),
  DATE_NOT_EQ: exactly(1, "f"),
  FILTER_EXPRESSION: exactly(1, "f"),
};

/** Checks the condition that a rule or criteria holds; throws Google's 400. */
export function checkCondition(holder: string, condition: Json, where: string): void {
  const place = PLACES[holder];
  const name = String(condition.type);
  const type = TYPES[name];
  if (!place || !type) return;
  if (!type.places.includes(place.charAt(0) === "d" ? "v" : place.charAt(0)))
    throw invalidArgument(`${where}ConditionType '${name}' is not supported in ${place}.`);
  const values = listOf(condition.values);
  checkCount(name, type, values.length, where);
  for (const value of values) checkValue(name, type, value, place, where);
}

function checkCount(name: string, { least, most }: ConditionType, given: number, where: string): void {
  if (given >= least && given <= most) return;
  const wanted =
    least === most ? `exactly ${least}` : given < least ? `at least ${least}` : `at most ${most}`;
  throw invalidArgument(
    `${where}ConditionType '${name}' requires ${wanted} ConditionValue(s), but ${given} were given.`,
  );
}

function checkValue(name: string, type: ConditionType, value: Json, place: string, where: string): void {
  if (value.relativeDate !== undefined) {
    // "Relative dates are not supported in data validation" (reference of ConditionValue).
    if (type.relative && place !== "data validation") return;
    throw invalidArgument(`${where}Invalid ConditionValue.relativeDate: ${value.relativeDate}`);
  }
  const text = String(value.userEnteredValue ?? "");
  // The boxes of a checkbox may stand for any value, an empty one too.
  if (name === "BOOLEAN" || isMeant(name, text)) return;
  throw invalidArgument(`${where}Invalid ConditionValue.userEnteredValue: ${text}`);
}

// "Formulas must begin with '='"; else "the value is parsed as if the user typed into a cell" (same reference).
function isMeant(name: string, text: string): boolean {
  if (text === "") return false;
  if (name === "ONE_OF_RANGE" || name === "CUSTOM_FORMULA") return /^=./.test(text);
  if (text.startsWith("=") || !/^(NUMBER|DATE)_/.test(name)) return true;
  return name.startsWith("NUMBER_") ? /^[-+]?[\d.,]*\d[\d.,]*([eE][-+]?\d+)?%?$/.test(text) : isDay(text);
}

// Any way of writing a day that some locale has; the host goes through none but year, month and day.
function isDay(text: string): boolean {
  const [, month, day] = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (month && day) return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return /^\d+(\.\d+)?$/.test(text) || (text.match(/\d+/g)?.length ?? 0) >= 2;
}
