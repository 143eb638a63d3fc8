import { periodFor } from "../exception";
import type { Moment, Period, Unit } from "../model";
import { byDueDay, duePeriods, reportKey } from "../period";
import { channels, isClosedOn } from "../units";
import { isStopped } from "./attached";
import { byKey, mustSend } from "./must-send";
import type { ReminderInput } from "./types";

/** Periods that are past due and that a unit has not sent, of all returns by due day. */
export function missingPeriods(
  unit: Unit,
  input: Pick<ReminderInput, "definition" | "reports" | "today" | "nowTime">,
  reports = byKey(input.reports),
): Period[] {
  const { definition } = input;
  const periods = definition.periods.map((period) => periodFor(definition, unit, period));
  return duePeriods(periods, momentOf(input))
    .filter((period) => mustSend(unit, period, reports, definition))
    .sort(byDueDay);
}

/** How many units have not sent what is past due, however they report; of a report that was refused its problem is told instead. */
export function countOwing(
  units: readonly Unit[],
  input: Pick<ReminderInput, "definition" | "reports" | "today" | "nowTime">,
): number {
  const known = byKey(input.reports);
  const isRefused = (unit: Unit, { id }: Period) => known.get(reportKey(unit.unitId, id))?.refusedAt;
  return units.filter((unit) => missingPeriods(unit, input, known).some((period) => !isRefused(unit, period)))
    .length;
}

/** The moment that is now. */
export function momentOf({ today, nowTime }: Pick<ReminderInput, "today" | "nowTime">): Moment {
  return `${today} ${nowTime}`;
}

/** Whether a unit gets mails by now: whose link was stopped gets none until it is renewed, because each would bring a new one. */
export function getsMails(unit: Unit, today: string): boolean {
  return answersItself(unit, today) && !isStopped(unit);
}

/** Whether a unit is asked itself by now: what the office types it need not ask for; a closed unit and one whose workbook was taken back are left in peace. */
export function answersItself(unit: Unit, today: string): boolean {
  return channels[unit.channel].getsMails && unit.workbookState !== "withdrawn" && isReached(unit, today);
}

/** Whether a unit can do by now what is asked of it, by itself or through the office. */
export function isReached(unit: Unit, today: string): boolean {
  return !isClosedOn(unit, today) && hasItsForm(unit);
}

// The mail asks to open the workbook or tab: whoever cannot do that yet would be asked in vain, and called late for nothing.
function hasItsForm({ channel, workbookState, workbookUrl }: Unit): boolean {
  const { opensWorkbook, hasTab } = channels[channel];
  return !(opensWorkbook || hasTab) || (workbookUrl !== "" && workbookState !== "waiting");
}
