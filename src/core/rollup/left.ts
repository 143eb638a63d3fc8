import type { ReportTable } from "../figures";
import type { Day, Definition, Unit } from "../model";
import { isClosedOn } from "../units/open";

/** Whether the numbers that stand of a unit's table are in the totals no more. */
export type HasLeft = (table: Pick<ReportTable, "unitId" | "formId">) => boolean;

/**
 * What a unit has leaves the totals with the period after its closing: as soon as a period of a return that asks for the form begins on
 * which the unit is closed. What it has done, and what it told for a period that is shown by itself, stays.
 */
export function leftBy(
  units: readonly Pick<Unit, "unitId" | "closedOn">[],
  { returns, periods }: Pick<Definition, "returns" | "periods">,
  today: Day,
): HasLeft {
  const closed = new Map(units.flatMap((unit) => (isClosedOn(unit, today) ? [[unit.unitId, unit]] : [])));
  const begun = periods.filter(({ start }) => start <= today);
  return ({ unitId, formId }) => {
    const unit = closed.get(unitId);
    if (!unit) return false;
    const asking = new Set(
      returns.filter((each) => each.formIds.includes(formId)).map((each) => each.returnId),
    );
    return begun.some(({ returnId, start }) => asking.has(returnId) && isClosedOn(unit, start));
  };
}
