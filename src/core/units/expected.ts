import { periodFor } from "../exception";
import type { Definition, Period, Return, Unit, UnitType } from "../model";
import { findUnit } from "../rows/units";
import { returnOfPeriod } from "../version/in-force";
import { isClosedOn, wasDueBeforeOpening } from "./open";

/** Whether a unit owes a return at all: it is named, or its type reports and is among those addressed. */
export function owes(
  { unitTypes, units }: Pick<Return, "unitTypes" | "units">,
  unit: Unit,
  types: readonly UnitType[],
): boolean {
  if (units.some((name) => findUnit([unit], name))) return true;
  const type = types.find(({ name }) => name === unit.unitType);
  if (type && !type.reports) return false;
  return unitTypes.includes(unit.unitType) || (unitTypes.length === 0 && units.length === 0);
}

type Owing = Pick<Definition, "returns" | "unitTypes" | "versions" | "exceptions">;

/**
 * Whether a unit had closed before a return came out that was issued while the campaign ran: nobody asked the unit for it. What the
 * campaign began with is told apart by nothing but its due days.
 */
export function closedBefore(
  unit: Unit,
  { versions = [], unitTypes }: Pick<Definition, "unitTypes" | "versions">,
  returnId: string,
): boolean {
  if (unit.closedOn === "") return false;
  const asksIt = (item: Return) => item.returnId === returnId && owes(item, unit, unitTypes);
  const place = versions.findIndex(({ issued }) => issued.returns.some(asksIt));
  return place > 0 && isClosedOn(unit, versions[place]!.issuedAt.slice(0, 10));
}

/**
 * Whether a unit owes a report of a period: it owes the return, has opened before the due day, is not closed on it and was not when the
 * return came out, and the period is not exempt.
 */
export function isExpected(unit: Unit, definition: Owing, period: Period): boolean {
  if (periodFor(definition, unit, period).exempt) return false;
  const owed = returnOfPeriod(definition, period);
  return (
    owed !== undefined &&
    owes(owed, unit, definition.unitTypes) &&
    !wasDueBeforeOpening(unit, period) &&
    !isClosedOn(unit, period.dueOn || period.end) &&
    !closedBefore(unit, definition, period.returnId)
  );
}

/** The units that owe a report of a period. */
export function expectedUnits(units: readonly Unit[], definition: Owing, period: Period): Unit[] {
  return units.filter((unit) => isExpected(unit, definition, period));
}
