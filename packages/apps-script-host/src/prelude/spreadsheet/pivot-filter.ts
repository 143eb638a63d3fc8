// Filters of a pivot table.
import { call } from "../wire";
import { FilterCriteria, type WireCriteria } from "./filter";
import { PivotPart } from "./pivot-part";
import type { PivotTable } from "./pivot-table";

/** A filter as it travels. */
export interface WireFilter {
  id: number;
  offset: number;
  criteria: WireCriteria;
}

/** Google's PivotFilter. */
export class PivotFilter extends PivotPart<WireFilter> {
  constructor(table: PivotTable, id: number) {
    super(table, "filters", id);
  }
  getFilterCriteria(): FilterCriteria {
    return new FilterCriteria(this.read().criteria);
  }
  setFilterCriteria(filterCriteria: FilterCriteria): this {
    call("PivotFilter.setFilterCriteria", this.table, this.id, filterCriteria);
    return this;
  }
  override toString(): string {
    return "PivotFilter";
  }
}
