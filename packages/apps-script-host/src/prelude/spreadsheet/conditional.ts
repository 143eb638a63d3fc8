// The conditions that filters and conditional formats have in common.
import { EnumValue } from "../base/enum";

/** A builder of something with a condition. */
export abstract class Conditional {
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    return this.when(criteria.name(), args);
  }
  whenCellEmpty(): this {
    return this.when("CELL_EMPTY", []);
  }
  whenCellNotEmpty(): this {
    return this.when("CELL_NOT_EMPTY", []);
  }
  whenDateAfter(date: Date | EnumValue): this {
    return this.when(relative("DATE_AFTER", date), [date]);
  }
  whenDateBefore(date: Date | EnumValue): this {
    return this.when(relative("DATE_BEFORE", date), [date]);
  }
  whenDateEqualTo(date: Date | EnumValue): this {
    return this.when(relative("DATE_EQUAL_TO", date), [date]);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.when("NUMBER_BETWEEN", [start, end]);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.when("NUMBER_NOT_BETWEEN", [start, end]);
  }
  whenNumberEqualTo(number: number): this {
    return this.when("NUMBER_EQUAL_TO", [number]);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.when("NUMBER_NOT_EQUAL_TO", [number]);
  }
  whenNumberGreaterThan(number: number): this {
    return this.when("NUMBER_GREATER_THAN", [number]);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }
  whenNumberLessThan(number: number): this {
    return this.when("NUMBER_LESS_THAN", [number]);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }
  whenTextContains(text: string): this {
    return this.when("TEXT_CONTAINS", [text]);
  }
  whenTextDoesNotContain(text: string): this {
    return this.when("TEXT_DOES_NOT_CONTAIN", [text]);
  }
  whenTextEqualTo(text: string): this {
    return this.when("TEXT_EQUAL_TO", [text]);
  }
  whenTextStartsWith(text: string): this {
    return this.when("TEXT_STARTS_WITH", [text]);
  }
  whenTextEndsWith(text: string): this {
    return this.when("TEXT_ENDS_WITH", [text]);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.when("CUSTOM_FORMULA", [formula]);
  }
  /** Sets the condition. */
  protected abstract when(criteria: string, values: unknown[]): this;
}

/** The criteria for a day: of its own where the day is a relative one such as TODAY. */
export const relative = (criteria: string, date: Date | EnumValue): string =>
  date instanceof EnumValue ? `${criteria}_RELATIVE` : criteria;
