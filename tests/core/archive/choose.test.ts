// What may leave the head: never what somebody still works on, and always enough of what may.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Block, blocksToArchive } from "../../../src/core/archive";
import type { Report, ReportState } from "../../../src/core/model";
import { currentReports, isSettled, placeKey } from "../../../src/core/report";

const PERIODS = [
  { id: "r1.2020-01", end: "2020-01-31" },
  { id: "r1.2020-02", end: "2020-02-29" },
  { id: "r1.2020-05", end: "2020-05-31" },
];
const TODAY = "2020-06-15";

/** A report as 报表记录 holds it, with so many rows of its revision. */
const event = fc.record({
  unitId: fc.constantFrom("u-east", "u-river", "u-hill"),
  periodId: fc.constantFrom(...PERIODS.map(({ id }) => id)),
  version: fc.integer({ min: 1, max: 6 }),
  state: fc.constantFrom<ReportState>("submitted", "returned", "accepted"),
  revision: fc.integer({ min: 1, max: 3 }),
  collectedAt: fc.constant("2020-05-02 09:00:00"),
  reviewedAt: fc.constant(""),
  rows: fc.integer({ min: 1, max: 40 }),
});
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function blocksOf(events: readonly Event[]): Block[] {
  const found = new Map(events.map((item) => [placeKey(item), item]));
  return [...found].map(([key, { unitId, periodId, revision, rows }]) => ({
    key,
    unitId,
    periodId,
    revision,
    rows: new Map([["activity", rows]]),
  }));
}

describe("what leaves the head", () => {
  const choose = (
    events: readonly Event[],
    most: number,
    torn: readonly Event[] = [],
    counted = new Set<string>(),
  ) => {
    const reports = currentReports(events as unknown as Report[]);
    const chosen = blocksToArchive({
      blocks: blocksOf(events),
      reports,
      counted,
      periods: PERIODS,
      torn,
      today: TODAY,
      most,
    });
    return { reports, chosen };
  };

  it("is no version that totals are made of, though a later one waits to be accepted", () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 20 }), (events) => {
        const [first] = events as [Event];
        const { reports, chosen } = choose(events, 0, [], new Set([placeKey(first)]));
        const current = reports.find(
          ({ unitId, periodId }) => unitId === first.unitId && periodId === first.periodId,
        )!;
        if (current.revision > first.revision && !isSettled(current))
          expect(chosen.map(({ key }) => key)).not.toContain(placeKey(first));
      }),
    );
  });

  it("is nothing while no tab is longer than it may be", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const rows = blocksOf(events).reduce((sum, block) => sum + block.rows.get("activity")!, 0);
        expect(choose(events, rows).chosen).toEqual([]);
      }),
    );
  });

  it("is each block once: replaced versions first, then whole closed periods, the oldest first; never what is open or torn", () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 20 }), fc.boolean(), (events, isTorn) => {
        const torn = isTorn ? events.slice(0, 1) : [];
        const { reports, chosen } = choose(events, 0, torn);
        expect(new Set(chosen.map(({ key }) => key)).size).toBe(chosen.length);
        const reportOf = ({ unitId, periodId }: Block) =>
          reports.find((report) => report.unitId === unitId && report.periodId === periodId)!;
        const isReplaced = (block: Block) => block.revision < reportOf(block).revision;
        const replaced = chosen.filter(isReplaced);
        expect(chosen.slice(0, replaced.length)).toEqual(replaced);
        const closed = chosen.slice(replaced.length);
        for (const block of closed) {
          expect(block.periodId).not.toBe("r1.2020-05");
          const others = reports.filter(({ periodId }) => periodId === block.periodId);
          expect(others.every(({ state }) => state === "accepted")).toBe(true);
        }
        const periods = closed.map(({ periodId }) => periodId);
        expect(periods).toEqual([...periods].sort());
        for (const { unitId, periodId } of torn)
          expect(chosen.filter((block) => block.unitId === unitId && block.periodId === periodId)).toEqual(
            [],
          );
        for (const block of blocksOf(events).filter(isReplaced))
          if (!torn.some((set) => set.unitId === block.unitId && set.periodId === block.periodId))
            expect(replaced).toContainEqual(block);
      }),
    );
  });
});
