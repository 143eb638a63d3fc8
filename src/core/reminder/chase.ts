import { addDays } from "../day";
import type { Day, Language, Period, SendRecord, Unit } from "../model";
import { chaseTemplate } from "../text/reminders";
import { inLanguage } from "../text/words";
import { attached } from "./attached";
import { CHASE } from "./chased";
import { isDone, isWaiting } from "./due";
import { getsMails, missingPeriods } from "./missing";
import { ownInputs } from "./own";
import { mailValues, render } from "./render";
import type { ChaseWords, ReminderInput, Send, SendItem } from "./types";
import { unitMail } from "./unit-mail";
import { waitsToBeLetIn } from "./welcomed";

/** Units that have not sent what is past due. */
export function chaseList(input: ReminderInput): Unit[] {
  return lateUnits(input)
    .filter(({ unit }) => canBeChased(unit, input))
    .map(({ unit }) => unit);
}

/** Units that have not sent what is past due and get no mails: the office types for them, or they are closed by now, or have no workbook yet that their contact may open. */
export function lateWithoutMail(input: ReminderInput): Unit[] {
  return lateUnits(input)
    .filter(({ unit }) => !canBeChased(unit, input))
    .map(({ unit }) => unit);
}

// A new contact is let in first, and told so: a link that its reader cannot open helps nobody.
function canBeChased(unit: Unit, { today, log }: ReminderInput): boolean {
  return (
    getsMails(unit, today) && !waitsToBeLetIn(unit, new Map(log.map((record) => [record.sendId, record])))
  );
}

function lateUnits(input: ReminderInput): ReturnType<typeof ownInputs> {
  return ownInputs(input).filter(({ unit, own }) => missingPeriods(unit, own).length > 0);
}

/** What a person decided about a chase. */
export interface ChaseWish {
  /** Ids of the units; all when it is left out. */
  readonly unitIds?: readonly string[];
  /** Units that are chased again although they were yesterday: the person knows, and wants it. */
  readonly again?: readonly string[];
  /** Words of this sending; the usual ones when it is left out. */
  readonly words?: ChaseWords;
}

/** The words that a chase has as long as nobody changes them. */
export function usualChase(language: Language): ChaseWords {
  const { subject, body } = chaseTemplate;
  return { subject: inLanguage(subject, language), body: inLanguage(body, language) };
}

/**
 * One mail per chosen unit about what it has not sent. On two days running a unit is chased only where a person says so; on one day
 * never twice.
 */
export function chase(input: ReminderInput, { unitIds, again = [], words }: ChaseWish = {}): Send[] {
  const chosen = unitIds && new Set(unitIds);
  const wanted = lateUnits(input).filter(
    ({ unit }) => (!chosen || chosen.has(unit.unitId)) && canBeChased(unit, input),
  );
  return wanted.flatMap(({ unit, own }) => {
    const since = again.includes(unit.unitId) ? input.today : addDays(input.today, -1);
    const items = missingPeriods(unit, own).flatMap((period) => itemOf(unit, period, since, own));
    return items.length === 0 ? [] : [chaseMail(unit, own, words, items)];
  });
}

/** A chase that waits for quota keeps its key, so that it goes out once. */
function itemOf(unit: Unit, period: Period, since: Day, { log, today }: ReminderInput): SendItem[] {
  const earlier = log.filter(
    (record) => record.rule === CHASE && record.unitId === unit.unitId && record.period === period.id,
  );
  const queued = earlier.find((record) => record.state === "queued");
  const sendId = queued?.sendId ?? [CHASE, unit.unitId, period.id, today].join("|");
  const isRecent = (record: SendRecord): boolean =>
    record.at.slice(0, 10) >= since && !isWaiting(record) && record.state !== "failed";
  if (!queued && (earlier.some(isRecent) || isDone(retryable(earlier, sendId), today))) return [];
  return [{ sendId, ruleId: CHASE, periodId: period.id }];
}

/** A failed chase may be tried again the same day: a person has asked for it. */
function retryable(earlier: readonly SendRecord[], sendId: string): SendRecord | undefined {
  return earlier.find((record) => record.sendId === sendId && record.state !== "failed");
}

/** The mail that a unit gets, as it would leave now; `items` are what it tells for the first time that day. */
export function chaseMail(
  unit: Unit,
  input: ReminderInput,
  words = usualChase(input.definition.campaign.language),
  items: readonly SendItem[] = [],
): Send {
  const missing = missingPeriods(unit, input);
  const values = mailValues(unit, missing as [Period, ...Period[]], missing, input);
  const body = render(words.body, values);
  return {
    ...unitMail(unit, { items, subject: render(words.subject, values), text: body }),
    ...attached(unit, input.definition.campaign, input.attachesFiles),
  };
}
