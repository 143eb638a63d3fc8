// Conditions of the Sheets API and the criteria by which the host (as Apps Script) names them.
import type { Plain } from "../../kernel/types";
import { inSheet } from "../../spreadsheet/model/ops";
import { boxName, quoteSheet } from "../../workbook/a1";
import type { FilterCriteria, Rule, SheetBox, Workbook } from "../../workbook/types";
import { type Json, listOf, objectOf, textsOf } from "../api";
import { invalidArgument } from "../errors";
import { placeOf } from "./ranges";

/** Apps Script's criteria by the API's condition types. */
const CRITERIA: Record<string, string> = {
  NUMBER_GREATER: "NUMBER_GREATER_THAN",
  NUMBER_GREATER_THAN_EQ: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  NUMBER_LESS: "NUMBER_LESS_THAN",
  NUMBER_LESS_THAN_EQ: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  NUMBER_EQ: "NUMBER_EQUAL_TO",
  NUMBER_NOT_EQ: "NUMBER_NOT_EQUAL_TO",
  NUMBER_BETWEEN: "NUMBER_BETWEEN",
  NUMBER_NOT_BETWEEN: "NUMBER_NOT_BETWEEN",
  TEXT_CONTAINS: "TEXT_CONTAINS",
  TEXT_NOT_CONTAINS: "TEXT_DOES_NOT_CONTAIN",
  TEXT_STARTS_WITH: "TEXT_STARTS_WITH",
  TEXT_ENDS_WITH: "TEXT_ENDS_WITH",
  TEXT_EQ: "TEXT_EQUAL_TO",
  TEXT_NOT_EQ: "TEXT_NOT_EQUAL_TO",
  TEXT_IS_EMAIL: "TEXT_IS_VALID_EMAIL",
  TEXT_IS_URL: "TEXT_IS_VALID_URL",
  DATE_EQ: "DATE_EQUAL_TO",
  DATE_NOT_EQ: "DATE_NOT_EQUAL_TO",
  DATE_BEFORE: "DATE_BEFORE",
  DATE_AFTER: "DATE_AFTER",
  DATE_ON_OR_BEFORE: "DATE_ON_OR_BEFORE",
  DATE_ON_OR_AFTER: "DATE_ON_OR_AFTER",
  DATE_BETWEEN: "DATE_BETWEEN",
  DATE_NOT_BETWEEN: "DATE_NOT_BETWEEN",
  DATE_IS_VALID: "DATE_IS_VALID_DATE",
  ONE_OF_RANGE: "VALUE_IN_RANGE",
  ONE_OF_LIST: "VALUE_IN_LIST",
  BLANK: "CELL_EMPTY",
  NOT_BLANK: "CELL_NOT_EMPTY",
  CUSTOM_FORMULA: "CUSTOM_FORMULA",
  BOOLEAN: "CHECKBOX",
};

const TYPES = Object.fromEntries(Object.entries(CRITERIA).map(([type, criteria]) => [criteria, type]));

/** Criteria with their values, as rules, conditional formats and filters keep them. */
export interface Criteria {
  readonly criteria: string;
  readonly values: readonly Plain[];
}

/** Reads a BooleanCondition; `where` begins the text of a refusal. */
export function readCondition(workbook: Workbook, condition: Json, where: string): Criteria {
  const criteria = CRITERIA[String(condition.type)];
  if (!criteria)
    throw invalidArgument(
      `${where}Invalid condition type: ${condition.type ?? "CONDITION_TYPE_UNSPECIFIED"}`,
    );
  const given = listOf(condition.values);
  const texts = given.map((value) => String(value.userEnteredValue ?? value.relativeDate ?? ""));
  return { criteria, values: readValues(workbook, criteria, texts) };
}

function readValues(workbook: Workbook, criteria: string, texts: string[]): Plain[] {
  if (criteria === "VALUE_IN_LIST") return [texts];
  if (criteria === "VALUE_IN_RANGE") {
    const { sheet, box } = placeOf(workbook, (texts[0] ?? "").replace(/^=/, ""));
    return [{ $range: inSheet(sheet.id, box) as unknown as Plain }];
  }
  if (!criteria.startsWith("NUMBER_")) return texts;
  return texts.map((text) => (text.startsWith("=") ? text : Number(text)));
}

/** Reads the FilterCriteria of a column. */
export function readFilterCriteria(workbook: Workbook, criteria: Json, where: string): FilterCriteria {
  const { condition, hiddenValues } = criteria;
  return {
    hiddenValues: hiddenValues === undefined ? null : textsOf(hiddenValues),
    condition: condition ? readCondition(workbook, objectOf(condition), where) : null,
  };
}

/** The FilterCriteria resource. */
export const apiFilterCriteria = (workbook: Workbook, { condition, hiddenValues }: FilterCriteria): Json => ({
  ...(hiddenValues ? { hiddenValues: [...hiddenValues] } : {}),
  ...(condition ? { condition: apiCondition(workbook, condition) } : {}),
});

/** Reads a DataValidationRule. */
export function readRule(workbook: Workbook, rule: Json, where: string): Rule {
  const { criteria, values } = readCondition(workbook, objectOf(rule.condition), where);
  const dropdown = criteria === "VALUE_IN_LIST" || criteria === "VALUE_IN_RANGE";
  return {
    criteria,
    values: dropdown ? [...values, rule.showCustomUi === true] : values,
    allowInvalid: rule.strict !== true,
    helpText: typeof rule.inputMessage === "string" ? rule.inputMessage : null,
  };
}

/** The DataValidationRule of a rule. */
export function apiRule(workbook: Workbook, { criteria, values, allowInvalid, helpText }: Rule): Json {
  const dropdown = criteria === "VALUE_IN_LIST" || criteria === "VALUE_IN_RANGE";
  return {
    condition: apiCondition(workbook, { criteria, values: dropdown ? values.slice(0, 1) : values }),
    ...(helpText ? { inputMessage: helpText } : {}),
    ...(allowInvalid ? {} : { strict: true }),
    ...(dropdown && values[1] !== false ? { showCustomUi: true } : {}),
  };
}

/** The BooleanCondition of criteria. */
export function apiCondition(workbook: Workbook, { criteria, values }: Criteria): Json {
  const texts = values
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .map((value) => valueText(workbook, value));
  const type = TYPES[criteria] ?? "CONDITION_TYPE_UNSPECIFIED";
  return texts.length > 0 ? { type, values: texts.map((text) => ({ userEnteredValue: text })) } : { type };
}

function valueText(workbook: Workbook, value: Plain): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return String(value);
  if (typeof value.$date === "number") return new Date(value.$date).toISOString().slice(0, 10);
  const box = value.$range as unknown as SheetBox | undefined;
  const sheet = workbook.sheets.find(({ id }) => id === box?.sheetId);
  return box && sheet ? `=${quoteSheet(sheet.name)}!${boxName(box)}` : "=#REF!";
}
