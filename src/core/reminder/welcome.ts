import { mask } from "../mail";
import type { Unit } from "../model";
import { reminderText } from "../text/reminders";
import { getsFile, hasLink, opensWorkbook, unitsWithWorkbook } from "../units";
import { attached, bringsFile, isStopped, linkAddressOf } from "./attached";
import { dueWords, type FirstInput, firstAsked } from "./first-due";
import { movedMail } from "./moved";
import { howTo, oneLine, reachOf, toHtml, withContact, zeroTick } from "./render";
import type { Send } from "./types";
import { isCurrent, lastTold, mailsOf, type Told, toldKey, WELCOME, welcomeKey } from "./welcomed";

type Directory = Pick<FirstInput, "units" | "log" | "today">;

/** Units with a workbook, made or to be made, of which somebody was not told of it yet, or of another way to report. */
export function unwelcomed({ units, log, today }: Directory): Unit[] {
  const told = lastTold(log);
  return unitsWithWorkbook(units, today).filter((unit) => !isStopped(unit) && untold(unit, told).length > 0);
}

/** Those of them who report another way than they were told. */
export function retold(directory: Directory): Unit[] {
  const told = lastTold(directory.log);
  return unwelcomed(directory).filter((unit) => mailsOf(unit).some((mail) => isStale(unit, mail, told)));
}

/** Those of them with which somebody was told before: a new contact, or another way to report. */
export function toldBefore(directory: Directory): Unit[] {
  const known = new Set([...lastTold(directory.log).keys()].map((key) => key.split("|")[0]));
  return unwelcomed(directory).filter(({ unitId }) => known.has(unitId));
}

/**
 * The first mail to each address whose workbook is open to it: the link and what to do first; who gets it as a file gets the file; who was told of another way to
 * report is told of this one. Its key names unit, address and way, so that it goes out once; a new contact gets one too. Who cannot open the workbook yet gets none.
 */
export function welcomes(input: FirstInput): Send[] {
  const told = lastTold(input.log);
  return unwelcomed(input)
    .filter(({ workbookState, workbookUrl }) => workbookState === "ready" && workbookUrl !== "")
    .filter((unit) => !getsFile(unit) || bringsFile(unit, input.attachesFiles))
    .filter((unit) => !hasLink(unit) || linkAddressOf(unit, input.definition.campaign) !== "")
    .flatMap((unit) =>
      untold(unit, told).flatMap((mail) => {
        const last = told.get(toldKey(unit, mail));
        const mark = String(last?.count);
        return last
          ? movedMail(unit, mail, { from: last.channel, mark }, input)
          : [welcome(unit, mail, input)];
      }),
    );
}

// A mail that failed or waits has told nobody: handing out is a person's wish.
function untold(unit: Unit, told: ReadonlyMap<string, Told>): string[] {
  return mailsOf(unit).filter((mail) => !told.has(toldKey(unit, mail)) || isStale(unit, mail, told));
}

function isStale(unit: Unit, mail: string, told: ReadonlyMap<string, Told>): boolean {
  const last = told.get(toldKey(unit, mail));
  return last !== undefined && !isCurrent(last, unit);
}

function welcome(unit: Unit, mail: string, input: FirstInput): Send {
  const { definition, attachesFiles } = input;
  const { campaign } = definition;
  const { title, issuer, language } = campaign;
  const asked = firstAsked(unit, input);
  const due = dueWords(unit, asked, input);
  const told = { unit: unit.name, campaign: title, issuer };
  const body = !opensWorkbook(unit)
    ? reminderText("welcomeFileBody", language, {
        ...told,
        how: withContact(`${howTo(unit, asked, input)}${due}`, campaign),
      })
    : reminderText("welcomeBody", language, {
        ...told,
        due,
        link: unit.workbookUrl,
        mail,
        zero: zeroTick(asked, definition),
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
