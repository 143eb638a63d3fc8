// What groups, values and filters of a pivot table have in common.
import type { PartChange } from "../../calls/spreadsheet/pivots";
import { call, fail } from "../wire";
import type { PivotTable } from "./pivot-table";

/** A part of a pivot table, found by its id in its list. */
export abstract class PivotPart<List extends PartChange[1] = PartChange[1]> {
  constructor(
    protected readonly table: PivotTable,
    protected readonly list: List,
    protected readonly id: number,
  ) {
    for (const key of ["table", "list", "id"]) Object.defineProperty(this, key, { enumerable: false });
  }
  getPivotTable(): PivotTable {
    return this.table;
  }
  /** Column of the tab, 1 for A; null for a calculated value. */
  getSourceDataColumn(): number | null {
    const { source } = this.table.state();
    const { offset } = this.read();
    return offset === null ? null : source.column + offset;
  }
  /** There are no data sources here. */
  getSourceDataSourceColumn(): null {
    return null;
  }
  remove(): void {
    call["PivotTable.dropPart"](this.table, this.list, this.id);
  }
  /** Its state, read anew. */
  protected abstract read(): { offset: number | null };
  /** Itself in its list. */
  protected find<Part extends { id: number }>(list: readonly Part[]): Part {
    return list.find(({ id }) => id === this.id) ?? fail("The part of the pivot table has been removed.");
  }
}
