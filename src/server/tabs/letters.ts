import type { TableRow } from "../../core/model";
import { columnName, type HeadTable } from "./table";

/** Rows that know the letters of their columns: what is found in them names the cell. */
export function withLetters({ rows, columns }: HeadTable): TableRow[] {
  const letters = Object.fromEntries([...columns].map(([key, column]) => [key, columnName(column)]));
  return rows.map((row) => ({ ...row, letters }));
}
