// Conditional format rules and their builder.
import { EnumValue, enumValue } from "../base/enum";
import { encode, fail } from "../wire";
import { Color } from "./color";
import { plainColor } from "./css-color";
import { BooleanCriteria, InterpolationType } from "./enums";
import { rangeFrom, type WireRange } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";
import type { TextLook } from "./text-style";

/** Looks that a rule gives. */
interface Look extends TextLook {
  background?: string | null;
}

/** A rule as it travels. */
export interface WireFormatRule {
  ranges: WireRange[];
  condition: { criteria: string; values: unknown[] } | null;
  style: Look;
  gradient: Record<string, { color: string; type: string | null; value: string | null }> | null;
}

/** Google's BooleanCondition. */
export class BooleanCondition {
  constructor(
    private readonly condition: NonNullable<WireFormatRule["condition"]>,
    private readonly look: Look,
  ) {}
  getCriteriaType(): EnumValue {
    return enumValue(BooleanCriteria, this.condition.criteria) as EnumValue;
  }
  getCriteriaValues(): unknown[] {
    return this.condition.values.slice();
  }
  getBackground(): string | null {
    return this.look.background ?? null;
  }
  getBackgroundObject(): Color | null {
    return this.look.background ? new Color(this.look.background) : null;
  }
  getFontColor(): string | null {
    return this.look.color ?? null;
  }
  getFontColorObject(): Color | null {
    return this.look.color ? new Color(this.look.color) : null;
  }
  getBold(): boolean | null {
    return this.look.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.look.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.look.strike ?? null;
  }
  getUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
  toString(): string {
    return "BooleanCondition";
  }
}

/** Google's GradientCondition. */
export class GradientCondition {
  constructor(private readonly gradient: NonNullable<WireFormatRule["gradient"]>) {}
  /** A point's colour, type or value; used by the generated getters. */
  protected point(name: string, part: "color" | "type" | "value"): unknown {
    const point = this.gradient[name];
    if (!point) return null;
    return part === "type"
      ? enumValue(InterpolationType, point.type)
      : part === "value"
        ? (point.value ?? "")
        : point.color;
  }
  toString(): string {
    return "GradientCondition";
  }
}

const POINTS = ["max", "mid", "min"] as const;
const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);
for (const name of POINTS) {
  const get = (suffix: string, part: string, wrap: (value: unknown) => unknown) =>
    defineMethod(
      GradientCondition.prototype,
      `get${capital(name)}${suffix}`,
      function (this: GradientCondition) {
        return wrap((this as unknown as { point(name: string, part: string): unknown }).point(name, part));
      },
    );
  get("Color", "color", (value) => value);
  get("ColorObject", "color", (value) => (typeof value === "string" ? new Color(value) : null));
  get("Type", "type", (value) => value);
  get("Value", "value", (value) => value);
}

/** Google's ConditionalFormatRule. */
export class ConditionalFormatRule {
  constructor(private readonly rule: WireFormatRule) {}
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule);
  }
  getRanges(): Range[] {
    return this.rule.ranges.map((wire) => rangeFrom(wire) as Range);
  }
  getBooleanCondition(): BooleanCondition | null {
    const { condition, style } = this.rule;
    return condition && new BooleanCondition(condition, style);
  }
  getGradientCondition(): GradientCondition | null {
    return this.rule.gradient && new GradientCondition(this.rule.gradient);
  }
  toString(): string {
    return "ConditionalFormatRule";
  }
  toWire(): unknown {
    return encode(this.rule);
  }
}

/** Google's ConditionalFormatRuleBuilder. */
export class ConditionalFormatRuleBuilder {
  private rule: WireFormatRule;
  constructor(rule: WireFormatRule = { ranges: [], condition: null, style: {}, gradient: null }) {
    this.rule = { ...rule };
  }
  build(): ConditionalFormatRule {
    if (this.rule.ranges.length === 0) fail("Conditional format rule must have at least one range.");
    if (!this.rule.condition && !this.rule.gradient) fail("Conditional format rule must have a condition.");
    return new ConditionalFormatRule({ ...this.rule });
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule);
  }
  getRanges(): Range[] {
    return this.rule.ranges.map((wire) => rangeFrom(wire) as Range);
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.rule.condition && new BooleanCondition(this.rule.condition, this.rule.style);
  }
  getGradientCondition(): GradientCondition | null {
    return this.rule.gradient && new GradientCondition(this.rule.gradient);
  }
  setRanges(ranges: Range[]): this {
    this.rule.ranges = ranges.map((range) => range.toWire());
    return this;
  }
  setBackground(color: string | null): this {
    return this.look({ background: plainColor(color) });
  }
  setBackgroundObject(color: Color | null): this {
    return this.look({ background: color ? color.toWire() : null });
  }
  setFontColor(color: string | null): this {
    return this.look({ color: plainColor(color) });
  }
  setFontColorObject(color: Color | null): this {
    return this.look({ color: color ? color.toWire() : null });
  }
  setBold(bold: boolean | null): this {
    return this.look({ bold });
  }
  setItalic(italic: boolean | null): this {
    return this.look({ italic });
  }
  setStrikethrough(strike: boolean | null): this {
    return this.look({ strike });
  }
  setUnderline(underline: boolean | null): this {
    return this.look({ underline });
  }
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    return this.when(criteria.name(), args);
  }
  toString(): string {
    return "ConditionalFormatRuleBuilder";
  }
  private look(look: Look): this {
    this.rule.style = { ...this.rule.style, ...look };
    return this;
  }
  /** Sets the condition; used by the generated methods. */
  protected when(criteria: string, values: unknown[]): this {
    this.rule.condition = { criteria, values: values.slice() };
    this.rule.gradient = null;
    return this;
  }
  /** Sets a point of the gradient; used by the generated methods. */
  protected point(name: string, color: string, type: EnumValue | null, value: string | null): this {
    this.rule.gradient = {
      ...this.rule.gradient,
      [name]: { color: plainColor(color), type: type ? type.name() : name.toUpperCase(), value },
    };
    this.rule.condition = null;
    return this;
  }
}

interface Generated {
  when(criteria: string, values: unknown[]): unknown;
  point(name: string, color: string, type: EnumValue | null, value: string | null): unknown;
}

type PointArguments = [color: string | Color, type?: EnumValue, value?: string];

for (const name of POINTS) {
  for (const suffix of ["", "Object", "WithValue", "ObjectWithValue"]) {
    const method = `setGradient${capital(name)}point${suffix}`;
    defineMethod(
      ConditionalFormatRuleBuilder.prototype,
      method,
      function (this: unknown, ...args: PointArguments) {
        const [color, type = null, value = null] = args;
        const hex = color instanceof Color ? color.toWire() : color;
        return (this as Generated).point(name, hex, type, value);
      },
    );
  }
}

const CONDITIONS: [method: string, criteria: string][] = [
  ["whenCellEmpty", "CELL_EMPTY"],
  ["whenCellNotEmpty", "CELL_NOT_EMPTY"],
  ["whenDateAfter", "DATE_AFTER"],
  ["whenDateBefore", "DATE_BEFORE"],
  ["whenDateEqualTo", "DATE_EQUAL_TO"],
  ["whenFormulaSatisfied", "CUSTOM_FORMULA"],
  ["whenNumberBetween", "NUMBER_BETWEEN"],
  ["whenNumberNotBetween", "NUMBER_NOT_BETWEEN"],
  ["whenNumberEqualTo", "NUMBER_EQUAL_TO"],
  ["whenNumberNotEqualTo", "NUMBER_NOT_EQUAL_TO"],
  ["whenNumberGreaterThan", "NUMBER_GREATER_THAN"],
  ["whenNumberGreaterThanOrEqualTo", "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
  ["whenNumberLessThan", "NUMBER_LESS_THAN"],
  ["whenNumberLessThanOrEqualTo", "NUMBER_LESS_THAN_OR_EQUAL_TO"],
  ["whenTextContains", "TEXT_CONTAINS"],
  ["whenTextDoesNotContain", "TEXT_DOES_NOT_CONTAIN"],
  ["whenTextEqualTo", "TEXT_EQUAL_TO"],
  ["whenTextStartsWith", "TEXT_STARTS_WITH"],
  ["whenTextEndsWith", "TEXT_ENDS_WITH"],
];
for (const [method, criteria] of CONDITIONS) {
  defineMethod(ConditionalFormatRuleBuilder.prototype, method, function (this: unknown, ...args: unknown[]) {
    const relative = args[0] instanceof EnumValue ? `${criteria}_RELATIVE` : criteria;
    return (this as Generated).when(relative, args);
  });
}
