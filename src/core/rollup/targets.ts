// What units owe, as it is judged.
import type { Day, Definition, Unit } from "../model";
import { expandQuotas, type Target } from "../quota";
import { mostOf, placesFor } from "../selection/places";

/** The targets of units by which they are judged: what a stage takes of a unit beyond its places (差额) is not above a maximum. */
export function judgedTargets(definition: Definition, units: readonly Unit[], today: Day): Target[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  return expandQuotas(definition, units, today).map((target) => {
    const { origin, formId } = definition.indicators.find(
      ({ indicatorId }) => indicatorId === target.indicatorId,
    )!;
    const stage = (definition.stages ?? []).find(
      (each) => each.decider === "unit" && each.formId === formId && origin === "count",
    );
    const unit = byId.get(target.unitId);
    const places = stage && unit && placesFor(stage, unit);
    const isMore = places !== undefined && places.over > 0 && target.max !== null;
    return isMore ? { ...target, max: Math.max(target.max ?? 0, mostOf(places) ?? 0) } : target;
  });
}
