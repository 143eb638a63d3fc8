import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, daysBetween } from "../../../src/core/day";
import type { Period, Version } from "../../../src/core/model";
import { issuedOf, periodsInForce, versionOf } from "../../../src/core/version";
import { readingCampaign } from "../campaign";

const FIRST = "2026-01-01";
const NOTHING = {
  ...issuedOf(readingCampaign()),
  returns: [],
  forms: [],
  rules: [],
  tasks: [],
  indicators: [],
};

/** Periods of one return that follow each other from the campaign's first day, each so many days long. */
function periodsOf(returnId: string, lengths: readonly number[], dueAfter = 0): Period[] {
  let start = FIRST;
  return lengths.map((length) => {
    const end = addDays(start, length - 1);
    const dueOn = addDays(end, dueAfter);
    const id = `${returnId}.${start}`;
    const period = {
      id,
      returnId,
      label: start,
      start,
      end,
      dueOn,
      onTimeUntil: dueOn,
      lockOn: "",
    } as Period;
    start = addDays(end, 1);
    return period;
  });
}

function issue(version: number, periods: readonly Period[], bindsFrom: Version["bindsFrom"] = {}): Version {
  const issued = { ...NOTHING, periods };
  return { version, issuedAt: "2026-01-01 09:00:00", bindsFrom, issued };
}

const lines = (periods: readonly Period[]) =>
  periods.map(({ start, end, dueOn }) => `${start}–${end} due ${dueOn}`);

describe("periods of a return that was issued twice", () => {
  const first = issue(1, periodsOf("monthly", [31, 28, 31], 5));

  it("keep their due day when they had begun, and get the new one from the next on", () => {
    const second = issue(2, periodsOf("monthly", [31, 28, 31], 0), { monthly: "2026-02-10" });
    expect(lines(periodsInForce([first, second]))).toEqual([
      "2026-01-01–2026-01-31 due 2026-02-05",
      "2026-02-01–2026-02-28 due 2026-03-05",
      "2026-03-01–2026-03-31 due 2026-03-31",
    ]);
  });

  it("change in the open one as well where the office says so", () => {
    const second = issue(2, periodsOf("monthly", [31, 28, 31], 0), { monthly: "2026-02-01" });
    expect(lines(periodsInForce([first, second]))[1]).toBe("2026-02-01–2026-02-28 due 2026-02-28");
    expect(versionOf([first, second], { returnId: "monthly", start: "2026-02-01" })?.version).toBe(2);
    expect(versionOf([first, second], { returnId: "monthly", start: "2026-01-01" })?.version).toBe(1);
  });

  it("go over into weeks after the month that had begun", () => {
    const weeks = issue(2, periodsOf("monthly", new Array(13).fill(7), 0), { monthly: "2026-01-20" });
    expect(lines(periodsInForce([first, weeks])).slice(0, 3)).toEqual([
      "2026-01-01–2026-01-31 due 2026-02-05",
      "2026-02-01–2026-02-04 due 2026-02-04",
      "2026-02-05–2026-02-11 due 2026-02-11",
    ]);
  });

  it("stay as far as they had begun when the return is taken out", () => {
    const without = issue(2, [], { monthly: "2026-02-10" });
    expect(lines(periodsInForce([first, without]))).toHaveLength(2);
  });

  it("of another return begin at once", () => {
    const more = issue(2, [...periodsOf("monthly", [31, 28, 31], 5), ...periodsOf("weekly", [7, 7])], {
      monthly: "2026-02-10",
    });
    expect(periodsInForce([first, more]).filter(({ returnId }) => returnId === "weekly")).toHaveLength(2);
  });
});

describe("periods in force", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
  const changes = fc.array(fc.record({ lengths, binds: fc.integer({ min: 0, max: 300 }) }), { maxLength: 5 });

  it("hold every day once, from the first to the last that any version in force names, however often they are issued", () => {
    fc.assert(
      fc.property(lengths, changes, (first, later) => {
        const versions = [
          issue(1, periodsOf("r1", first)),
          ...[...later]
            .sort((a, b) => a.binds - b.binds)
            .map((change, index) =>
              issue(index + 2, periodsOf("r1", change.lengths), { r1: addDays(FIRST, change.binds) }),
            ),
        ];
        const periods = periodsInForce(versions);
        expect(periods[0]!.start).toBe(FIRST);
        periods.slice(1).forEach((period, index) => {
          expect(daysBetween(periods[index]!.end, period.start)).toBe(1);
        });
        for (const { start, end } of periods) expect(start <= end).toBe(true);
      }),
    );
  });

  it("never change a period that had begun when a version came, unless it lasts longer", () => {
    fc.assert(
      fc.property(lengths, lengths, fc.integer({ min: 0, max: 300 }), (before, after, binds) => {
        const day = addDays(FIRST, binds);
        const first = issue(1, periodsOf("r1", before));
        const second = issue(2, periodsOf("r1", after), { r1: day });
        const begun = first.issued.periods.filter(({ start }) => start < day);
        periodsInForce([first, second])
          .slice(0, begun.length)
          .forEach((period, index) => {
            const told = begun[index]!;
            expect({ ...period, end: told.end }).toEqual(told);
            expect(period.end >= told.end).toBe(true);
          });
      }),
    );
  });
});
