// Formulas and pivot tables of a workbook after a change, until neither has anything new for the other.
import type { FormulaEnv } from "../formulas/env";
import { recalculate } from "../formulas/recalculate";
import { refreshPivots } from "../pivots/refresh";
import type { Workbook } from "../workbook/types";
import { hidesRow } from "./model/filtered";

/** Pivot tables may be made of formulas, and formulas of pivot tables; one that reads itself never settles. */
const MOST_ROUNDS = 12;

/**
 * The workbook with all that depends on what changed between `before` and `after`; the same object where nothing does.
 * The same workbook twice computes what asks for the time or for chance; no `before` computes everything.
 */
export function calculate(before: Workbook | null, after: Workbook, env: FormulaEnv): Workbook {
  let book = recalculate(before, after, env);
  let seen = { sources: before, homes: before };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refreshed = refreshPivots(seen, book, { ...env, hidesRow });
    if (refreshed === book) break;
    seen = { sources: book, homes: refreshed };
    book = recalculate(book, refreshed, env);
  }
  return book;
}
