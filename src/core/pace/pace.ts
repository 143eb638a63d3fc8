// How fast Google lets a person's script ask: a budget of requests over a sliding window. Values only; who keeps them
// between two executions is the server's business.

/**
 * Requests of one kind that the Sheets API takes a minute from one user of one project, reads and writes each
 * (developers.google.com/workspace/sheets/api/limits).
 */
export const PER_MINUTE = 60;

/** What is spent of them: the rest is left to other doings of the same person, and to executions that count at once. */
export const BUDGET = 55;

/** Length of the window in milliseconds: a minute, and what a slow request may reach Google later than it was counted. */
export const WINDOW_MS = 65_000;

/** Requests that were sent together: when (epoch milliseconds), and how many. */
export type Burst = readonly [at: number, count: number];

/** Bursts of one kind of request, in any order. */
export type Spent = readonly Burst[];

/** Requests that may be sent now; `budget` is more than the usual one for what goes before everything else. */
export function room(spent: Spent, now: number, budget = BUDGET): number {
  const used = recent(spent, now).reduce((sum, [, count]) => sum + count, 0);
  return Math.max(0, budget - used);
}

/** The budget after `count` requests at this moment; what has left the window is forgotten. */
export function spend(spent: Spent, now: number, count: number): Spent {
  return count > 0 ? [...recent(spent, now), [now, count]] : recent(spent, now);
}

/** The budget once Google itself has said that nothing more goes: what it counted is not known, so all is spent. */
export function exhausted(now: number): Spent {
  return [[now, PER_MINUTE]];
}

/** Whole seconds until so many requests may be sent, 0 when they may go now; more than `BUDGET` never go together. */
export function secondsUntil(spent: Spent, now: number, wanted: number): number {
  const most = BUDGET - Math.min(wanted, BUDGET);
  let used = BUDGET - room(spent, now);
  if (used <= most) return 0;
  for (const [at, count] of recent(spent, now)) {
    used -= count;
    if (used <= most) return Math.max(1, Math.ceil((at + WINDOW_MS - now) / 1000));
  }
  return Math.ceil(WINDOW_MS / 1000);
}

/** About how many minutes so many workbooks take, each with one request of a kind. */
export function minutesFor(workbooks: number): number {
  return Math.round((workbooks * WINDOW_MS) / BUDGET / 60_000);
}

/** Jobs over all units that make or rewrite their workbooks. */
export type LongJob = "distribute" | "push";

/** Workbooks that a minute has room for: measured on the local host, 150 made and shared in 433 s, 300 pushed to in 1,444 s. */
const A_MINUTE: Readonly<Record<LongJob, number>> = { distribute: 20, push: 12 };

/** About how many minutes a job takes over so many workbooks, with what it sits out. */
export function minutesOf(job: LongJob, workbooks: number): number {
  return Math.round(workbooks / A_MINUTE[job]);
}

// The oldest first. A moment ahead of now comes from a clock that was put back; it never binds longer than a window.
function recent(spent: Spent, now: number): Spent {
  return spent
    .filter(([at]) => Math.abs(now - at) < WINDOW_MS)
    .map(([at, count]): Burst => [Math.min(at, now), count])
    .sort(([a], [b]) => a - b);
}
