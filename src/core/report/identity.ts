import type { Entry, FieldValues } from "../model";
import { textOf } from "../rows";
import { plainName } from "../selection/plain-name";

/** A good row of activities, by its day in a period. */
export interface Entered {
  readonly row: number;
  readonly periodId: string;
  readonly date: string;
  readonly taskId: string;
  readonly values: FieldValues;
}

/** Ways by which a row is known, the surest first; null where a way says nothing. */
const WAYS: readonly ((
  item: Entered,
  theme: string | undefined,
  name: string | undefined,
) => string | null)[] = [
  (item) => join(item.date, contentOf(item)),
  (item) => join(item.periodId, contentOf(item)),
  // Without a theme two weekly meetings are alike: then only its place tells a moved one from a new one.
  (item, theme = "") => (textOf(item.values[theme]) === "" ? null : contentOf(item)),
  (item) => join(item.row, contentOf(item)),
  // A case that is selected on is what it is called: rows that change places and ranks swap no decisions.
  (item, _theme, name = "") => {
    const called = plainName(textOf(item.values[name]));
    return called === "" ? null : join(item.periodId, called);
  },
  // Edited where it stood.
  (item) => join(item.periodId, item.row),
];

/**
 * Which recorded activity each row of 活动记录 is, by row number. Units type rows without ids, sort them and delete some, so
 * an activity is known by its content: in its own period first, then under another date. Each is known once, so that a
 * copy is a new one. `theme` = key of the field with that role; `name` = that of the field by which a case is called, where cases are selected on.
 */
export function identify(
  rows: readonly Entered[],
  recorded: readonly Entry[],
  theme: string | undefined,
  name?: string,
): Map<number, Entry> {
  const found = new Map<number, Entry>();
  const free = new Set(recorded);
  for (const way of WAYS) {
    const waiting = grouped([...free], (activity) => way(asEntered(activity), theme, name));
    for (const row of rows) {
      if (found.has(row.row)) continue;
      const activity = waiting.get(way(row, theme, name))?.shift();
      if (!activity) continue;
      found.set(row.row, activity);
      free.delete(activity);
    }
  }
  return found;
}

function asEntered({ sourceRow, ...activity }: Entry): Entered {
  return { ...activity, row: sourceRow };
}

function contentOf({ taskId, values }: Entered): string {
  const filled = Object.entries(values).filter(
    ([field, value]) => field !== "date" && field !== "task" && value !== null && value !== "",
  );
  return JSON.stringify([taskId, filled.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function join(...parts: readonly (string | number)[]): string {
  return parts.join("\n");
}

function grouped(activities: readonly Entry[], keyOf: (activity: Entry) => string | null) {
  const groups = new Map<string | null, Entry[]>();
  for (const activity of activities) {
    const key = keyOf(activity);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), activity]);
  }
  return groups;
}
