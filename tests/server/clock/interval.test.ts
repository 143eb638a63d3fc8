import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { intervalFor, type Measured, measured, slowedInterval } from "../../../src/server/jobs/interval";

const DAY = 24 * 60;
/** Of the 90 minutes of a consumer account half an hour is left to its other scripts. */
const BOUND = 60;

/** Minutes that a day of ticks takes: idle ones of so many seconds, and some that read workbooks. */
function dayOf(
  day: string,
  known: Measured | undefined,
  { idle, busy, seconds, reads }: { idle: number; busy: number; seconds: number; reads: number },
): { known: Measured; interval: number; minutes: number } {
  let interval = intervalFor(100, known);
  let now = known;
  let spent = 0;
  let busyLeft = busy;
  for (let minute = 0; minute < DAY; minute += interval) {
    const isBusy = busyLeft-- > 0;
    spent += isBusy ? seconds : idle;
    now = measured(now, day, isBusy ? seconds : idle, isBusy ? reads : undefined);
    interval = slowedInterval(interval, now, minute);
  }
  return { known: now!, interval, minutes: spent / 60 };
}

describe("the interval of the clock, before a day was measured", () => {
  it("is ten minutes for a city's dozen units and grows with their number", () => {
    const units = [11, 100, 300, 600, 2_000, 4_000];
    expect(units.map((count) => intervalFor(count))).toEqual([10, 10, 10, 10, 30, 60]);
  });

  it("never shrinks when units are added", () => {
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.nat(200),
        (units, more) => intervalFor(units + more) >= intervalFor(units),
      ),
    );
  });
});

describe("the interval of the clock, once its ticks were measured", () => {
  it("stays at ten minutes where ticks are fast, whatever the number of units", () => {
    const { known } = dayOf("2020-03-12", undefined, { idle: 2, busy: 20, seconds: 25, reads: 20 });
    expect([intervalFor(100, known), intervalFor(2_000, known)]).toEqual([10, 10]);
  });

  it("grows where idle ticks are slow, and shrinks again when they are fast", () => {
    const slow = { idle: 40, busy: 0, seconds: 0, reads: 0 };
    const first = dayOf("2020-03-12", undefined, slow);
    const second = dayOf("2020-03-13", first.known, slow);
    expect(intervalFor(100, second.known)).toBe(30);
    const third = dayOf("2020-03-14", second.known, { ...slow, idle: 1 });
    expect(intervalFor(100, dayOf("2020-03-15", third.known, { ...slow, idle: 1 }).known)).toBe(10);
  });

  it("keeps a day of any ticks below the bound, its first tick after the bound left out, where work alone does not pass it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 90, noNaN: true }),
        fc.integer({ min: 0, max: 24 }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        (idle, busy, seconds) => {
          const work = { idle, busy, seconds, reads: 20 };
          let known: Measured | undefined;
          for (const day of ["2020-03-12", "2020-03-13", "2020-03-14"]) {
            const result = dayOf(day, known, work);
            known = result.known;
            // 24 hourly ticks are the least that there are.
            expect(result.minutes).toBeLessThanOrEqual(
              Math.max(BOUND, (24 * idle + busy * seconds) / 60) + (24 * idle) / 60,
            );
          }
        },
      ),
    );
  });
});
