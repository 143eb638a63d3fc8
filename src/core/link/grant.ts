import { addDays } from "../day";
import { fingerprint } from "../fingerprint";
import { addresses } from "../mail";
import type { Day, Unit } from "../model";
import { hasLink } from "../units";

/** What is kept of a key that was sent: never the key itself. */
export interface Grant {
  /** SHA-256 of the key, the first 22 signs of its web-safe Base64: 132 bits. */
  readonly hash: string;
  /** Marks of the addresses that the mail went to. */
  readonly people: readonly string[];
  /** First day on which it opens nothing any more. */
  readonly expiresOn: Day;
}

/** Days for which a key is good; every later mail brings a fresh one. */
const LINK_DAYS = 90;
/** Keys of one unit that are good at the same time: those of its last mails. */
const MOST_GRANTS = 4;
/** Signs of a hash that are kept. */
export const HASH_SIGNS = 22;

// A unit's id and 43 signs of Base64 in its web-safe form: 256 bits.
const KEY = /^([\w.-]{1,40})~([\w-]{43})$/;

/** The unit that a key names; undefined for what is no key. */
export function unitOfKey(key: string): string | undefined {
  return KEY.exec(key)?.[1];
}

/** The key of a unit made of 43 random signs. */
export function keyOfUnit(unitId: string, random: string): string {
  return `${unitId}~${random}`;
}

/** A grant for a key that goes to these addresses today. */
export function newGrant(hash: string, to: readonly string[], today: Day): Grant {
  return { hash, people: to.map(markOf), expiresOn: addDays(today, LINK_DAYS) };
}

/** A unit's grants with one more: those that have expired, and the oldest of too many, are gone. */
export function withGrant(grants: readonly Grant[], grant: Grant, today: Day): Grant[] {
  return [...grants.filter(({ expiresOn }) => expiresOn > today), grant].slice(-MOST_GRANTS);
}

/** Whether one of these grants is for this hash and still good. */
export function opens(grants: readonly Grant[], hash: string, today: Day): Grant | undefined {
  return grants.find((grant) => grant.hash === hash && grant.expiresOn > today);
}

/** Whether a grant is still its unit's: it has its link, and all who got the mail are its contacts. */
export function isOf({ people }: Grant, unit: Unit): boolean {
  const present = addresses(unit.contactMail).map(markOf);
  return hasLink(unit) && people.every((person) => present.includes(person));
}

/** Grants as one short line, because all of a script's properties share 500 KB. */
export function textOfGrants(grants: readonly Grant[]): string {
  return grants.map(({ hash, people, expiresOn }) => [hash, expiresOn, ...people].join(",")).join(";");
}

/** Reads such a line; what is none is left out. */
export function grantsOf(text: string): Grant[] {
  return text.split(";").flatMap((line): Grant[] => {
    const [hash = "", expiresOn = "", ...people] = line.split(",");
    return hash.length === HASH_SIGNS && people.length > 0 ? [{ hash, expiresOn, people }] : [];
  });
}

const markOf = (mail: string): string => fingerprint(mail).slice(0, 12);
