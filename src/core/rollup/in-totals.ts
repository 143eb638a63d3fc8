import type { Report } from "../model";
import { reportKey } from "../period";
import { reportStates } from "../report/states";

/** Whether what a unit told of a period is in totals: not while its report was returned and has not come again. */
export function inTotals(
  reports: readonly Report[],
): (told: { readonly unitId: string; readonly periodId: string }) => boolean {
  const returned = new Set(
    reports
      .filter(({ state }) => reportStates[state].comesAgain)
      .map(({ unitId, periodId }) => reportKey(unitId, periodId)),
  );
  return ({ unitId, periodId }) => !returned.has(reportKey(unitId, periodId));
}
