// Which workbooks a tick reads: those that changed since, and every few hours all of them.
import type { Unit } from "../../core/model";
import { type DriveFile, listFiles } from "../google/drive";
import { isoInstant } from "../google/instant";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { markRollupDue, rollupDue, settleRollup } from "./clock-state";
import { collectSafely, skippedUnits } from "./failing";
import { nextGroup } from "./group";
import { isPatient } from "./tempo";
import type { Turn } from "./turn";

/** Drive tells of a change 3 to 10 minutes late: windows overlap by more than that. */
const OVERLAP_MS = 15 * 60_000;
const SWEEP_MS = 4 * 3_600_000;
const SEEN = "clock.seen";
const SWEEP = "clock.sweep";
const STAMP_SIZE = 8_000;

/** Collects the workbooks that changed since the last tick. Without a change it costs one request. */
export function collectChanged(turn: Turn): void {
  const { clock, context } = turn;
  const files = listFiles(clock.campaignId, isoInstant(clock.seenUntil - OVERLAP_MS)).filter(
    ({ appProperties }) => appProperties.unit,
  );
  const until = context.epoch;
  // What stays unreadable for long is left to the next sweep, or it would hold up whatever changes later.
  if (files.length > 0 && !collectFiles(turn, files) && isPatient(turn)) return;
  clock.seenUntil = until;
}

/** Collects all workbooks, a few hours after the last time; goes on where an earlier tick stopped. */
export function sweep(turn: Turn): void {
  const { clock, context } = turn;
  const left = readSweep(turn);
  if (left.length === 0) return;
  const units = turn.linkedUnits().filter(({ unitId }) => left.includes(unitId));
  const finished = collectUnits(turn, units, (done) => {
    const rest = readStamp<string[]>(SWEEP) ?? left;
    writeStamp(
      SWEEP,
      rest.filter((unitId) => !done.some((unit) => unit.unitId === unitId)),
    );
  });
  if (!finished && isPatient(turn)) return;
  clearStamp(SWEEP);
  turn.swept = true;
  clock.sweptAt = context.epoch;
}

function readSweep(turn: Turn): string[] {
  if (turn.context.epoch - turn.clock.sweptAt < SWEEP_MS) return [];
  const begun = readStamp<string[]>(SWEEP);
  if (begun && begun.length > 0) return begun;
  const skipped = skippedUnits();
  const all = turn
    .linkedUnits()
    .map(({ unitId }) => unitId)
    .filter((unitId) => !skipped.includes(unitId));
  if (all.length === 0) turn.clock.sweptAt = turn.context.epoch;
  else writeStamp(SWEEP, all);
  return all;
}

function collectFiles(turn: Turn, files: readonly DriveFile[]): boolean {
  const seen = readStamp<Record<string, string>>(SEEN) ?? {};
  const stamps = new Map(
    files.map((file): [string, string] => [file.appProperties.unit!, shortTime(file.modifiedTime)]),
  );
  const changed = [...stamps.keys()].filter((unitId) => seen[unitId] !== stamps.get(unitId));
  if (changed.length === 0) return true;
  // What left the window need not be remembered.
  const kept = Object.fromEntries(Object.entries(seen).filter(([unitId]) => stamps.has(unitId)));
  return collectUnits(
    turn,
    turn.linkedUnits().filter(({ unitId }) => changed.includes(unitId)),
    (done) => {
      for (const { unitId } of done) kept[unitId] = stamps.get(unitId)!;
      // Forgetting costs one more reading, an overfull stamp would stop the clock.
      writeStamp(SEEN, JSON.stringify(kept).length < STAMP_SIZE ? kept : {});
    },
  );
}

/** Collects group by group; false when some are left, for lack of time or room. `onDone` comes after a group's record is safe. */
function collectUnits(turn: Turn, units: readonly Unit[], onDone: (done: readonly Unit[]) => void): boolean {
  if (units.length === 0) return true;
  const before = rollupDue();
  const mark = turn.context.epoch;
  // Marked ahead: a break after the record was written must not keep the figures old.
  if (before === undefined) markRollupDue(mark);
  let changes = 0;
  let left = units;
  const postponed: Unit[] = [];
  while (left.length > 0) {
    if (!turn.context.hasTime()) return false;
    const { group, wait } = nextGroup(left);
    turn.wait ??= wait;
    if (wait) return false;
    const result = collectSafely(turn, group);
    changes += result.recordedReports + result.rejectedReports;
    turn.collected = true;
    onDone(group.filter((unit) => !result.postponed.includes(unit)));
    postponed.push(...result.postponed);
    turn.wait ??= result.wait;
    left = left.slice(group.length);
  }
  if (before === undefined && changes === 0 && postponed.length === 0) settleRollup(mark);
  return postponed.length === 0;
}

// Day, hour, minute, second and thousandths tell two changes within a window apart, and are short.
function shortTime(modifiedTime: string): string {
  return modifiedTime.replace(/\D/g, "").slice(6, 17);
}
