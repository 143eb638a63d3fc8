import type { Definition } from "../model";

/** The definition as one unit type sees it: tasks for other types are not in its ledger. */
export function definitionOf(definition: Definition, unitType: string): Definition {
  return {
    ...definition,
    tasks: definition.tasks.filter(({ appliesTo }) => appliesTo.length === 0 || appliesTo.includes(unitType)),
  };
}
