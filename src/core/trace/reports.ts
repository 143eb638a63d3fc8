// Numbers of reports and shares of them: which are owed, which are there, which came in time.

import type { Asked } from "../asked";
import type { PeriodCell, UnitFigures } from "../rollup";
import { standsInPeriod } from "../rollup/sums";
import type { Sources } from "../summary";
import { isOwed, isThere } from "../summary/headline";

/** A report that a number of reports looks at. */
export interface Looked {
  readonly unit: UnitFigures;
  readonly cell: PeriodCell;
  readonly counts: boolean;
}

/** What a number of reports can be. */
export type ReportKind = Exclude<Asked["kind"], "amount" | "quota" | "tasksDone">;

const counted: Readonly<Record<ReportKind, (cell: PeriodCell) => boolean>> = {
  expected: () => true,
  actual: isThere,
  rate: isThere,
  onTime: ({ isOnTime }) => isOnTime,
  rateOnTime: ({ isOnTime }) => isOnTime,
  overdue: isOwed,
};

/** The reports that a number is of, each with whether it counts. */
export function looked(
  { kind, unitId, periodId }: Asked & { readonly kind: ReportKind },
  { rollup }: Pick<Sources, "rollup">,
): Looked[] {
  const isRunning = rollup.periods.some((each) => each.periodId === periodId && !each.due);
  return rollup.units
    .filter((unit) => unitId === "" || unit.unitId === unitId)
    .flatMap((unit) =>
      unit.periods
        .filter((cell) => periodId === "" || cell.periodId === periodId)
        .filter((cell) => (kind === "overdue" ? isOwed(cell) : isLookedAt(cell, unitId, isRunning)))
        .map((cell) => ({ unit, cell, counts: counted[kind](cell) })),
    );
}

// A single period that runs is held against all units that owe it, as 报送率 does; all others count once they are due, as in the rate of
// a unit.
function isLookedAt(cell: PeriodCell, unitId: string, isRunning: boolean): boolean {
  return standsInPeriod(cell, unitId !== "" || !isRunning);
}
