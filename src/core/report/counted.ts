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

function keyOf({ unitId, periodId }: Report): string {
  return `${unitId}|${periodId}`;
}
