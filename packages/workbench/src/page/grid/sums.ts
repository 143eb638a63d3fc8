// What the grid itself reckons: the bar below it adds up a selection, and all results of formulas are the host's.
import type { Univer } from "@univerjs/core";
import { FormulaDataModel, IStatusBarService } from "@univerjs/preset-sheets-core";

/** Functions of the bar that only count cells. */
const COUNTING: readonly unknown[] = ["COUNTA", "COUNT"];

/** Leaves sums and means out while `dated` says that the selection holds days: a mean of days and numbers is neither. */
export function sumNoDays(univer: Univer, dated: () => boolean): void {
  const service = univer.__getInjector().get(IStatusBarService);
  const usual = service.setState.bind(service);
  service.setState = (state) => {
    if (!state || !dated()) return usual(state);
    usual({ pattern: null, values: state.values.filter(({ func }) => COUNTING.includes(func)) });
  };
}

/**
 * Hides the formulas of cells from Univer's calculation: it would reckon anew, by its own clock, what the host has answered, and
 * after each edit hold up who types. Lists of dropdowns that a range gives are still read by it.
 */
export function computeNothing(univer: Univer): void {
  const model = univer.__getInjector().get(FormulaDataModel);
  model.getFormulaData = () => ({});
  // After each writing it would go through all cells of the tab for formulas that share a name.
  model.updateFormulaData = () => ({});
}
