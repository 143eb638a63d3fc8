// One mail to one unit about everything that is due for it.
import { addDays } from "../day";
import type { Campaign, Period, ReminderRule, Unit } from "../model";
import { isLocked, isOverdue, titleOfPeriod } from "../period";
import { listed } from "../text/lists";
import { chaseTemplate, reminderText } from "../text/reminders";
import { whomToCall } from "../text/whom-to-call";
import { inLanguage } from "../text/words";
import { channels, hasWorkbook, opensWorkbook } from "../units";
import { attached, LINK_SLOT, linkAddressOf } from "./attached";
import { lackingWords } from "./lacking-words";
import { momentOf } from "./missing";
import { reminderMoments } from "./moments";
import { howTo, type MailValues, mailValues, periodList, reachOf, render } from "./render";
import { hasTried, isReturned, lastAsked } from "./standing";
import type { ReminderInput, Send, SendItem } from "./types";
import { unitMail } from "./unit-mail";

/** A rule that wants a mail for a period. */
export interface Due {
  readonly item: SendItem;
  readonly rule: ReminderRule;
  readonly period: Period;
}

/**
 * The mail: the words of the most urgent rule (the latest rung of the period that is due first), and a sentence for every other period.
 * What is locked nobody is asked to send; what was asked for yesterday is not asked for again because something else is due today.
 */
export function digest(unit: Unit, due: readonly Due[], input: ReminderInput, late: readonly Period[]): Send {
  const { campaign } = input.definition;
  const locked = late.filter((each) => isLocked(each, input.today));
  const asked = new Set([...locked, ...toldLately(unit, late, input)].map(({ id }) => id));
  for (const each of due) asked.delete(each.period.id);
  const missing = late.filter(({ id }) => !asked.has(id));
  // What was returned is chased for no day; who is late with another period as well is.
  const chased = due.filter((each) => missing.includes(each.period) && !isReturned(unit, each.period, input));
  const { rule, period } = mostUrgent(chased.length > 0 ? chased : due);
  const told = toldOf(unit, due, missing, input);
  const values = mailValues(unit, [period], told, input);
  const periods = [...new Set([...missing, ...due.map((each) => each.period)])];
  const isTold = hasTried(unit, told, input);
  const words = isTold ? inLanguage(chaseTemplate.body, campaign.language) : rule.body;
  // What came of a report is told whoever fills in a tab or file, too.
  const body =
    isTold || hasWorkbook(unit)
      ? withWay(render(words, values), unit, values, campaign)
      : withoutWorkbook(unit, periods, input);
  const subject =
    returnedSubject(unit, period, told, input) ||
    refusedSubject(unit, period, input) ||
    render(rule.subject, values);
  const unnamed = periods.filter(({ label }) => !body.includes(label));
  // What the words are about is no other thing, though staff's own do not name it.
  const others = unnamed.filter((each) => each !== period);
  const added = [
    ...(others.length < unnamed.length
      ? [reminderText("about", campaign.language, { periods: periodList([period], campaign.language) })]
      : []),
    sentences(others, missing, campaign),
    lockedSentence(locked, campaign),
    lackingSentence(unit, body, input),
  ].filter(Boolean);
  const text = beforeSignature(body, added.join("\n"), campaign.issuer);
  return {
    ...unitMail(unit, {
      items: due.map(({ item }) => item),
      subject: alsoAbout(
        subject,
        periods.filter(({ id }) => id !== period.id),
        (each) => told.includes(each) && isReturned(unit, each, input),
        campaign,
      ),
      text,
    }),
    ...attached(unit, campaign, input.attachesFiles),
  };
}

// What is not due yet is told of as if it had never come, but where the unit has done something for any of it: then each says how it stands.
function toldOf(unit: Unit, due: readonly Due[], missing: readonly Period[], input: ReminderInput): Period[] {
  const open = due.map(({ period }) => period).filter(({ dueOn }) => dueOn !== "");
  const isTried = open.some((period) => hasTried(unit, [period], input));
  return isTried ? [...new Set([...missing, ...open])] : [...missing];
}

// Who has sent and is to send again is not chased for a day that it kept; "" where anything else is asked for first.
function returnedSubject(unit: Unit, period: Period, told: readonly Period[], input: ReminderInput): string {
  if (!told.includes(period) || !isReturned(unit, period, input)) return "";
  const { campaign, returns } = input.definition;
  const returned = told.filter((each) => isReturned(unit, each, input));
  const periods = listed(
    returned.map((each) => titleOfPeriod(each, returns)),
    campaign.language,
  );
  return reminderText("returnedSubject", campaign.language, { periods });
}

// Before the due day a subject that asks for a report would pass over the one that was not taken in; "" where it is none.
function refusedSubject(unit: Unit, period: Period, input: ReminderInput): string {
  if (isOverdue(period, momentOf(input)) || !hasTried(unit, [period], input)) return "";
  const { campaign, returns } = input.definition;
  return reminderText("refusedSubject", campaign.language, { periods: titleOfPeriod(period, returns) });
}

function mostUrgent(due: readonly Due[]): Due {
  const urgency = ({ rule }: Due) => reminderMoments[rule.when].urgency;
  const sorted = [...due].sort(
    (a, b) =>
      urgency(b) - urgency(a) || a.rule.days - b.rule.days || (a.period.dueOn < b.period.dueOn ? -1 : 1),
  );
  return sorted[0] as Due;
}

// Staff's own words need not say how: whoever opens no workbook is told, with its link or file.
function withWay(body: string, unit: Unit, { 办理方法: how }: MailValues, campaign: Campaign): string {
  const isSaid = body.includes(how) || (linkAddressOf(unit, campaign) !== "" && body.includes(LINK_SLOT));
  return opensWorkbook(unit) || isSaid ? body : beforeSignature(body, how, campaign.issuer);
}

/** What a unit without a workbook of its own is told about these periods: the usual words ask to open one. */
function withoutWorkbook(unit: Unit, periods: readonly Period[], input: ReminderInput): string {
  const { campaign } = input.definition;
  const { issuer, language, title } = campaign;
  const how = howTo(unit, periods, input);
  const where = reachOf(campaign);
  return reminderText("withoutWorkbook", language, {
    unit: unit.name,
    campaign: title,
    periods: periodList(periods, language),
    how: channels[unit.channel].hasTab ? reminderText("asksInTab", language, { how, where }) : how,
    issuer,
  });
}

function sentences(others: readonly Period[], missing: readonly Period[], { language }: Campaign): string {
  const late = others.filter((period) => missing.includes(period));
  const open = others.filter((period) => !missing.includes(period));
  const dated = open.filter(({ dueOn }) => dueOn !== "");
  const anytime = open.filter(({ dueOn }) => dueOn === "");
  return [
    ...(late.length > 0
      ? [reminderText("alsoMissing", language, { periods: periodList(late, language) })]
      : []),
    ...(dated.length > 0
      ? [reminderText("alsoDue", language, { periods: periodList(dated, language) })]
      : []),
    ...(anytime.length > 0
      ? [reminderText("alsoAnytime", language, { periods: periodList(anytime, language) })]
      : []),
  ].join("\n");
}

function lockedSentence(locked: readonly Period[], campaign: Campaign): string {
  if (locked.length === 0) return "";
  const { language } = campaign;
  const periods = periodList(locked, language);
  return reminderText("alsoLocked", language, { periods, where: whomToCall(campaign) });
}

// A period that a mail has asked for since yesterday; one that could not leave asked for nothing.
function toldLately(unit: Unit, late: readonly Period[], input: ReminderInput): Period[] {
  const since = addDays(input.today, -1);
  return late.filter((period) => (lastAsked(unit, [period], input)?.at.slice(0, 10) ?? "") >= since);
}

function lackingSentence(unit: Unit, body: string, input: ReminderInput): string {
  const materials = lackingWords(unit, input);
  if (materials === "" || body.includes(materials)) return "";
  const { campaign } = input.definition;
  const also = linkAddressOf(unit, campaign) === "" ? "alsoLacking" : "alsoLackingOnPage";
  return reminderText(also, campaign.language, { materials });
}

/** A text with more in it above the issuer at its end. */
export function beforeSignature(body: string, added: string, issuer: string): string {
  if (added === "") return body;
  const trimmed = body.trimEnd();
  if (issuer === "" || !trimmed.endsWith(issuer)) return `${trimmed}\n\n${added}`;
  return `${trimmed.slice(0, -issuer.length).trimEnd()}\n\n${added}\n\n${issuer}`;
}

function alsoAbout(
  subject: string,
  periods: readonly Period[],
  isReturned: (period: Period) => boolean,
  { language }: Campaign,
): string {
  const unsaid = periods.filter(({ label }) => !subject.includes(label));
  if (unsaid.length === 0) return subject;
  return reminderText("subjectAlso", language, {
    subject,
    periods: periodList(unsaid, language, isReturned),
  });
}
