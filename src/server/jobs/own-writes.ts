// The office's own writes move the moment at which Drive says that a workbook was changed: what stood there before is noted first, so
// that what was ticked in time stays in time.
import type { DriveFile } from "../google/drive";
import { epochNow, isoInstant } from "../google/instant";
import { readLongStamp, writeLongStamp } from "../google/stamps";

const NOTED = "collect.changedBefore";

/** Drive tells of a write up to ten minutes late; what a unit changes within them of our own is given the benefit of the doubt. */
export const LATE_MS = 10 * 60_000;
/** By then what waited was collected. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** File id → when its unit had changed it last, and until when a change is taken for our own write; both as Drive writes instants. */
export type OwnWrites = Readonly<Record<string, readonly [changed: string, until: string]>>;

/** Notes when these files, as Drive listed them, had been changed; call it before writing into them. */
export function noteOwnWrites(files: readonly Pick<DriveFile, "id" | "modifiedTime">[]): void {
  if (files.length === 0) return;
  const now = epochNow();
  const known = readOwnWrites();
  const kept = Object.entries(known).filter(([, [, until]]) => until > isoInstant(now - KEPT_MS));
  const until = isoInstant(now + LATE_MS);
  const noted = files.map(({ id, modifiedTime }) => [id, [unitsChange(known, id, modifiedTime), until]]);
  writeLongStamp(NOTED, Object.fromEntries([...kept, ...noted]));
}

/** What is noted of all files. */
export function readOwnWrites(): OwnWrites {
  return readLongStamp<OwnWrites>(NOTED) ?? {};
}

/** When a unit had last changed a file that Drive says was modified then: our own write is none of its changes. */
export function unitsChange(known: OwnWrites, id: string, modified: string): string {
  const [changed, until] = known[id] ?? [modified, ""];
  return modified <= until && changed < modified ? changed : modified;
}
