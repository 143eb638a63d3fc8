import type { Entry } from "../model";

/**
 * Each activity once: of several with one id the one that was collected last. The record holds no id twice by itself; a row
 * copied by hand, or an entry of the office that was given to another unit, may.
 */
export function onePlace(activities: readonly Entry[]): readonly Entry[] {
  const latest = new Map<string, Entry>();
  for (const activity of activities) {
    const other = latest.get(activity.activityId);
    if (!other || other.collectedAt < activity.collectedAt) latest.set(activity.activityId, activity);
  }
  if (latest.size === activities.length) return activities;
  return activities.filter(
    (activity) => activity.activityId === "" || latest.get(activity.activityId) === activity,
  );
}
