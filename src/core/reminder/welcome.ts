import { mask } from "../mail";
import type { Period, SendRecord, Unit } from "../model";
import { byDueDay, dueMoment, titleOfPeriod } from "../period";
import { reminderText } from "../text/reminders";
import { getsFile, hasLink, isExpected, opensWorkbook, unitsWithWorkbook } from "../units";
import { attached, bringsFile, linkAddressOf } from "./attached";
import { isWaiting } from "./due";
import { howTo, oneLine, reachOf, toHtml, zeroTick } from "./render";
import type { ReminderInput, Send } from "./types";
import { mailsOf, WELCOME, welcomeKey } from "./welcomed";

type Input = Omit<ReminderInput, "reports" | "nowTime">;

/** Units with a workbook, made or to be made, of which somebody was not told of it yet. */
export function unwelcomed({ units, log, today }: Pick<Input, "units" | "log" | "today">): Unit[] {
  const told = byKey(log);
  return unitsWithWorkbook(units, today).filter((unit) => newContacts(unit, told).length > 0);
}

/**
 * The first mail to each address whose workbook is open to it: the link and what to do first; who gets it as a file gets the file. Its key names unit and address, so
 * that it goes out once; a new contact gets one too. Who cannot open the workbook yet gets none.
 */
export function welcomes(input: Input): Send[] {
  const told = byKey(input.log);
  return unwelcomed(input)
    .filter(({ workbookState, workbookUrl }) => workbookState === "ready" && workbookUrl !== "")
    .filter((unit) => !getsFile(unit) || bringsFile(unit, input.attachesFiles))
    .filter((unit) => !hasLink(unit) || linkAddressOf(unit, input.definition.campaign) !== "")
    .flatMap((unit) => newContacts(unit, told).map((mail) => welcome(unit, mail, input)));
}

// Of mails with one key the first counts.
function byKey(log: readonly SendRecord[]): ReadonlyMap<string, SendRecord> {
  return new Map([...log].reverse().map((record) => [record.sendId, record]));
}

function newContacts(unit: Unit, told: ReadonlyMap<string, SendRecord>): string[] {
  return mailsOf(unit).filter((mail) => maySend(told.get(welcomeKey(unit, mail))));
}

/** What is open for a unit, the first due first; where nothing has begun yet, what comes first. */
function askedOf(unit: Unit, { definition, today }: Input): Period[] {
  const ahead = definition.periods
    .filter((period) => period.dueOn >= today && isExpected(unit, definition, period))
    .sort(byDueDay);
  const open = ahead.filter(({ start }) => start <= today);
  return open.length > 0 ? open : ahead.slice(0, 1);
}

function welcome(unit: Unit, mail: string, input: Input): Send {
  const { definition, attachesFiles } = input;
  const { campaign, returns } = definition;
  const { title, issuer, language } = campaign;
  const told = {
    unit: unit.name,
    campaign: title,
    due: askedOf(unit, input)
      .map((period) =>
        reminderText("firstDue", language, {
          period: titleOfPeriod(period, returns),
          due: dueMoment(period),
        }),
      )
      .join(""),
    issuer,
  };
  const body = !opensWorkbook(unit)
    ? reminderText("welcomeFileBody", language, { ...told, how: howTo(unit, askedOf(unit, input), input) })
    : reminderText("welcomeBody", language, {
        ...told,
        link: unit.workbookUrl,
        mail,
        zero: zeroTick(askedOf(unit, input), definition),
        where: reachOf(campaign),
      });
  return {
    unitId: unit.unitId,
    unit: unit.name,
    to: mail,
    maskedTo: mask(mail),
    items: [{ sendId: welcomeKey(unit, mail), ruleId: WELCOME, periodId: "" }],
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
