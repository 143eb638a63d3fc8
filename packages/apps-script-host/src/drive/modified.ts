// When an edit of a spreadsheet becomes visible in Drive's modifiedTime: minutes later.
import { spreadOf } from "../kernel/spread";

/** The true time of the last edit, what Drive shows, and when Drive will catch up (epoch milliseconds). */
export interface ModifiedTimes {
  readonly modifiedTime: number;
  readonly shownModifiedTime: number;
  readonly refreshAt: number | null;
}

/** "modifiedTime refreshed about every 3 min" (github.com/googleapis/google-api-go-client/issues/444). */
export const SHORTEST_LAG_MS = 3 * 60_000;
/** "minutes, perhaps 10" (same repository, issue 906); the strict end of the model. */
export const LONGEST_LAG_MS = 10 * 60_000;

/** The times after an edit at `now`: Drive's view moves when the refresh that is under way comes round. */
export function modifiedAt(times: ModifiedTimes, id: string, now: number): ModifiedTimes {
  const shown = shownModifiedTime(times, now);
  const pending = times.refreshAt !== null && times.refreshAt > now;
  return {
    modifiedTime: now,
    shownModifiedTime: shown,
    refreshAt: pending ? times.refreshAt : now + lagOf(id, now),
  };
}

/** What `files.list` and `files.get` answer for modifiedTime at the instant `now`. */
export function shownModifiedTime(times: ModifiedTimes, now: number): number {
  const refreshed = times.refreshAt !== null && now >= times.refreshAt;
  return refreshed ? times.modifiedTime : times.shownModifiedTime;
}

/** 3–10 minutes by file and instant. */
const lagOf = (id: string, now: number): number => spreadOf(`${id}${now}`, SHORTEST_LAG_MS, LONGEST_LAG_MS);
