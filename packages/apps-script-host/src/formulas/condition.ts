// Custom formulas of validation rules, conditional formats and filters.
import type { Sheet, Workbook } from "../workbook/types";
import { CalculationCells } from "./cells";
import { evaluate, toItem } from "./evaluate";
import { parseOrNull } from "./graph";
import { offsetFormula } from "./references";
import { FormulaError, toBoolean } from "./values";

/** A cell for which a formula is asked; `sheet` may hold values that are not in the workbook yet. */
export interface ConditionPlace {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** The cell for which the formula was written; default: the asked one itself. */
  readonly origin?: { readonly row: number; readonly column: number };
  readonly now?: number;
}

/** Whether a custom formula is true at a place; errors and texts are not. */
export function customFormulaHolds(formula: string, place: ConditionPlace): boolean {
  const { workbook, sheet, row, column, origin = place } = place;
  const node = parseOrNull(offsetFormula(formula, row - origin.row, column - origin.column));
  if (!node) return false;
  const book = { ...workbook, sheets: workbook.sheets.map((each) => (each.id === sheet.id ? sheet : each)) };
  const env = { now: place.now ?? 0, random: () => 0, custom: () => undefined, workbook: () => undefined };
  const still = { due: () => undefined, compute: () => null, pending: () => false, isOrphan: () => false };
  const cells = new CalculationCells(book, env, still);
  try {
    return toBoolean(
      toItem(evaluate(node, { cells, sheet, row, column, array: false, scope: new Map() }), {
        cells,
        sheet,
        row,
        column,
        array: false,
        scope: new Map(),
      }),
    );
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}
