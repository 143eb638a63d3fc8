// 催办: one mail to each chosen unit that has not sent what is due.

import { addDays, daysBetween } from "../../core/day";
import { addresses } from "../../core/mail";
import type { Language, Period, Unit } from "../../core/model";
import { isLocked } from "../../core/period";
import { problem } from "../../core/problem";
import {
  type ChaseWords,
  chase,
  chaseList,
  chaseMail,
  isStopped,
  keptApart,
  lastAsked,
  lateWithoutMail,
  missingPeriods,
  outcomeWithinHour,
  ownInputs,
  type ReminderInput,
  type Send,
  standings,
  usualChase,
  withoutLink,
  wordingProblems,
} from "../../core/reminder";
import { reportStates } from "../../core/report";
import { fill, inLanguage, labelOf } from "../../core/text";
import { listed } from "../../core/text/lists";
import { logWords } from "../../core/text/log-actions";
import { chaseWords } from "../../core/text/pages/chase";
import type { ChaseItem, Input, Output, PageData } from "../../core/wire/procedures";
import { CLOCK_SLICE_MS, type Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { remainingMails, sendMail } from "../google/mail";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { keepWordsOfChase } from "../jobs/chase-words";
import { deliver } from "../jobs/deliver";
import { reminderInput } from "../jobs/reminders";
import { settleBrokenSends } from "../jobs/send-log";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";

/** First data of the dialog: who has not sent, what is the matter with each report, and the usual words. */
export function chaseData(context: Context): PageData["chase"] {
  const input = inputOf(context, ["reports", "reminderLog"]);
  return {
    today: context.today,
    items: ownInputs({ ...input, units: chaseList(input) }).map(({ unit, own }) =>
      itemOf(unit, own, context.language),
    ),
    others: lateWithoutMail(input).map((unit) => {
      const stopped = isStopped(unit) ? inLanguage(chaseWords.stopped, context.language) : "";
      return [unit.name, contactOf(unit), stopped].filter(Boolean).join(" ");
    }),
    mailQuota: remainingMails(),
    words: usualChase(input.definition.campaign.language),
  };
}

/** The mail that one unit would get with these words. Throws where they hold half a placeholder, or the unit owes nothing by now. */
export function chasePreview(
  context: Context,
  { unitId, words }: Input<"chase.preview">,
): Output<"chase.preview"> {
  const { to, subject, text: body } = mailTo(context, unitId, words);
  return { to: addresses(to).join(" "), subject, text: body };
}

/** Sends that mail to whoever asks, and to nobody else. It reminds nobody, so 提醒日志 does not speak of it. */
export function chaseTest(context: Context, { unitId, words }: Input<"chase.test">): Output<"chase.test"> {
  const { subject, text: body, html, issuer } = mailTo(context, unitId, words);
  const to = context.user;
  if (remainingMails() < 1) throw new ProblemError([problem("mail.quotaSpent", { count: 1 })]);
  sendMail({
    to: [to],
    subject: fill(inLanguage(chaseWords.testSubject, context.language), { subject }),
    body,
    htmlBody: html,
    senderName: issuer,
  });
  return { to };
}

/** Sends the mails; waits for them all, because one press is one answer. Throws where its words hold half a placeholder. */
export function chaseSend(
  context: Context,
  { unitIds, again, words }: Input<"chase.send">,
): Output<"chase.send"> {
  if (words) refuseFaults(words, context.language);
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const { language } = definition.campaign;
  const units = readUnits(context, definition);
  settleBrokenSends(context, language);
  const own = words && !isUsual(words, language) ? { words } : {};
  const input = reminderInput(context, definition, units);
  const sends = keptApart(chase(input, { unitIds, ...(again && { again }), ...own }), [], input).now;
  if (sends.length > 0) keepWordsOfChase(own.words);
  const delivery = deliver(context, definition, sends, () => epochNow() - context.epoch < CLOCK_SLICE_MS);
  edit(() =>
    writeLog(context, [
      {
        action: "chase",
        record: listed(
          sends.map(({ unit }) => unit),
          context.language,
        ),
        after: fill(inLanguage(logWords.mails, context.language), { count: delivery.sent }),
      },
    ]),
  );
  const written = new Set(sends.map(({ unitId }) => unitId));
  const left = units.filter(({ unitId }) => unitIds.includes(unitId) && !written.has(unitId));
  return {
    sent: delivery.sent,
    held: delivery.held,
    left: left.map(({ name }) => name),
    problems: delivery.problems.map((found) => pageProblem(found, context.language)),
  };
}

function inputOf(context: Context, tabs: Parameters<typeof loadDefinition>[1]): ReminderInput {
  loadDefinition(context, tabs);
  const definition = readDefinition(context);
  return reminderInput(context, definition, readUnits(context, definition));
}

function mailTo(context: Context, unitId: string, words: ChaseWords): Send & { issuer: string } {
  refuseFaults(words, context.language);
  const input = inputOf(context, ["reports", "reminderLog"]);
  const unit = chaseList(input).find((late) => late.unitId === unitId);
  if (!unit) throw new ProblemError([problem("chase.notLate", {})]);
  const { issuer, language } = input.definition.campaign;
  const send = chaseMail(unit, input, words);
  // A link is made for the mail that goes to the unit, and for nobody else's eyes.
  return {
    ...send,
    text: withoutLink(send.text, language),
    html: withoutLink(send.html, language),
    issuer,
  };
}

// What would reach the units as it was typed is refused before anything is read or sent.
function refuseFaults(words: ChaseWords, language: Language): void {
  const found = (["subject", "body"] as const).flatMap((field) =>
    words[field].trim() === ""
      ? [problem("cell.required", { label: inLanguage(chaseWords[field], language) }, { field })]
      : wordingProblems(words[field], { field }),
  );
  if (found.length > 0) throw new ProblemError(found);
}

function isUsual(words: ChaseWords, language: Language): boolean {
  const usual = usualChase(language);
  return words.subject === usual.subject && words.body === usual.body;
}

function contactOf({ contactName, contactPhone }: Unit): string {
  return [contactName, contactPhone].filter(Boolean).join(" ");
}

function itemOf(unit: Unit, input: ReminderInput, language: Language): ChaseItem {
  const missing = missingPeriods(unit, input);
  const last = lastAsked(unit, missing, input);
  const uncertain = last?.state === "uncertain" ? ` ${labelOf("sendState", "uncertain", language)}` : "";
  return {
    unitId: unit.unitId,
    unit: unit.name,
    matters: standings(unit, missing, input, language),
    contact: contactOf(unit),
    to: addresses(unit.contactMail).join(" "),
    channel: labelOf("channel", unit.channel, language),
    lastReminded: last ? `${last.at.slice(0, 16)}${uncertain}` : "",
    toldLately: last !== undefined && last.at.slice(0, 10) >= addDays(input.today, -1),
    toldOutcome: outcomeWithinHour(unit, input)?.at.slice(11, 16) ?? "",
    chasedToday: chase(input, { again: [unit.unitId] }).length === 0,
    locked: missing.every((period) => isLocked(period, input.today)),
    overdueDays: overdue(unit, missing, input),
  };
}

// What was handed in and returned since is to be sent again; it is not overdue.
function overdue(
  { unitId }: Unit,
  missing: readonly Period[],
  { reports, today }: Pick<ReminderInput, "reports" | "today">,
): number | null {
  const returned = reports.filter(
    (report) => report.unitId === unitId && reportStates[report.state].comesAgain,
  );
  const silent = missing.find(({ id }) => returned.every(({ periodId }) => periodId !== id));
  return silent ? daysBetween(silent.dueOn, today) : null;
}
