// What a cell takes of the corrections of one report: the rest waits, and what only holds together is never parted.
import type { FieldValue, FieldValues } from "../../model";
import { shortened } from "../../text/shorten";
import { type Correction, type EntryContent, type EntryCorrection, isOfEntry } from "./types";

/** Signs that open corrections may have; their cell holds 50,000, and what is declined of them stands in it too. */
const MOST_SIGNS = 34_000;
/** A text beyond it is not told again where it has not changed. */
const LONG = 100;
/** Signs of a long text that stood there before, where not all of it has room; the revision before holds the whole. */
const MOST_BEFORE = 200;

/** Those that are listed now, and how many more there are. */
export interface Fitting {
  readonly open: readonly Correction[];
  readonly more: number;
}

/** As many of these as fit; of forms that are decided `together` all or none. A correction that never fits is answered alone. */
export function fitting(
  found: readonly Correction[],
  together: ReadonlySet<string>,
): Fitting | { readonly tooLong: Correction } {
  const told = signsOf(found) <= MOST_SIGNS ? found : found.map(withShortBefore);
  const parts = [...together].map((formId) => told.filter((item) => item.formId === formId));
  const alone = told.filter(({ formId }) => !together.has(formId)).map((item) => [item]);
  const taken = new Set<Correction>();
  let left = MOST_SIGNS;
  for (const part of [...parts, ...alone]) {
    const signs = signsOf(part);
    if (signs > MOST_SIGNS) return { tooLong: part[0]! };
    if (signs > left) continue;
    left -= signs;
    for (const item of part) taken.add(item);
  }
  return { open: told.filter((item) => taken.has(item)), more: told.length - taken.size };
}

function signsOf(corrections: readonly Correction[]): number {
  return corrections.reduce((sum, item) => sum + JSON.stringify(item).length + 1, 0);
}

const isLong = (value: FieldValue | undefined, most: number): value is string =>
  typeof value === "string" && value.length > most;

/** A changed entry without its long texts that are the same. */
export function brief(item: EntryCorrection): EntryCorrection {
  const { before, after } = item;
  if (!before || !after) return item;
  const same = Object.keys(after.values).filter(
    (field) => isLong(after.values[field], LONG) && after.values[field] === before.values[field],
  );
  if (same.length === 0) return item;
  const kept = Object.entries(after.values).filter(([field]) => !same.includes(field));
  return {
    ...item,
    before: cut(before, LONG, (field) => same.includes(field)),
    after: { ...after, values: Object.fromEntries(kept) },
    same,
  };
}

function withShortBefore(item: Correction): Correction {
  if (!isOfEntry(item) || !item.before) return item;
  return { ...item, before: cut(item.before, MOST_BEFORE, () => true) };
}

function cut(content: EntryContent, most: number, isMeant: (field: string) => boolean): EntryContent {
  const values: FieldValues = Object.fromEntries(
    Object.entries(content.values).map(([field, value]) => [
      field,
      isMeant(field) && isLong(value, most) ? shortened(value, most) : value,
    ]),
  );
  return { ...content, values };
}
