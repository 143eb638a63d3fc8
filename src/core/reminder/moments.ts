// What each moment of a reminder counts its days from, and how its mails behave.
import { addDays, daysBetween, weekday } from "../day";
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
  readonly occasion: (
    rule: ReminderRule,
    period: Dated,
    today: Day,
    isWorking: (day: Day) => boolean,
  ) => Occasion | undefined;
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
  halfway: { occasion: halfway, dayOff: "later", urgency: 2 },
  weekly: { occasion: weekly, dayOff: "later", urgency: 2 },
  beforeDue: {
    occasion: ({ days }, period) => once(addDays(period.dueOn, -days), period),
    dayOff: "earlier",
    urgency: 3,
  },
  workdaysBefore: {
    occasion: ({ days }, period, _today, isWorking) =>
      once(workdaysBefore(period.dueOn, days, isWorking), period),
    dayOff: "earlier",
    urgency: 3,
  },
  dueDay: { occasion: (_rule, period) => once(period.dueOn, period), dayOff: "earlier", urgency: 4 },
  silent: { occasion: silent, dayOff: "later", urgency: 0, isOfAnytime: true },
  overdue: { occasion: overdue, dayOff: "later", urgency: 5 },
};

function once(day: Day, period: Dated): Occasion {
  return { number: 0, day, until: period.onTimeUntil };
}

function halfway(_rule: ReminderRule, period: Dated): Occasion {
  return once(addDays(period.start, Math.floor(daysBetween(period.start, period.dueOn) / 2)), period);
}

/** Each of its weekdays from so many days after the start on. */
function weekly({ days, weekday: on = 1 }: ReminderRule, period: Dated, today: Day): Occasion | undefined {
  const from = addDays(period.start, days);
  const first = addDays(from, (on - weekday(from) + 7) % 7);
  if (first > today) return undefined;
  const number = Math.floor(daysBetween(first, today) / 7);
  return { number, day: addDays(first, number * 7), until: period.onTimeUntil };
}

/** A year holds no more days off than this in a row of working days that is counted back. */
const FARTHEST = 800;

/** So many working days before a day. */
function workdaysBefore(day: Day, count: number, isWorking: (day: Day) => boolean): Day {
  let before = day;
  for (let left = count, tried = 0; left > 0 && tried < FARTHEST; tried += 1) {
    before = addDays(before, -1);
    if (isWorking(before)) left -= 1;
  }
  return before;
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
  const first = addDays(from, Math.max(1, days));
  if (first > today) return undefined;
  const number = every !== null && every > 0 ? Math.floor(daysBetween(first, today) / every) : 0;
  return { number, day: addDays(first, number * (every ?? 0)) };
}
