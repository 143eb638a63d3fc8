// Modelled milliseconds of calls that do not charge themselves.
// Sources: [Z] https://ziritione.org/post/apps_script_performance · [P] https://justin.poehnelt.com/posts/apps-script-key-value-stores
// [K] https://qiita.com/mitonattou919/items/a0fdd1a9e4559ee4a512 · [guess] no published figure: a placeholder to be measured.

const BY_METHOD: Record<string, number> = {
  "Properties.getProperty": 30, // [Z] 20–84
  "Properties.getProperties": 30, // [Z]
  "Properties.getKeys": 30, // [Z]
  "Properties.setProperty": 62, // [Z] 43–231
  "Properties.setProperties": 62, // [Z]
  "Properties.deleteProperty": 62, // [Z]
  "Properties.deleteAllProperties": 62, // [Z]
  "Cache.get": 4, // [Z] 3–4, [K] 20
  "Cache.getAll": 4, // [Z]
  "Cache.put": 92, // [Z] 73–281, [K] 57
  "Cache.putAll": 92, // [Z]
  "Cache.remove": 90, // [K]
  "Cache.removeAll": 90, // [K]
  "Lock.tryLock": 100, // [guess] 50–200
  "Lock.waitLock": 100, // [guess] 50–200
  "Lock.releaseLock": 50, // [guess]
  "MailApp.sendEmail": 500, // [guess] 300–800
  "MailApp.getRemainingDailyQuota": 50, // [guess]
  "ScriptApp.createTrigger": 800, // [guess] 400–1,500
  "ScriptApp.deleteTrigger": 400, // [guess]
  "ScriptApp.getProjectTriggers": 200, // [guess]
};

/** What a call costs that runs in the script's own process: formatting, hashing, logging. */
const LOCAL_MS = 1;

/** Modelled milliseconds of one call of `Class.method`. */
export function latencyOf(method: string): number {
  return BY_METHOD[method] ?? LOCAL_MS;
}

/** Start of a new execution: 300–800 ms for a warm simple request; cold starts of 1–3 s are reported too. */
const EXECUTION_START_MS = 500;

/**
 * What each KB of script adds, since every execution loads all of it: "Even for a simple request it takes more than 5
 * seconds" in a grown project (labnol/apps-script-starter issue 25), which names no size. [guess] to be measured.
 */
const SCRIPT_LOAD_MS_PER_KB = 1;

/** Modelled milliseconds until a function of a project begins, by the bytes of all its script files. */
export function startMs(scriptBytes: number): number {
  return EXECUTION_START_MS + Math.round((scriptBytes / 1024) * SCRIPT_LOAD_MS_PER_KB);
}
