// 考核: 及时 40, 配额 40, 材料 20, worked out by hand.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { figuresOfRows } from "../../../src/core/figures";
import type { Cells, Definition, Entry, Report, Unit } from "../../../src/core/model";
import { type Scores, scoresOf, scoresPage, scoringFromRows } from "../../../src/core/scoring";
import { asRows, readingCampaign, report, unit } from "../campaign";

const COUNTY = "县（区）总工会";
const monthly = readingCampaign();
const TALK = monthly.indicators[0]!;
/** Each county owes five activities, a plant none. */
const definition: Definition = {
  ...monthly,
  indicators: [
    {
      ...TALK,
      indicatorId: "i1",
      name: "活动场次",
      origin: "count",
      formId: "activity",
      taskId: "",
      kinds: [],
      headline: null,
      quotas: [{ ...QUOTA(COUNTY, 5) }],
    },
  ],
};
const [river, hill, island, plant] = [
  unit(),
  unit({ unitId: "U002", name: "例山区总工会" }),
  unit({ unitId: "U003", name: "例岛区总工会" }),
  unit({ unitId: "U004", name: "示例机械厂工会", unitType: "直属基层工会" }),
] as const;
const units: readonly Unit[] = [river, hill, island, plant];

function QUOTA(unitType: string, min: number) {
  const rest = { unit: "", attribute: "", per: 1, span: "campaign" as const, max: null, row: 0 };
  return { ...rest, unitType, min, deadlineText: "", deadline: "" };
}

let next = 0;
function activities(unitId: string, count: number, periodId = "r1.2020-03"): Entry[] {
  return Array.from({ length: count }, () => ({
    formId: "activity",
    activityId: `a${++next}`,
    unitId,
    periodId,
    date: "2020-03-12",
    taskId: "t1",
    values: { kind: "集中学习", people: 20, result: "朗诵" },
    origin: "workbook" as const,
    sourceRow: next,
    revision: 1,
    collectedAt: "",
  }));
}

const RULES: readonly Cells[] = [
  { item: "及时", measure: "按时率", weight: 40 },
  { item: "配额", measure: "配额完成率", weight: 40 },
  { item: "材料", measure: "指标数", indicator: "活动场次", weight: 20, full: 10 },
];

function score(
  rules: readonly Cells[],
  reports: readonly Report[],
  entries: readonly Entry[] = [],
  printed?: (start: string, end: string) => ReadonlyMap<string, number>,
): Scores {
  const { items } = scoringFromRows(asRows(rules), { definition, units });
  const figures = figuresOfRows({ ledger: [], activities: entries }, definition);
  return scoresOf(items, {
    definition,
    units,
    reports,
    figures,
    today: "2020-04-28",
    asAt: "2020-04-28 08:00:00",
    ...(printed && { printed }),
  });
}

const of = ({ units: scored }: Scores, { unitId }: Unit) => scored.find((each) => each.unitId === unitId);
const sent = (unitId: string, month: string, over: Partial<Report> = {}) =>
  report({ unitId, periodId: `r1.2020-${month}`, ...over });

describe("points", () => {
  const reports = [
    sent("U001", "03"),
    sent("U001", "04"),
    sent("U002", "03"),
    sent("U002", "04", { onTime: false, submittedAt: "2020-04-27 09:00:00" }),
    sent("U004", "03"),
  ];
  const entries = [...activities("U001", 6), ...activities("U002", 3)];

  it("of a county in time, with six of five activities, are 40 + 40 + 12", () => {
    const scored = of(score(RULES, reports, entries), river)!;
    expect(scored.items).toEqual([
      { figure: "2/2", points: 40 },
      { figure: "6/5", points: 40 },
      { figure: "6/10", points: 12 },
    ]);
    expect(scored).toMatchObject({ sum: 92, possible: 100, scaled: 92, total: 92, rank: 1 });
  });

  it("of one that was late once, with three activities, are 20 + 24 + 6", () => {
    const scored = of(score(RULES, reports, entries), hill)!;
    expect(scored.items.map((item) => item?.points)).toEqual([20, 24, 6]);
    expect(scored).toMatchObject({ total: 50, rank: 2 });
  });

  it("of articles are so much of the full mark as they got where they were printed, in the days of the row", () => {
    const row = { item: "稿件", measure: "稿件得分", weight: 20, full: 10, start: "2020-04-01" };
    const printed = (start: string) =>
      new Map([
        ["U001", start === "2020-04-01" ? 15 : 99],
        ["U002", 4],
      ]);
    const scored = score([row], reports, entries, printed);
    expect([river, hill].map((each) => of(scored, each)!.items)).toEqual([
      [{ figure: "15", points: 20 }],
      [{ figure: "4", points: 8 }],
    ]);
    // Nobody owes articles where none have points.
    expect(score([row], reports, entries).units).toEqual([]);
    expect(scoringFromRows(asRows([{ ...row, full: "" }]), { definition, units }).leftOut).toBe(1);
  });

  it("leave out what a plant does not owe, and scale the rest", () => {
    const scored = of(score(RULES, reports, entries), plant)!;
    expect(scored.items).toEqual([{ figure: "1/2", points: 20 }, null, { figure: "0/10", points: 0 }]);
    // 20 of 60 points, as if of 100.
    expect(scored).toMatchObject({ sum: 20, possible: 60, scaled: 33.33, rank: 1 });
  });

  it("count the reports that are due within the days of a row, and no others", () => {
    const april = [{ item: "四月", measure: "按时率", weight: 10, start: "2020-04-01", end: "2020-04-30" }];
    expect(of(score(april, reports), hill)!.items).toEqual([{ figure: "0/1", points: 0 }]);
    const march = [
      { item: "三月场次", measure: "指标数", indicator: "活动场次", weight: 10, end: "2020-03-31" },
    ];
    const both = [...activities("U001", 2), ...activities("U001", 3, "r1.2020-04")];
    expect(of(score(march, reports, both), river)!.items).toEqual([{ figure: "2/5", points: 4 }]);
  });

  it("go down by so many for each late, missing or zero report, and never below none", () => {
    const off = (measure: string, each: number) => [{ item: measure, measure, weight: 10, each }];
    expect(of(score(off("迟报次数", 3), reports), hill)!.total).toBe(7);
    expect(of(score(off("缺报次数", 6), reports), island)!.items).toEqual([{ figure: "2", points: 0 }]);
    const zero = [sent("U001", "03", { zero: true }), sent("U001", "04")];
    expect(of(score(off("零报告次数", 4), zero), river)!.items).toEqual([{ figure: "1", points: 6 }]);
  });

  it("are all or nothing where a row says so", () => {
    const half = (full: number) => [
      { item: "及时", measure: "按时率", weight: 10, method: "达标得满分", full },
    ];
    expect(of(score(half(50), reports), hill)!.total).toBe(10);
    expect(of(score(half(51), reports), hill)!.total).toBe(0);
  });

  it("are for the type that a row names", () => {
    const [own] = score([{ ...RULES[0], unitType: "直属基层工会" }], reports).units;
    expect(own?.name).toBe(plant.name);
    expect(score([{ ...RULES[0], unitType: "直属基层工会" }], reports).units).toHaveLength(1);
  });

  it("take bonus and deduction that staff typed, beside the scaled sum", () => {
    const rules = [
      ...RULES,
      { item: "表彰", measure: "加减分", unit: hill.name, weight: 3, reason: "承办全市现场会" },
      { item: "通报", measure: "加减分", unit: hill.name, weight: -1.5, reason: "照片不实" },
    ];
    const scores = score(rules, reports, entries);
    expect(of(scores, hill)).toMatchObject({ scaled: 50, adjusted: 1.5, total: 51.5 });
    const page = scoresPage(scores, { definition, units, leftOut: 0, asAt: "截至 2020-04-28" });
    const words = page.rows.flatMap((row) => row.map(({ value }) => String(value)));
    expect(words).toContain("例山区总工会 +3 分：表彰，承办全市现场会");
    expect(words).toContain("例山区总工会 −1.5 分：通报，照片不实");
  });

  it("that are alike share a place", () => {
    const scores = score([RULES[0]!], [sent("U001", "03"), sent("U002", "03")]);
    const counties = scores.units.filter(({ unitType }) => unitType === COUNTY);
    expect(counties.map(({ name, rank }) => [name, rank])).toEqual([
      [river.name, 1],
      [hill.name, 1],
      [island.name, 3],
    ]);
  });
});

describe("the page 考核得分", () => {
  it("shows what makes every total: figures, points, and how they are given", () => {
    const scores = score(RULES, [sent("U001", "03")], activities("U001", 6));
    const { rows } = scoresPage(scores, { definition, units, leftOut: 1, asAt: "截至 2020-04-28" });
    const lines = rows.map((row) => row.map(({ value }) => value));
    const words = lines.flat();
    expect(words).toContain("及时：按时率，40 分，按比例，100% 得满分");
    expect(words).toContain("材料：指标数，20 分，按比例，10 得满分");
    expect(words).toContain("考核办法中有 1 行写错，没有计入；请用“检查与修复”查看。");
    expect(lines).toContainEqual([1, river.name, "1/2", 20, "6/5", 40, "6/10", 12, 72, 100, 72, 0, 72]);
  });
});

describe("a long table of points", () => {
  it("has its header again on each side of paper, and no line around the empty rest of one", () => {
    const many = Array.from({ length: 60 }, (_, i) => unit({ unitId: `U${i}`, name: `例${i}县总工会` }));
    const { items } = scoringFromRows(asRows(RULES.slice(0, 1)), { definition, units: many });
    const input = { definition, units: many, reports: [], figures: [], today: "2020-04-28", asAt: "" };
    const page = scoresPage(scoresOf(items, input), { definition, units: many, leftOut: 0, asAt: "" });
    const heads = page.rows.filter(([first]) => first?.value === "名次");
    expect(page.sides).toBeGreaterThan(1);
    expect(heads).toHaveLength(page.sides);
    const isEmpty = (row: number) => page.rows[row - 1]!.every(({ value }) => value === "");
    expect(page.borders.filter(({ row, rows }) => rows !== 1 || isEmpty(row))).toEqual([]);
  });
});

describe("whatever is reported", () => {
  it("a total is the scaled sum of the points that are shown, and no item gives more than its points", () => {
    const anySent = fc.array(
      fc.record({
        of: fc.constantFrom("U001", "U002", "U004"),
        month: fc.constantFrom("03", "04"),
        onTime: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anySent, fc.nat({ max: 12 }), (all, count) => {
        const one = [...new Map(all.map((each) => [each.of + each.month, each])).values()];
        const reports = one.map(({ of: unitId, month, onTime }) => sent(unitId, month, { onTime }));
        for (const scored of score(RULES, reports, activities("U001", count)).units) {
          const shown = scored.items.map((item, i) => ({ item, weight: Number(RULES[i]!.weight) }));
          const counted = shown.filter(({ item }) => item !== null);
          const sum = counted.reduce((total, { item }) => total + Math.round(item!.points * 100), 0);
          const of100 = counted.reduce((total, { weight }) => total + weight, 0);
          expect(Math.abs(scored.total * of100 - sum)).toBeLessThan(of100 / 100);
          for (const { item, weight } of counted) expect(item!.points).toBeLessThanOrEqual(weight);
        }
      }),
      { numRuns: 40 },
    );
  });
});
