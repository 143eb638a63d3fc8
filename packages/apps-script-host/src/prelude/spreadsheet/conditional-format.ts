// Conditional format rules and their builder.

import type { FormatRule } from "../../calls/spreadsheet/objects";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { fail, plain } from "../wire";
import { Color } from "./color";
import { Conditional } from "./conditional";
import { plainColor } from "./css-color";
import { BooleanCriteria, InterpolationType } from "./enums";
import { rangeFrom } from "./hub";
import type { Range } from "./range";

/** A rule as a realm holds it. */
export type RuleState = Received<FormatRule>;
type Look = RuleState["style"];
type Point = "min" | "mid" | "max";

/** Google's BooleanCondition. */
export class BooleanCondition implements Emulates<GoogleAppsScript.Spreadsheet.BooleanCondition> {
  constructor(
    private readonly condition: NonNullable<RuleState["condition"]>,
    private readonly look: Look,
  ) {}
  getCriteriaType(): EnumValue {
    return enumValue(BooleanCriteria, this.condition.criteria);
  }
  getCriteriaValues(): unknown[] {
    return this.condition.values.slice();
  }
  getBackground(): string | null {
    return this.look.background ?? null;
  }
  getBackgroundObject(): Color | null {
    return colorOf(this.look.background);
  }
  getFontColor(): string | null {
    return this.look.color ?? null;
  }
  getFontColorObject(): Color | null {
    return colorOf(this.look.color);
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

const colorOf = (hex: string | null | undefined): Color | null => (hex ? new Color(hex) : null);

/** Google's GradientCondition. */
export class GradientCondition implements Emulates<GoogleAppsScript.Spreadsheet.GradientCondition> {
  constructor(private readonly gradient: NonNullable<RuleState["gradient"]>) {}
  getMaxColor(): string | null {
    return this.gradient.max?.color ?? null;
  }
  getMaxColorObject(): Color | null {
    return colorOf(this.gradient.max?.color);
  }
  getMaxType(): EnumValue | null {
    return enumValue(InterpolationType, this.gradient.max?.type ?? null);
  }
  getMaxValue(): string | null {
    return this.gradient.max ? (this.gradient.max.value ?? "") : null;
  }
  getMidColor(): string | null {
    return this.gradient.mid?.color ?? null;
  }
  getMidColorObject(): Color | null {
    return colorOf(this.gradient.mid?.color);
  }
  getMidType(): EnumValue | null {
    return enumValue(InterpolationType, this.gradient.mid?.type ?? null);
  }
  getMidValue(): string | null {
    return this.gradient.mid ? (this.gradient.mid.value ?? "") : null;
  }
  getMinColor(): string | null {
    return this.gradient.min?.color ?? null;
  }
  getMinColorObject(): Color | null {
    return colorOf(this.gradient.min?.color);
  }
  getMinType(): EnumValue | null {
    return enumValue(InterpolationType, this.gradient.min?.type ?? null);
  }
  getMinValue(): string | null {
    return this.gradient.min ? (this.gradient.min.value ?? "") : null;
  }
  toString(): string {
    return "GradientCondition";
  }
}

/** Google's ConditionalFormatRule. */
export class ConditionalFormatRule implements Emulates<GoogleAppsScript.Spreadsheet.ConditionalFormatRule> {
  constructor(private readonly rule: RuleState) {}
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule);
  }
  getRanges(): Range[] {
    return this.rule.ranges.map((wire) => rangeFrom(wire));
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
  toWire(): FormatRule {
    return plain<FormatRule>(this.rule);
  }
}

/** Google's ConditionalFormatRuleBuilder. */
export class ConditionalFormatRuleBuilder
  extends Conditional
  implements Emulates<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>
{
  private rule: RuleState;
  constructor(rule: RuleState = { ranges: [], condition: null, style: {}, gradient: null }) {
    super();
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
    return this.rule.ranges.map((wire) => rangeFrom(wire));
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
  override toString(): string {
    return "ConditionalFormatRuleBuilder";
  }
  setGradientMaxpoint(color: string): this {
    return this.point("max", color);
  }
  setGradientMaxpointObject(color: Color): this {
    return this.point("max", color);
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.point("max", color, type, value);
  }
  setGradientMaxpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.point("max", color, type, value);
  }
  setGradientMidpoint(color: string): this {
    return this.point("mid", color);
  }
  setGradientMidpointObject(color: Color): this {
    return this.point("mid", color);
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.point("mid", color, type, value);
  }
  setGradientMidpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.point("mid", color, type, value);
  }
  setGradientMinpoint(color: string): this {
    return this.point("min", color);
  }
  setGradientMinpointObject(color: Color): this {
    return this.point("min", color);
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.point("min", color, type, value);
  }
  setGradientMinpointObjectWithValue(color: Color, type: EnumValue, value: string): this {
    return this.point("min", color, type, value);
  }
  protected override when(criteria: string, values: unknown[]): this {
    this.rule.condition = { criteria, values: values.slice() };
    this.rule.gradient = null;
    return this;
  }
  private look(look: Look): this {
    this.rule.style = { ...this.rule.style, ...look };
    return this;
  }
  private point(name: Point, color: string | Color, kind?: EnumValue | null, value?: string | null): this {
    const hex = plainColor(color instanceof Color ? color.toWire() : color);
    const point = { color: hex, type: kind ? kind.name() : name.toUpperCase(), value: value ?? null };
    this.rule.gradient = { ...this.rule.gradient, [name]: point };
    this.rule.condition = null;
    return this;
  }
}
