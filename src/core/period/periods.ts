import { isWithin } from "../day/arithmetic";
import type { Day, Moment, Period, Return } from "../model";

/** Until when a report is on time. */
type DueBy = Pick<Period, "onTimeUntil" | "dueTime">;

/** Periods of one return, in order. */
export function periodsOfReturn(
  { periods }: { readonly periods: readonly Period[] },
  returnId: string,
): Period[] {
  return periods.filter((period) => period.returnId === returnId);
}

/** The period of one return that a day belongs to, or undefined outside of it. */
export function periodOfDay(periods: readonly Period[], day: Day): Period | undefined {
  return periods.find((period) => isWithin(day, period.start, period.end));
}

/** What people call a period, by its id; one that is gone goes by that. */
export function labelOfPeriod(
  { periods }: { readonly periods: readonly Period[] },
  periodId: string,
): string {
  return periods.find(({ id }) => id === periodId)?.label ?? periodId;
}

/** A period with the name of its return, also where the campaign has but one: 月度台账 2020年3月. */
export function titleOfPeriod({ returnId, label, span }: Period, returns: readonly Return[]): string {
  const name = returns.find((item) => item.returnId === returnId)?.name ?? "";
  return label !== span || name === "" ? label : `${name} ${span}`;
}

/** When a report is due, as people read it: the day, with the hour where it has one; "" where nothing is ever due. */
export function dueMoment({ dueOn, dueTime }: Pick<Period, "dueOn" | "dueTime">): Day | Moment {
  return [dueOn, dueOn && dueTime].filter(Boolean).join(" ");
}

/** Whether all time that is on time has passed: the last day, or its hour where it has one. A day alone is taken as its beginning. */
export function isOverdue(period: DueBy, now: Day | Moment): boolean {
  return !isOnTime(period, now);
}

/** Periods of which all time that is on time has passed: their reports are expected to be there. */
export function duePeriods(periods: readonly Period[], now: Day | Moment): Period[] {
  return periods.filter((period) => isOverdue(period, now));
}

/** The next moment of this day after which a period is overdue; "" where none is left of it. */
export function nextDueHour(periods: readonly DueBy[], now: Moment): Moment | "" {
  const today = now.slice(0, 10);
  const hours = periods
    .filter(({ onTimeUntil, dueTime }) => onTimeUntil === today && dueTime !== "")
    .map(({ dueTime }) => `${today} ${dueTime}`)
    .filter((hour) => hour >= now);
  return hours.sort()[0] ?? "";
}

/** Periods that have begun; a unit may submit them. */
export function openPeriods(periods: readonly Period[], today: Day): Period[] {
  return periods.filter((period) => period.start <= today);
}

/** The period of today, or the last one that has begun, of the periods of one return. */
export function currentPeriod(periods: readonly Period[], today: Day): Period | undefined {
  const open = openPeriods(periods, today);
  return open[open.length - 1];
}

/** The period of the same return before another, or undefined for the first. */
export function previousPeriod(periods: readonly Period[], periodId: string): Period | undefined {
  const period = periods.find(({ id }) => id === periodId);
  const earlier = periods.filter(
    ({ returnId, start }) => period && returnId === period.returnId && start < period.start,
  );
  return earlier[earlier.length - 1];
}

/** Key of a unit's report of a period. */
export function reportKey(unitId: string, periodId: string): string {
  return `${unitId}|${periodId}`;
}

/** Whether a period is locked on a day (an exception for one unit lifts it). */
export function isLocked(period: Period, today: Day): boolean {
  return period.lockOn !== "" && today >= period.lockOn;
}

/** Whether a report that was sent at a moment, or on a day, is on time: the due minute itself is. A day alone is taken as its beginning. */
export function isOnTime({ onTimeUntil, dueTime }: DueBy, sent: Day | Moment): boolean {
  const day = sent.slice(0, 10);
  if (onTimeUntil === "" || day < onTimeUntil) return true;
  return day === onTimeUntil && (dueTime === "" || sent.slice(11, 16) <= dueTime);
}

/** Order of periods, whichever return they are of: by due day. What is never due stands last; of two that are due on one day the one that began first comes first. */
export function byDueDay(a: Period, b: Period): number {
  if ((a.dueOn === "") !== (b.dueOn === "")) return a.dueOn === "" ? 1 : -1;
  const [first, second] = [`${a.dueOn} ${a.start}`, `${b.dueOn} ${b.start}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
