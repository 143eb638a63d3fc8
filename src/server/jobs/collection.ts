// 收取 as a page drives it: workbooks that changed first, then all others; as many as the minute has room for in one slice.

import type { Definition, Unit } from "../../core/model";
import { minutesFor } from "../../core/pace";
import type { Problem } from "../../core/problem";
import { countOwing } from "../../core/reminder";
import { text } from "../../core/text";
import { unitsToCollect } from "../../core/units";
import type { JobProgress, Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { readStamp, writeStamp } from "../google/stamps";
import { readDefinition, readUnits, writeSettings } from "../head/campaign";
import { readReports } from "../head/record";
import { noteTypedExceptions } from "../head/typed-exceptions";
import { changedFirst, rememberedFirst } from "./changed-first";
import { collectIsolated } from "./collect-isolated";
import { collectDepartmentTabs } from "./collect-tabs";
import { GROUP_OF_PAGE, nextGroup } from "./group";
import { COLLECTION } from "./last-reading";
import { collected, MOST_NAMED } from "./outcome";
import { advanced, beginPass, countLeft, isPassOver, leftOf, type Pass } from "./pass";
import { idleSlices, MOST_IDLE } from "./patience";
import { leftOver, progress } from "./progress";
import { BrokenOff, unlessStopped, watchOf } from "./signs";
import { DEPARTMENT_TABS } from "./tabs-stamp";

/** What a collection took in that was not in the record. */
export interface Collected {
  /** Units of which reports were recorded. */
  readonly recorded: number;
  /** Changes of accepted reports that were proposed. */
  readonly proposals: number;
  /** Units with problems, and the first of them by name and problem. */
  readonly withProblems: number;
  readonly named: readonly string[];
}

/** What the last collection of a window has taken in. */
export function lastCollected(): Collected {
  return readStamp<Collection>(COLLECTION) ?? { recorded: 0, proposals: 0, withProblems: 0, named: [] };
}

/** How far a collection has come, and what it came to so far. */
interface Collection extends Pass {
  /** When this one began (epoch). */
  begun: number;
  /** When the last one came to its end (epoch), 0 for none. */
  last: number;
  /** When the last one that came to its end began (epoch): whoever had ticked by then was read. Absent for none. */
  readUntil?: number | undefined;
  recorded: number;
  /** Units with problems, and the first of them by name and problem. */
  withProblems: number;
  named: string[];
  proposals: number;
}

/** What a slice works with. */
interface Work {
  context: Context;
  definition: Definition;
  /** In the order in which they are collected. */
  units: readonly Unit[];
  ids: readonly string[];
  /** How many come first because their workbooks have changed. */
  first: number;
}

/** Collects for a slice; `restart` begins anew. */
export function collectStep(context: Context, restart: boolean): JobProgress {
  const known = readStamp<Collection>(COLLECTION);
  const work = workOf(context, restart, known?.last);
  const problems: Problem[] = [];
  if (restart) noteTypedExceptions(context);
  let cursor = restart ? begin(work, known) : goOn(work, known);
  let wait: Wait | undefined;
  let longest = 0;
  if (restart) cursor = withTabs(context, cursor, problems);
  const watch = watchOf("collect");
  const { units, ids, definition } = work;
  const total = ids.length;
  const goesOn = () =>
    countLeft(cursor, ids) > 0 &&
    context.hasTime(longest) &&
    watch.goOn(total - countLeft(cursor, ids), total, nextName(work, cursor));
  watch.goOn(total - countLeft(cursor, ids), total, nextName(work, cursor));
  do {
    const at = epochNow();
    ({ cursor, wait } = unlessBrokenOff(() => collectNext(work, cursor, problems)) ?? { cursor });
    writeStamp(COLLECTION, cursor);
    longest = Math.max(longest, epochNow() - at);
  } while (!wait && goesOn());
  const left = countLeft(cursor, ids);
  const finished = left === 0;
  // Said now: else the next slice would begin only to say it.
  if (!finished) wait ??= nextGroup(leftOf(cursor, ids), GROUP_OF_PAGE).wait;
  if (finished) edit(() => writeSettings(context, { lastCollectedAt: context.now }));
  const next = nextName(work, cursor);
  const outlook = outlookOf(work, cursor);
  const slice = { done: units.length - left, total, next, finished, problems, wait, outlook };
  return progress(context, "collect", cursor.idle >= MOST_IDLE ? leftOver(slice) : slice, () =>
    collected({ ...cursor, owing: owingNow(context, definition) }, context.language),
  );
}

// Of all units, also those of which nothing was collected here: it is the number that 汇总 goes by.
function owingNow(context: Context, definition: Definition): number {
  const { today, time: nowTime } = context;
  return countOwing(readUnits(context, definition), {
    definition,
    reports: readReports(context),
    today,
    nowTime,
  });
}

// Departments of the office first: their tabs stand in this workbook.
function withTabs(context: Context, cursor: Collection, problems: Problem[]): Collection {
  if (!readStamp(DEPARTMENT_TABS)) return cursor;
  const { recorded, withProblems, problems: found } = collectDepartmentTabs(context);
  problems.push(...found);
  return {
    ...cursor,
    recorded: cursor.recorded + recorded,
    withProblems: cursor.withProblems + withProblems.length,
    named: [...cursor.named, ...withProblems].slice(0, MOST_NAMED),
  };
}

function workOf(context: Context, restart: boolean, last: number | undefined): Work {
  const definition = readDefinition(context);
  const changed = new Set(restart ? changedFirst(definition.campaign.campaignId, last) : rememberedFirst());
  const hasChanged = ({ unitId }: Unit) => changed.has(unitId);
  const units = unitsToCollect(readUnits(context, definition), context.today, hasChanged);
  const first = units.filter(hasChanged);
  const ordered = [...first, ...units.filter((unit) => !hasChanged(unit))];
  const ids = ordered.map(({ unitId }) => unitId);
  return { context, definition, units: ordered, ids, first: first.length };
}

function begin({ ids, context }: Work, known: Collection | undefined): Collection {
  const none = { recorded: 0, withProblems: 0, named: [], proposals: 0 };
  const { last = 0, readUntil } = known ?? {};
  return { ...beginPass(ids), begun: context.epoch, last, ...(readUntil && { readUntil }), ...none };
}

function goOn(work: Work, known: Collection | undefined): Collection {
  return known && isPassOver(known, work.ids) ? known : begin(work, known);
}

function collectNext(
  { context, definition, units, ids }: Work,
  cursor: Collection,
  problems: Problem[],
): { cursor: Collection; wait?: Wait | undefined } {
  const { group: next, wait } = nextGroup(leftOf(cursor, ids), GROUP_OF_PAGE);
  if (wait) return { cursor, wait };
  const group = units.filter(({ unitId }) => next.includes(unitId));
  const result = collectIsolated(context, definition, group, unlessStopped);
  problems.push(...result.problems);
  const postponed = result.postponed.map(({ unitId }) => unitId);
  const names = result.unitsWithProblems;
  // The others first: one workbook that cannot be read for a while holds nobody up.
  const after = advanced(cursor, ids, next.length, postponed);
  return {
    cursor: {
      ...after,
      ...(countLeft(after, ids) === 0 && { last: epochNow(), readUntil: cursor.begun }),
      recorded: cursor.recorded + result.recordedUnits,
      withProblems: cursor.withProblems + names.length,
      named: [...cursor.named, ...names].slice(0, MOST_NAMED),
      proposals: cursor.proposals + result.proposals,
      idle: idleSlices(cursor.idle, group.length - postponed.length, result.wait),
    },
    wait: result.wait,
  };
}

// What was read and not recorded is read again by the slice that goes on.
function unlessBrokenOff<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof BrokenOff) return undefined;
    throw error;
  }
}

function nextName({ units, ids }: Work, cursor: Collection): string {
  const [next] = leftOf(cursor, ids);
  return units.find(({ unitId }) => unitId === next)?.name ?? "";
}

// What comes first, and how long all others take at Google's pace; nothing where that is less than one.
function outlookOf({ context, ids, first }: Work, cursor: Collection): string {
  const changed = Math.max(0, first - cursor.position);
  const rest = countLeft(cursor, ids) - changed;
  const minutes = minutesFor(rest);
  if (minutes < 1) return "";
  const key = changed > 0 ? "menu.changedFirst" : first > 0 ? "menu.changedDone" : "menu.othersLeft";
  return text(key, context.language, { changed: changed > 0 ? changed : first, rest, minutes });
}
