import type { Definition, Unit } from "../model";
import { byDueDay } from "../period";
import { owes } from "./expected";

/**
 * The definition as one unit sees it: the returns that it owes with their forms and periods, all periods by their due day, and the
 * tasks that apply to its type.
 */
export function definitionOf(definition: Definition, unit: Unit): Definition {
  const returns = definition.returns.filter((item) => owes(item, unit, definition.unitTypes));
  const owed = new Set(returns.map(({ returnId }) => returnId));
  const forms = definition.forms.filter(({ formId }) =>
    returns.some(({ formIds }) => formIds.includes(formId)),
  );
  return {
    ...definition,
    returns,
    forms,
    periods: definition.periods.filter(({ returnId }) => owed.has(returnId)).sort(byDueDay),
    tasks: definition.tasks.filter(
      ({ appliesTo }) => appliesTo.length === 0 || appliesTo.includes(unit.unitType),
    ),
  };
}
