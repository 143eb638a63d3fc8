// 记录事件 held against 报表记录: whether rows of reports were deleted that nothing else misses.
import type { Definition, TableRow, Unit } from "../../core/model";
import { eventToCells, type GoneEvent, goneEvents, type TornSet, untoldReports } from "../../core/report";
import type { Context } from "../context";
import { edit } from "../edit";
import { allReports } from "./record";

/** Reads 记录事件. Where it is read before the reports are, what is added in between is in both, or in the reports alone. */
export function readEvents({ tabs }: Context): readonly TableRow[] {
  return tabs.has("events") ? tabs.table("events").rows : [];
}

/** Events that are gone from the reports as they were read last, but those that their rows tell of already (`torn`). */
export function readGone(
  context: Context,
  units: readonly Unit[],
  torn: readonly TornSet[] = [],
): GoneEvent[] {
  return goneEvents(readEvents(context), allReports(context), units, torn);
}

/** Notes in 记录事件 what it does not know of, as an earlier version of the program left the head. Throws NotNow. */
export function noteUntold(context: Context, definition: Definition): void {
  if (!context.tabs.has("events")) return;
  const records = untoldReports(readEvents(context), allReports(context)).map(eventToCells);
  if (records.length > 0) edit(() => context.tabs.appendTogether([{ key: "events", records }], definition));
}
