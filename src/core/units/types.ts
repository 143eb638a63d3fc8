import type { Unit } from "../model";
import type { Problem } from "../problem";

/** One row of a pasted list: the unit as far as it could be read, and what is wrong with it. */
export interface UnitRow {
  /** Line of the pasted text, 1-based. */
  readonly row: number;
  readonly unit: Unit;
  readonly problems: readonly Problem[];
}

/** A pasted list read row by row; `problems` are those of the list as a whole. */
export interface UnitTable {
  readonly rows: readonly UnitRow[];
  readonly problems: readonly Problem[];
}
