import { fingerprint } from "../fingerprint";
import { addresses, isMail, mask } from "../mail";
import type { SendRecord, Unit } from "../model";
import { reminderText } from "../text/reminders";
import { getsFile, isExpected, unitsWithWorkbook } from "../units";
import { attached, bringsFile } from "./attached";
import { isWaiting } from "./due";
import { howTo, oneLine, reachOf, toHtml } from "./render";
import type { ReminderInput, Send } from "./types";

/** Rule id that the first mail to a unit has in the log. */
export const WELCOME = "welcome";

type Input = Omit<ReminderInput, "reports" | "nowTime">;

/** Units with a workbook, made or to be made, of which somebody was not told of it yet. */
export function unwelcomed({ units, log, today }: Pick<Input, "units" | "log" | "today">): Unit[] {
  return unitsWithWorkbook(units, today).filter((unit) => newContacts(unit, log).length > 0);
}

/**
 * The first mail to each address whose workbook is open to it: the link and what to do first; who gets it as a file gets the file. Its key names unit and address, so
 * that it goes out once; a new contact gets one too. Who cannot open the workbook yet gets none.
 */
export function welcomes(input: Input): Send[] {
  return unwelcomed(input)
    .filter(({ workbookState, workbookUrl }) => workbookState === "ready" && workbookUrl !== "")
    .filter((unit) => !getsFile(unit) || bringsFile(unit, input.attachesFiles))
    .flatMap((unit) => newContacts(unit, input.log).map((mail) => welcome(unit, mail, input)));
}

function newContacts(unit: Unit, log: readonly SendRecord[]): string[] {
  const mails = addresses(unit.contactMail).filter(isMail);
  return mails.filter((mail) => maySend(log.find(({ sendId }) => sendId === sendIdOf(unit, mail))));
}

function sendIdOf({ unitId }: Unit, mail: string): string {
  return [WELCOME, unitId, fingerprint(mail)].join("|");
}

function welcome(unit: Unit, mail: string, { definition, today, attachesFiles }: Input): Send {
  const { campaign } = definition;
  const { title, issuer, language } = campaign;
  const next = definition.periods
    .filter((period) => period.dueOn >= today && isExpected(unit, definition, period))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  const told = {
    unit: unit.name,
    campaign: title,
    due: next ? reminderText("firstDue", language, { period: next.label, due: next.dueOn }) : "",
    issuer,
  };
  const body = getsFile(unit)
    ? reminderText("welcomeFileBody", language, { ...told, how: howTo(unit, campaign, attachesFiles) })
    : reminderText("welcomeBody", language, {
        ...told,
        link: unit.workbookUrl,
        mail,
        where: reachOf(campaign),
      });
  return {
    unitId: unit.unitId,
    unit: unit.name,
    to: mail,
    maskedTo: mask(mail),
    items: [{ sendId: sendIdOf(unit, mail), ruleId: WELCOME, periodId: "" }],
    subject: oneLine(reminderText("welcomeSubject", language, { campaign: title })),
    text: body,
    html: toHtml(body),
    ...attached(unit, campaign, attachesFiles),
  };
}

// One that failed may be tried again: handing out is a person's wish.
function maySend(earlier: SendRecord | undefined): boolean {
  return !earlier || isWaiting(earlier) || earlier.state === "failed";
}
