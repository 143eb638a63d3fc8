// What has become of the reports that a unit owes: who ticked in time and has one bad cell has not failed to report.
import type { Period, Unit } from "../model";
import { titleOfPeriod } from "../period";
import { reminderText } from "../text/reminders";
import type { ReminderInput } from "./types";

/** What it is told from. */
export type Asked = Pick<ReminderInput, "definition" | "reports" | "today" | "attachesFiles">;

/** What is the matter with each of these periods, a line each: not sent, not taken in and why, or returned and why. */
export function standings(
  { unitId }: Pick<Unit, "unitId">,
  periods: readonly Period[],
  { definition: { campaign, returns }, reports }: Asked,
): string[] {
  const { language } = campaign;
  return periods.map((each) => {
    const report = reports.find((known) => known.unitId === unitId && known.periodId === each.id);
    const title = titleOfPeriod(each, returns);
    const period = reminderText("missingItem", language, { period: title, due: each.dueOn });
    if (report?.refusedAt)
      return reminderText("itemRefused", language, { period, problem: firstOf(report.problems) });
    return report?.state === "returned"
      ? reminderText("itemReturned", language, { period, reason: report.reason })
      : reminderText("itemMissing", language, { period });
  });
}

/** Whether the unit has done something for a period past due, so that words of nothing being there would be untrue. */
export function hasTried(
  { unitId }: Pick<Unit, "unitId">,
  missing: readonly Period[],
  { reports }: Asked,
): boolean {
  return reports.some(
    (report) =>
      report.unitId === unitId &&
      missing.some(({ id }) => id === report.periodId) &&
      (report.refusedAt !== "" || report.state === "returned"),
  );
}

function firstOf(problems: string): string {
  return problems.split("\n")[0] ?? "";
}
