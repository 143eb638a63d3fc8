// How often something was asked for lately: kept in the script's cache, because a web app has none of a document. The cache has no lock
// and may be emptied at any time: the count is approximate.

const SECONDS = 600;

/** A text that was kept under a name in the last ten minutes, "" where it was not or the cache was emptied. */
export function keptText(name: string): string {
  return CacheService.getScriptCache().get(name) ?? "";
}

/** Keeps a text for ten minutes. */
export function keepText(name: string, text: string): void {
  CacheService.getScriptCache().put(name, text, SECONDS);
}

/** Counts one use more of a name in ten minutes; false once there were `most` of them. */
export function countUse(name: string, most: number): boolean {
  const cache = CacheService.getScriptCache();
  const uses = Number(cache.get(name) ?? 0);
  if (uses >= most) return false;
  cache.put(name, String(uses + 1), SECONDS);
  return true;
}
