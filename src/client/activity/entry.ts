// What stands in the form of 登记活动, apart from how it is drawn.
import type { ActivityCard, ActivityFormData, ActivityInput, FormField } from "../../core/wire/procedures";

/** An entry being typed; values are texts by field key, several choices joined by 、. */
export type Entry = Omit<ActivityInput, "explanation">;

/** The form as it opens: the draft that was kept, or nothing. */
export function openingEntry({ draft, units }: ActivityFormData): Entry {
  const only = units.length === 1 ? (units[0]?.unitId ?? "") : "";
  return draft ?? { entryId: null, revision: 0, unitId: only, values: {} };
}

/** An entry that exists, to be changed. */
export function entryOfCard({ entryId, revision, unitId, values }: ActivityCard): Entry {
  return { entryId, revision, unitId, values: { ...values } };
}

/** The next entry after a saved one: the same unit, and the same task, because clerks enter in runs. */
export function followingEntry({ unitId, values }: Entry, fields: readonly FormField[]): Entry {
  const kept = fields
    .filter((field) => field.control === "task")
    .map(({ field }) => [field, values[field] ?? ""]);
  return { entryId: null, revision: 0, unitId, values: Object.fromEntries(kept) };
}

/** Whether anything was typed that would be lost. */
export function isWorthKeeping({ values }: Entry): boolean {
  return Object.values(values).some((value) => value.trim() !== "");
}

/** The same with one value changed. */
export function withValue(entry: Entry, field: string, value: string): Entry {
  return { ...entry, values: { ...entry.values, [field]: value } };
}
