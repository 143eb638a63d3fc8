// Pivot tables.
import { type EnumValue, enumValue } from "../base/enum";
import { call } from "../wire";
import { Dimension } from "./enums";
import type { FilterCriteria } from "./filter";
import { rangeFrom, type WireRange, type WireSheet } from "./hub";
import { PivotFilter, type WireFilter } from "./pivot-filter";
import { PivotGroup, type WireGroup } from "./pivot-group";
import { PivotValue, type WireValue } from "./pivot-value";
import type { Range } from "./range";

/** A pivot table as it travels. */
export interface PivotRef extends WireSheet {
  id: number;
}

interface State {
  layout: "HORIZONTAL" | "VERTICAL";
  source: WireRange;
  anchor: WireRange;
  rows: WireGroup[];
  columns: WireGroup[];
  values: WireValue[];
  filters: WireFilter[];
}

/** Google's PivotTable. */
export class PivotTable {
  constructor(private readonly at: PivotRef) {
    Object.defineProperty(this, "at", { enumerable: false });
  }
  toWire(): unknown {
    return this.at;
  }
  /** Everything about it, read anew. */
  state(): State {
    return call("PivotTable.get", this);
  }
  addRowGroup(sourceDataColumn: number): PivotGroup {
    return new PivotGroup(this, "rows", call("PivotTable.addGroup", this, "rows", sourceDataColumn));
  }
  addColumnGroup(sourceDataColumn: number): PivotGroup {
    return new PivotGroup(this, "columns", call("PivotTable.addGroup", this, "columns", sourceDataColumn));
  }
  addPivotValue(sourceDataColumn: number, summarizeFunction: EnumValue): PivotValue {
    return new PivotValue(this, call("PivotTable.addPivotValue", this, sourceDataColumn, summarizeFunction));
  }
  addCalculatedPivotValue(name: string, formula: string): PivotValue {
    return new PivotValue(this, call("PivotTable.addCalculatedPivotValue", this, name, formula));
  }
  addFilter(sourceDataColumn: number, filterCriteria: FilterCriteria): PivotFilter {
    return new PivotFilter(this, call("PivotTable.addFilter", this, sourceDataColumn, filterCriteria));
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
    return rangeFrom(this.state().anchor) as Range;
  }
  getSourceDataRange(): Range {
    return rangeFrom(this.state().source) as Range;
  }
  /** No data sources here, so no pivot table is linked to one. */
  asDataSourcePivotTable(): null {
    return null;
  }
  getValuesDisplayOrientation(): EnumValue {
    const name = this.state().layout === "VERTICAL" ? "ROWS" : "COLUMNS";
    return enumValue(Dimension, name) as EnumValue;
  }
  setValuesDisplayOrientation(dimension: EnumValue): this {
    call("PivotTable.setLayout", this, dimension.name() === "ROWS" ? "VERTICAL" : "HORIZONTAL");
    return this;
  }
  remove(): void {
    call("PivotTable.remove", this);
  }
  toString(): string {
    return "PivotTable";
  }
}
