import type { Unit } from "../model";
import type { Problem } from "../problem";
import type { AttributeKey } from "../rows";
import type { ColumnKey } from "../text/tables";

/** Columns that a pasted list may have: those of 单位名录 that the program does not write, and the attributes people added. */
export type UnitColumn =
  | Exclude<ColumnKey<"units">, "workbookId" | "workbookUrl" | "workbookState" | "laidFor">
  | AttributeKey;

/** Cells of one row by column, as they were pasted. */
export type UnitCells = Readonly<Partial<Record<UnitColumn, string>>>;

/** What was probably meant by a cell that is not known. */
export interface UnitFix {
  readonly column: UnitColumn;
  readonly value: string;
}

/** One row of a pasted list: the unit as far as it could be read, and what is wrong with it. */
export interface UnitRow {
  /** Line of the pasted text, 1-based. */
  readonly row: number;
  readonly cells: UnitCells;
  readonly unit: Unit;
  /** The unit of the directory that it means. */
  readonly known?: Unit;
  readonly problems: readonly Problem[];
  readonly fixes: readonly UnitFix[];
}

/** A pasted list read row by row; `problems` are those of the list as a whole. */
export interface UnitTable {
  readonly rows: readonly UnitRow[];
  readonly problems: readonly Problem[];
}
