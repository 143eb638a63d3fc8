// What a closed unit owed while it was open: what fell due before its closing counts as it did on that day.
import { returnOf } from "../form/forms";
import type { Day, Definition, Unit } from "../model";
import type { UnitFigures } from "../rollup";
import { isClosedOn } from "../units";

/** Units that may owe targets, closed ones among them, as those of 报送情况 owe nothing more. */
export function asIfOpen(units: readonly Unit[], today: Day): Unit[] {
  return units.map((unit) => (isClosedOn(unit, today) ? { ...unit, closedOn: "" } : unit));
}

/** A unit's figures without the targets and materials that fell due when it had closed; `definition` has the periods that are looked at. */
export function dueWhileOpen(figures: UnitFigures, { closedOn }: Unit, definition: Definition): UnitFigures {
  const formOf = new Map(definition.indicators.map(({ indicatorId, formId }) => [indicatorId, formId]));
  const isPast = (deadline: Day, formId = "") => {
    const day = deadline || lastDue(definition, formId);
    return day !== "" && !isClosedOn({ closedOn }, day);
  };
  return {
    ...figures,
    gaps: figures.gaps.filter(({ indicatorId, deadline }) => isPast(deadline, formOf.get(indicatorId))),
    materials: figures.materials.filter(({ material }) => isPast(material.deadline, material.formId)),
  };
}

// What has no day of its own is for the last report of its return.
function lastDue({ returns, periods }: Definition, formId: string): Day {
  const own = returnOf({ returns }, formId) ?? returns[0];
  const days = periods.flatMap(({ returnId, dueOn, end }) =>
    returnId === own?.returnId ? [dueOn || end] : [],
  );
  return [...days].sort().pop() ?? "";
}
