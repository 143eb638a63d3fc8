import { periodFor } from "../exception";
import type { Period, Unit } from "../model";
import { byDueDay, duePeriods } from "../period";
import { channels, isClosedOn } from "../units";
import { byKey, mustSend } from "./must-send";
import type { ReminderInput } from "./types";

/** Periods that are past due and that a unit has not sent, of all returns by due day. */
export function missingPeriods(
  unit: Unit,
  input: Pick<ReminderInput, "definition" | "reports" | "today">,
  reports = byKey(input.reports),
): Period[] {
  const { definition, today } = input;
  const periods = definition.periods.map((period) => periodFor(definition, unit, period));
  return duePeriods(periods, today)
    .filter((period) => mustSend(unit, period, reports, definition))
    .sort(byDueDay);
}

/** Whether a unit gets mails by now: what the office types itself it need not ask for, and a closed unit is left in peace. */
export function getsMails(unit: Unit, today: string): boolean {
  return channels[unit.channel].getsMails && isReached(unit, today);
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
