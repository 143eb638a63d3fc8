import type { Definition, Period, Report, Unit } from "../model";
import { reportKey } from "../period";
import { reportStates } from "../report/states";
import { isExpected } from "../units";

/** Whether a unit still has to send its report of a period; a returned one has to come again. */
export function mustSend(
  unit: Unit,
  period: Period,
  reports: ReadonlyMap<string, Report>,
  definition: Definition,
): boolean {
  const state = reports.get(reportKey(unit.unitId, period.id))?.state;
  const { isIn, comesAgain } = reportStates[state ?? "draft"];
  return !isIn && (comesAgain || isExpected(unit, definition, period));
}

/** Reports by unit and period. */
export function byKey(reports: readonly Report[]): Map<string, Report> {
  return new Map(reports.map((report) => [reportKey(report.unitId, report.periodId), report]));
}
