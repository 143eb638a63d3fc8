import { addDays, addMonths, clippedDay, isWithin } from "../day/arithmetic";
import type { Campaign, Day, Language, Period, PeriodRule } from "../model";
import { generalWords, monthNames } from "../text/general";
import { inLanguage } from "../text/words";
import { periodKinds } from "./kinds";

/** What periods are made from. */
export type PeriodSource = Pick<Campaign, "start" | "end" | "periodRule"> &
  Partial<Pick<Campaign, "language">>;

/** The one return of a campaign whose tabs define no other. */
export const FIRST_RETURN = "r1";

/**
 * All report periods of a campaign, in order; none while its dates are unknown.
 *
 * Under `calendarMonth` a due day may lie inside the month it reports on (the 25th). Activities of the days after it belong
 * to the same month all the same: until the report is accepted a second submission takes them in as a new revision,
 * afterwards they become a proposed correction. Under `cutoffMonth` they belong to the next period.
 */
export function periodsOf(campaign: PeriodSource): Period[] {
  const { start, end, periodRule } = campaign;
  if (start === "" || end === "" || end < start) return [];
  const language = campaign.language ?? "zh";
  const way = periodKinds[periodRule.kind].month;
  if (!way) return [oncePeriod(start, end, periodRule, language)];
  const periods: Period[] = [];
  for (let month = start.slice(0, 7); periods.length < 1200; month = addMonths(month, 1)) {
    const { start: from, end: to } = way(month, periodRule);
    const dueOn = clippedDay(month, periodRule.dueDay ?? 31);
    const period = finish(month, monthNames[language](month), from, to, dueOn, periodRule);
    if (period.start > end) break;
    if (period.end >= start) periods.push(clip(period, start, end, periodRule));
  }
  return periods;
}

/** The period a day belongs to, or undefined outside the campaign. */
export function periodOfDay(periods: readonly Period[], day: Day): Period | undefined {
  return periods.find((period) => isWithin(day, period.start, period.end));
}

/** Periods whose due day has passed: their reports are expected to be there. The due day itself is not yet past. */
export function duePeriods(periods: readonly Period[], today: Day): Period[] {
  return periods.filter((period) => period.onTimeUntil < today);
}

/** Periods that have begun; a unit may submit them. */
export function openPeriods(periods: readonly Period[], today: Day): Period[] {
  return periods.filter((period) => period.start <= today);
}

/** The period of today, or the last one that has begun. */
export function currentPeriod(periods: readonly Period[], today: Day): Period | undefined {
  const open = openPeriods(periods, today);
  return open[open.length - 1];
}

/** The period before another, or undefined for the first. */
export function previousPeriod(periods: readonly Period[], periodId: string): Period | undefined {
  return periods[periods.findIndex((period) => period.id === periodId) - 1];
}

/** Key of a unit's report of a period. */
export function reportKey(unitId: string, periodId: string): string {
  return `${unitId}|${periodId}`;
}

/** Whether a period is locked on a day (an exception for one unit lifts it). */
export function isLocked(period: Period, today: Day): boolean {
  return period.lockOn !== "" && today >= period.lockOn;
}

/** Whether a report that came on a day is on time. */
export function isOnTime(period: Period, day: Day): boolean {
  return day <= period.onTimeUntil;
}

function oncePeriod(start: Day, end: Day, rule: PeriodRule, language: Language): Period {
  return finish("all", inLanguage(generalWords.wholeCampaign, language), start, end, rule.dueOn || end, rule);
}

/** A first or last period that the campaign cuts short keeps its due day, unless that lies before its first day. */
function clip(period: Period, start: Day, end: Day, rule: PeriodRule): Period {
  const from = period.start < start ? start : period.start;
  const to = period.end > end ? end : period.end;
  const dueOn = period.dueOn < from ? to : period.dueOn;
  return finish(period.id, period.label, from, to, dueOn, rule);
}

function finish(id: string, label: string, start: Day, end: Day, dueOn: Day, rule: PeriodRule): Period {
  const lockOn = rule.lockAfterDays === null ? "" : addDays(dueOn, rule.lockAfterDays + 1);
  return {
    id,
    returnId: FIRST_RETURN,
    label,
    start,
    end,
    dueOn,
    onTimeUntil: addDays(dueOn, rule.graceDays),
    lockOn,
  };
}
