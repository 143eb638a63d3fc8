// Numbers of reports and shares of them: which are owed, which are there, which came in time.

import type { Asked } from "../asked";
import { periodFor } from "../exception";
import type { Period } from "../model";
import { isOverdue } from "../period";
import type { PeriodCell, UnitFigures } from "../rollup";
import type { Sources } from "../summary";
import { isOwed, isThere } from "../summary/headline";

/** A report that a number of reports looks at. */
export interface Looked {
  readonly unit: UnitFigures;
  readonly cell: PeriodCell;
  readonly counts: boolean;
}

type ReportKind = Exclude<Asked["kind"], "amount" | "quota">;

const counted: Readonly<Record<ReportKind, (cell: PeriodCell) => boolean>> = {
  expected: () => true,
  actual: isThere,
  rate: isThere,
  onTime: isInTime,
  rateOnTime: isInTime,
  overdue: isOwed,
};

function isInTime(cell: PeriodCell): boolean {
  return isThere(cell) && cell.light === "green";
}

/** The reports that a number is of, each with whether it counts. */
export function looked(
  { kind, unitId, periodId }: Asked & { readonly kind: ReportKind },
  sources: Sources,
): Looked[] {
  const { rollup, definition } = sources;
  const periods = new Map(definition.periods.map((period) => [period.id, period]));
  return rollup.units
    .filter((unit) => unitId === "" || unit.unitId === unitId)
    .flatMap((unit) =>
      unit.periods
        .filter((cell) => periodId === "" || cell.periodId === periodId)
        .filter((cell) => isLookedAt(kind, unit, cell, periods.get(cell.periodId), unitId, sources))
        .map((cell) => ({ unit, cell, counts: counted[kind](cell) })),
    );
}

// What is late is owed by itself. A single period is held against all units that owe it, as the headline does; the periods of a unit count
// once they are due, as its rate does.
function isLookedAt(
  kind: ReportKind,
  unit: UnitFigures,
  cell: PeriodCell,
  period: Period | undefined,
  unitId: string,
  { definition, rollup }: Sources,
): boolean {
  if (kind === "overdue") return isOwed(cell);
  if (!period) return false;
  if (unitId === "") return unit.isOpened ? cell.standing !== "exempt" : isThere(cell);
  const own = periodFor(definition, unit, period);
  return cell.standing !== "exempt" && !own.exempt && isOverdue(own, rollup.today);
}
