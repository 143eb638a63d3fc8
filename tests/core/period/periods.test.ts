import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, daysBetween } from "../../../src/core/day";
import type { PeriodRule } from "../../../src/core/model";
import {
  currentPeriod,
  duePeriods,
  isLocked,
  isOnTime,
  openPeriods,
  periodOfDay,
  periodsOf,
  previousPeriod,
} from "../../../src/core/period";

const monthly: PeriodRule = {
  kind: "calendarMonth",
  cutoffDay: null,
  dueDay: 25,
  graceDays: 0,
  lockAfterDays: 10,
};
const spring = { start: "2020-03-06", end: "2020-10-31", periodRule: monthly };

describe("a monthly campaign due on the 25th", () => {
  const periods = periodsOf(spring);

  it("from March to October 2020 has eight periods, each due inside its month", () => {
    expect(periods.map((p) => p.id)).toEqual([
      "2020-03",
      "2020-04",
      "2020-05",
      "2020-06",
      "2020-07",
      "2020-08",
      "2020-09",
      "2020-10",
    ]);
    expect(periods.map((p) => p.dueOn)).toEqual(periods.map((p) => `${p.id}-25`));
    expect(periods[0]).toMatchObject({ label: "2020年3月", start: "2020-03-06", end: "2020-03-31" });
  });

  it("counts the days after the 25th to the same month", () => {
    expect(periodOfDay(periods, "2020-03-28")?.id).toBe("2020-03");
    expect(periodOfDay(periods, "2020-04-01")?.id).toBe("2020-04");
    expect(periodOfDay(periods, "2020-11-01")).toBeUndefined();
  });

  it("takes a report on the due day as on time, the day after as late", () => {
    const march = periods[0]!;
    expect(isOnTime(march, "2020-03-25")).toBe(true);
    expect(isOnTime(march, "2020-03-26")).toBe(false);
    expect(duePeriods(periods, "2020-03-25")).toEqual([]);
    expect(duePeriods(periods, "2020-03-26").map((p) => p.id)).toEqual(["2020-03"]);
  });

  it("locks ten full days after the due day", () => {
    expect(isLocked(periods[0]!, "2020-04-04")).toBe(false);
    expect(isLocked(periods[0]!, "2020-04-05")).toBe(true);
  });

  it("knows what is open, current and before", () => {
    expect(openPeriods(periods, "2020-04-02").map((p) => p.id)).toEqual(["2020-03", "2020-04"]);
    expect(currentPeriod(periods, "2020-12-01")?.id).toBe("2020-10");
    expect(previousPeriod(periods, "2020-04")?.id).toBe("2020-03");
    expect(previousPeriod(periods, "2020-03")).toBeUndefined();
  });
});

describe("other period rules", () => {
  it("cut off on the 25th: the 26th belongs to the next month", () => {
    const periods = periodsOf({ ...spring, periodRule: { ...monthly, kind: "cutoffMonth", cutoffDay: 25 } });
    expect(periods[1]).toMatchObject({
      id: "2020-04",
      start: "2020-03-26",
      end: "2020-04-25",
      dueOn: "2020-04-25",
    });
    expect(periodOfDay(periods, "2020-03-26")?.id).toBe("2020-04");
  });

  it("clip the 31st to each month's end", () => {
    const periods = periodsOf({ ...spring, start: "2020-01-01", periodRule: { ...monthly, dueDay: 31 } });
    expect(periods.map((p) => p.dueOn).slice(0, 4)).toEqual([
      "2020-01-31",
      "2020-02-29",
      "2020-03-31",
      "2020-04-30",
    ]);
    const cutoff = periodsOf({
      ...spring,
      start: "2021-01-15",
      end: "2021-04-30",
      periodRule: { ...monthly, kind: "cutoffMonth", cutoffDay: 30 },
    });
    expect(cutoff.map((p) => [p.start, p.end])).toEqual([
      ["2021-01-15", "2021-01-30"],
      ["2021-01-31", "2021-02-28"],
      ["2021-03-01", "2021-03-30"],
      ["2021-03-31", "2021-04-30"],
    ]);
  });

  it("grace moves what is on time but not the due day", () => {
    const [march] = periodsOf({ ...spring, periodRule: { ...monthly, graceDays: 3, lockAfterDays: null } });
    expect(march).toMatchObject({ dueOn: "2020-03-25", onTimeUntil: "2020-03-28", lockOn: "" });
  });

  it("one period for the whole campaign is due at its end", () => {
    expect(periodsOf({ ...spring, periodRule: { ...monthly, kind: "once" } })).toMatchObject([
      { id: "all", start: "2020-03-06", dueOn: "2020-10-31" },
    ]);
  });

  it("a campaign that starts after the due day gives its first period to the month's end", () => {
    expect(periodsOf({ ...spring, start: "2020-03-28" })[0]).toMatchObject({
      start: "2020-03-28",
      dueOn: "2020-03-31",
    });
  });

  it("no dates, no periods", () => {
    expect(periodsOf({ ...spring, start: "" })).toEqual([]);
  });

  it("cover every day of any campaign exactly once", () => {
    const kinds = fc.constantFrom("calendarMonth" as const, "cutoffMonth" as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 800 }),
        kinds,
        fc.integer({ min: 1, max: 31 }),
        (from, length, kind, cutoffDay) => {
          const start = addDays("2018-01-01", from);
          const end = addDays(start, length);
          const periods = periodsOf({ start, end, periodRule: { ...monthly, kind, cutoffDay } });
          const days = periods.reduce((sum, p) => sum + daysBetween(p.start, p.end) + 1, 0);
          expect(days).toBe(length + 1);
          periods.forEach((p, i) => {
            expect(p.start).toBe(i === 0 ? start : addDays(periods[i - 1]!.end, 1));
            expect(p.dueOn >= p.start).toBe(true);
          });
        },
      ),
    );
  });
});
