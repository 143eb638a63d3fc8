// The zone in which a realm's Date tells wall-clock time: the script's. V8 knows only one zone per process.
import vm from "node:vm";

// Test runners give modules a copy of `process` whose environment has no effect; this is the real one.
const realProcess: typeof process = vm.runInThisContext("process");

/** Sets the process's zone for good: workers started later follow it. */
export function setZone(zone: string): void {
  realProcess.env.TZ = zone;
}

/** Sets the process's zone until the function it gives is called. */
export function holdZone(zone: string): () => void {
  const before = realProcess.env.TZ ?? systemZone;
  realProcess.env.TZ = zone;
  return () => {
    if (realProcess.env.TZ === zone) realProcess.env.TZ = before;
  };
}

/** Runs something in a zone, then goes back. */
export function inZone<T>(zone: string, work: () => T): T {
  if (realProcess.env.TZ === zone) return work();
  const release = holdZone(zone);
  try {
    return work();
  } finally {
    release();
  }
}

// Deleting TZ does not make V8 look again in every Node version, so the zone at start is named.
const systemZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
