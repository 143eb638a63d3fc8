import { compareDays } from "../day/arithmetic";
import type { Day, Definition, IssuedDefinition } from "../model";

/** What time is counted from. */
type Source = Partial<Pick<Definition, "campaign" | "versions">>;

/**
 * First day from which something of a definition is asked for: that of the campaign, or the day on which it was issued where a later
 * version brought it; "" = unknown.
 */
function owedFrom({ campaign, versions = [] }: Source, isIn: (issued: IssuedDefinition) => boolean): Day {
  const start = campaign?.start ?? "";
  const first = versions.findIndex(({ issued }) => isIn(issued));
  const issuedOn = first > 0 ? versions[first]!.issuedAt.slice(0, 10) : "";
  return compareDays(issuedOn, start) > 0 ? issuedOn : start;
}

/** First day from which a task is asked for. */
export function taskFrom(source: Source, taskId: string): Day {
  return owedFrom(source, ({ tasks }) => tasks.some((task) => task.taskId === taskId));
}

/** First day from which an indicator is asked for. */
export function indicatorFrom(source: Source, indicatorId: string): Day {
  return owedFrom(source, ({ indicators }) => indicators.some((item) => item.indicatorId === indicatorId));
}
