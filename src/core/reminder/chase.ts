import { addDays } from "../day";
import { maskedCell } from "../mail";
import type { Period, SendRecord, Unit } from "../model";
import { titleOfPeriod } from "../period";
import { text } from "../text";
import { reminderText } from "../text/reminders";
import { hasWorkbook } from "../units";
import { withoutWorkbook } from "./digest";
import { isDone, isWaiting } from "./due";
import { getsMails, missingPeriods } from "./missing";
import { oneLine, pastDueBody, toHtml } from "./render";
import type { ReminderInput, Send, SendItem } from "./types";

/** Rule id that a chase has in the log. */
export const CHASE = "chase";

/** Units that have not sent what is past due. */
export function chaseList(input: ReminderInput): Unit[] {
  return input.units.filter((unit) => getsMails(unit, input.today) && missingPeriods(unit, input).length > 0);
}

/** Units that have not sent what is past due and get no mails: the office types for them, or they are closed by now, or have no workbook yet. */
export function lateWithoutMail(input: ReminderInput): Unit[] {
  return input.units.filter(
    (unit) => !getsMails(unit, input.today) && missingPeriods(unit, input).length > 0,
  );
}

/** One mail per chosen unit (all, when none are named) about what it has not sent; a unit is not chased on two days running. */
export function chase(input: ReminderInput, unitIds?: readonly string[]): Send[] {
  const chosen = chaseList(input).filter((unit) => !unitIds || unitIds.includes(unit.unitId));
  return chosen.flatMap((unit) => {
    const missing = missingPeriods(unit, input);
    const items = missing.flatMap((period) => itemOf(unit, period, input));
    return items.length === 0 ? [] : [mailOf(unit, missing, items, input)];
  });
}

/** A chase that waits for quota keeps its key, so that it goes out once. */
function itemOf(unit: Unit, period: Period, { log, today }: ReminderInput): SendItem[] {
  const earlier = log.filter(
    (record) => record.rule === CHASE && record.unitId === unit.unitId && record.period === period.id,
  );
  const queued = earlier.find((record) => record.state === "queued");
  const sendId = queued?.sendId ?? [CHASE, unit.unitId, period.id, today].join("|");
  const isRecent = (record: SendRecord): boolean =>
    record.at.slice(0, 10) >= addDays(today, -1) && !isWaiting(record) && record.state !== "failed";
  if (!queued && (earlier.some(isRecent) || isDone(retryable(earlier, sendId), today))) return [];
  return [{ sendId, ruleId: CHASE, periodId: period.id }];
}

/** A failed chase may be tried again the same day: a person has asked for it. */
function retryable(earlier: readonly SendRecord[], sendId: string): SendRecord | undefined {
  return earlier.find((record) => record.sendId === sendId && record.state !== "failed");
}

function mailOf(
  unit: Unit,
  missing: readonly Period[],
  items: readonly SendItem[],
  input: ReminderInput,
): Send {
  const { title: campaign, language } = input.definition.campaign;
  const { returns } = input.definition;
  const titles = missing.map((period) => titleOfPeriod(period, returns));
  const periods = titles.join(text("general.separator", language));
  const body = hasWorkbook(unit)
    ? pastDueBody(unit, missing, input)
    : withoutWorkbook(unit, missing, input.definition.campaign);
  const to = unit.contactMail;
  return {
    unitId: unit.unitId,
    unit: unit.name,
    to,
    maskedTo: maskedCell(to),
    items,
    subject: oneLine(reminderText("chaseSubject", language, { campaign, periods })),
    text: body,
    html: toHtml(body),
  };
}
