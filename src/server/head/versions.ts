// 定义版本: what was issued to the units, version by version.
import type { Definition } from "../../core/model";
import { versionsFromRows, versionToCells } from "../../core/rows";
import { type Change, changesBetween, issuedOf, type Version } from "../../core/version";
import type { Context } from "../context";
import { edit } from "../edit";
import { writeSettings } from "./campaign";
import { writeLog } from "./log";

/** The versions that were issued, oldest first; none before the first 分发. */
export function readVersions(context: Context, fresh = false): Version[] {
  if (!context.tabs.has("versions")) return [];
  return versionsFromRows(context.tabs.table("versions", undefined, fresh).rows);
}

/** What differs from what was issued last; undefined where nothing is known to have been issued. */
export function changesSince(context: Context, definition: Definition): Change[] | undefined {
  const last = readVersions(context).pop();
  return last && changesBetween(last.issued, issuedOf(definition));
}

/** Issues the definition as it stands, if it differs from what was issued last; gives it with the number by which it is known. */
export function issueDefinition(context: Context, definition: Definition): Definition {
  if (!context.tabs.has("versions") || changesSince(context, definition)?.length === 0) return definition;
  return edit(() => {
    const last = readVersions(context, true).pop();
    const issued = issuedOf(definition);
    // Somebody may have issued the same a moment ago.
    const isNew = !last || changesBetween(last.issued, issued).length > 0;
    const version = isNew ? numberAfter(last, definition) : last.version;
    if (isNew) writeVersion(context, { version, issuedAt: context.now, bindsFrom: {}, issued });
    return { ...definition, campaign: { ...definition.campaign, definitionVersion: version } };
  });
}

function numberAfter(last: Version | undefined, { campaign }: Definition): number {
  return last ? Math.max(last.version, campaign.definitionVersion) + 1 : campaign.definitionVersion;
}

// The number comes last: it names a version that is there.
function writeVersion(context: Context, version: Version): void {
  writeLog(context, [{ action: "definition.issue", record: "", after: String(version.version) }]);
  context.tabs.append("versions", context.tabs.table("versions"), versionToCells(version, context.user));
  writeSettings(context, { definitionVersion: version.version });
  context.head.flush();
}
