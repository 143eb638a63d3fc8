import type { Report, TotalsBasis } from "../model";
import { currentReports } from "./current";
import { reportStates } from "./states";

/**
 * The reports that totals are made of, one a unit × period at most: the last one that was accepted, so that a report that was
 * reopened goes on counting as it was accepted; of what was never accepted the last one collected. By choice the last one collected of
 * all. One that was returned and never accepted, or of which nothing was taken in, is in no total.
 */
export function countedReports(rows: readonly Report[], basis: TotalsBasis): Report[] {
  const accepted = basis === "accepted" ? rows.filter(({ state }) => reportStates[state].isSettled) : [];
  const standing = currentReports(rows).filter(({ state }) => reportStates[state].isIn);
  const counted = currentReports(accepted);
  const known = new Set(counted.map(keyOf));
  return [...counted, ...standing.filter((report) => !known.has(keyOf(report)))];
}

/** Of these counted reports those that were reopened and sent again since: what counts is an older revision than the one that stands. */
export function reopenedReports(rows: readonly Report[], counted: readonly Report[]): Report[] {
  const standing = new Map(currentReports(rows).map((report) => [keyOf(report), report.revision]));
  return counted.filter((report) => standing.get(keyOf(report)) !== report.revision);
}

function keyOf({ unitId, periodId }: Report): string {
  return `${unitId}|${periodId}`;
}
