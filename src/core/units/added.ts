// Units that are registered while the campaign runs.
import type { Day, Definition, Unit } from "../model";
import { duePeriods } from "../period";
import { isExpected } from "./expected";
import { unitsWithWorkbook } from "./open";

/** Whether workbooks have been handed out already. */
export function isHandedOut(units: readonly Unit[]): boolean {
  return units.some(({ workbookId }) => workbookId !== "");
}

/** A unit that came after the others, and how many periods it owes that were due before. */
export interface LateUnit {
  readonly unit: Unit;
  readonly overdue: number;
}

/** Units that wait for a workbook while others have theirs, and for want of an opening day owe what was due before they came. */
export function addedWithoutOpening(units: readonly Unit[], definition: Definition, today: Day): LateUnit[] {
  if (!isHandedOut(units)) return [];
  const due = duePeriods(definition.periods, today);
  return unitsWithWorkbook(units, today)
    .filter(({ workbookId, openedOn }) => workbookId === "" && openedOn === "")
    .map((unit) => ({ unit, overdue: due.filter((period) => isExpected(unit, definition, period)).length }))
    .filter(({ overdue }) => overdue > 0);
}
