// What files.list knows of a file: a search index that learns of new files and of changes only after a while.
import { spreadOf } from "../kernel/spread";
import type { Store } from "../kernel/types";
import { changeFile, type DriveFile, fileById, type IndexEntry, type Indexed } from "./files";

/** "`drive.list` is not read-after-write consistent … `drive.get` seems to be" (github.com/kopia/kopia/issues/90). */
export const SHORTEST_LISTING_LAG_MS = 2_000;
/** No figure is published; "minutes later" is told in forums: the strict end of the model. */
export const LONGEST_LISTING_LAG_MS = 3 * 60_000;

/** Lets the index learn of a file as it is now, after a while; `before` is the record that it knew, null for a new file. */
export function indexLater(store: Store, id: string, before: DriveFile | null, now: number): void {
  const file = fileById(store, id);
  if (!file) return;
  const known = before?.index ?? [{ from: 0, as: before && indexedOf(before) }];
  const lag = spreadOf(`${id} ${now} listing`, SHORTEST_LISTING_LAG_MS, LONGEST_LISTING_LAG_MS);
  // Changes reach the index in their order.
  const from = Math.max(now + lag, known[known.length - 1]?.from ?? 0);
  changeFile(store, id, { index: [...withoutPast(known, now), { from, as: indexedOf(file) }] });
}

/** A file as files.list sees it at `now`; undefined where it does not see it yet. */
export function listedAt(file: DriveFile, now: number): DriveFile | undefined {
  const entry = file.index?.filter(({ from }) => from <= now).at(-1);
  if (!entry) return file;
  return entry.as ? { ...file, ...entry.as } : undefined;
}

// The newest entry that holds by now, and what comes after it.
function withoutPast(entries: readonly IndexEntry[], now: number): readonly IndexEntry[] {
  const past = entries.filter(({ from }) => from <= now).length;
  return entries.slice(Math.max(0, past - 1));
}

const indexedOf = (file: DriveFile): Indexed => ({
  name: file.name,
  description: file.description,
  parents: file.parents,
  trashed: file.trashed,
  starredBy: file.starredBy,
  appProperties: file.appProperties,
  properties: file.properties,
});
