// The tab of a department in the head workbook: found by an id that follows from the unit, read as a table.
import { definitionOfDepartment, departmentTable, type TypedRows } from "../../core/department";
import { stableNumber } from "../../core/fingerprint";
import type { Definition, Unit } from "../../core/model";
import type { Context } from "../context";
import type { HeadTab } from "../google/workbook";
import { type HeadTable, parseTable } from "../tabs/table";

/** A department, the definition as it sees it, and its tab. */
export interface DepartmentTab {
  readonly unit: Unit;
  readonly own: Definition;
  readonly sheetId: number;
  readonly columns: ReturnType<typeof departmentTable>;
}

/** The tab of a department, whether or not it has been made. */
export function tabOf(definition: Definition, unit: Unit): DepartmentTab {
  const own = definitionOfDepartment(definition, unit);
  return {
    unit,
    own,
    sheetId: stableNumber(`department:${unit.unitId}`),
    columns: departmentTable(unit, own),
  };
}

/** Reads it as it stands now; undefined where it is gone, or its key row. */
export function readTab({ head }: Context, tab: DepartmentTab): HeadTable | undefined {
  const found = head.readWhole(tab.sheetId);
  const table = found && parseTab(tab, found);
  return table?.columns.has("rowKey") ? table : undefined;
}

/** A tab that was read, as a table. */
export function parseTab({ columns: { columns } }: DepartmentTab, tab: HeadTab): HeadTable {
  return parseTable(
    tab,
    columns.map(({ key }) => key),
    columns.flatMap(({ label }) => [label.zh, label.en]),
  );
}

/** Its rows by their key; of a row that was copied the first counts. */
export function rowsByKey({ rows }: HeadTable): TypedRows {
  const keyed = rows.map((row) => [String(row.cells.rowKey ?? ""), row] as const);
  return new Map(keyed.filter(([key]) => key !== "").reverse());
}
