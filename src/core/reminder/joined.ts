// 提醒并入: one mail to a unit about all campaigns of an office. A campaign notes in its own log what is due and hands it over; the head that
// it names takes what it finds there into its own mails of the morning. What that one has not taken in time the campaign sends itself.
import { addresses } from "../mail";
import type { Day, Language, SendRecord, SendState, Unit } from "../model";
import { canonicalName } from "../rows";
import { reminderText } from "../text/reminders";
import { opensWorkbook } from "../units";
import { beforeSignature } from "./digest";
import { dueReminders } from "./due";
import { lackingWords } from "./lacking-words";
import { getsMails } from "./missing";
import { standings } from "./standing";
import type { ReminderInput, Send, SendItem } from "./types";
import { unitMail } from "./unit-mail";

/** Rule id that what is told for another campaign has in the log. */
const JOINED = "joined";
/** What is not taken by this time of day its own campaign sends. */
const TAKEN_UNTIL = "10:00";
/** The last time of day at which another campaign's is taken: an execution that takes it ends within ten minutes. */
const TAKE_UNTIL = "09:45";

/** An item of a mail that is handed over, and what is to be said of it. */
interface HandedItem {
  readonly send: Send;
  readonly item: SendItem;
  readonly words: string;
}

/** Something of another campaign that is to be told to a unit. */
export interface JoinedPart {
  /** Spreadsheet id of its head. */
  readonly head: string;
  readonly campaign: string;
  /** The other campaign's own key of the item. */
  readonly sendId: string;
  readonly words: string;
  /** When it was so. */
  readonly at: string;
  readonly link: string;
}

/** The key in the log of the head that sends: no two campaigns share one. */
export function joinedId(head: string, sendId: string): string {
  return [JOINED, head, sendId].join("|");
}

/** What is due from `sendFrom` on and may be told by a head with these units: only a unit that both mail to one address, and that opens its workbook. */
export function handedItems(input: ReminderInput, others: readonly Unit[]): HandedItem[] {
  const there = new Map(others.map((unit) => [canonicalName(unit.name), unit]));
  const units = input.units.filter((unit) =>
    isJoinable(unit, there.get(canonicalName(unit.name)), input.today),
  );
  return dueReminders({ ...input, units }).flatMap((send) => {
    const unit = units.find(({ unitId }) => unitId === send.unitId)!;
    return send.items.map((item) => ({ send, item, words: wordsOf(unit, item, input) }));
  });
}

function isJoinable(unit: Unit, other: Unit | undefined, today: Day): boolean {
  if (!other || !opensWorkbook(unit) || !getsMails(other, today)) return false;
  const [own, theirs] = [unit, other].map(({ contactMail }) => addresses(contactMail).sort().join());
  return own !== "" && own === theirs;
}

function wordsOf(unit: Unit, { periodId }: SendItem, input: ReminderInput): string {
  const { periods, campaign } = input.definition;
  const period = periods.find(({ id }) => id === periodId);
  return period
    ? standings(unit, [period], input)[0]!
    : reminderText("itemLacking", campaign.language, { materials: lackingWords(unit, input) });
}

/** Whether there is still time to take what others have handed over. */
export function takesJoined({ nowTime }: Pick<ReminderInput, "nowTime">): boolean {
  return nowTime < TAKE_UNTIL;
}

/** The mails with what other campaigns have to tell the same units (by unit id): in the mail that leaves anyway, else in one of its own. */
export function withJoined(
  sends: readonly Send[],
  parts: ReadonlyMap<string, readonly JoinedPart[]>,
  { units, definition: { campaign } }: Pick<ReminderInput, "units" | "definition">,
): Send[] {
  const first = new Map([...sends].reverse().map((send) => [send.unitId, send]));
  const joined = sends.map((send) => {
    const own = first.get(send.unitId) === send ? parts.get(send.unitId) : undefined;
    return own ? alsoTelling(send, own, campaign) : send;
  });
  const alone = units
    .filter(({ unitId }) => parts.has(unitId) && !first.has(unitId))
    .map((unit) => ownMail(unit, parts.get(unit.unitId)!, campaign));
  return [...joined, ...alone];
}

interface Speaking {
  readonly language: Language;
  readonly issuer: string;
}

function alsoTelling(send: Send, parts: readonly JoinedPart[], { language, issuer }: Speaking): Send {
  const added = [reminderText("joinedAlso", language), ...paragraphs(parts, language)].join("\n\n");
  const text = beforeSignature(send.text, added, issuer);
  const subject = reminderText("joinedSubject", language, {
    subject: send.subject,
    campaigns: namesOf(parts, language),
  });
  const items = [...send.items, ...parts.map(itemOf)];
  const { to: contactMail, unit: name, unitId } = send;
  return { ...send, ...unitMail({ unitId, name, contactMail }, { items, subject, text }) };
}

function ownMail(unit: Unit, parts: readonly JoinedPart[], { language, issuer }: Speaking): Send {
  const todo = paragraphs(parts, language).join("\n\n");
  return unitMail(unit, {
    items: parts.map(itemOf),
    subject: reminderText("joinedAloneSubject", language, { campaigns: namesOf(parts, language) }),
    text: reminderText("joinedAlone", language, { unit: unit.name, todo, issuer }),
  });
}

function itemOf({ head, sendId }: JoinedPart): SendItem {
  return { sendId: joinedId(head, sendId), ruleId: JOINED, periodId: "" };
}

// A paragraph a campaign.
function paragraphs(parts: readonly JoinedPart[], language: Language): string[] {
  return [...new Set(parts.map(({ head }) => head))].map((head) => {
    const own = parts.filter((part) => part.head === head);
    const { campaign, link, at } = own[0]!;
    const todo = [...new Set(own.map(({ words }) => `· ${words}`))].join("\n");
    return reminderText("joinedPart", language, { campaign, link, time: at.slice(11, 16), todo });
  });
}

function namesOf(parts: readonly JoinedPart[], language: Language): string {
  return [...new Set(parts.map(({ campaign }) => campaign))].join(reminderText("joinedMark", language));
}

/** What the log of the campaign that handed over says next of an item; undefined while it is not known. `told`: what the other head's log says of it. */
export function joinedOutcome(
  record: Pick<SendRecord, "at">,
  told: SendState | undefined,
  { today, nowTime }: Pick<ReminderInput, "today" | "nowTime">,
): SendState | undefined {
  if (told === "sent" || told === "failed" || told === "uncertain") return told;
  // It is leaving, or its execution has ended: that head's log says so before long.
  if (told === "sending") return undefined;
  const isOver = record.at.slice(0, 10) < today || nowTime >= TAKEN_UNTIL;
  return isOver ? "queued" : undefined;
}
