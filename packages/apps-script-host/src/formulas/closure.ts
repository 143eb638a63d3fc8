// All formulas that a change reaches, step by step.

import type { SheetBox } from "../workbook/types";
import type { FormulaCell, Graph } from "./graph";

/** The formulas and all that read them, directly or by way of others; `area` gives the cells that one fills. */
export function withDependents(
  start: Iterable<FormulaCell>,
  graph: Graph,
  area: (formula: FormulaCell) => SheetBox,
): Set<FormulaCell> {
  const reached = new Set<FormulaCell>(start);
  // A Set visits what is added while it is walked.
  for (const formula of reached)
    for (const dependent of graph.dependents(area(formula))) reached.add(dependent);
  return reached;
}
