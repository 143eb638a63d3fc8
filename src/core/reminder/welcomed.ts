// Whom the first mail has reached: what it says need not be said again the same day.
import { fingerprint } from "../fingerprint";
import { addresses, isMail } from "../mail";
import type { Day, SendRecord, Unit } from "../model";

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

const LEFT: readonly SendRecord["state"][] = ["sent", "sending", "uncertain"];
