// What each moment of a reminder counts its days from, and how its mails behave.
import { addDays } from "../day";
import type { Day, Period, ReminderRule, ReminderWhen } from "../model";

/** One day on which a rule wants a mail for a period. */
export interface Occasion {
  /** 0 for the first; overdue reminders repeat. */
  readonly number: number;
  readonly day: Day;
  /** Last day on which a missed send is still worth catching up; "" = for ever. */
  readonly until: Day;
}

/** What has a last day: a report of a period, a milestone. */
export type Dated = Pick<Period, "start" | "dueOn" | "onTimeUntil" | "lockOn">;

/** One moment. */
export interface ReminderMoment {
  /** The day that a rule wants, the latest one where it repeats; undefined when there is none yet. */
  readonly occasion: (rule: ReminderRule, period: Dated, today: Day) => Occasion | undefined;
  /** Where a mail of office days goes that falls on a day off. */
  readonly dayOff: "earlier" | "later";
  /** The larger speaks where several rules are due for a unit at once. */
  readonly urgency: number;
}

/** Every moment; a new one does not compile without a row here and words in core/text/options. */
export const reminderMoments: Readonly<Record<ReminderWhen, ReminderMoment>> = {
  periodStart: {
    occasion: ({ days }, period) => once(addDays(period.start, days), period),
    dayOff: "later",
    urgency: 1,
  },
  beforeDue: {
    occasion: ({ days }, period) => once(addDays(period.dueOn, -days), period),
    dayOff: "earlier",
    urgency: 2,
  },
  dueDay: { occasion: (_rule, period) => once(period.dueOn, period), dayOff: "earlier", urgency: 3 },
  overdue: { occasion: overdue, dayOff: "later", urgency: 4 },
};

function once(day: Day, period: Dated): Occasion {
  return { number: 0, day, until: period.onTimeUntil };
}

/** Counted from the last day that is on time; stops when the period locks. */
function overdue({ days, every }: ReminderRule, period: Dated, today: Day): Occasion | undefined {
  const until = period.lockOn === "" ? "" : addDays(period.lockOn, -1);
  const first = addDays(period.onTimeUntil, Math.max(1, days));
  if (first > today) return undefined;
  let number = 0;
  let day = first;
  while (every !== null && every > 0 && addDays(day, every) <= today) {
    day = addDays(day, every);
    number += 1;
  }
  return { number, day, until };
}
