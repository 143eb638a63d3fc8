// The budget of requests a minute, as arithmetic: whoever keeps to it is never refused for the rate.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  BUDGET,
  exhausted,
  minutesOf,
  PER_MINUTE,
  room,
  type Spent,
  secondsUntil,
  spend,
  WINDOW_MS,
} from "../../../src/core/pace";

const NOON = Date.UTC(2020, 2, 25, 4);
const wishes = fc.array(
  fc.record({ pause: fc.integer({ min: 0, max: 90_000 }), wanted: fc.integer({ min: 0, max: 80 }) }),
  { maxLength: 60 },
);

describe("how long a job takes over all units", () => {
  it("follows from what a minute has room for, in whole minutes", () => {
    expect(minutesOf("distribute", 520)).toBe(26);
    expect(minutesOf("push", 520)).toBe(43);
    expect(minutesOf("push", 5)).toBe(0);
  });
});

describe("the budget of a minute", () => {
  it("is whole at first, and whole again a window after it was spent", () => {
    expect(room([], NOON)).toBe(BUDGET);
    const spent = spend([], NOON, BUDGET);
    expect(room(spent, NOON)).toBe(0);
    expect(secondsUntil(spent, NOON, 1)).toBe(WINDOW_MS / 1000);
    expect(room(spent, NOON + WINDOW_MS)).toBe(BUDGET);
  });

  it("says when the next group fits: as soon as the burst before it has left the window", () => {
    const spent = spend(spend(spend([], NOON, 20), NOON + 10_000, 20), NOON + 20_000, 15);
    expect(secondsUntil(spent, NOON + 30_000, 20)).toBe(35);
    expect(secondsUntil(spent, NOON + 30_000, 40)).toBe(45);
  });

  it("is spent for a whole window once Google has refused, whatever was counted before", () => {
    expect(room(exhausted(NOON), NOON)).toBe(0);
    expect(secondsUntil(exhausted(NOON), NOON + 5_000, 1)).toBe(WINDOW_MS / 1000 - 5);
  });

  it("is not lost when the clock of the machine was put back", () => {
    const spent = spend([], NOON + 30_000, BUDGET);
    expect(secondsUntil(spent, NOON, 1)).toBeLessThanOrEqual(WINDOW_MS / 1000);
    expect(room(spent, NOON - WINDOW_MS)).toBe(BUDGET);
  });

  it("never lets more than Google's rate go in any minute, however people ask", () => {
    fc.assert(
      fc.property(wishes, (asked) => {
        const sent = followed(asked);
        for (const [at] of sent) {
          const inMinute = sent.filter(([other]) => other >= at && other < at + 60_000);
          expect(inMinute.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(PER_MINUTE);
        }
      }),
    );
  });

  it("keeps its word: after the seconds it names the requests fit, and a second earlier they do not", () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 80 }), (asked, wanted) => {
        const sent = followed(asked);
        const now = (sent[sent.length - 1]?.[0] ?? NOON) + 1;
        const seconds = secondsUntil(sent, now, wanted);
        const needed = Math.min(wanted, BUDGET);
        expect(room(sent, now + seconds * 1000)).toBeGreaterThanOrEqual(needed);
        if (seconds > 1) expect(room(sent, now + (seconds - 1) * 1000)).toBeLessThan(needed);
      }),
    );
  });

  it("stays small, however long it is kept", () => {
    const long = Array.from({ length: 500 }, (_, index) => index * 1_000);
    const spent = long.reduce<Spent>((before, at) => spend(before, NOON + at, 1), []);
    expect(spent.length).toBeLessThanOrEqual(WINDOW_MS / 1000);
  });
});

/** What somebody sent who asks for requests after pauses, and gets as many as there is room for. */
function followed(asked: readonly { pause: number; wanted: number }[]): [number, number][] {
  const sent: [number, number][] = [];
  let spent: Spent = [];
  let now = NOON;
  for (const { pause, wanted } of asked) {
    now += pause;
    const count = Math.min(wanted, room(spent, now));
    spent = spend(spent, now, count);
    if (count > 0) sent.push([now, count]);
  }
  return sent;
}
