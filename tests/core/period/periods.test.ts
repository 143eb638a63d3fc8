import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../../../src/core/day";
import type { LateEntries, PeriodKind, PeriodRule } from "../../../src/core/model";
import {
  currentPeriod,
  duePeriods,
  isLocked,
  isOnTime,
  nextDueHour,
  openPeriods,
  PLAIN_RULE,
  periodOfDay,
  periodsOf,
  periodsOfReturn,
  previousPeriod,
} from "../../../src/core/period";
import { periodKinds } from "../../../src/core/period/kinds";

const monthly: PeriodRule = { ...PLAIN_RULE, dueDay: 25, lockAfterDays: 10 };
const spring = { returnId: "r1", start: "2020-03-06", end: "2020-10-31", rule: monthly };

/** Periods of a campaign from one day to another under a rule. */
const cut = (start: string, end: string, rule: Partial<PeriodRule>, lateEntries?: LateEntries) =>
  periodsOf({
    returnId: "r1",
    start,
    end,
    rule: { ...PLAIN_RULE, ...rule },
    ...(lateEntries && { lateEntries }),
  });

describe("a monthly return due on the 25th", () => {
  const periods = periodsOf(spring);

  it("from March to October 2020 has eight periods, each due inside its month", () => {
    expect(periods.map((p) => p.code)).toEqual([
      "2020-03",
      "2020-04",
      "2020-05",
      "2020-06",
      "2020-07",
      "2020-08",
      "2020-09",
      "2020-10",
    ]);
    expect(periods.map((p) => p.dueOn)).toEqual(periods.map((p) => `${p.code}-25`));
    expect(periods[0]).toMatchObject({
      id: "r1.2020-03",
      label: "2020年3月",
      start: "2020-03-06",
      end: "2020-03-31",
    });
  });

  it("counts the days after the 25th to the same month", () => {
    expect(periodOfDay(periods, "2020-03-28")?.code).toBe("2020-03");
    expect(periodOfDay(periods, "2020-04-01")?.code).toBe("2020-04");
    expect(periodOfDay(periods, "2020-11-01")).toBeUndefined();
  });

  it("takes a report on the due day as on time, the day after as late", () => {
    const march = periods[0]!;
    expect(isOnTime(march, "2020-03-25")).toBe(true);
    expect(isOnTime(march, "2020-03-25 23:59:59")).toBe(true);
    expect(isOnTime(march, "2020-03-26")).toBe(false);
    expect(duePeriods(periods, "2020-03-25")).toEqual([]);
    expect(duePeriods(periods, "2020-03-26").map((p) => p.code)).toEqual(["2020-03"]);
  });

  it("locks ten full days after the due day", () => {
    expect(isLocked(periods[0]!, "2020-04-04")).toBe(false);
    expect(isLocked(periods[0]!, "2020-04-05")).toBe(true);
  });

  it("knows what is open, current and before", () => {
    expect(openPeriods(periods, "2020-04-02").map((p) => p.code)).toEqual(["2020-03", "2020-04"]);
    expect(currentPeriod(periods, "2020-12-01")?.code).toBe("2020-10");
    expect(previousPeriod(periods, "r1.2020-04")?.code).toBe("2020-03");
    expect(previousPeriod(periods, "r1.2020-03")).toBeUndefined();
  });
});

describe("two returns of a campaign", () => {
  const weekly = { returnId: "r2", start: "2020-03-02", end: "2020-03-15", rule: PLAIN_RULE, name: "周报" };
  const periods = [
    ...periodsOf({ ...spring, name: "台账" }),
    ...periodsOf({ ...weekly, rule: { ...PLAIN_RULE, kind: "week", dueDay: 5 } }),
  ];

  it("have no period in common, and each is called by its return", () => {
    expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
    expect(periodsOfReturn({ periods }, "r2").map(({ label }) => label)).toEqual([
      "周报 2020年第10周",
      "周报 2020年第11周",
    ]);
    expect(periods[0]).toMatchObject({ label: "台账 2020年3月", span: "2020年3月" });
  });

  it("go on each for itself: the first week has none before it", () => {
    expect(previousPeriod(periods, "r2.2020-W10")).toBeUndefined();
    expect(previousPeriod(periods, "r2.2020-W11")?.id).toBe("r2.2020-W10");
  });
});

describe("a weekly return due Friday 17:00, 5 January to 27 March 2026", () => {
  const periods = periodsOf({
    returnId: "r1",
    start: "2026-01-05",
    end: "2026-03-27",
    rule: { ...PLAIN_RULE, kind: "week", dueDay: 5, dueTime: "17:00" },
    exempt: ["2026-02-17"],
  });

  it("has twelve periods, Monday to Sunday, the last one to the campaign's end", () => {
    expect(periods).toHaveLength(12);
    expect(periods[0]).toMatchObject({ code: "2026-W02", start: "2026-01-05", end: "2026-01-11" });
    expect(periods[11]).toMatchObject({ code: "2026-W13", start: "2026-03-23", end: "2026-03-27" });
    expect(periods.map(({ dueOn }) => dueOn).slice(0, 2)).toEqual(["2026-01-09", "2026-01-16"]);
  });

  it("is on time at 16:59 and at 17:00, late at 17:01", () => {
    const on = (time: string) => isOnTime(periods[0]!, `2026-01-09 ${time}:30`);
    expect([on("16:59"), on("17:00"), on("17:01")]).toEqual([true, true, false]);
    expect(isOnTime(periods[0]!, "2026-01-08 22:00:00")).toBe(true);
  });

  it("is due from 17:01 of its Friday on; of a day alone that is not yet", () => {
    const due = (now: string) => duePeriods(periods, now).map(({ code }) => code);
    expect(due("2026-01-09 17:00")).toEqual([]);
    expect(due("2026-01-09 17:01")).toEqual(["2026-W02"]);
    expect([due("2026-01-09"), due("2026-01-10")]).toEqual([[], ["2026-W02"]]);
  });

  it("knows the next due hour of a day, which the hour itself still is", () => {
    const hours = ["2026-01-09 08:00", "2026-01-09 17:00", "2026-01-09 17:01", "2026-01-08 08:00"];
    expect(hours.map((now) => nextDueHour(periods, now))).toEqual([
      "2026-01-09 17:00",
      "2026-01-09 17:00",
      "",
      "",
    ]);
  });

  it("asks nothing in the week of Spring Festival", () => {
    expect(periods.filter(({ exempt }) => exempt).map(({ code }) => code)).toEqual(["2026-W08"]);
  });
});

describe("other rhythms", () => {
  it("cut off on the 25th: the 26th belongs to the next month", () => {
    const periods = cut("2020-03-06", "2020-10-25", { kind: "cutoffMonth", cutoffDay: 25, dueDay: 25 });
    expect(periods[1]).toMatchObject({
      code: "2020-04",
      start: "2020-03-26",
      end: "2020-04-25",
      dueOn: "2020-04-25",
    });
    expect(periodOfDay(periods, "2020-03-26")?.code).toBe("2020-04");
  });

  it("cut off on the 25th until 31 October: the last six days belong to the last report", () => {
    const periods = cut("2020-03-06", "2020-10-31", { kind: "cutoffMonth", cutoffDay: 25, dueDay: 25 });
    expect(periods).toHaveLength(8);
    expect(periods[7]).toMatchObject({ code: "2020-10", start: "2020-09-26", end: "2020-10-31" });
  });

  it("cut off on the 25th until 20 November: October ends on its 25th", () => {
    const periods = cut("2020-03-06", "2020-11-20", { kind: "cutoffMonth", cutoffDay: 25, dueDay: 25 });
    expect(periods.slice(-2)).toMatchObject([
      { code: "2020-10", end: "2020-10-25" },
      { code: "2020-11", start: "2020-10-26", end: "2020-11-20", dueOn: "2020-11-25" },
    ]);
  });

  it("clip the 31st to each month's end", () => {
    expect(
      cut("2020-01-01", "2020-04-30", { dueDay: 31 })
        .map((p) => p.dueOn)
        .slice(0, 4),
    ).toEqual(["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"]);
    const cutoff = cut("2021-01-15", "2021-04-30", { kind: "cutoffMonth", cutoffDay: 30 });
    expect(cutoff.map((p) => [p.start, p.end])).toEqual([
      ["2021-01-15", "2021-01-30"],
      ["2021-01-31", "2021-02-28"],
      ["2021-03-01", "2021-03-30"],
      ["2021-03-31", "2021-04-30"],
    ]);
  });

  it("three parts of a month, the last one to its end", () => {
    const periods = cut("2020-02-01", "2020-02-29", { kind: "tenDays", dueDay: 10 });
    expect(periods.map((p) => [p.code, p.span, p.start, p.end, p.dueOn])).toEqual([
      ["2020-02-1", "2020年2月上旬", "2020-02-01", "2020-02-10", "2020-02-10"],
      ["2020-02-2", "2020年2月中旬", "2020-02-11", "2020-02-20", "2020-02-20"],
      ["2020-02-3", "2020年2月下旬", "2020-02-21", "2020-02-29", "2020-02-29"],
    ]);
  });

  it("quarters, halves and years: due in their last month, or in the first month after", () => {
    const year = ["2020-01-01", "2020-12-31"] as const;
    const due = (rule: Partial<PeriodRule>) => cut(...year, rule).map((p) => [p.code, p.dueOn]);
    expect(due({ kind: "quarter", dueDay: 20 }).slice(0, 2)).toEqual([
      ["2020-Q1", "2020-03-20"],
      ["2020-Q2", "2020-06-20"],
    ]);
    expect(due({ kind: "halfYear", dueDay: 10, dueIn: "next" })).toEqual([
      ["2020-H1", "2020-07-10"],
      ["2020-H2", "2021-01-10"],
    ]);
    expect(due({ kind: "year", dueDay: 31 })).toEqual([["2020", "2020-12-31"]]);
    expect(cut(...year, { kind: "halfYear" }).map((p) => p.span)).toEqual(["2020年上半年", "2020年下半年"]);
    expect(cut(...year, { kind: "quarter" })[1]?.span).toBe("2020年第2季度");
  });

  it("due in the period after: January by 5 February, a week by the Monday after it", () => {
    expect(cut("2020-01-01", "2020-02-29", { dueDay: 5, dueIn: "next" }).map((p) => p.dueOn)).toEqual([
      "2020-02-05",
      "2020-03-05",
    ]);
    const weeks = cut("2020-03-02", "2020-03-15", { kind: "week", dueDay: 1, dueIn: "next" });
    expect(weeks.map((p) => p.dueOn)).toEqual(["2020-03-09", "2020-03-16"]);
  });

  it("a due day that is a day off moves to a working day of the Chinese calendar", () => {
    // 25 January 2020 is the first day of Spring Festival; the office is back on 3 February.
    const january = (shift: PeriodRule["shift"]) =>
      cut("2020-01-01", "2020-01-31", { dueDay: 25, shift })[0]?.dueOn;
    expect([january("none"), january("later"), january("earlier")]).toEqual([
      "2020-01-25",
      "2020-02-03",
      "2020-01-23",
    ]);
  });

  it("grace moves what is on time but not the due day", () => {
    const [march] = periodsOf({ ...spring, rule: { ...monthly, graceDays: 3, lockAfterDays: null } });
    expect(march).toMatchObject({ dueOn: "2020-03-25", onTimeUntil: "2020-03-28", lockOn: "" });
  });

  it("one period for the whole campaign is due at its end", () => {
    expect(cut("2020-03-06", "2020-10-31", { kind: "once" })).toMatchObject([
      { id: "r1.once", start: "2020-03-06", dueOn: "2020-10-31" },
    ]);
  });

  it("counts what comes after a due day inside the month in the next one, where the return says so", () => {
    const periods = periodsOf({ ...spring, lateEntries: "next" });
    expect(periods.map((p) => [p.start, p.end, p.dueOn]).slice(0, 2)).toEqual([
      ["2020-03-06", "2020-03-25", "2020-03-25"],
      ["2020-03-26", "2020-04-25", "2020-04-25"],
    ]);
    expect(periods[7]).toMatchObject({ start: "2020-09-26", end: "2020-10-31" });
  });

  it("随时: one period, never due, never late, never locked", () => {
    const periods = cut("2020-03-06", "2020-10-31", { kind: "anytime", lockAfterDays: 3 });
    expect(periods).toMatchObject([{ id: "r1.any", dueOn: "", lockOn: "" }]);
    expect(duePeriods(periods, "2021-01-01")).toEqual([]);
    expect(isOnTime(periods[0]!, "2021-01-01")).toBe(true);
    expect(isLocked(periods[0]!, "2021-01-01")).toBe(false);
  });

  it("a campaign that starts after the due day gives its first period to the month's end", () => {
    expect(periodsOf({ ...spring, start: "2020-03-28" })[0]).toMatchObject({
      start: "2020-03-28",
      dueOn: "2020-03-31",
    });
  });

  it("a campaign of one day off is due on that day, though days off move it earlier", () => {
    // 3 April 2022 is a day off of Tomb-Sweeping Day; the working day before it is 2 April.
    const once = { kind: "once", shift: "earlier" } as const;
    expect(cut("2022-04-03", "2022-04-03", once).map((p) => p.dueOn)).toEqual(["2022-04-03"]);
    expect(cut("2022-04-02", "2022-04-03", once).map((p) => p.dueOn)).toEqual(["2022-04-02"]);
    expect(cut("2022-04-03", "2022-04-30", { ...once, dueOn: "2022-03-31" })[0]?.dueOn).toBe("2022-04-03");
  });

  it("no dates, no periods", () => {
    expect(periodsOf({ ...spring, start: "" })).toEqual([]);
  });
});

const anyRule = fc.record<PeriodRule>({
  kind: fc.constantFrom(...(Object.keys(periodKinds) as PeriodKind[])),
  cutoffDay: fc.integer({ min: 1, max: 31 }),
  dueIn: fc.constantFrom("period", "next"),
  dueDay: fc.option(fc.integer({ min: 1, max: 31 })),
  dueTime: fc.constantFrom("", "17:00"),
  dueOn: fc.constant(""),
  shift: fc.constantFrom("none", "later", "earlier"),
  graceDays: fc.integer({ min: 0, max: 10 }),
  lockAfterDays: fc.option(fc.integer({ min: 0, max: 30 })),
});

describe("any rhythm over any campaign", () => {
  const anyPeriods = fc
    .tuple(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 800 }),
      anyRule,
      fc.constantFrom<LateEntries>("correction", "next"),
    )
    .map(([from, length, rule, lateEntries]) => {
      const start = addDays("2018-01-01", from);
      const end = addDays(start, length);
      return { start, end, rule, periods: cut(start, end, rule, lateEntries) };
    });

  it("covers every day exactly once", () => {
    fc.assert(
      fc.property(anyPeriods, ({ start, end, periods }) => {
        expect(periods[0]?.start).toBe(start);
        expect(periods[periods.length - 1]?.end).toBe(end);
        periods.forEach((period, i) => {
          expect(period.end >= period.start).toBe(true);
          if (i > 0) expect(period.start).toBe(addDays(periods[i - 1]!.end, 1));
        });
      }),
    );
  });

  it("has codes that differ, and due days that follow each other, none before its period begins", () => {
    fc.assert(
      fc.property(anyPeriods, ({ rule, periods }) => {
        expect(new Set(periods.map(({ code }) => code)).size).toBe(periods.length);
        if (rule.kind === "anytime") return;
        periods.forEach((period, i) => {
          expect(period.dueOn >= period.start).toBe(true);
          if (i > 0) expect(period.dueOn >= periods[i - 1]!.dueOn).toBe(true);
        });
      }),
    );
  });
});
