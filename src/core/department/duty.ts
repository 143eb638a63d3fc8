// Which tasks are a department's, and which returns it fills in its tab.
import type { Definition, Indicator, Phase, Task, Unit } from "../model";
import { findUnit } from "../rows/units";
import { channels, definitionOf, hasUnitTab, isClosedOn } from "../units";

/** What a department has to do with a task: it answers for it, or takes part. */
export type Duty = "lead" | "co";

/**
 * A department's duty for a task, by its name or an alias; undefined where it has none, as a unit in whose tab all tasks stand. The first that
 * is named leads.
 */
export function dutyOf(
  { leadDepartment, coDepartments }: Pick<Task, "leadDepartment" | "coDepartments">,
  unit: Unit,
): Duty | undefined {
  if (hasUnitTab(unit)) return undefined;
  const isMeant = (name: string) => findUnit([unit], name) !== undefined;
  if (isMeant(leadDepartment)) return "lead";
  return coDepartments.some(isMeant) ? "co" : undefined;
}

/** Units that report in a tab of the head workbook by a day. */
export function unitsWithTab(units: readonly Unit[], today: string): Unit[] {
  return units.filter((unit) => channels[unit.channel].hasTab && !isClosedOn(unit, today));
}

/**
 * The definition as the tab of a department shows it: what it owes, of its own tasks alone, those that it leads first. A unit's tab shows what the
 * unit's workbook would.
 */
export function definitionOfDepartment(definition: Definition, unit: Unit): Definition {
  const own = definitionOf(definition, unit);
  if (hasUnitTab(unit)) return own;
  const of = (duty: Duty) => own.tasks.filter((task) => dutyOf(task, unit) === duty);
  return { ...own, tasks: [...of("lead"), ...of("co")] };
}

/** Milestones of the tasks that a department leads. */
export function milestonesOf({ phases, tasks }: Pick<Definition, "phases" | "tasks">, unit: Unit): Phase[] {
  const led = new Set(tasks.filter((task) => dutyOf(task, unit) === "lead").map(({ taskId }) => taskId));
  return phases.filter(({ kind, taskId }) => kind === "milestone" && led.has(taskId));
}

/** Indicators whose value is typed into a row of a form. */
export function measuresOf(
  { indicators }: Pick<Definition, "indicators">,
  formId: string,
  row: string,
): Indicator[] {
  return indicators.filter(
    (indicator) => indicator.origin === "typed" && indicator.formId === formId && indicator.row === row,
  );
}
