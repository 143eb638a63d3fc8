// Which workbooks a tick reads: those that changed since, and once a night all of them.
import type { Unit } from "../../core/model";
import { unitsToCollect } from "../../core/units";
import { listFiles } from "../google/drive";
import { isoInstant } from "../google/instant";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { markRollupDue, rollupDue, settleRollup } from "./clock-state";
import { collectSafely } from "./failing";
import { nextGroup, waitForGroup } from "./group";
import { advanced, countLeft, leftOf, type Pass, passOver } from "./pass";
import { noteSeen, OVERLAP_MS, unseen } from "./seen";
import { isPatient } from "./tempo";
import type { Turn } from "./turn";

/** Local hour from which a night's sweep begins: nobody types, and the day's trigger time is hardly used. */
const SWEEP_HOUR = 2;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SWEEP = "clock.sweep";

/**
 * Collects the workbooks that changed since the last tick. Without a change it costs one request. Never true: what was named of
 * the other workbooks still stands.
 */
export function collectChanged(turn: Turn): boolean {
  const { clock, context } = turn;
  const listed = listFiles(clock.campaignId, isoInstant(clock.seenUntil - OVERLAP_MS)).filter(
    ({ appProperties }) => appProperties.unit,
  );
  const until = context.epoch;
  const changed = listed.length > 0 ? unseen(listed) : [];
  const ids = new Set(changed.map(({ appProperties }) => appProperties.unit));
  const hasChanged = ({ unitId }: Unit) => ids.has(unitId);
  const units = () => unitsToCollect(turn.units(), context.today, hasChanged).filter(hasChanged);
  const note = (done: readonly Unit[]) =>
    noteSeen(listed, (unitId) => done.some((unit) => unit.unitId === unitId));
  const isOver = ids.size === 0 || (hasRoom(turn) && collectUnits(turn, units(), note));
  // What stays unreadable for long is left to the next sweep, or it would hold up whatever changes later.
  if (!isOver && isPatient(turn)) return false;
  clock.seenUntil = until;
  if (!isOver) delete clock.readUntil;
  else if (clock.readUntil !== undefined) clock.readUntil = until - OVERLAP_MS;
  return false;
}

// Asked before the definition is read: a tick that comes while the minute is spent costs little.
function hasRoom(turn: Turn): boolean {
  const wait = waitForGroup();
  turn.wait ??= wait;
  return !wait;
}

/**
 * Collects all workbooks, once a night, or in rounds where Drive does not tell what changed: it heals what Drive's listing left out, and names anew what is wrong. A clock that did not
 * run at night does it as soon as it runs; a tick goes on where an earlier one stopped. True when this one begins it.
 */
export function sweep(turn: Turn): boolean {
  const { clock, context } = turn;
  if (clock.sweptAt >= lastRound(turn) || (!hasRoom(turn) && isPatient(turn))) return false;
  const units = unitsToCollect(turn.units(), context.today);
  const ids = units.map(({ unitId }) => unitId);
  const begun = readStamp<Pass>(SWEEP);
  let pass = passOver(ids, begun);
  const isBegin = pass !== begun;
  const left = leftOf(pass, ids);
  const next = left.map((id) => units.find(({ unitId }) => unitId === id)!);
  const finished = collectUnits(turn, next, (done, visited) => {
    const postponed = visited.filter((unit) => !done.includes(unit)).map(({ unitId }) => unitId);
    pass = advanced(pass, ids, visited.length, postponed);
    writeStamp(SWEEP, pass);
  });
  if ((!finished || countLeft(pass, ids) > 0) && isPatient(turn)) return isBegin;
  clearStamp(SWEEP);
  turn.swept = true;
  clock.sweptAt = context.epoch;
  // What is typed while it goes over the list is found by the ticks.
  if (finished) clock.readUntil = clock.seenUntil - OVERLAP_MS;
  return isBegin;
}

// From midnight on, so that what was ticked by then is found in the first hour of the day.
function lastRound(turn: Turn): number {
  const { rounds } = turn.clock;
  if (!rounds) return lastNight(turn);
  const { epoch, offset } = turn.context;
  return epoch - ((epoch + offset) % (rounds * HOUR_MS));
}

/** The beginning (epoch) of the last night's sweep that is due. */
export function lastNight({ context: { epoch, offset } }: Pick<Turn, "context">): number {
  const ofDay = (((epoch + offset) % DAY_MS) + DAY_MS) % DAY_MS;
  const night = epoch - ofDay + SWEEP_HOUR * HOUR_MS;
  return night <= epoch ? night : night - DAY_MS;
}

/**
 * Collects group by group; false when some are left, for lack of time or room. `onGroup` comes after a group's record is safe,
 * with those that are done and all that were visited.
 */
export function collectUnits(
  turn: Turn,
  units: readonly Unit[],
  onGroup: (done: readonly Unit[], visited: readonly Unit[]) => void,
): boolean {
  const rollup = rollupAhead(turn.context.epoch);
  const { isOver, mayHaveChanged } = collectGroups(turn, units, onGroup, rollup.mark);
  // A workbook that is as it was, or cannot be read and is asked for each minute for a while: nothing is to be rolled up for that.
  if (!mayHaveChanged) rollup.settle();
  return isOver;
}

/** Marks the figures as old before anything is recorded: a break after that must not keep them so. Takes its own mark back where nothing was. */
function rollupAhead(epoch: number): { mark(): void; settle(): void } {
  let isAsked = false;
  let isOurs = false;
  return {
    mark: () => {
      if (isAsked) return;
      isAsked = true;
      isOurs = rollupDue() === undefined;
      if (isOurs) markRollupDue(epoch);
    },
    settle: () => {
      if (isOurs) settleRollup(epoch);
    },
  };
}

function collectGroups(
  turn: Turn,
  units: readonly Unit[],
  onGroup: (done: readonly Unit[], visited: readonly Unit[]) => void,
  beforeGroup: () => void,
): { isOver: boolean; mayHaveChanged: boolean } {
  let mayHaveChanged = false;
  let isOver = true;
  for (let left = units; left.length > 0; ) {
    if (!turn.context.hasTime()) return { isOver: false, mayHaveChanged };
    const { group, wait } = nextGroup(left);
    turn.wait ??= wait;
    if (wait) return { isOver: false, mayHaveChanged };
    beforeGroup();
    const result = collectSafely(turn, group);
    mayHaveChanged ||= result.recordedReports + result.rejectedReports > 0 || result.mayHoldMore;
    isOver &&= result.postponed.length === 0;
    turn.reads += group.length;
    turn.hasProgressed ||= result.postponed.length < group.length;
    onGroup(
      group.filter((unit) => !result.postponed.includes(unit)),
      group,
    );
    turn.wait ??= result.wait;
    left = left.slice(group.length);
  }
  return { isOver, mayHaveChanged };
}
