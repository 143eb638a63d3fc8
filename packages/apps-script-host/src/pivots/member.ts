// Members of the groups of a pivot table.
import type { Scalar } from "../workbook/types";

/** A member of a group: what is shown, and what it is sorted by. */
export interface Member {
  readonly value: Scalar;
  readonly order: Scalar;
  readonly format?: string | undefined;
}
