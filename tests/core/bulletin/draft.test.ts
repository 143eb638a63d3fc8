// A draft of 督导通报: what it says is what 报送情况, 汇总 and 这个数怎么来的 say.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  bulletinFromRows,
  draftOf,
  type Passage,
  type Told,
  usualBulletinRows,
} from "../../../src/core/bulletin";
import { figureOf } from "../../../src/core/bulletin/figures";
import { daysBetween } from "../../../src/core/day";
import type { BulletinItem, Period } from "../../../src/core/model";
import type { PeriodCell } from "../../../src/core/rollup";
import { buildStatus } from "../../../src/core/summary";
import { traceOf } from "../../../src/core/trace";
import { asRows } from "../campaign";
import {
  anyCampaign,
  definition,
  NOTHING,
  PERIODS,
  sourcesOf,
  study,
  type ToldReports,
  units,
} from "../trace/told";

const items = bulletinFromRows(asRows(usualBulletinRows("zh")), "zh");
const [MARCH, APRIL, MAY] = PERIODS.map((id) => definition.periods.find((period) => period.id === id)!) as [
  Period,
  Period,
  Period,
];
const anyPeriod = fc.constantFrom(undefined, MARCH, APRIL, MAY);

const toldOf = (reports: ToldReports, period?: Period): Told => ({
  sources: sourcesOf(reports),
  period,
  language: "zh",
});
const figure = (name: string, told: Told) => figureOf(name, told)!.text;
const percent = (part: number, whole: number) => (whole === 0 ? "—" : `${Math.round((part / whole) * 100)}%`);

type Sent = "on time" | "late" | "none" | "returned";
const stateOf: Readonly<Record<Sent, ToldReports[number]["state"]>> = {
  "on time": "submitted",
  late: "submitted",
  none: "none",
  returned: "returned",
};
/** How the three units, in their order, sent March, April and May. */
function reported(...ofUnits: readonly (readonly Sent[])[]): ToldReports {
  return units.flatMap((_, unit) =>
    PERIODS.map((_id, period) => {
      const sent = ofUnits[unit]?.[period] ?? "none";
      return { ...NOTHING, state: stateOf[sent], onTime: sent === "on time" };
    }),
  );
}
const written = (item: Partial<BulletinItem>, told: Told): Passage[] => [
  ...draftOf([{ heading: "", condition: "", sentence: "", table: "none", ...item }], told).passages,
];
const text = (sentence: string, told: Told) => written({ sentence }, told)[0]!.text;

describe("a figure of a bulletin", () => {
  it("is to date what the column of 报送情况 adds up to", () => {
    fc.assert(
      fc.property(anyCampaign, (reports) => {
        const told = toldOf(reports);
        const rows = buildStatus(told.sources.rollup, definition).map(({ cells }) => cells);
        const sum = (key: string) => rows.reduce((total, cells) => total + Number(cells[key]), 0);
        expect(text("{{应报}}，{{实报}}，{{按时}}，{{报送率}}，{{按时率}}", told)).toBe(
          [
            sum("expected"),
            sum("actual"),
            sum("onTime"),
            percent(sum("actual"), sum("expected")),
            percent(sum("onTime"), sum("expected")),
          ].join("，"),
        );
        expect(figure("活动场次", told)).toBe(sum("activities").toLocaleString("en-US"));
        expect(figure("参与人次", told)).toBe(sum("people").toLocaleString("en-US"));
      }),
      { numRuns: 40 },
    );
  });

  it("is of one period what 汇总 says of that period", () => {
    fc.assert(
      fc.property(anyCampaign, fc.constantFrom(MARCH, APRIL, MAY), (reports, period) => {
        const told = toldOf(reports, period);
        const own = told.sources.rollup.periods.find(({ periodId }) => periodId === period.id)!;
        expect(text("{{应报}}/{{实报}}/{{按时}}", told)).toBe(`${own.expected}/${own.actual}/${own.onTime}`);
        expect(figure("报送率", told)).toBe(percent(own.actual, own.expected));
        expect(figure("活动场次", told)).toBe(String(own.activities));
      }),
      { numRuns: 40 },
    );
  });

  it("is taken apart as 这个数怎么来的 does, whatever was reported, in words and tables", () => {
    const NUMBER = /^[\d,.]+%?$/;
    fc.assert(
      fc.property(anyCampaign, anyPeriod, (reports, period) => {
        const told = toldOf(reports, period);
        const { passages } = draftOf(items, told);
        const cells = passages.flatMap(({ rows }) => rows.flat()).filter((cell) => NUMBER.test(cell.text));
        const cited = passages.flatMap((passage) => passage.cited);
        expect(cited.length).toBeGreaterThan(6);
        for (const { asked } of cited) expect(traceOf(asked!, told.sources)).toBeDefined();
        const numbers = [
          ...cited.filter((each) => NUMBER.test(each.text)),
          ...cells.filter(({ asked }) => asked),
        ];
        const days = written({ table: "late" }, told);
        expect(days).toHaveLength(1);
        for (const { text: shown, asked } of numbers)
          expect({ asked, shown: traceOf(asked!, told.sources)!.shown }).toEqual({ asked, shown });
      }),
      { numRuns: 40 },
    );
  });

  it("stands in the table of all units as in 报送情况", () => {
    fc.assert(
      fc.property(anyCampaign, (reports) => {
        const told = toldOf(reports);
        const rows = buildStatus(told.sources.rollup, definition).map(({ cells }) => cells);
        const [passage] = written({ table: "status" }, told);
        expect(passage!.rows.map((row) => row.slice(0, 4).map((cell) => cell.text))).toEqual(
          rows.map((cells) => [cells.unit, ...[cells.expected, cells.actual, cells.onTime].map(String)]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe("units that a bulletin names", () => {
  const [LIHE, SHISHAN, LIMING] = units.map(({ name }) => name);

  it("are those that are missing or sent late, with the days since the last day on time", () => {
    const told = toldOf(reported([], ["on time"], ["late"]), MARCH);
    const cell = (unit: number) =>
      told.sources.rollup.units[unit]!.periods.find(({ periodId }) => periodId === MARCH.id)!;
    expect(cell(0).daysLate).toBe(daysBetween(MARCH.onTimeUntil, "2020-06-03"));
    expect(figure("缺报单位", told)).toBe(`${LIHE}（缺报 ${cell(0).daysLate} 天）`);
    expect(figure("缺报单位数", told)).toBe("1");
    const [table] = written({ table: "late" }, told);
    expect(table!.rows.map(([unit]) => unit!.text)).toEqual([LIHE, LIMING]);
  });

  it("are told once for several reports, with their number and the longest time", () => {
    const told = toldOf(reported([], ["on time"], ["on time"]));
    const longest = daysBetween(MARCH.onTimeUntil, "2020-06-03");
    expect(figure("缺报单位", told).split("、")[0]).toMatch(
      new RegExp(`^${LIHE}（缺报 \\d 份，最长 ${longest} 天）$`),
    );
  });

  it("are in no list where nothing is wrong, and the passage is left out", () => {
    const told = toldOf(reported(["on time"], ["on time"], ["on time"]), MARCH);
    expect(figure("缺报单位数", told)).toBe("0");
    expect(written({ condition: "缺报单位数>0", sentence: "有缺报。" }, told)).toEqual([]);
    expect(written({ condition: "缺报单位数＝0", sentence: "没有缺报。" }, told)).toHaveLength(1);
  });

  it("lead by activities, but not where the same bulletin names them as missing or short of a quota", () => {
    const entry = { task: study!, kind: "集中学习" as const, people: 5, joint: null };
    const with_ = (count: number) => ({
      ...NOTHING,
      state: "accepted" as const,
      entries: Array.from({ length: count }, () => entry),
    });
    const told = toldOf([with_(1), NOTHING, NOTHING, with_(3), NOTHING, NOTHING, with_(1)]);
    const leading = figure("场次领先单位", told);
    const behind = figure("缺报单位", told) + figure("未完成配额", told);
    for (const name of [LIHE, SHISHAN, LIMING])
      expect([name, behind.includes(name!) && leading.includes(name!)]).toEqual([name, false]);
    expect(leading).toBe("");
  });

  it("owe quotas: done of what is owed, and overdue since its last day", () => {
    const told = toldOf([]);
    const gap = {
      ...told.sources.rollup.gaps.find(({ actual }) => actual !== null)!,
      min: 2,
      actual: 1,
      gap: 1,
    };
    const gaps = [
      { ...gap, deadline: "2020-06-01" },
      { ...gap, unitId: "U002", actual: 2, gap: 0 },
    ];
    const quotas: Told = { ...told, sources: { ...told.sources, rollup: { ...told.sources.rollup, gaps } } };
    const unit = told.sources.rollup.units.find(({ unitId }) => unitId === gap.unitId)!.name;
    expect(figure("未完成配额", quotas)).toBe(`${gap.indicator}：${unit} 1/2${gap.unitWord}（逾期 2 天）`);
    expect(figure("未完成配额单位数", quotas)).toBe("1");
    const [passage] = written({ table: "quotas" }, quotas);
    expect(passage!.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      [gap.indicator, unit, "1/2", "1", "2"],
      [gap.indicator, SHISHAN, "2/2", "0", "0"],
    ]);
  });

  it("are at zero where their report says so", () => {
    const told = toldOf(reported(["on time"]), MARCH);
    const { rollup } = told.sources;
    const zero = (cell: PeriodCell) => ({ ...cell, zero: cell.isActual });
    const all = rollup.units.map((unit) => ({ ...unit, periods: unit.periods.map(zero) }));
    const zeros: Told = { ...told, sources: { ...told.sources, rollup: { ...rollup, units: all } } };
    expect(figure("零报告单位", zeros)).toBe(LIHE);
  });
});

describe("a row of 通报内容", () => {
  const told = toldOf(reported(["on time", "on time", "on time"]));

  it("keeps a name that means nothing, for everybody to see", () => {
    expect(text("共{{某某数}}份，{{应报}}", told)).toMatch(/^共\{\{某某数\}\}份，\d+$/);
  });

  it("names sums of any form by form and field, and of a table by its row", () => {
    expect(text("{{活动·参与人次}}", told)).toBe(figure("参与人次", told));
    const [first] = reported(["on time"]);
    const ledger = toldOf([{ ...first!, quantity: 1200 }]);
    expect(text("{{台账·1 开办“大学习”课堂·数量}}", ledger)).toBe("1,200");
    expect(text("{{台账·某行·数量}}", ledger)).toBe("{{台账·某行·数量}}");
  });

  it("gives its heading to the first row beneath it that is written", () => {
    const two: BulletinItem[] = [
      { heading: "存在问题", condition: "应报<0", sentence: "没有的事。", table: "none" },
      { heading: "", condition: "", sentence: "应报{{应报}}份。", table: "none" },
    ];
    expect(draftOf(two, told).passages.map(({ heading }) => heading)).toEqual(["存在问题"]);
  });

  it("says where a person adds good practice and next steps", () => {
    const slots = draftOf(items, told).passages.map(({ slot }) => slot);
    expect(slots.filter((slot) => slot !== "")).toEqual(["practice", "next"]);
  });

  it("reads in English by English names", () => {
    const english = { ...told, language: "en" as const };
    const usual = bulletinFromRows(asRows(usualBulletinRows("en")), "en");
    const { passages } = draftOf(usual, english);
    expect(passages.map((passage) => passage.text).join()).not.toContain("{{");
  });
});
