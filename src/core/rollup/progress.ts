import type { Definition } from "../model";
import type { HeadlineGap, QuotaGap } from "../quota";

/**
 * How far tasks are by the figures that measure them, in percent by task: against the total that the notice announces, else
 * against what all units owe together, where a surplus of one does not pay for another. A task with several indicators is as
 * far as the mean of them; one that none measures is not there.
 */
export function measuredProgress(
  { indicators }: Pick<Definition, "indicators">,
  gaps: readonly QuotaGap[],
  headlines: readonly HeadlineGap[],
): Map<string, number> {
  const shares = new Map<string, number[]>();
  for (const { indicatorId, taskId } of indicators) {
    if (taskId === "") continue;
    const headline = headlines.find((gap) => gap.indicatorId === indicatorId);
    const share = headline
      ? shareOf(headline.actual, headline.headline)
      : owedShare(gaps.filter((gap) => gap.indicatorId === indicatorId));
    if (share !== null) shares.set(taskId, [...(shares.get(taskId) ?? []), share]);
  }
  return new Map(
    [...shares].map(([taskId, own]) => [
      taskId,
      // Not yet all of it is never 100 %.
      Math.floor((own.reduce((sum, share) => sum + share, 0) / own.length) * 100),
    ]),
  );
}

function owedShare(gaps: readonly QuotaGap[]): number | null {
  const owed = gaps.filter(({ actual, min }) => actual !== null && min !== null && min > 0);
  const min = owed.reduce((sum, gap) => sum + (gap.min ?? 0), 0);
  const done = owed.reduce((sum, gap) => sum + Math.min(gap.actual ?? 0, gap.min ?? 0), 0);
  return shareOf(owed.length === 0 ? null : done, min);
}

function shareOf(actual: number | null, target: number): number | null {
  return actual === null || target <= 0 ? null : Math.min(1, Math.max(0, actual / target));
}
