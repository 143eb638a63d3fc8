// Data validation rules and their builder.
import { type EnumValue, enumValue } from "../base/enum";
import { encode, fail } from "../wire";
import { DataValidationCriteria } from "./enums";
import { isRange, rangeFrom, type WireRange } from "./hub";

/** A rule as it travels. */
export interface WireRule {
  criteria: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

const toWireValue = (value: unknown): unknown => (isRange(value) ? { $range: value.toWire() } : value);
const fromWireValue = (value: unknown): unknown => {
  const range = (value as { $range?: WireRange } | null)?.$range;
  return range ? rangeFrom(range) : value;
};

/** Google's DataValidation. */
export class DataValidation {
  constructor(private readonly rule: WireRule) {}
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getCriteriaType(): EnumValue {
    return enumValue(DataValidationCriteria, this.rule.criteria) as EnumValue;
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
  toWire(): unknown {
    return encode(this.rule);
  }
}

/** Google's DataValidationBuilder. */
export class DataValidationBuilder {
  private rule: WireRule;
  constructor(rule: WireRule = { criteria: "", values: [], allowInvalid: true, helpText: null }) {
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
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    const [list, showDropdown = true] = args;
    // A list is kept as texts, whichever way it came.
    if (criteria.name() === "VALUE_IN_LIST" && Array.isArray(list))
      return this.requireValueInList(list, showDropdown as boolean);
    return this.criteria(criteria.name(), args);
  }
  toString(): string {
    return "DataValidationBuilder";
  }
  /** Sets the criteria; used by the generated methods too. */
  protected criteria(criteria: string, values: readonly unknown[]): this {
    this.rule = { ...this.rule, criteria, values: values.map(toWireValue) };
    return this;
  }
}

// requireNumberGreaterThan(n) and its kin differ only in names.
const SIMPLE: [method: string, criteria: string][] = [
  ["requireDateAfter", "DATE_AFTER"],
  ["requireDateBefore", "DATE_BEFORE"],
  ["requireDateBetween", "DATE_BETWEEN"],
  ["requireDateEqualTo", "DATE_EQUAL_TO"],
  ["requireDateNotBetween", "DATE_NOT_BETWEEN"],
  ["requireDateOnOrAfter", "DATE_ON_OR_AFTER"],
  ["requireDateOnOrBefore", "DATE_ON_OR_BEFORE"],
  ["requireNumberBetween", "NUMBER_BETWEEN"],
  ["requireNumberEqualTo", "NUMBER_EQUAL_TO"],
  ["requireNumberGreaterThan", "NUMBER_GREATER_THAN"],
  ["requireNumberGreaterThanOrEqualTo", "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
  ["requireNumberLessThan", "NUMBER_LESS_THAN"],
  ["requireNumberLessThanOrEqualTo", "NUMBER_LESS_THAN_OR_EQUAL_TO"],
  ["requireNumberNotBetween", "NUMBER_NOT_BETWEEN"],
  ["requireNumberNotEqualTo", "NUMBER_NOT_EQUAL_TO"],
  ["requireTextContains", "TEXT_CONTAINS"],
  ["requireTextDoesNotContain", "TEXT_DOES_NOT_CONTAIN"],
  ["requireTextEqualTo", "TEXT_EQUAL_TO"],
];
for (const [method, criteria] of SIMPLE) {
  Object.defineProperty(DataValidationBuilder.prototype, method, {
    configurable: true,
    writable: true,
    value(this: DataValidationBuilder, ...args: unknown[]) {
      return (this as unknown as { criteria(name: string, values: unknown[]): unknown }).criteria(
        criteria,
        args,
      );
    },
  });
}
