import { addDays, nextWorkday, previousWorkday, weekday } from "../day";
import type { Day, ReminderRule } from "../model";
import { type Dated, type Occasion, reminderMoments } from "./moments";

/** The occasion of a rule that is due by today, the latest one where it repeats; undefined when there is none (any more), or it is none of a period like this: what is never due is only asked for after silence. */
export function occasionOf(
  rule: ReminderRule,
  period: Dated,
  today: Day,
  isWorking: (day: Day) => boolean,
): Occasion | undefined {
  const moment = reminderMoments[rule.when];
  // A return at any time has no due day to speak of or to count from.
  if ((period.dueOn === "") !== (moment.isOfAnytime ?? false)) return undefined;
  const occasion = moment.occasion(rule, period, today, isWorking);
  if (!occasion) return undefined;
  const workday = moment.dayOff === "earlier" ? previousWorkday : nextWorkday;
  const wanted = onWeekday(occasion.day, rule.weekday, moment.dayOff);
  const day = rule.workdaysOnly ? workday(wanted, isWorking) : wanted;
  const isPast = occasion.until !== "" && today > occasion.until;
  // Mails of office days wait for one, unless the last day has come.
  const waits = rule.workdaysOnly && !isWorking(today) && today !== occasion.until;
  return day <= today && !isPast && !waits ? { ...occasion, day } : undefined;
}

// The day itself or the nearest one of the weekday, on the side to which days off are moved.
function onWeekday(day: Day, on: number | undefined, side: "earlier" | "later"): Day {
  if (on === undefined) return day;
  return side === "earlier"
    ? addDays(day, -((weekday(day) - on + 7) % 7))
    : addDays(day, (on - weekday(day) + 7) % 7);
}
