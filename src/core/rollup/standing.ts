import { daysBetween } from "../day";
import { type Light, lightOfDate } from "../light";
import type { Day, Moment, Period, Report } from "../model";
import { isOverdue } from "../period";
import { isSettled, reportStates } from "../report/states";
import type { ReportStanding } from "./types";

/** What a unit's report of a period looks like by now, how late it is and its light. */
export interface Standing {
  readonly standing: ReportStanding;
  readonly daysLate: number;
  readonly light: Light;
  /** Whether it counts as there. */
  readonly actual: boolean;
  readonly onTime: boolean;
}

/** Judges a unit's report of a period. `expected` = the unit owes it; `isCounted` = it is in the totals. */
export type JudgeStanding = (report: Report | undefined, expected: boolean, isCounted: boolean) => Standing;

/** Judges the reports of one period; what holds for all of them is found out once. */
export function judgeStanding(period: Period, now: Day | Moment): JudgeStanding {
  const today = now.slice(0, 10);
  const overdue = isOverdue(period, now);
  const daysLate = overdue ? daysBetween(period.dueOn, today) : 0;
  const none = { daysLate: 0, actual: false, onTime: false };
  const returned: Standing = { ...none, standing: "returned", daysLate, light: overdue ? "red" : "yellow" };
  const exempt: Standing = { ...none, standing: "exempt", light: "none" };
  const troubled: Standing = {
    ...none,
    standing: "troubled",
    daysLate,
    light: overdue ? "red" : "yellow",
  };
  const owed: Standing = overdue
    ? { ...none, standing: "missing", daysLate, light: "red" }
    : stillOwed(period, today);
  return (report, expected, isCounted) => {
    const sent = report !== undefined && report.revision > 0;
    if (sent && reportStates[report.state].isIn) return reported(period, report);
    const comesAgain = sent && reportStates[report.state].comesAgain;
    if (comesAgain && isCounted) return reopened(period, report);
    // What was returned need not come again once nothing is owed.
    if (!expected) return exempt;
    if (comesAgain) return returned;
    // It was ticked: somebody works on it. What is late by now is as late as if nobody had.
    return report && report.refusedAt !== "" ? troubled : owed;
  };
}

/** What is owed and may still come in time. */
function stillOwed(period: Period, today: Day): Standing {
  const none = { daysLate: 0, actual: false, onTime: false };
  if (today < period.start) return { ...none, standing: "notDue", light: "grey" };
  const light = period.dueOn === "" ? "none" : lightOfDate(period.dueOn, today);
  return { ...none, standing: "open", light };
}

function reopened(period: Period, report: Report): Standing {
  return { ...reported(period, report), standing: "reopened", light: "yellow" };
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
