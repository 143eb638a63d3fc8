// What each moment of a reminder counts its days from, and how its mails behave.
import { addDays, daysBetween } from "../day";
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
export type Dated = Pick<Period, "start" | "dueOn" | "onTimeUntil" | "lockOn"> & {
  /** Of a return at any time: the last day on which something came, and the last one of all. */
  readonly lastSent?: Day;
  readonly end?: Day;
};

/** One moment. */
export interface ReminderMoment {
  /** The day that a rule wants, the latest one where it repeats; undefined when there is none yet. */
  readonly occasion: (rule: ReminderRule, period: Dated, today: Day) => Occasion | undefined;
  /** Where a mail of office days goes that falls on a day off. */
  readonly dayOff: "earlier" | "later";
  /** The larger speaks where several rules are due for a unit at once. */
  readonly urgency: number;
  /** Whether it is of returns at any time, which are never due; the others are of what is due on a day. */
  readonly isOfAnytime?: true;
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
  silent: { occasion: silent, dayOff: "later", urgency: 0, isOfAnytime: true },
  overdue: { occasion: overdue, dayOff: "later", urgency: 4 },
};

function once(day: Day, period: Dated): Occasion {
  return { number: 0, day, until: period.onTimeUntil };
}

/** Counted from the last day that is on time; stops when the period locks. */
function overdue(rule: ReminderRule, period: Dated, today: Day): Occasion | undefined {
  const until = period.lockOn === "" ? "" : addDays(period.lockOn, -1);
  const found = repeated(rule, period.onTimeUntil, today);
  return found && { ...found, until };
}

/** Counted from what came last; numbered by days of the period, as one silence follows another. */
function silent(rule: ReminderRule, { start, lastSent = start, end = "" }: Dated, today: Day) {
  const found = repeated(rule, lastSent, today);
  return found && { ...found, number: daysBetween(start, found.day), until: end };
}

/** So many days after a day, and again at the rule's distance; the latest by today. */
function repeated(
  { days, every }: ReminderRule,
  from: Day,
  today: Day,
): Pick<Occasion, "number" | "day"> | undefined {
  let day = addDays(from, Math.max(1, days));
  if (day > today) return undefined;
  let number = 0;
  while (every !== null && every > 0 && addDays(day, every) <= today) {
    day = addDays(day, every);
    number += 1;
  }
  return { number, day };
}
