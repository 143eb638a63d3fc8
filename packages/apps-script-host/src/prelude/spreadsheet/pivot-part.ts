// What groups, values and filters of a pivot table have in common.
import { call, fail } from "../wire";
import type { PivotTable } from "./pivot-table";

/** The lists of a pivot table. */
export type PivotList = "rows" | "columns" | "values" | "filters";

/** A part of a pivot table, found by its id; `Wire` is what the host tells of it. */
export class PivotPart<Wire extends { id: number; offset: number | null }> {
  constructor(
    protected readonly table: PivotTable,
    protected readonly list: PivotList,
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
    call("PivotTable.dropPart", this.table, this.list, this.id);
  }
  /** Its state, read anew. */
  protected read(): Wire {
    const found = this.all().find((each) => each.id === this.id);
    return found ?? fail("The part of the pivot table has been removed.");
  }
  /** All parts of its list. */
  protected all(): Wire[] {
    return this.table.state()[this.list] as unknown as Wire[];
  }
  /** Changes properties. */
  protected write(patch: Partial<Wire>): this {
    call("PivotTable.setPart", this.table, this.list, this.id, patch);
    return this;
  }
}
