import { periodFor } from "../exception";
import type { Definition, IssuedDefinition, Task, Unit, UnitType } from "../model";
import { byDueDay } from "../period";
import { returnOfPeriod, stillTold } from "../version/in-force";
import { owes } from "./expected";
import { wasDueBeforeOpening } from "./open";

/**
 * The definition as one unit sees it: the returns that it owes with their forms and periods, all periods by their due day, and the
 * tasks that apply to its type. Due days and locks are its own, in the order of those that hold for all; what was due before the
 * unit opened is exempt.
 */
export function definitionOf(definition: Definition, unit: Unit): Definition {
  const { versions: issued, unitTypes, tasks } = definition;
  const versions = issued?.map((version) => ({
    ...version,
    issued: { ...version.issued, ...owedIn(version.issued, unit, unitTypes) },
  }));
  const own = { ...owedIn(definition, unit, unitTypes), ...(versions && { versions }) };
  // A period is owed as it was told.
  const owed = definition.periods.filter((period) => returnOfPeriod(own, period)).sort(byDueDay);
  const periods = owed.map((period) =>
    periodFor(definition, unit, wasDueBeforeOpening(unit, period) ? { ...period, exempt: true } : period),
  );
  return {
    ...definition,
    ...own,
    ...(versions && versions.length > 0 ? stillTold(versions, periods) : {}),
    tasks: appliedTo(tasks, unit),
    periods,
  };
}

type Owed = Pick<IssuedDefinition, "returns" | "forms" | "tasks">;

function owedIn(definition: Owed, unit: Unit, types: readonly UnitType[]): Owed {
  const returns = definition.returns.filter((item) => owes(item, unit, types));
  const isOwed = (formId: string) => returns.some(({ formIds }) => formIds.includes(formId));
  return {
    returns,
    forms: definition.forms.filter(({ formId }) => isOwed(formId)),
    tasks: appliedTo(definition.tasks, unit),
  };
}

function appliedTo<T extends Pick<Task, "appliesTo">>(tasks: readonly T[], { unitType }: Unit): T[] {
  return tasks.filter(({ appliesTo }) => appliesTo.length === 0 || appliesTo.includes(unitType));
}
