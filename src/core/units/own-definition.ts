import { periodFor } from "../exception";
import type { Definition, IssuedDefinition, Task, Unit } from "../model";
import { byDueDay } from "../period";
import { returnOfPeriod, stillTold } from "../version/in-force";
import { closedBefore, owes } from "./expected";
import { wasDueBeforeOpening } from "./open";

/**
 * The definition as one unit sees it: the returns that it owes with their forms and periods, all periods by their due day, and the
 * tasks that apply to its type. Due days and locks are its own, in the order of those that hold for all; what was due before the
 * unit opened is exempt.
 */
export function definitionOf(definition: Definition, unit: Unit): Definition {
  const { versions: issued, tasks } = definition;
  const versions = issued?.map((version) => ({
    ...version,
    issued: { ...version.issued, ...owedIn(version.issued, unit, definition) },
  }));
  const own = { ...owedIn(definition, unit, definition), ...(versions && { versions }) };
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

function owedIn(told: Owed, unit: Unit, definition: Pick<Definition, "unitTypes" | "versions">): Owed {
  const returns = told.returns.filter(
    (item) => owes(item, unit, definition.unitTypes) && !closedBefore(unit, definition, item.returnId),
  );
  const isOwed = (formId: string) => returns.some(({ formIds }) => formIds.includes(formId));
  return {
    returns,
    forms: told.forms.filter(({ formId }) => isOwed(formId)),
    tasks: appliedTo(told.tasks, unit),
  };
}

function appliedTo<T extends Pick<Task, "appliesTo">>(tasks: readonly T[], { unitType }: Unit): T[] {
  return tasks.filter(({ appliesTo }) => appliesTo.length === 0 || appliesTo.includes(unitType));
}
