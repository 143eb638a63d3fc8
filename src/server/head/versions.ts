// 定义版本: what was issued to the units, version by version.
import type { Definition, Period, Version } from "../../core/model";
import { type Binding, type Change, changesBetween, versionAfter } from "../../core/push";
import { versionToCells } from "../../core/rows";
import { fill, inLanguage } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import { definitionInForce, differs, issuedOf, versionOf } from "../../core/version";
import type { Context } from "../context";
import { readVersions, writeSettings } from "./campaign";
import { writeLog } from "./log";

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
}

/** What a definition changes of what was issued last, periods as they would be in force; undefined where nothing was issued. */
export function planOfPush(context: Context, draft: Definition, binding: Binding): Plan | undefined {
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  if (!last) return undefined;
  const next = versionAfter(versions, draft, binding, context);
  if (!differs(last.issued, next.issued))
    return { changes: [], bound: [], before: [], kept: [], after: draft };
  return planOf(draft, versions, next);
}

/** What the version that was issued last changed; undefined where none was issued before it. */
export function planIssued(context: Context, draft: Definition): Plan | undefined {
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  return last && versions.length > 1 ? planOf(draft, versions.slice(0, -1), last) : undefined;
}

function planOf(draft: Definition, versions: readonly Version[], next: Version): Plan {
  const last = versions[versions.length - 1]!;
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
  };
}

/** Issues a definition as a new version, if it differs from what was issued last; call it under the lock. */
export function writeIssue(context: Context, draft: Definition, binding: Binding): void {
  // Somebody may have issued the same a moment ago.
  const versions = readVersions(context, true);
  const last = versions[versions.length - 1];
  if (last && !differs(last.issued, issuedOf(draft))) return;
  writeVersion(context, versionAfter(versions, draft, binding, context));
}

// The number comes last: it names a version that is there.
function writeVersion(context: Context, version: Version): void {
  writeLog(context, [
    {
      action: "definition.issue",
      record: "",
      after: fill(inLanguage(logWords.version, context.language), { version: version.version }),
    },
  ]);
  context.tabs.append("versions", context.tabs.table("versions"), versionToCells(version, context.user));
  writeSettings(context, { definitionVersion: version.version });
  context.head.flush();
}
