// A unit reports another way from now on: who was told of the former one by the first mail is told of this one.
import { fingerprint } from "../fingerprint";
import { mask } from "../mail";
import type { Unit } from "../model";
import { labelOf } from "../text";
import { reminderText } from "../text/reminders";
import { getsFile, hasLink } from "../units";
import { attached, bringsFile, linkAddressOf } from "./attached";
import { howTo, oneLine, toHtml } from "./render";
import type { ReminderInput as Input, Send } from "./types";
import { mailsOf } from "./welcomed";

/** Rule id that such a mail has in the log. */
export const MOVED = "moved";

/**
 * One mail to each address of a unit about the way in which it reports now; none where its link or file cannot come with it. `mark` tells
 * this move from others.
 */
export function movedMails(
  unit: Unit,
  { definition, attachesFiles }: Pick<Input, "definition" | "attachesFiles">,
  mark: string,
): Send[] {
  const { campaign } = definition;
  const { title, issuer, language } = campaign;
  const canCome = hasLink(unit)
    ? linkAddressOf(unit, campaign) !== ""
    : getsFile(unit) && bringsFile(unit, attachesFiles);
  if (!canCome) return [];
  const text = reminderText("movedBody", language, {
    unit: unit.name,
    campaign: title,
    channel: labelOf("channel", unit.channel, language),
    how: howTo(unit, [], { definition, ...(attachesFiles && { attachesFiles }) }),
    issuer,
  });
  return mailsOf(unit).map((mail) => ({
    unitId: unit.unitId,
    unit: unit.name,
    to: mail,
    maskedTo: mask(mail),
    items: [
      {
        sendId: [MOVED, unit.unitId, unit.channel, fingerprint(mail), mark].join("|"),
        ruleId: MOVED,
        periodId: "",
      },
    ],
    subject: oneLine(reminderText("movedSubject", language, { campaign: title })),
    text,
    html: toHtml(text),
    ...attached(unit, campaign, attachesFiles),
  }));
}

/** Those of them that the log says to wait, as they would leave now. */
export function queuedMoves(input: Input): Send[] {
  const asked = input.log.filter(({ rule, state }) => rule === MOVED && state === "queued");
  const ids = new Set(asked.map(({ sendId }) => sendId));
  const marks = new Set(asked.map(({ sendId, unitId }) => `${unitId}|${sendId.split("|")[4]}`));
  const units = new Map(input.units.map((unit) => [unit.unitId, unit]));
  return [...marks]
    .flatMap((each) => {
      const [unitId = "", mark = ""] = each.split("|");
      const unit = units.get(unitId);
      return unit ? movedMails(unit, input, mark) : [];
    })
    .filter(({ items }) => items.some(({ sendId }) => ids.has(sendId)));
}
