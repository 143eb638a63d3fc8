import { addDays } from "../day";
import { periodFor } from "../exception";
import { registersOf } from "../form";
import type { Day, Definition, Period, ReminderRule, Report, SendRecord, Unit } from "../model";
import { reportKey } from "../period";
import { isExpected } from "../units";
import { isChasedFor } from "./chased";
import { type Due, digest } from "./digest";
import { GROUP } from "./for-groups";
import { DIGEST } from "./for-leaders";
import { isTooEarly } from "./hours";
import { lackingItems, lackingMail } from "./lacking";
import { getsMails, missingPeriods } from "./missing";
import type { Dated } from "./moments";
import { byKey, mustSend } from "./must-send";
import { occasionOf } from "./occasions";
import { ownInputs } from "./own";
import { placeholderFaults } from "./placeholders";
import { rungsFor, workdaysOf } from "./rungs";
import { isReturned } from "./standing";
import type { ReminderInput, Send, SendItem } from "./types";
import { isWelcomedSince, waitsToBeLetIn } from "./welcomed";

/**
 * The mails that are due and not yet sent: "is something due and not yet done?", so a clock that slept catches up.
 * One digest per unit; a key per rule, unit, period and occasion makes each go out at most once. Nothing is due for a
 * report that is in and lacks no material, and by a rule whose words hold half a placeholder. A failed send is tried again on another day, a queued one as
 * soon as there is quota.
 */
export function dueReminders(given: ReminderInput): Send[] {
  if (isTooEarly(given)) return [];
  return ownInputs(withWholeWords(given))
    .filter(({ unit }) => getsMails(unit, given.today))
    .flatMap(({ unit, own }) => mailsTo(unit, own));
}

// What is looked at is known of this unit alone.
function mailsTo(unit: Unit, input: ReminderInput): Send[] {
  const reports = byKey(input.reports);
  const log = new Map(input.log.map((record) => [record.sendId, record]));
  if (waitsToBeLetIn(unit, log)) return [];
  const due = openPeriods(unit, input, reports).flatMap((period) => dueOf(unit, period, input, log));
  const isSent = (rule: ReminderRule, { sendId, periodId: id }: SendItem) =>
    isDone(log.get(sendId), input.today) || isTooSoon(rule, unit, { id }, input);
  const lacks = lackingItems(unit, input, isSent);
  if (due.length === 0) return lacks.length === 0 ? [] : [lackingMail(unit, lacks, input)];
  const mail = digest(unit, due, input, missingPeriods(unit, input, reports));
  return [{ ...mail, items: [...mail.items, ...lacks] }];
}

/** The periods that have begun and of which something is asked of a unit, as they hold for it. */
export function openPeriods(
  unit: Unit,
  { definition, today }: Pick<ReminderInput, "definition" | "today">,
  reports: ReadonlyMap<string, Report>,
): (Period & Pick<Dated, "lastSent">)[] {
  return definition.periods
    .map((period) => periodFor(definition, unit, period))
    .filter((period) => period.start <= today && isAsked(unit, period, reports, definition))
    .map((period) => withLastSent(unit, period, reports));
}

// Of a return at any time with a register more may come whenever something was sent.
function isAsked(
  unit: Unit,
  period: Period,
  reports: ReadonlyMap<string, Report>,
  definition: Definition,
): boolean {
  const isStream = period.dueOn === "" && registersOf(definition, period.returnId).length > 0;
  return mustSend(unit, period, reports, definition) || (isStream && isExpected(unit, definition, period));
}

// What was refused was an answer too. Only what is never due is counted from it.
function withLastSent(
  unit: Unit,
  period: Period,
  reports: ReadonlyMap<string, Report>,
): Period & Pick<Dated, "lastSent"> {
  if (period.dueOn !== "") return period;
  const { collectedAt = "", refusedAt = "" } = reports.get(reportKey(unit.unitId, period.id)) ?? {};
  const days = [period.start, unit.openedOn, collectedAt.slice(0, 10), refusedAt.slice(0, 10)];
  return { ...period, lastSent: days.sort().pop()! };
}

/** Whether the words of a rule can be mailed: half a placeholder would go out to every unit. */
export function isWhole({ subject, body }: Pick<ReminderRule, "subject" | "body">): boolean {
  return placeholderFaults(`${subject}\n${body}`).length === 0;
}

/** Without the rungs that mail nobody until their words are mended. */
export function withWholeWords(input: ReminderInput): ReminderInput {
  const { definition } = input;
  return { ...input, definition: { ...definition, reminders: definition.reminders.filter(isWhole) } };
}

function dueOf(
  unit: Unit,
  period: Period,
  input: ReminderInput,
  log: ReadonlyMap<string, SendRecord>,
): Due[] {
  const { definition, today } = input;
  const isWorking = workdaysOf(input);
  return rungsFor(unit, "reports", definition).flatMap((rule) => {
    const occasion = occasionOf(rule, period, today, isWorking);
    if (!occasion) return [];
    // The first mail says which period is open and how to report it.
    if (rule.when === "periodStart" && isWelcomedSince(unit, addDays(period.start, rule.days), log))
      return [];
    const sendId = [rule.ruleId, unit.unitId, period.id, occasion.number].join("|");
    if (isDone(log.get(sendId), today) || isTooSoon(rule, unit, period, input)) return [];
    if (isChasedFor(rule, occasion.day, unit, period, input)) return [];
    if (isAnswered(rule, occasion.day, unit, period, input)) return [];
    return [{ rule, period, item: { sendId, ruleId: rule.ruleId, periodId: period.id } }];
  });
}

// A mail of its own says that a report was returned, and why: what wanted one by that day says nothing more.
function isAnswered(
  { when }: ReminderRule,
  wanted: Day,
  { unitId }: Unit,
  { id }: Period,
  { reports, today }: ReminderInput,
): boolean {
  // What is overdue is asked for again from the next day on.
  const until = when === "overdue" ? today : wanted;
  return reports.some(
    (report) =>
      report.unitId === unitId &&
      report.periodId === id &&
      isReturned({ unitId }, { id }, { reports }) &&
      until <= report.reviewedAt.slice(0, 10),
  );
}

// A mail that was caught up, or moved to an office day, counts from the day it left: the next keeps its distance.
function isTooSoon(
  { ruleId, every }: ReminderRule,
  unit: Unit,
  period: Pick<Period, "id">,
  input: ReminderInput,
): boolean {
  if (every === null || every <= 1) return false;
  return input.log.some(
    (record) =>
      record.rule === ruleId &&
      record.unitId === unit.unitId &&
      record.period === period.id &&
      !isWaiting(record) &&
      record.state !== "failed" &&
      addDays(record.at.slice(0, 10), every) > input.today,
  );
}

/** Mails that wait in the log and are not due any more: the unit has sent meanwhile, or their day is past. */
export function staleSends(input: ReminderInput, due: readonly Send[]): SendRecord[] {
  const { log, today } = input;
  const isWorking = workdaysOf(input);
  // On a day off nothing is due that waits for an office day.
  if (!isWorking(today)) return [];
  const open = new Set(due.flatMap(({ items }) => items.map(({ sendId }) => sendId)));
  // Digests for leaders and messages to groups wait by days of their own.
  return log.filter(
    ({ sendId, state, rule }) => state === "queued" && rule !== DIGEST && rule !== GROUP && !open.has(sendId),
  );
}

/** Whether a mail has not left yet and may. */
export function isWaiting({ state }: Pick<SendRecord, "state">): boolean {
  return state === "queued" || state === "cancelled";
}

/** A mail that may have left is never sent again by the program. */
export function isDone(record: SendRecord | undefined, today: string): boolean {
  if (!record || isWaiting(record)) return false;
  return record.state !== "failed" || record.at.slice(0, 10) >= today;
}
