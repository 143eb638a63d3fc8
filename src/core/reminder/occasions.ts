import { addDays, nextWorkday, previousWorkday } from "../day";
import type { Day, Period, ReminderRule } from "../model";

/** One day on which a rule wants a mail for a period. */
export interface Occasion {
  /** 0 for the first; overdue reminders repeat. */
  readonly number: number;
  readonly day: Day;
  /** Last day on which a missed send is still worth catching up; "" = for ever. */
  readonly until: Day;
}

/** The occasion of a rule that is due by today, the latest one where it repeats; undefined when there is none (any more). */
export function occasionOf(
  rule: ReminderRule,
  period: Period,
  today: Day,
  isWorking: (day: Day) => boolean,
): Occasion | undefined {
  const occasion =
    rule.when === "overdue" ? overdue(rule, period, today) : { ...before(rule, period), number: 0 };
  if (!occasion) return undefined;
  const earlier = rule.when === "beforeDue" || rule.when === "dueDay";
  const day = rule.workdaysOnly
    ? earlier
      ? previousWorkday(occasion.day, isWorking)
      : nextWorkday(occasion.day, isWorking)
    : occasion.day;
  const isPast = occasion.until !== "" && today > occasion.until;
  // Mails of office days wait for one, unless the last day has come.
  const waits = rule.workdaysOnly && !isWorking(today) && today !== occasion.until;
  return day <= today && !isPast && !waits ? { ...occasion, day } : undefined;
}

function before(rule: ReminderRule, period: Period): { day: Day; until: Day } {
  const until = period.onTimeUntil;
  if (rule.when === "periodStart") return { day: addDays(period.start, rule.days), until };
  return { day: rule.when === "dueDay" ? period.dueOn : addDays(period.dueOn, -rule.days), until };
}

/** Counted from the last day that is on time; stops when the period locks. */
function overdue(rule: ReminderRule, period: Period, today: Day): Occasion | undefined {
  const until = period.lockOn === "" ? "" : addDays(period.lockOn, -1);
  const first = addDays(period.onTimeUntil, Math.max(1, rule.days));
  if (first > today) return undefined;
  let number = 0;
  let day = first;
  const every = rule.every;
  while (every !== null && every > 0 && addDays(day, every) <= today) {
    day = addDays(day, every);
    number += 1;
  }
  return { number, day, until };
}
