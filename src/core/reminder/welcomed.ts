// Whom the first mail has reached: what it says need not be said again the same day.
import { fingerprint } from "../fingerprint";
import { addresses, isMail } from "../mail";
import type { Day, SendRecord, Unit } from "../model";
import { opensWorkbook } from "../units";

/** Rule id that the first mail to a unit has in the log. */
export const WELCOME = "welcome";

/** The key of the first mail to an address of a unit. */
export function welcomeKey({ unitId }: Unit, mail: string): string {
  return [WELCOME, unitId, fingerprint(mail)].join("|");
}

/** Addresses of a unit to which mails can go. */
export function mailsOf(unit: Unit): string[] {
  return addresses(unit.contactMail).filter(isMail);
}

/** Whether the first mail has left, or may have, to every address of a unit on a day or later. */
export function isWelcomedSince(unit: Unit, day: Day, log: ReadonlyMap<string, SendRecord>): boolean {
  const mails = mailsOf(unit);
  return (
    mails.length > 0 &&
    mails.every((mail) => {
      const record = log.get(welcomeKey(unit, mail));
      return record !== undefined && LEFT.includes(record.state) && record.at.slice(0, 10) >= day;
    })
  );
}

/**
 * Whether somebody of a unit has come since its workbook was handed out, and is let in only with the clock's next look at the directory:
 * a mail before that would bring a link that its reader cannot open.
 */
export function waitsToBeLetIn(unit: Unit, log: ReadonlyMap<string, SendRecord>): boolean {
  if (!opensWorkbook(unit) || unit.workbookState !== "ready") return false;
  const isNew = (mail: string) => !log.has(welcomeKey(unit, mail));
  const known = [WELCOME, unit.unitId, ""].join("|");
  return mailsOf(unit).some(isNew) && [...log.keys()].some((sendId) => sendId.startsWith(known));
}

const LEFT: readonly SendRecord["state"][] = ["sent", "sending", "uncertain"];
