import type { Entry, Moment, TableLine } from "../model";
import { reportKey } from "../period/periods";
import type { ReportFigures } from "./types";

/**
 * Each activity once: of several with one id the one that was collected last. The record holds no id twice by itself; a row
 * copied by hand, or an entry of the office that was given to another unit, may.
 */
export function onePlace<E extends Pick<Entry, "activityId" | "collectedAt">>(
  activities: readonly E[],
): readonly E[] {
  if (new Set(activities.map(({ activityId }) => activityId)).size === activities.length) return activities;
  const latest = new Map<string, E>();
  for (const activity of activities) {
    const other = latest.get(activity.activityId);
    if (!other || other.collectedAt < activity.collectedAt) latest.set(activity.activityId, activity);
  }
  return activities.filter(
    (activity) =>
      activity.activityId === "" ||
      (latest.get(activity.activityId) === activity && latest.delete(activity.activityId)),
  );
}

/** Ids of the entries that stand in more than one report, by `reportKey` of each report that they do not count in. */
export function movedElsewhere(
  activities: readonly Pick<Entry, "activityId" | "collectedAt" | "unitId" | "periodId">[],
): Map<string, ReadonlySet<string>> {
  const kept = new Set(onePlace(activities));
  const elsewhere = new Map<string, Set<string>>();
  for (const entry of activities) {
    if (kept.has(entry)) continue;
    const place = reportKey(entry.unitId, entry.periodId);
    elsewhere.set(place, (elsewhere.get(place) ?? new Set()).add(entry.activityId));
  }
  return elsewhere;
}

/** Each row of a report's tables and cards once. */
export function oneLine(lines: readonly TableLine[]): readonly TableLine[] {
  const known = new Set<string>();
  return lines.filter(({ formId, rowId }) => {
    const key = `${formId}\n${rowId}`;
    return !known.has(key) && known.add(key);
  });
}

/**
 * Entries of the office that stand in a report and count in another one, which was collected later (of two at the same time, the
 * one given first): their ids by `reportKey`. The rows of these reports are read, and figures made without the entries.
 */
export function countedElsewhere(figures: readonly ReportFigures[]): Map<string, ReadonlySet<string>> {
  const latest = new Map<string, { at: Moment; place: string }>();
  const elsewhere = new Map<string, Set<string>>();
  const note = (place: string, id: string) =>
    elsewhere.set(place, (elsewhere.get(place) ?? new Set()).add(id));
  for (const [place, at, id] of typedByOffice(figures)) {
    const other = latest.get(id);
    if (other?.place === place) continue;
    if (other && other.at >= at) note(place, id);
    else {
      if (other) note(other.place, id);
      latest.set(id, { at, place });
    }
  }
  return elsewhere;
}

function* typedByOffice(figures: readonly ReportFigures[]): Generator<[string, Moment, string]> {
  for (const { unitId, periodId, registers } of figures)
    for (const { office } of registers)
      for (const [at, ids] of office) for (const id of ids) yield [reportKey(unitId, periodId), at, id];
}
