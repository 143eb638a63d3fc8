// Which changes that Drive lists were collected already. Forgetting costs one more reading, so it is kept where Google may forget it.
import type { DriveFile } from "../google/drive";
import { readRemembered, remember } from "../google/memory";

/** Drive tells of a change 3 to 10 minutes late: windows overlap by more than that. */
export const OVERLAP_MS = 15 * 60_000;

const SEEN = "clock.seen";

/** Unit → when the version of its workbook that was collected had been changed. */
export type Seen = Readonly<Record<string, string>>;

/** The files among these of which no collection knows yet. */
export function unseen(files: readonly DriveFile[]): DriveFile[] {
  const seen = readRemembered<Seen>(SEEN) ?? {};
  return files.filter((file) => seen[unitOf(file)] !== shortTime(file));
}

/** Notes that these of the listed files were collected; what has left the list need not be remembered. */
export function noteSeen(listed: readonly DriveFile[], isCollected: (unitId: string) => boolean): void {
  const seen = readRemembered<Seen>(SEEN) ?? {};
  const known = listed.flatMap((file): [string, string][] => {
    const unitId = unitOf(file);
    const time = isCollected(unitId) ? shortTime(file) : seen[unitId];
    return time === undefined ? [] : [[unitId, time]];
  });
  remember(SEEN, Object.fromEntries(known));
}

const unitOf = ({ appProperties }: DriveFile): string => appProperties.unit ?? "";

// Day, hour, minute, second and thousandths tell two changes within a window apart, and are short.
function shortTime({ modifiedTime }: DriveFile): string {
  return modifiedTime.replace(/\D/g, "").slice(6, 17);
}
