// 定义版本: what was issued to the units, version by version.
import type { Definition, Period, Version } from "../../core/model";
import { type Binding, bindsFromOf, type Change, changesBetween } from "../../core/push";
import { versionToCells } from "../../core/rows";
import { fill, inLanguage } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import { definitionInForce, differs, issuedOf, versionOf } from "../../core/version";
import type { Context } from "../context";
import { readVersions, writeSettings } from "./campaign";
import { writeLog } from "./log";

/** What issuing a definition would change, with the first period of each return that is bound by it. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly bound: readonly Period[];
  /** Periods that stay as they had begun although days of theirs lie outside the campaign. */
  readonly kept: readonly Period[];
}

/** What a definition changes of what was issued last, periods as they would be in force; undefined where nothing was issued. */
export function planOfPush(context: Context, draft: Definition, binding: Binding): Plan | undefined {
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  if (!last) return undefined;
  const next = versionAfter(context, versions, draft, binding);
  if (!differs(last.issued, next.issued)) return { changes: [], bound: [], kept: [] };
  const after = [...versions, next];
  const { span } = next.issued;
  const { periods, returns } = definitionInForce(draft, after);
  const before = { ...last.issued, periods: definitionInForce(draft, versions).periods };
  return {
    changes: changesBetween(before, { ...next.issued, periods }),
    bound: returns.flatMap(({ returnId }) =>
      periods
        .filter((period) => period.returnId === returnId && versionOf(after, period) === next)
        .slice(0, 1),
    ),
    kept: periods.filter(({ start, end }) => start < span.start || (span.end !== "" && end > span.end)),
  };
}

/** Issues a definition as a new version, if it differs from what was issued last; call it under the lock. */
export function writeIssue(context: Context, draft: Definition, binding: Binding): void {
  // Somebody may have issued the same a moment ago.
  const versions = readVersions(context, true);
  const last = versions[versions.length - 1];
  if (last && !differs(last.issued, issuedOf(draft))) return;
  writeVersion(context, versionAfter(context, versions, draft, binding));
}

function versionAfter(
  { today, now }: Context,
  versions: readonly Version[],
  draft: Definition,
  binding: Binding,
): Version {
  const last = versions[versions.length - 1];
  const { definitionVersion } = draft.campaign;
  const issued = issuedOf(draft);
  return {
    version: last ? Math.max(last.version, definitionVersion) + 1 : definitionVersion,
    issuedAt: now,
    bindsFrom: bindsFromOf(versions, issued, binding, today),
    issued,
  };
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
