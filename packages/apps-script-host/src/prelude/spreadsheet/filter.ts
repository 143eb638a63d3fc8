// Filters of a tab and their criteria.

import type { RangeRef } from "../../calls/spreadsheet/refs";
import type { FilterCriteria as FilterCriteriaState } from "../../workbook/types";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { call, fail, plain } from "../wire";
import { Conditional, relative } from "./conditional";
import { BooleanCriteria, SortOrder } from "./enums";
import { rangeFrom } from "./hub";
import type { Range } from "./range";

/** Criteria as a realm holds them. */
export type CriteriaState = Received<FilterCriteriaState>;

const criteriaType = ({ condition }: CriteriaState): EnumValue | null =>
  condition && enumValue(BooleanCriteria, condition.criteria);

/** Google's FilterCriteria. */
export class FilterCriteria implements Emulates<GoogleAppsScript.Spreadsheet.FilterCriteria> {
  constructor(private readonly criteria: CriteriaState) {}
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.criteria);
  }
  getCriteriaType(): EnumValue | null {
    return criteriaType(this.criteria);
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
  toWire(): FilterCriteriaState {
    return plain<FilterCriteriaState>(this.criteria);
  }
}

/** Google's FilterCriteriaBuilder. */
export class FilterCriteriaBuilder
  extends Conditional
  implements Emulates<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>
{
  private criteria: CriteriaState;
  constructor(criteria: CriteriaState = { hiddenValues: null, condition: null }) {
    super();
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
    return criteriaType(this.criteria);
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
  override toString(): string {
    return "FilterCriteriaBuilder";
  }
  /** A builder stands for what it would build (seen in scripts that run live). */
  toWire(): FilterCriteriaState {
    return plain<FilterCriteriaState>(this.criteria);
  }
  whenDateNotEqualTo(date: Date | EnumValue): this {
    return this.when(relative("DATE_NOT_EQUAL_TO", date), [date]);
  }
  whenTextNotEqualTo(text: string): this {
    return this.when("TEXT_NOT_EQUAL_TO", [text]);
  }
  protected override when(criteria: string, values: unknown[]): this {
    this.criteria.condition = { criteria, values: values.slice() };
    return this;
  }
}

/** Google's SortSpec. */
export class SortSpec implements Emulates<GoogleAppsScript.Spreadsheet.SortSpec, "getDataSourceColumn"> {
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
    return this.known("getSortOrder") ? SortOrder.ASCENDING : SortOrder.DESCENDING;
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
export class Filter implements Emulates<GoogleAppsScript.Spreadsheet.Filter> {
  constructor(private readonly at: RangeRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  getRange(): Range {
    return rangeFrom(this.at);
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const criteria = call["Filter.getColumnFilterCriteria"](this.at, columnPosition);
    return criteria && new FilterCriteria(criteria);
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    call["Filter.setColumnFilterCriteria"](this.at, columnPosition, filterCriteria);
    return this;
  }
  removeColumnFilterCriteria(columnPosition: number): this {
    call["Filter.setColumnFilterCriteria"](this.at, columnPosition, null);
    return this;
  }
  getColumnSortSpec(columnPosition: number): SortSpec {
    const sorted = call["Filter.getColumnSortSpec"](this.at);
    return new SortSpec(columnPosition, sorted && sorted.column === columnPosition ? sorted.ascending : null);
  }
  sort(columnPosition: number, ascending: boolean): this {
    call["Filter.sort"](this.at, columnPosition, ascending);
    return this;
  }
  remove(): void {
    call["Filter.remove"](this.at);
  }
  toString(): string {
    return "Filter";
  }
}
