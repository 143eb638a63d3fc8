// 定义版本: what was issued to the units, version by version.
import type { Definition, Period, Version } from "../../core/model";
import { currentPeriod, periodsOfReturn } from "../../core/period";
import {
  type Binding,
  broughtForward,
  type Change,
  changeLines,
  changesBetween,
  concerns,
  versionAfter,
} from "../../core/push";
import { isSettled } from "../../core/report";
import { versionToCells } from "../../core/rows";
import { fill, inLanguage } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import { definitionInForce, differs, versionOf } from "../../core/version";
import type { Context } from "../context";
import { readVersions, writeSettings } from "./campaign";
import { writeLog } from "./log";
import { allReports } from "./record";

/** What a version changes of the one before it. */
export interface Plan {
  readonly changes: readonly Change[];
  /** The first period of each return that is bound by it. */
  readonly bound: readonly Period[];
  /** The period before each of these, where there is one. */
  readonly before: readonly Period[];
  /** Periods that stay as they had begun although days of theirs lie outside the campaign. */
  readonly kept: readonly Period[];
  /** The definition that is in force then. */
  readonly after: Definition;
  /** Periods of today that nothing binds anew any more, as reports of them were accepted. */
  readonly accepted: readonly Period[];
  /** What earlier versions changed for later periods, and what binds those of today by this one. */
  readonly forward: readonly Change[];
}

/** What a definition changes of what was issued last, periods as they would be in force; undefined where nothing was issued. */
export function planOfPush(context: Context, draft: Definition, binding: Binding): Plan | undefined {
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  if (!last) return undefined;
  const accepted = acceptedPeriods(context, versions);
  const next = versionAfter(versions, draft, binding, context, accepted);
  const forward = broughtForward(versions, next, context.today);
  if (differs(last.issued, next.issued)) {
    const plan = ofChanged(planOf(draft, versions, next), forward, next);
    return { ...plan, forward, accepted: acceptedOfToday(context, draft, versions, next) };
  }
  if (forward.length > 0) return { ...ofChanged(planOf(draft, versions, next), forward, next), forward };
  // Nothing is new: what can be chosen is whether that waits on which was to wait.
  const sooner = broughtForward(
    versions,
    versionAfter(versions, draft, "open", context, accepted),
    context.today,
  );
  const { bound, before } = planOf(draft, versions.slice(0, -1), last);
  const plan = { changes: [], bound, before, kept: [], accepted: [], after: draft, forward };
  return ofChanged(plan, sooner, last);
}

/** What the version that was issued last changed; undefined where none was issued before it. */
export function planIssued(context: Context, draft: Definition): Plan | undefined {
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  return last && versions.length > 1
    ? ofChanged(planOf(draft, versions.slice(0, -1), last), [], last)
    : undefined;
}

// A version binds all returns anew; only those of which something changes are worth a word.
function ofChanged(plan: Plan, forward: readonly Change[], { issued }: Version): Plan {
  const isTold = ({ returnId }: Period) =>
    [...plan.changes, ...forward].some((change) => concerns(change, returnId, issued));
  return { ...plan, bound: plan.bound.filter(isTold), before: plan.before.filter(isTold) };
}

function planOf(draft: Definition, versions: readonly Version[], next: Version): Plan {
  const last = versions[versions.length - 1] ?? next;
  const after = [...versions, next];
  const { span } = next.issued;
  const inForce = definitionInForce(draft, after);
  const { periods, returns } = inForce;
  const told = { ...last.issued, periods: definitionInForce(draft, versions).periods };
  const edges = returns.map(({ returnId }) => {
    const own = periods.filter((period) => period.returnId === returnId);
    const place = own.findIndex((period) => versionOf(after, period) === next);
    return place < 0 ? {} : { bound: own[place], before: own[place - 1] };
  });
  return {
    changes: changesBetween(told, { ...next.issued, periods }),
    bound: edges.flatMap(({ bound }) => bound ?? []),
    before: edges.flatMap(({ before }) => before ?? []),
    kept: periods.filter(({ start, end }) => start < span.start || (span.end !== "" && end > span.end)),
    after: inForce,
    accepted: [],
    forward: [],
  };
}

/** Periods of today with accepted reports that `next` would change and does not bind, though it goes on asking for their return. */
function acceptedOfToday(
  context: Context,
  draft: Definition,
  versions: readonly Version[],
  next: Version,
): Period[] {
  const accepted = acceptedPeriods(context, versions);
  const told = definitionInForce(draft, versions);
  const changes = changesBetween(versions[versions.length - 1]!.issued, next.issued);
  return next.issued.returns.flatMap(({ returnId }) => {
    const open = currentPeriod(periodsOfReturn(told, returnId), context.today);
    const isLeft = open && accepted.has(open.id) && versionOf([...versions, next], open) !== next;
    return isLeft && changes.some((change) => concerns(change, returnId, next.issued)) ? [open] : [];
  });
}

/**
 * Issues a definition as a new version, if it differs from what was issued last, or binds sooner what was to wait; call it under
 * the lock.
 */
export function writeIssue(context: Context, draft: Definition, binding: Binding): void {
  // Somebody may have issued the same a moment ago.
  const versions = readVersions(context, true);
  const last = versions[versions.length - 1];
  const next = versionAfter(versions, draft, binding, context, acceptedPeriods(context, versions));
  const isNews = !last || differs(last.issued, next.issued);
  const forward = broughtForward(versions, next, context.today);
  if (!isNews && forward.length === 0) return;
  const { changes } = last ? planOf(draft, versions, next) : { changes: [] };
  writeVersion(context, next, changes.length > 0 ? changes : forward);
}

/** Ids of periods of which any report was ever accepted, also where it was returned since; none is before anything was issued. */
function acceptedPeriods(context: Context, versions: readonly Version[]): ReadonlySet<string> {
  if (versions.length === 0) return new Set();
  return new Set(
    allReports(context)
      .filter(isSettled)
      .map(({ periodId }) => periodId),
  );
}

// The number comes last: it names a version that is there.
function writeVersion(context: Context, version: Version, changes: readonly Change[]): void {
  const { language } = context;
  const [, ...lines] = changes.length > 0 ? changeLines(changes, 1, language) : [];
  writeLog(context, [
    {
      action: version.version === 1 ? "distribute" : "definition.issue",
      record: fill(inLanguage(logWords.version, language), { version: version.version }),
      after: lines.join("\n"),
    },
  ]);
  context.tabs.append("versions", context.tabs.table("versions"), versionToCells(version, context.user));
  writeSettings(context, { definitionVersion: version.version });
  context.head.flush();
}
