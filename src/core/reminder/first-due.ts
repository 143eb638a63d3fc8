// What a first mail says is due: what is late as well, or a new contact believes that nothing is.
import type { Period, Unit } from "../model";
import { byDueDay, dueMoment, titleOfPeriod } from "../period";
import { reminderText } from "../text/reminders";
import { isExpected } from "../units";
import { missingPeriods } from "./missing";
import { standings } from "./standing";
import type { ReminderInput } from "./types";

/** What a first mail is made of; without reports it says nothing of what is late. */
export type FirstInput = Omit<ReminderInput, "reports" | "nowTime"> &
  Partial<Pick<ReminderInput, "reports" | "nowTime">>;

/** What is open for a unit, the first due first; where nothing has begun yet, what comes first. */
export function firstAsked(unit: Unit, { definition, today }: FirstInput): Period[] {
  const ahead = definition.periods
    .filter((period) => period.dueOn >= today && isExpected(unit, definition, period))
    .sort(byDueDay);
  const open = ahead.filter(({ start }) => start <= today);
  return open.length > 0 ? open : ahead.slice(0, 1);
}

/** A line for what is late, each with what is the matter, and for what is asked next. */
export function dueWords(unit: Unit, asked: readonly Period[], input: FirstInput): string {
  const { returns, campaign } = input.definition;
  const lines = asked.map((period) =>
    reminderText("firstDue", campaign.language, {
      period: titleOfPeriod(period, returns),
      due: dueMoment(period),
    }),
  );
  const { reports, nowTime = "" } = input;
  if (!reports) return lines.join("");
  const known = { ...input, reports, nowTime };
  const late = missingPeriods(unit, known);
  if (late.length === 0) return lines.join("");
  const items = standings(unit, late, known).map((line) => `\n· ${line}`);
  return [reminderText("firstLate", campaign.language), ...items, ...lines].join("");
}
