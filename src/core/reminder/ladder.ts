// All that the ladder wants by now: one mail a reader, whatever it is about.
import { groupBy } from "../group-by";
import { text } from "../text";
import { ladderText } from "../text/ladder";
import { behindMails } from "./behind";
import { copyMails, copyReaders } from "./copies";
import { beforeSignature } from "./digest";
import { dueReminders, withWholeWords } from "./due";
import { dutyMails } from "./duties";
import { oneLine, toHtml } from "./render";
import type { Joining, ReminderInput, Send } from "./types";

/** The mails that are due and not yet sent, of reports, materials, tasks, milestones and targets, and copies of them. */
export function ladderMails(given: ReminderInput): Send[] {
  const input = withWholeWords(given);
  const others = [...dutyMails(input), ...behindMails(input), ...copyMails(input)];
  const first = dueReminders(input);
  const byReader = groupBy([...first, ...others], ({ unitId, to }) => `${unitId} ${to}`);
  const withCopies = copiedIn(input);
  return [...byReader.values()].map((own) => withCopies(joined(own, input)));
}

// The first speaks, with its file or link; the others add what they say above its signature.
function joined([first, ...others]: readonly (Send | Joining)[], input: ReminderInput): Send {
  const { language, issuer } = input.definition.campaign;
  const mail = plain(first as Send);
  if (others.length === 0) return mail;
  const parts = others.filter((other): other is Joining => "also" in other);
  const words = beforeSignature(mail.text, parts.map(({ also }) => also).join("\n\n"), issuer);
  const more = parts.map(({ named }) => named).join(text("general.separator", language));
  const route = others.find(({ file, linkAddress }) => file ?? linkAddress);
  return {
    ...(route?.file && { file: route.file }),
    ...(route?.linkAddress && { linkAddress: route.linkAddress }),
    ...mail,
    items: [...mail.items, ...others.flatMap(({ items }) => items)],
    subject: oneLine(ladderText("subjectMore", language, { subject: mail.subject, more })),
    text: words,
    html: toHtml(words),
  };
}

function plain(mail: Send | Joining): Send {
  if (!("also" in mail)) return mail;
  const { also: _also, named: _named, ...send } = mail;
  return send;
}

// Whoever is asked reads who else was told.
function copiedIn(input: ReminderInput): (mail: Send) => Send {
  const { language, issuer } = input.definition.campaign;
  const readersOf = copyReaders(input);
  const units = new Map(input.units.map((unit) => [unit.unitId, unit]));
  const rules = new Map(input.definition.reminders.map((rule) => [rule.ruleId, rule]));
  return (mail) => {
    const unit = units.get(mail.unitId);
    const asked = [...new Set(mail.items.map(({ ruleId }) => rules.get(ruleId)))];
    const readers = unit ? asked.flatMap((rule) => (rule ? readersOf(unit, rule) : [])) : [];
    if (readers.length === 0) return mail;
    const names = [...new Set(readers.map(({ name }) => name))].join(text("general.separator", language));
    const words = beforeSignature(mail.text, ladderText("copied", language, { names }), issuer);
    return { ...mail, text: words, html: toHtml(words) };
  };
}
