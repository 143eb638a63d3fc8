// Filters of a pivot table.
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import { FilterCriteria } from "./filter";
import { PivotPart } from "./pivot-part";
import type { PivotTable } from "./pivot-table";

/** Google's PivotFilter. */
export class PivotFilter
  extends PivotPart<"filters">
  implements Emulates<GoogleAppsScript.Spreadsheet.PivotFilter>
{
  constructor(table: PivotTable, id: number) {
    super(table, "filters", id);
  }
  getFilterCriteria(): FilterCriteria {
    return new FilterCriteria(this.read().criteria);
  }
  setFilterCriteria(filterCriteria: FilterCriteria): this {
    call["PivotFilter.setFilterCriteria"](this.table, this.id, filterCriteria);
    return this;
  }
  override toString(): string {
    return "PivotFilter";
  }
  protected override read() {
    return this.find(this.table.state().filters);
  }
}
