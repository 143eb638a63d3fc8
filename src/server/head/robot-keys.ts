// Addresses and secrets of group robots: the script's properties hold them, no cell, log or page does.
import type { Robot } from "../../core/model";
import { fitsVendor, type RobotKey } from "../../core/robots/vendors";
import { dropSecret, readSecrets, writeSecret } from "../google/secrets";
import { clearStamp, writeStamp } from "../google/stamps";

const BEFORE = "robot.";

/** Stamp of a workbook with robots: without it the clock does not look for any. */
export const HAS_ROBOTS = "robots";

/** The keys of all robots by their id. */
export function robotKeys(): ReadonlyMap<string, RobotKey> {
  const kept = Object.entries(readSecrets()).filter(([name]) => name.startsWith(BEFORE));
  return new Map(kept.map(([name, text]) => [name.slice(BEFORE.length), JSON.parse(text) as RobotKey]));
}

/** The key of a robot where it fits the platform that the row names. */
export function fittingKey(
  { kind, robotId }: Robot,
  keys: ReadonlyMap<string, RobotKey>,
): RobotKey | undefined {
  const key = keys.get(robotId);
  return key && fitsVendor(kind, key) ? key : undefined;
}

/** Keeps the key of a robot in the place of an earlier one. */
export function keepRobotKey({ robotId }: Robot, key: RobotKey): void {
  writeSecret(`${BEFORE}${robotId}`, JSON.stringify(key));
  writeStamp(HAS_ROBOTS, 1);
}

/** Forgets the keys of these robots. */
export function dropRobotKeys(ids: readonly string[]): void {
  for (const id of ids) dropSecret(`${BEFORE}${id}`);
  if (ids.length > 0 && robotKeys().size === 0) clearStamp(HAS_ROBOTS);
}
