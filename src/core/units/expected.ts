import type { Period, Unit, UnitType } from "../model";
import { isOpenOn } from "./open";

/** Whether a unit owes a report of a period: its type reports, and it is open on the due day. */
export function isExpected(unit: Unit, unitTypes: readonly UnitType[], period: Period): boolean {
  const type = unitTypes.find((t) => t.name === unit.unitType);
  if (type && !type.reports) return false;
  return isOpenOn(unit, period.dueOn);
}

/** The units that owe a report of a period. */
export function expectedUnits(
  units: readonly Unit[],
  unitTypes: readonly UnitType[],
  period: Period,
): Unit[] {
  return units.filter((unit) => isExpected(unit, unitTypes, period));
}
