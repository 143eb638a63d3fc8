import { daysBetween } from "../day";
import { type Light, lightOfDate } from "../light";
import type { Day, Period, Report } from "../model";
import { isOverdue } from "../period";
import { isSettled, reportStates } from "../report/states";
import type { ReportStanding } from "./types";

/** What a unit's report of a period looks like today, how late it is and its light. */
export interface Standing {
  readonly standing: ReportStanding;
  readonly daysLate: number;
  readonly light: Light;
  /** Whether it counts as there. */
  readonly actual: boolean;
  readonly onTime: boolean;
}

/** Judges unit × period. `expected` = the unit owes a report of this period. */
export function standingOf(
  period: Period,
  report: Report | undefined,
  expected: boolean,
  today: Day,
): Standing {
  const sent = report !== undefined && report.revision > 0;
  if (sent && reportStates[report.state].isIn) return reported(period, report);
  const none = { daysLate: 0, actual: false, onTime: false };
  const overdue = isOverdue(period, today);
  const daysLate = overdue ? daysBetween(period.dueOn, today) : 0;
  if (sent && reportStates[report.state].comesAgain)
    return { ...none, standing: "returned", daysLate, light: overdue ? "red" : "yellow" };
  if (!expected) return { ...none, standing: "exempt", light: "none" };
  if (overdue) return { ...none, standing: "missing", daysLate, light: "red" };
  if (today < period.start) return { ...none, standing: "notDue", light: "grey" };
  return {
    ...none,
    standing: "open",
    light: period.dueOn === "" ? "none" : lightOfDate(period.dueOn, today),
  };
}

/** Late, then done, stays yellow. */
function reported(period: Period, report: Report): Standing {
  const { onTime } = report;
  const daysLate =
    onTime || report.submittedAt === ""
      ? 0
      : Math.max(0, daysBetween(period.dueOn, report.submittedAt.slice(0, 10)));
  const standing = isSettled(report) ? "accepted" : onTime ? "submitted" : "late";
  return { standing, daysLate, light: onTime ? "green" : "yellow", actual: true, onTime };
}
