import type { Definition, Period, Unit } from "../model";
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

/** What is never due stands last; of two that are due on one day the one that began first comes first. */
function byDueDay(a: Period, b: Period): number {
  if ((a.dueOn === "") !== (b.dueOn === "")) return a.dueOn === "" ? 1 : -1;
  const [first, second] = [`${a.dueOn} ${a.start}`, `${b.dueOn} ${b.start}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
