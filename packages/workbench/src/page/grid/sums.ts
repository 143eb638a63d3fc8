// What the bar below the grid adds up of a selection: nothing where days are among the numbers.
import type { Univer } from "@univerjs/core";
import { IStatusBarService } from "@univerjs/preset-sheets-core";

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
