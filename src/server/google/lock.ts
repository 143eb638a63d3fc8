// One writer at a time for a workbook. Sheet writes are flushed before the lock goes, or the next reader sees old rows.

/** Runs work under the workbook's lock; undefined when another writer holds it for longer than `waitMs`. */
export function withLock<T>(waitMs: number, work: () => T): { value: T } | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(waitMs)) return undefined;
  try {
    const value = work();
    SpreadsheetApp.flush();
    return { value };
  } finally {
    lock.releaseLock();
  }
}
