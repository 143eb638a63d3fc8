// Data validation rules and their builder.

import type { RangeRef } from "../../calls/spreadsheet/refs";
import type { Rule } from "../../workbook/types";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { fail, plain } from "../wire";
import { DataValidationCriteria } from "./enums";
import { isRange, rangeFrom } from "./hub";

/** A rule as a realm holds it. */
export type RuleState = Received<Rule>;

const toWireValue = (value: unknown): unknown => (isRange(value) ? { $range: value.toWire() } : value);
const fromWireValue = (value: unknown): unknown => (isRangeTag(value) ? rangeFrom(value.$range) : value);
const isRangeTag = (value: unknown): value is { $range: RangeRef } =>
  typeof value === "object" && value !== null && "$range" in value;

/** Google's DataValidation. */
export class DataValidation implements Emulates<GoogleAppsScript.Spreadsheet.DataValidation> {
  constructor(private readonly rule: RuleState) {}
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getCriteriaType(): EnumValue {
    return enumValue(DataValidationCriteria, this.rule.criteria);
  }
  getCriteriaValues(): unknown[] {
    return this.rule.values.map(fromWireValue);
  }
  getHelpText(): string | null {
    return this.rule.helpText;
  }
  toString(): string {
    return "DataValidation";
  }
  toWire(): Rule {
    return plain<Rule>(this.rule);
  }
}

/** Google's DataValidationBuilder. */
export class DataValidationBuilder implements Emulates<GoogleAppsScript.Spreadsheet.DataValidationBuilder> {
  private rule: RuleState;
  constructor(rule: RuleState = { criteria: "", values: [], allowInvalid: true, helpText: null }) {
    this.rule = { ...rule };
  }
  build(): DataValidation {
    if (this.rule.criteria === "") fail("Data validation criteria must be specified.");
    return new DataValidation({ ...this.rule, values: this.rule.values.slice() });
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    return enumValue(DataValidationCriteria, this.rule.criteria);
  }
  getCriteriaValues(): unknown[] {
    return this.rule.values.map(fromWireValue);
  }
  getHelpText(): string | null {
    return this.rule.helpText;
  }
  setAllowInvalid(allowInvalidData: boolean): this {
    this.rule.allowInvalid = allowInvalidData;
    return this;
  }
  setHelpText(helpText: string | null): this {
    this.rule.helpText = helpText === null || helpText === undefined ? null : String(helpText);
    return this;
  }
  requireCheckbox(...values: unknown[]): this {
    return this.criteria("CHECKBOX", values);
  }
  requireFormulaSatisfied(formula: string): this {
    if (formula === null || formula === undefined) fail("Invalid argument: formula");
    return this.criteria("CUSTOM_FORMULA", [formula.startsWith("=") ? formula : `=${formula}`]);
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.criteria("VALUE_IN_LIST", [values.map(String), showDropdown]);
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    return this.criteria("VALUE_IN_RANGE", [range, showDropdown]);
  }
  requireTextIsEmail(): this {
    return this.criteria("TEXT_IS_VALID_EMAIL", []);
  }
  requireTextIsUrl(): this {
    return this.criteria("TEXT_IS_VALID_URL", []);
  }
  requireDate(): this {
    return this.criteria("DATE_IS_VALID_DATE", []);
  }
  requireDateAfter(date: Date): this {
    return this.criteria("DATE_AFTER", [date]);
  }
  requireDateBefore(date: Date): this {
    return this.criteria("DATE_BEFORE", [date]);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.criteria("DATE_BETWEEN", [start, end]);
  }
  requireDateEqualTo(date: Date): this {
    return this.criteria("DATE_EQUAL_TO", [date]);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.criteria("DATE_NOT_BETWEEN", [start, end]);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.criteria("DATE_ON_OR_AFTER", [date]);
  }
  requireDateOnOrBefore(date: Date): this {
    return this.criteria("DATE_ON_OR_BEFORE", [date]);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.criteria("NUMBER_BETWEEN", [start, end]);
  }
  requireNumberEqualTo(number: number): this {
    return this.criteria("NUMBER_EQUAL_TO", [number]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.criteria("NUMBER_GREATER_THAN", [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.criteria("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.criteria("NUMBER_LESS_THAN", [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.criteria("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.criteria("NUMBER_NOT_BETWEEN", [start, end]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.criteria("NUMBER_NOT_EQUAL_TO", [number]);
  }
  requireTextContains(text: string): this {
    return this.criteria("TEXT_CONTAINS", [text]);
  }
  requireTextDoesNotContain(text: string): this {
    return this.criteria("TEXT_DOES_NOT_CONTAIN", [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.criteria("TEXT_EQUAL_TO", [text]);
  }
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    const [list, showDropdown = true] = args;
    // A list is kept as texts, whichever way it came.
    if (criteria.name() === "VALUE_IN_LIST" && Array.isArray(list))
      return this.requireValueInList(list, showDropdown !== false);
    return this.criteria(criteria.name(), args);
  }
  toString(): string {
    return "DataValidationBuilder";
  }
  private criteria(criteria: string, values: readonly unknown[]): this {
    this.rule = { ...this.rule, criteria, values: values.map(toWireValue) };
    return this;
  }
}
