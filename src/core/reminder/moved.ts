// A unit reports another way from now on: who was told of the former one is told of this one.
import { mask } from "../mail";
import type { Channel, Unit } from "../model";
import { labelOf } from "../text";
import { reminderText } from "../text/reminders";
import { hasLink, opensWorkbook } from "../units";
import { attached, bringsFile, linkAddressOf } from "./attached";
import { dueWords, type FirstInput, firstAsked } from "./first-due";
import { howTo, oneLine, toHtml, withContact } from "./render";
import type { ReminderInput, Send } from "./types";
import { lastTold, MOVED, mailsOf, movedKey, roadOf, toldKey } from "./welcomed";

/**
 * One mail to each address of a unit about the way in which it reports now; none where its link or file cannot come with it, or its workbook
 * is not open to it yet. `mark` tells this move from others.
 */
export function movedMails(unit: Unit, input: FirstInput, mark: string): Send[] {
  const told = lastTold(input.log);
  return mailsOf(unit).flatMap((mail) =>
    movedMail(unit, mail, { from: told.get(toldKey(unit, mail))?.channel, mark }, input),
  );
}

/** The mail to one address, which was told of `from`: of a workbook that it opens, where nobody knows. */
export function movedMail(
  unit: Unit,
  mail: string,
  { from = "account", mark }: { from?: Channel | undefined; mark: string },
  input: FirstInput,
): Send[] {
  const { definition, attachesFiles } = input;
  const { campaign } = definition;
  const { title, issuer, language } = campaign;
  if (!canCome(unit, input)) return [];
  const asked = firstAsked(unit, input);
  const how = howTo(unit, asked, { definition, ...(attachesFiles && { attachesFiles }) });
  const login = opensWorkbook(unit) ? reminderText("movedLogin", language, { mail }) : "";
  const text = reminderText("movedBody", language, {
    unit: unit.name,
    campaign: title,
    channel: labelOf("channel", unit.channel, language),
    before: reminderText(BEFORE[roadOf(from)], language),
    how: withContact(`${how}${login}${dueWords(unit, asked, input)}`, campaign),
    issuer,
  });
  return [
    {
      unitId: unit.unitId,
      unit: unit.name,
      to: mail,
      maskedTo: mask(mail),
      items: [{ sendId: movedKey(unit, mail, mark), ruleId: MOVED, periodId: "" }],
      subject: oneLine(reminderText("movedSubject", language, { campaign: title })),
      text,
      html: toHtml(text),
      ...attached(unit, campaign, attachesFiles),
    },
  ];
}

const BEFORE = { open: "movedFromOpen", page: "movedFromPage", file: "movedFromFile" } as const;

function canCome(unit: Unit, { definition, attachesFiles }: FirstInput): boolean {
  if (hasLink(unit)) return linkAddressOf(unit, definition.campaign) !== "";
  return opensWorkbook(unit)
    ? unit.workbookState === "ready" && unit.workbookUrl !== ""
    : bringsFile(unit, attachesFiles);
}

/** Those of them that the log says to wait, as they would leave now. */
export function queuedMoves(input: ReminderInput): Send[] {
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
