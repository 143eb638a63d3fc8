// What became of a unit's reports and what is asked of it never come in one hour: read together, one seems to take back the other.
import { addDays } from "../day";
import type { SendRecord } from "../model";
import { isOutcome, isReminder } from "./outcomes";
import type { ReminderInput, Send } from "./types";
import { WELCOME } from "./welcomed";

/** States of a mail that reached its unit, or may have. */
const LEFT: readonly SendRecord["state"][] = ["sent", "sending", "uncertain"];

/**
 * Of mails that ask for something and mails that tell what became of reports those that may leave now; the others (`waiting` of them) may in
 * an hour. Of two that are due at once the one that asks goes first. A unit of which somebody new gets the first mail (`first`: those that
 * leave now), which says what is due and late, is asked for nothing more that day.
 */
export function keptApart(
  asking: readonly Send[],
  telling: readonly Send[],
  input: Pick<ReminderInput, "log" | "today" | "nowTime" | "definition">,
  first: readonly Send[] = [],
): { now: Send[]; waiting: number } {
  const welcomed = new Set(first.map(({ unitId }) => unitId));
  const isToldNow = (send: Send) => welcomed.has(send.unitId) || hasNewcomer(send, input);
  const fresh = asking.filter(
    (send) => !(isOfLadder(send, input) && (isAskedToday(send, input) || isToldNow(send))),
  );
  const asks = fresh.filter((send) => !outcomeWithinHour(send, input));
  const asked = new Set(asks.map(({ unitId }) => unitId));
  const tells = telling.filter((send) => !asked.has(send.unitId) && !mailWithinHour(send, input, isReminder));
  const now = [...asks, ...tells];
  return { now, waiting: fresh.length + telling.length - now.length };
}

// The ladder asks nobody twice on one day: what has fallen due since leaves the next day. A person's chase may.
function isOfLadder(
  { unitId, items }: Send,
  { definition: { reminders } }: Pick<ReminderInput, "definition">,
): boolean {
  return unitId !== "" && items.some(({ ruleId }) => reminders.some((rule) => rule.ruleId === ruleId));
}

function isAskedToday(
  { unitId }: Send,
  { log, today, definition: { reminders } }: Pick<ReminderInput, "log" | "today" | "definition">,
): boolean {
  const rungs = new Set(reminders.map(({ ruleId }) => ruleId));
  return log.some(
    ({ rule, unitId: told, at, state }) =>
      told === unitId && rungs.has(rule) && at.slice(0, 10) === today && LEFT.includes(state),
  );
}

// Somebody new was told today, others of the unit on an earlier day.
function hasNewcomer({ unitId }: Send, { log, today }: Pick<ReminderInput, "log" | "today">): boolean {
  const days = log
    .filter(({ rule, unitId: told, state }) => rule === WELCOME && told === unitId && LEFT.includes(state))
    .map(({ at }) => at.slice(0, 10));
  return days.includes(today) && days.some((day) => day < today);
}

/** The last mail of this hour that told a unit what became of its reports. */
export function outcomeWithinHour(
  unit: Pick<Send, "unitId">,
  input: Pick<ReminderInput, "log" | "today" | "nowTime">,
): SendRecord | undefined {
  return mailWithinHour(unit, input, isOutcome);
}

function mailWithinHour(
  { unitId }: Pick<Send, "unitId">,
  { log, today, nowTime }: Pick<ReminderInput, "log" | "today" | "nowTime">,
  isMeant: (record: SendRecord) => boolean,
): SendRecord | undefined {
  const since = anHourBefore(today, nowTime);
  return log
    .filter((record) => record.unitId === unitId && LEFT.includes(record.state) && isMeant(record))
    .filter(({ at }) => at.slice(0, 16) > since)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

function anHourBefore(today: string, nowTime: string): string {
  const [hour = 0, minute = 0] = nowTime.split(":").map(Number);
  const day = hour === 0 ? addDays(today, -1) : today;
  return `${day} ${String((hour + 23) % 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
