// Filters of a tab and their criteria.
import { EnumValue, enumValue } from "../base/enum";
import { call, encode, fail } from "../wire";
import { BooleanCriteria, SortOrder } from "./enums";
import { rangeFrom, type WireRange } from "./hub";
import { defineMethod } from "./methods";
import type { Range } from "./range";

/** Criteria as they travel. */
export interface WireCriteria {
  hiddenValues: string[] | null;
  visibleValues?: string[] | null;
  condition: { criteria: string; values: unknown[] } | null;
}

/** Google's FilterCriteria. */
export class FilterCriteria {
  constructor(private readonly criteria: WireCriteria) {}
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.criteria);
  }
  getCriteriaType(): EnumValue | null {
    return this.criteria.condition && enumValue(BooleanCriteria, this.criteria.condition.criteria);
  }
  getCriteriaValues(): unknown[] {
    return this.criteria.condition ? this.criteria.condition.values.slice() : [];
  }
  getHiddenValues(): string[] {
    return (this.criteria.hiddenValues ?? []).slice();
  }
  getVisibleValues(): string[] {
    return (this.criteria.visibleValues ?? []).slice();
  }
  toString(): string {
    return "FilterCriteria";
  }
  toWire(): unknown {
    return encode(this.criteria);
  }
}

/** Google's FilterCriteriaBuilder. */
export class FilterCriteriaBuilder {
  private criteria: WireCriteria;
  constructor(criteria: WireCriteria = { hiddenValues: null, condition: null }) {
    this.criteria = { ...criteria };
  }
  build(): FilterCriteria {
    return new FilterCriteria({ ...this.criteria });
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.criteria);
  }
  getHiddenValues(): string[] {
    return (this.criteria.hiddenValues ?? []).slice();
  }
  getCriteriaType(): EnumValue | null {
    return this.criteria.condition && enumValue(BooleanCriteria, this.criteria.condition.criteria);
  }
  getCriteriaValues(): unknown[] {
    return this.criteria.condition ? this.criteria.condition.values.slice() : [];
  }
  setHiddenValues(values: unknown[]): this {
    this.criteria.hiddenValues = values.map(String);
    return this;
  }
  getVisibleValues(): string[] {
    return (this.criteria.visibleValues ?? []).slice();
  }
  setVisibleValues(values: unknown[]): this {
    this.criteria.visibleValues = values.map(String);
    return this;
  }
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    return this.when(criteria.name(), args);
  }
  toString(): string {
    return "FilterCriteriaBuilder";
  }
  /** A builder stands for what it would build (seen in scripts that run live). */
  toWire(): unknown {
    return encode(this.criteria);
  }
  /** Sets the condition; used by the generated methods. */
  protected when(criteria: string, values: unknown[]): this {
    this.criteria.condition = { criteria, values: values.slice() };
    return this;
  }
}

const CONDITIONS =
  "CellEmpty CellNotEmpty DateAfter DateBefore DateEqualTo DateNotEqualTo NumberBetween NumberNotBetween NumberEqualTo NumberNotEqualTo NumberGreaterThan NumberGreaterThanOrEqualTo NumberLessThan NumberLessThanOrEqualTo TextContains TextDoesNotContain TextEqualTo TextNotEqualTo TextStartsWith TextEndsWith";
const criteriaName = (name: string): string => name.replace(/(?!^)([A-Z])/g, "_$1").toUpperCase();
for (const name of CONDITIONS.split(" ")) defineWhen(`when${name}`, criteriaName(name));
defineWhen("whenFormulaSatisfied", "CUSTOM_FORMULA");

function defineWhen(method: string, criteria: string): void {
  defineMethod(FilterCriteriaBuilder.prototype, method, function (this: unknown, ...args: unknown[]) {
    const relative = args[0] instanceof EnumValue ? `${criteria}_RELATIVE` : criteria;
    return (this as { when(criteria: string, values: unknown[]): unknown }).when(relative, args);
  });
}

/** Google's SortSpec. */
export class SortSpec {
  constructor(
    private readonly column: number,
    private readonly ascending: boolean | null,
  ) {}
  getDimensionIndex(): number {
    return this.column;
  }
  isAscending(): boolean {
    return this.known("isAscending");
  }
  getSortOrder(): EnumValue {
    return (this.known("getSortOrder") ? SortOrder.ASCENDING : SortOrder.DESCENDING) as EnumValue;
  }
  getBackgroundColor(): null {
    return null;
  }
  getForegroundColor(): null {
    return null;
  }
  toString(): string {
    return "SortSpec";
  }
  private known(method: string): boolean {
    const unsorted = `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.SortSpec.`;
    return this.ascending ?? fail(unsorted);
  }
}

/** Google's Filter. */
export class Filter {
  constructor(private readonly at: WireRange) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  getRange(): Range {
    return rangeFrom(this.at) as Range;
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const criteria = call<WireCriteria | null>("Filter.getColumnFilterCriteria", this.at, columnPosition);
    return criteria && new FilterCriteria(criteria);
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    call("Filter.setColumnFilterCriteria", this.at, columnPosition, filterCriteria);
    return this;
  }
  removeColumnFilterCriteria(columnPosition: number): this {
    call("Filter.setColumnFilterCriteria", this.at, columnPosition, null);
    return this;
  }
  getColumnSortSpec(columnPosition: number): SortSpec {
    const sorted = call<{ column: number; ascending: boolean } | null>("Filter.getColumnSortSpec", this.at);
    return new SortSpec(columnPosition, sorted && sorted.column === columnPosition ? sorted.ascending : null);
  }
  sort(columnPosition: number, ascending: boolean): this {
    call("Filter.sort", this.at, columnPosition, ascending);
    return this;
  }
  remove(): void {
    call("Filter.remove", this.at);
  }
  toString(): string {
    return "Filter";
  }
}
