import { periodFor } from "../exception";
import type { Definition, Period, Report, Unit } from "../model";
import { byDueDay, duePeriods, reportKey } from "../period";
import { reportStates } from "../report/states";
import { channels, isClosedOn, isExpected } from "../units";
import type { ReminderInput } from "./types";

/** Whether a unit still has to send its report of a period; a returned one has to come again. */
export function mustSend(
  unit: Unit,
  period: Period,
  reports: ReadonlyMap<string, Report>,
  definition: Definition,
): boolean {
  const state = reports.get(reportKey(unit.unitId, period.id))?.state;
  const { isIn, comesAgain } = reportStates[state ?? "draft"];
  return !isIn && (comesAgain || isExpected(unit, definition, period));
}

/** Reports by unit and period. */
export function byKey(reports: readonly Report[]): Map<string, Report> {
  return new Map(reports.map((report) => [reportKey(report.unitId, report.periodId), report]));
}

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
  return channels[unit.channel].getsMails && !isClosedOn(unit, today) && hasItsForm(unit);
}

// The mail asks to open the workbook: whoever cannot do that yet would be asked in vain, and called late for nothing.
function hasItsForm({ channel, workbookState, workbookUrl }: Unit): boolean {
  return !channels[channel].hasWorkbook || (workbookUrl !== "" && workbookState !== "waiting");
}
