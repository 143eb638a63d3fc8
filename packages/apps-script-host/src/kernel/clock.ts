// The host's clock: standing still for tests, or going on at the machine's pace.

/** What tells the time to everything in the host. */
export class HostClock {
  private instant: number;
  private machineAt = Date.now();

  constructor(
    start: number,
    /** True: goes on at the machine's pace between moves. */
    readonly running: boolean,
  ) {
    this.instant = start;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.running ? this.instant + (Date.now() - this.machineAt) : this.instant;
  }

  /** Moves on to an instant; never back. */
  moveTo(instant: number): void {
    if (instant > this.now()) this.set(instant);
  }

  /** Sets the time, back or forth: used when a snapshot is restored. */
  set(instant: number): void {
    this.instant = instant;
    this.machineAt = Date.now();
  }
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads "2 h", "15 min", "3 d", or an ISO instant, as an instant after `now`. */
export function instantAfter(now: number, by: string): number {
  const span = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)\s*$/.exec(by);
  if (span) return now + Number(span[1]) * (UNITS[span[2] ?? ""] ?? 0);
  const instant = Date.parse(by);
  if (Number.isNaN(instant)) throw new Error(`Not a span like "2 h" nor an ISO instant: ${by}`);
  return instant;
}
