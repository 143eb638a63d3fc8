// What has become of the reports that a unit owes: who ticked in time and has one bad cell has not failed to report.
import type { Language, Period, SendRecord, Unit } from "../model";
import { dueMoment, isLocked, isOverdue, titleOfPeriod } from "../period";
import { unplaced } from "../problem";
import { reportStates } from "../report/states";
import { reminderText } from "../text/reminders";
import { whomToCall } from "../text/whom-to-call";
import { momentOf } from "./missing";
import { isReminder } from "./outcomes";
import type { ReminderInput } from "./types";

/** What it is told from. */
export type Asked = Pick<
  ReminderInput,
  "definition" | "reports" | "today" | "nowTime" | "attachesFiles" | "lacking"
>;

/**
 * What is the matter with each of these periods, a line each: not sent, not taken in and why, or returned and why; of a locked one also
 * that a tick is in vain. In the campaign's language unless told.
 */
export function standings(
  unit: Pick<Unit, "unitId">,
  periods: readonly Period[],
  input: Asked,
  language = input.definition.campaign.language,
): string[] {
  const where = whomToCall(input.definition.campaign);
  return periods.map((period) => {
    const item = standingOf(unit, period, input, language);
    return isLocked(period, input.today) ? reminderText("itemLocked", language, { item, where }) : item;
  });
}

function standingOf(
  { unitId }: Pick<Unit, "unitId">,
  each: Period,
  { definition: { campaign, returns }, reports, ...time }: Asked,
  language: Language,
): string {
  const report = reports.find((known) => known.unitId === unitId && known.periodId === each.id);
  const title = titleOfPeriod(each, returns);
  const period = reminderText("missingItem", language, { period: title, due: dueMoment(each) });
  if (report?.refusedAt)
    return reminderText("itemRefused", language, {
      period,
      problem: firstOf(unplaced(report.problems, title, campaign.language)),
    });
  // It was handed in: a day that is past is none to be chased for.
  return report?.state === "returned"
    ? reminderText("itemReturned", language, {
        period: isOverdue(each, momentOf(time)) ? title : period,
        reason: report.reason,
      })
    : reminderText("itemMissing", language, { period });
}

/** Whether the unit's report of a period was returned and nothing has come of it since, not even a tick that was refused. */
export function isReturned(
  { unitId }: Pick<Unit, "unitId">,
  { id }: Pick<Period, "id">,
  { reports }: Pick<Asked, "reports">,
): boolean {
  const report = reports.find((known) => known.unitId === unitId && known.periodId === id);
  return report?.state === "returned" && report.refusedAt === "";
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

/**
 * The last mail that asked a unit for what is missing; one about another period asked for nothing of it, and one from before a return
 * did not ask for it again. Undefined where there is none.
 */
export function lastAsked(
  { unitId }: Pick<Unit, "unitId">,
  missing: readonly Period[],
  { reports, log }: Pick<ReminderInput, "reports" | "log">,
): SendRecord | undefined {
  const returned = reports.filter(
    (report) => report.unitId === unitId && reportStates[report.state].comesAgain,
  );
  const since = new Map(returned.map(({ periodId, reviewedAt }) => [periodId, reviewedAt]));
  return log
    .filter((record) => record.unitId === unitId && isReminder(record))
    .filter(({ state }) => state === "sent" || state === "uncertain")
    .filter(({ period, at }) => missing.some(({ id }) => id === period) && at >= (since.get(period) ?? ""))
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

function firstOf(problems: string): string {
  return problems.split("\n")[0] ?? "";
}
