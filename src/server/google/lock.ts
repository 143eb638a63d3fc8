// One writer at a time for a workbook. Sheet writes are flushed before the lock goes, or the next reader sees old rows. Writers take the
// script's lock, because a web app has none of the document (reference of LockService); a script bound to one workbook has one of each.
import { beginChange, dropWrites, landWrites } from "./landing";

/**
 * Runs work under the workbook's lock; undefined when another writer holds it for longer than `waitMs`. Its writes land
 * together when it is done, and not at all when it throws.
 */
export function withLock<T>(waitMs: number, work: () => T): { value: T } | undefined {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(waitMs)) return undefined;
  try {
    beginChange();
    const value = work();
    landWrites();
    return { value };
  } catch (error) {
    dropWrites();
    throw error;
  } finally {
    lock.releaseLock();
  }
}

/**
 * Runs a slice of a job as the only one; undefined when another slice is at work, and in a web app. It is a lock of its own, so that
 * people can save in the sidebar while a job runs.
 */
export function withJobLock<T>(work: () => T): { value: T } | undefined {
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  if (!lock?.tryLock(500)) return undefined;
  try {
    return { value: work() };
  } finally {
    lock.releaseLock();
  }
}
