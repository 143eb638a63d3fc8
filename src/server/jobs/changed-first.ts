// Which workbooks a collection takes first: those that changed since the last one. Only their order depends on it, so it is kept
// where Google may forget it.
import { DriveRefusal, listFiles } from "../google/drive";
import { isoInstant } from "../google/instant";
import { readRemembered, remember } from "../google/memory";
import { NotNow } from "../not-now";
import { readClock } from "./clock-state";
import { unseen } from "./seen";

const FIRST = "collect.first";

/**
 * Ids of units whose workbooks changed since everything was last collected, by the clock or by a collection that ended at
 * `last`: the receipts of that one are older. None where that is not known, or Drive cannot be asked (it shows a colleague
 * nothing of the owner's).
 */
export function changedFirst(campaignId: string, last = 0): string[] {
  const since = Math.max(last, readClock()?.seenUntil ?? 0);
  const ids = since > 0 ? changedSince(campaignId, since) : [];
  remember(FIRST, ids);
  return ids;
}

/** The same ids in the slices that follow; none where they were forgotten: then the collection begins anew. */
export function rememberedFirst(): string[] {
  return readRemembered<string[]>(FIRST) ?? [];
}

function changedSince(campaignId: string, epoch: number): string[] {
  try {
    const files = unseen(listFiles(campaignId, isoInstant(epoch)));
    return files.flatMap(({ appProperties }) => appProperties.unit ?? []);
  } catch (error) {
    if (error instanceof DriveRefusal || error instanceof NotNow) return [];
    throw error;
  }
}
