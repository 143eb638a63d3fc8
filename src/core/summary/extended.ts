// Units that may send a report later than the others: still to come, and not overdue.
import { isExtended, periodFor } from "../exception";
import type { Day, Definition, Period } from "../model";
import { byDueDay, isOverdue } from "../period";
import type { Rollup } from "../rollup";
import { cellOf, isThere } from "./headline";

/** A report that a unit may still send in time because its day was put off. */
export interface ExtensionOpen {
  readonly period: Period;
  readonly name: string;
  readonly until: Day;
}

/** Of the periods that have begun, by due day: the units with a later day that has not passed and of which nothing is there. */
export function extensionsOpen(
  { units, today, now }: Pick<Rollup, "units" | "today" | "now">,
  definition: Definition,
): ExtensionOpen[] {
  if (!definition.exceptions?.some(({ kind }) => kind === "extend")) return [];
  const begun = definition.periods.filter(({ start }) => start <= today).sort(byDueDay);
  return begun.flatMap((period) =>
    units.flatMap((unit): ExtensionOpen[] => {
      const own = periodFor(definition, unit, period);
      const cell = cellOf(unit, period);
      if (!isExtended(period, own) || own.exempt || isOverdue(own, now)) return [];
      if (!cell?.isExpected || isThere(cell) || !unit.isOpened || unit.isClosed) return [];
      return [{ period, name: unit.name, until: own.onTimeUntil }];
    }),
  );
}
