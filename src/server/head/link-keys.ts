// Keys of links: made for one mail, kept as hashes in the script's properties, found by the unit that they name.
import {
  type Grant,
  grantsOf,
  HASH_SIGNS,
  keyOfUnit,
  newGrant,
  opens,
  textOfGrants,
  unitOfKey,
  withGrant,
} from "../../core/link";
import type { Day, Unit } from "../../core/model";
import { hasLink } from "../../core/units";
import { dropSecret, hashOf, randomSigns, readSecret, readSecrets, writeSecret } from "../google/secrets";

const BEFORE = "link.";
/** Stands in place of grants where no key is to be made. */
const STOPPED = "stopped";
const nameOf = (unitId: string): string => `${BEFORE}${unitId}`;

/** A new key for a mail to these addresses; the unit's keys of before stay good, the last few of them. Undefined where its links were stopped. */
export function issueLink(unitId: string, to: readonly string[], today: Day): string | undefined {
  const kept = readSecret(nameOf(unitId));
  if (kept === STOPPED) return undefined;
  const key = keyOfUnit(unitId, randomSigns());
  const grant = newGrant(shortHash(key), to, today);
  writeSecret(nameOf(unitId), textOfGrants(withGrant(grantsOf(kept), grant, today)));
  return key;
}

/** Takes back all keys of a unit: the next mail to it brings a new one. */
export function revokeLinks(unitId: string): void {
  dropSecret(nameOf(unitId));
}

/** Takes back all keys of a unit, and none is made until `revokeLinks` makes way for them. */
export function stopLinks(unitId: string): void {
  writeSecret(nameOf(unitId), STOPPED);
}

/** The units with those marked whose links were stopped; nothing is read where none has a link. */
export function withStops(units: readonly Unit[]): readonly Unit[] {
  if (!units.some(hasLink)) return units;
  const secrets = readSecrets();
  return units.map((unit) =>
    secrets[nameOf(unit.unitId)] === STOPPED ? { ...unit, linkStopped: true } : unit,
  );
}

/** The unit that a key is for, with its grant; undefined for a key that is unknown, expired or taken back, all at the same cost. */
export function grantOf(key: string, today: Day): { unitId: string; grant: Grant } | undefined {
  const unitId = unitOfKey(key);
  const grant = opens(grantsOf(readSecret(nameOf(unitId ?? ""))), shortHash(key), today);
  return unitId !== undefined && grant ? { unitId, grant } : undefined;
}

/** Grants of all units, by unit id. */
export function allGrants(): ReadonlyMap<string, readonly Grant[]> {
  const known = Object.entries(readSecrets()).filter(([name]) => name.startsWith(BEFORE));
  return new Map(known.map(([name, text]) => [name.slice(BEFORE.length), grantsOf(text)]));
}

const shortHash = (key: string): string => hashOf(key).slice(0, HASH_SIGNS);
