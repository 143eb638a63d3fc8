// Materials that are lacking, called to mind by the same ladder as reports: in the mail about reports where one leaves, else in one of their own.
import type { ReminderRule, Unit } from "../model";
import { reminderText } from "../text/reminders";
import { attached, linkAddressOf } from "./attached";
import { lackingWords, lacksOf } from "./lacking-words";
import { linkWords } from "./link-words";
import { occasionOf } from "./occasions";
import { linkOf, reachOf } from "./render";
import { rungsFor, workdaysOf } from "./rungs";
import type { ReminderInput, Send, SendItem } from "./types";
import { unitMail } from "./unit-mail";

/** What the rules want a mail for, material by material; `isSent` tells whether one has left already. */
export function lackingItems(
  unit: Unit,
  input: ReminderInput,
  isSent: (rule: ReminderRule, item: SendItem) => boolean,
): SendItem[] {
  const { definition, today } = input;
  return lacksOf(unit, input).flatMap(({ material: { materialId, deadline } }) => {
    const periodId = `material.${materialId}`;
    const start = definition.campaign.start;
    const dated = { start, dueOn: deadline, onTimeUntil: deadline, lockOn: "" };
    return rungsFor(unit, "reports", definition).flatMap((rule) => {
      const occasion =
        rule.when === "periodStart" ? undefined : occasionOf(rule, dated, today, workdaysOf(input));
      if (!occasion) return [];
      const sendId = [rule.ruleId, unit.unitId, periodId, occasion.number].join("|");
      const item = { sendId, ruleId: rule.ruleId, periodId };
      return isSent(rule, item) ? [] : [item];
    });
  });
}

/** The mail to a unit that has sent what it owes and lacks materials. */
export function lackingMail(unit: Unit, items: readonly SendItem[], input: ReminderInput): Send {
  const { campaign } = input.definition;
  const { language, title, issuer } = campaign;
  const materials = lackingWords(unit, input);
  const onPage = linkAddressOf(unit, campaign) !== "";
  const body = reminderText("lackingBody", language, {
    unit: unit.name,
    campaign: title,
    today: input.today,
    materials,
    how: onPage
      ? reminderText("lackingOnPage", language, { link: linkOf(unit, campaign) })
      : reminderText("lackingInTables", language),
    link: onPage ? "" : linkWords(unit, campaign, input.attachesFiles),
    where: reachOf(campaign),
    issuer,
  });
  return {
    ...unitMail(unit, {
      items,
      subject: reminderText("lackingSubject", language, { campaign: title, materials }),
      text: body,
    }),
    ...attached(unit, campaign, input.attachesFiles),
  };
}
