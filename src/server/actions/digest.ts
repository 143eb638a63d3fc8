// 领导摘报 as whoever of the office looks at it before it leaves: nothing is published, nobody but that person is mailed.
import { digestMail, digestMoments, digestReaders } from "../../core/digest";
import { type Problem, problem } from "../../core/problem";
import type { Send } from "../../core/reminder";
import { fill, inLanguage } from "../../core/text";
import { chaseWords } from "../../core/text/pages/chase";
import type { Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { remainingMails, sendMail } from "../google/mail";
import { loadDefinition, readDefinition, readUnits, setting } from "../head/campaign";
import { digestFaults } from "../jobs/tell-leaders";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { readSources } from "../summary/sources";

/** The digest as it would leave now, who gets it and when. */
export function digestPreview(context: Context): Output<"digest.preview"> {
  const { subject, text } = mailOf(context).mail;
  const { readers } = digestReaders(setting(context, "digestTo"));
  const { moments } = digestMoments(setting(context, "digestWhen"));
  return {
    readers: readers.map(({ name, mail }) => `${name} ${mail}`.trim()),
    when: moments.length > 0 ? setting(context, "digestWhen") : "",
    subject,
    text,
    problems: digestFaults(context).map((found: Problem) => pageProblem(found, context.language)),
  };
}

/** Sends it to whoever asks, and to nobody else. It tells no leader, so 提醒日志 does not speak of it. */
export function digestTest(context: Context): Output<"digest.test"> {
  const { mail, issuer } = mailOf(context);
  if (remainingMails() < 1) throw new ProblemError([problem("mail.quotaSpent", { count: 1 })]);
  sendMail({
    to: [context.user],
    subject: fill(inLanguage(chaseWords.testSubject, context.language), { subject: mail.subject }),
    body: mail.text,
    htmlBody: mail.html,
    senderName: issuer,
  });
  return { to: context.user };
}

function mailOf(context: Context): { mail: Send; issuer: string } {
  loadDefinition(context, ["page", "events"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const sources = edit(() => readSources(context, definition, units, "needed"));
  const [first] = digestReaders(setting(context, "digestTo")).readers;
  const reader = first ?? { name: "", mail: context.user };
  const mail = digestMail(sources, { reader, sendIds: [] }, { isAttached: false, isPreview: true });
  return { mail, issuer: definition.campaign.issuer };
}
