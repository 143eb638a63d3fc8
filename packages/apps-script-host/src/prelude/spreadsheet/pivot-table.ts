// Pivot tables.

import type { PivotState } from "../../calls/spreadsheet/pivots";
import type { ItemRef } from "../../calls/spreadsheet/refs";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { call } from "../wire";
import { Dimension } from "./enums";
import type { FilterCriteria } from "./filter";
import { rangeFrom } from "./hub";
import { PivotFilter } from "./pivot-filter";
import { PivotGroup } from "./pivot-group";
import { PivotValue } from "./pivot-value";
import type { Range } from "./range";

/** Google's PivotTable. */
export class PivotTable implements Emulates<GoogleAppsScript.Spreadsheet.PivotTable> {
  constructor(private readonly at: ItemRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): ItemRef {
    return this.at;
  }
  /** Everything about it, read anew. */
  state(): Received<PivotState> {
    return call["PivotTable.get"](this);
  }
  addRowGroup(sourceDataColumn: number): PivotGroup {
    return new PivotGroup(this, "rows", call["PivotTable.addGroup"](this, "rows", sourceDataColumn));
  }
  addColumnGroup(sourceDataColumn: number): PivotGroup {
    return new PivotGroup(this, "columns", call["PivotTable.addGroup"](this, "columns", sourceDataColumn));
  }
  addPivotValue(sourceDataColumn: number, summarizeFunction: EnumValue): PivotValue {
    return new PivotValue(this, call["PivotTable.addPivotValue"](this, sourceDataColumn, summarizeFunction));
  }
  addCalculatedPivotValue(name: string, formula: string): PivotValue {
    return new PivotValue(this, call["PivotTable.addCalculatedPivotValue"](this, name, formula));
  }
  addFilter(sourceDataColumn: number, filterCriteria: FilterCriteria): PivotFilter {
    return new PivotFilter(this, call["PivotTable.addFilter"](this, sourceDataColumn, filterCriteria));
  }
  getRowGroups(): PivotGroup[] {
    return this.state().rows.map(({ id }) => new PivotGroup(this, "rows", id));
  }
  getColumnGroups(): PivotGroup[] {
    return this.state().columns.map(({ id }) => new PivotGroup(this, "columns", id));
  }
  getPivotValues(): PivotValue[] {
    return this.state().values.map(({ id }) => new PivotValue(this, id));
  }
  getFilters(): PivotFilter[] {
    return this.state().filters.map(({ id }) => new PivotFilter(this, id));
  }
  getAnchorCell(): Range {
    return rangeFrom(this.state().anchor);
  }
  getSourceDataRange(): Range {
    return rangeFrom(this.state().source);
  }
  /** No data sources here, so no pivot table is linked to one. */
  asDataSourcePivotTable(): null {
    return null;
  }
  getValuesDisplayOrientation(): EnumValue {
    const name = this.state().layout === "VERTICAL" ? "ROWS" : "COLUMNS";
    return enumValue(Dimension, name);
  }
  setValuesDisplayOrientation(dimension: EnumValue): this {
    call["PivotTable.setLayout"](this, dimension.name() === "ROWS" ? "VERTICAL" : "HORIZONTAL");
    return this;
  }
  remove(): void {
    call["PivotTable.remove"](this);
  }
  toString(): string {
    return "PivotTable";
  }
}
