import type { Period, Unit, UnitType } from "../model";

/** Whether a unit owes a report of a period: its type reports, and on the due day it is open and not closed. */
export function isExpected(unit: Unit, unitTypes: readonly UnitType[], period: Period): boolean {
  const type = unitTypes.find((t) => t.name === unit.unitType);
  if (type && !type.reports) return false;
  const opened = unit.openedOn === "" || unit.openedOn <= period.dueOn;
  return opened && (unit.closedOn === "" || unit.closedOn > period.dueOn);
}

/** The units that owe a report of a period. */
export function expectedUnits(
  units: readonly Unit[],
  unitTypes: readonly UnitType[],
  period: Period,
): Unit[] {
  return units.filter((unit) => isExpected(unit, unitTypes, period));
}
