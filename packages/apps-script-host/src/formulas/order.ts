// The order in which formulas are computed: those that are read come first.

import { holds } from "../workbook/box";
import type { SheetBox } from "../workbook/types";
import { cellKey, type FormulaCell, type Graph } from "./graph";

/**
 * The due formulas and all that depend on them, precedents first. Formulas that read one another in a circle come
 * in any order.
 */
export function dueOrder(due: ReadonlySet<FormulaCell>, graph: Graph): FormulaCell[] {
  const bySheet = sheets(due);
  const done = new Set<FormulaCell>();
  const out: FormulaCell[] = [];
  for (const start of due) {
    // An explicit stack: running totals over thousands of rows are deep chains.
    const stack: { formula: FormulaCell; reads: FormulaCell[] }[] = [];
    const open = (formula: FormulaCell) => {
      done.add(formula);
      stack.push({ formula, reads: readsOf(formula, bySheet, graph) });
    };
    if (!done.has(start)) open(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.reads.pop();
      if (next === undefined) {
        out.push(top.formula);
        stack.pop();
      } else if (!done.has(next)) open(next);
    }
  }
  return out;
}

function sheets(due: ReadonlySet<FormulaCell>): Map<number, Map<number, FormulaCell>> {
  const bySheet = new Map<number, Map<number, FormulaCell>>();
  for (const formula of due) {
    const cells = bySheet.get(formula.sheetId) ?? new Map<number, FormulaCell>();
    bySheet.set(formula.sheetId, cells.set(cellKey(formula.row, formula.column), formula));
  }
  return bySheet;
}

function readsOf(
  formula: FormulaCell,
  bySheet: Map<number, Map<number, FormulaCell>>,
  graph: Graph,
): FormulaCell[] {
  return formula.precedents.flatMap((box) => {
    const cells = bySheet.get(box.sheetId);
    return cells ? inside(cells, box, graph) : [];
  });
}

function inside(cells: Map<number, FormulaCell>, box: SheetBox, graph: Graph): FormulaCell[] {
  if (box.rows * box.columns > cells.size) {
    return [...cells.values()].filter(({ row, column }) => holds(box, row, column));
  }
  const found: FormulaCell[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const formula = graph.formulaAt(box.sheetId, row, column);
      if (formula && cells.has(cellKey(row, column))) found.push(formula);
    }
  }
  return found;
}
