import { mask } from "../mail";
import type { Day, Unit } from "../model";
import { reminderText } from "../text/reminders";
import { attached, linkAddressOf } from "./attached";
import { howTo, oneLine, toHtml, withContact } from "./render";
import type { ReminderInput, Send } from "./types";
import { mailsOf } from "./welcomed";

/** Rule id that a mail with a new link has in the log. */
const LINK = "link";

/** Mails that bring a unit's people a new link, one for each address; none where the unit has no link yet. `mark` tells this wish from others. */
export function newLinks(unit: Unit, { definition }: Pick<ReminderInput, "definition">, mark: Day): Send[] {
  const { campaign } = definition;
  const { title, issuer, language } = campaign;
  if (linkAddressOf(unit, campaign) === "") return [];
  const how = howTo(unit, [], { definition });
  const text = reminderText("newLinkBody", language, {
    unit: unit.name,
    campaign: title,
    how: withContact(how, campaign),
    issuer,
  });
  return mailsOf(unit).map((mail) => ({
    unitId: unit.unitId,
    unit: unit.name,
    to: mail,
    maskedTo: mask(mail),
    items: [{ sendId: [LINK, unit.unitId, mask(mail), mark].join("|"), ruleId: LINK, periodId: "" }],
    subject: oneLine(reminderText("newLinkSubject", language, { campaign: title })),
    text,
    html: toHtml(text),
    ...attached(unit, campaign),
  }));
}
