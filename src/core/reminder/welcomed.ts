// Whom the first mail has reached: what it says need not be said again the same day.
import { fingerprint } from "../fingerprint";
import { addresses, isMail } from "../mail";
import type { Channel, Day, Moment, SendRecord, Unit } from "../model";
import { channels, opensWorkbook } from "../units";

/** Rule id that the first mail to a unit has in the log. */
export const WELCOME = "welcome";
/** Rule id of a mail that tells of another way to report. */
export const MOVED = "moved";

/** The key of the first mail to an address of a unit. */
export function welcomeKey({ unitId, channel }: Pick<Unit, "unitId" | "channel">, mail: string): string {
  return [WELCOME, unitId, fingerprint(mail), channel].join("|");
}

/** The key of a mail about another way to report; `mark` tells one change from others. */
export function movedKey({ unitId, channel }: Pick<Unit, "unitId" | "channel">, mail: string, mark: string) {
  return [MOVED, unitId, channel, fingerprint(mail), mark].join("|");
}

/** Addresses of a unit to which mails can go. */
export function mailsOf(unit: Unit): string[] {
  return addresses(unit.contactMail).filter(isMail);
}

/** What an address was told last of how its unit reports. */
export interface Told {
  /** Undefined where the log of an earlier version does not say. */
  readonly channel: Channel | undefined;
  readonly at: Moment;
  /** How often it was told. */
  readonly count: number;
}

/** What each address of a unit was told last, by `toldKey`; `isMeant`: of mails in these states. */
export function lastTold(
  log: Iterable<SendRecord>,
  isMeant = ({ state }: SendRecord) => LEFT.includes(state),
): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const record of log) {
    const { rule, unitId, at } = record;
    if ((rule !== WELCOME && rule !== MOVED) || !isMeant(record)) continue;
    const [, , second, third] = record.sendId.split("|");
    const [mark, channel] = rule === WELCOME ? [second, third] : [third, second];
    const key = `${unitId}|${mark}`;
    const before = told.get(key);
    const isLast = !before || at >= before.at;
    const count = (before?.count ?? 0) + 1;
    told.set(key, isLast ? { channel: channel as Channel | undefined, at, count } : { ...before, count });
  }
  return told;
}

/** By what `lastTold` knows an address of a unit. */
export const toldKey = ({ unitId }: Pick<Unit, "unitId">, mail: string): string =>
  `${unitId}|${fingerprint(mail)}`;

/** Whether what an address was told last is how its unit reports now. */
export function isCurrent(told: Told, { channel }: Pick<Unit, "channel">): boolean {
  return told.channel === undefined || roadOf(told.channel) === roadOf(channel);
}

/** How a unit's people come to their workbook: they open it, or have a page or a file of it. */
export function roadOf(channel: Channel): "open" | "page" | "file" {
  const { opensWorkbook: opens, hasLink } = channels[channel];
  if (opens) return "open";
  return hasLink ? "page" : "file";
}

/** Whether the first mail has left, or may have, to every address of a unit on a day or later. */
export function isWelcomedSince(unit: Unit, day: Day, log: ReadonlyMap<string, SendRecord>): boolean {
  const mails = mailsOf(unit);
  const told = lastTold(log.values());
  return mails.length > 0 && mails.every((mail) => (told.get(toldKey(unit, mail))?.at ?? "") >= day);
}

/**
 * Whether somebody of a unit has come since its workbook was handed out, or the unit reports in it only since, and is let in only with the
 * clock's next look at the directory: a mail before that would bring a link that its reader cannot open.
 */
export function waitsToBeLetIn(unit: Unit, log: ReadonlyMap<string, SendRecord>): boolean {
  if (!opensWorkbook(unit) || unit.workbookState !== "ready") return false;
  const told = lastTold(log.values(), ({ unitId }) => unitId === unit.unitId);
  const isLetIn = (mail: string) => {
    const last = told.get(toldKey(unit, mail));
    return last !== undefined && isCurrent(last, unit);
  };
  return told.size > 0 && !mailsOf(unit).every(isLetIn);
}

const LEFT: readonly SendRecord["state"][] = ["sent", "sending", "uncertain"];
