// Whether there is room for a result of several cells, and what a result puts into a cell.
import { columnName } from "../workbook/a1";
import type { Cell, Sheet } from "../workbook/types";
import { FormulaError, type Item } from "./values";

/** Why a result of `size` rows and columns has no room from a cell on, in Sheets' words; null when it has. */
export function roomFor(
  sheet: Sheet,
  { row, column }: { row: number; column: number },
  [rows, columns]: readonly [number, number],
  isFree: (r: number, c: number) => boolean,
): FormulaError | null {
  const missingRows = row + rows - 1 - sheet.rows;
  if (missingRows > 0) return noRoom("rows", missingRows);
  const missingColumns = column + columns - 1 - sheet.columns;
  if (missingColumns > 0) return noRoom("columns", missingColumns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (r + c === 0 || isFree(r, c)) continue;
      const name = `${columnName(column + c)}${row + r}`;
      return new FormulaError(
        "#REF!",
        `Array result was not expanded because it would overwrite data in ${name}.`,
      );
    }
  }
  return null;
}

const noRoom = (what: string, count: number): FormulaError =>
  new FormulaError("#REF!", `Result was not automatically expanded, please insert more ${what} (${count}).`);

/** What a cell holds of an item: its value, or an error with its reason. */
export function cellContent(item: Item): Pick<Cell, "v" | "e" | "m"> {
  if (!(item instanceof FormulaError)) return { v: item };
  return item.message ? { v: item.code, e: 1, m: item.message } : { v: item.code, e: 1 };
}
