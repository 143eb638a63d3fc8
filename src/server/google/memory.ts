// What all executions of this workbook may know, and may forget at any time: Google's cache (100 KB a value, six hours).

const SIX_HOURS = 21_600;

/** What was remembered under a key, undefined when it was forgotten. */
export function readRemembered<T>(key: string): T | undefined {
  try {
    const kept = CacheService.getDocumentCache()?.get(key);
    return kept ? (JSON.parse(kept) as T) : undefined;
  } catch (error) {
    console.warn(String(error));
    return undefined;
  }
}

/** Remembers a value for six hours at most; one that is too large is forgotten. */
export function remember(key: string, value: unknown): void {
  try {
    CacheService.getDocumentCache()?.put(key, JSON.stringify(value), SIX_HOURS);
  } catch (error) {
    console.warn(String(error));
    forget(key);
  }
}

function forget(key: string): void {
  try {
    CacheService.getDocumentCache()?.remove(key);
  } catch (error) {
    console.warn(String(error));
  }
}
