import { periodFor } from "../exception";
import type { Definition, Report, Unit } from "../model";
import { reportKey } from "../period";
import { isSettled } from "../report/states";
import { hasWorkbook, isClosedOn, isExpected } from "../units";
import { byKey } from "./must-send";

/**
 * Whether a unit that has closed keeps its workbook: a report that it owes is not accepted yet. One that is never due is not owed; who
 * is exempted owes nothing.
 */
export function keepsWorkbook(
  unit: Unit,
  definition: Definition,
  reports: readonly Report[],
  today: string,
): boolean {
  if (!hasWorkbook(unit) || unit.workbookId === "" || !isClosedOn(unit, today)) return false;
  const known = byKey(reports);
  return definition.periods.some((period) => {
    const report = known.get(reportKey(unit.unitId, period.id));
    const { dueOn } = periodFor(definition, unit, period);
    return dueOn !== "" && isExpected(unit, definition, period) && !(report && isSettled(report));
  });
}
