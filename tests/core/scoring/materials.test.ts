// 考核 of the lectures of autumn 2021: 及时 40, 配额 40, 材料 20, each made again by hand from what the page shows.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { figuresOfRows } from "../../../src/core/figures";
import type { Cells, Unit } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { scoresOf, scoresPage, scoringFromRows } from "../../../src/core/scoring";
import { asRows } from "../campaign";
import { campaignOf, send, unitsOf } from "../seeds/sent";

const definition = campaignOf("qinghai-2021-73");
const units = unitsOf("市州总工会", "例河州总工会", "例山州总工会", "例海州总工会");
const [river, hill] = units as [Unit, Unit, Unit];

const lecture = (day: number, links: string): Cells => ({
  date: `2021-11-0${day}`,
  task: "2 开展百场宣讲活动",
  kind: "宣讲（示范式）",
  theme: `第${day}场宣讲`,
  people: 40,
  links,
});
const article: Cells = { title: "学习札记", author: "张示例", link: "https://units.example/a" };
const handedIn = (unit: Unit, lectures: number, photos: number, articles: Cells[] = []) =>
  send({
    definition,
    unit,
    periodId: "r1.once",
    on: "2021-11-19",
    registers: {
      activity: Array.from({ length: lectures }, (_, i) =>
        lecture(i + 1, i < photos ? `https://photos.example/${i}` : ""),
      ),
      articles,
    },
  });

const RULES: readonly Cells[] = [
  { item: "及时", measure: "按时率", weight: 40 },
  { item: "配额", measure: "配额完成率", weight: 40 },
  { item: "材料", measure: "材料完成率", weight: 20 },
];

function scored(
  rules: readonly Cells[],
  taken: readonly ReturnType<typeof handedIn>[],
  of: readonly Unit[] = units,
) {
  const { items, problems, leftOut } = scoringFromRows(asRows(rules), { definition, units });
  expect(problems.map((found) => describeProblem(found, "zh"))).toEqual([]);
  const figures = figuresOfRows(
    { activities: taken.flatMap((each) => each.activities), ledger: taken.flatMap((each) => each.ledger) },
    definition,
  );
  const reports = taken.flatMap(({ report }) => (report ? [report] : []));
  const asAt = "2021-11-21 08:00:00";
  const scores = scoresOf(items, { definition, units: of, reports, figures, today: "2021-11-21", asAt });
  return { scores, page: scoresPage(scores, { definition, units: of, leftOut, asAt: "截至 2021-11-21" }) };
}

describe("points of materials", () => {
  it("are as much of the full mark as was given of what is asked, each material alike: 2/5 photos and 1/1 article are 14 of 20", () => {
    const { scores, page } = scored(RULES, [handedIn(river, 5, 2, [article]), handedIn(hill, 4, 4)]);
    const shown = scores.units.map(({ name, items, total, rank }) => [
      name,
      ...items.map((item) => `${item?.figure} ${item?.points}`),
      total,
      rank,
    ]);
    expect(shown).toEqual([
      ["例河州总工会", "1/1 40", "5/5 40", "照片 2/5、理论文章 1/1 14", 94, 1],
      // Four lectures of five, four photos of four, no article.
      ["例山州总工会", "1/1 40", "4/5 32", "照片 4/4、理论文章 0/1 10", 82, 2],
      ["例海州总工会", "0/1 0", "0/5 0", "理论文章 0/1 0", 0, 3],
    ]);
    const words = page.rows.flat().map(({ value }) => String(value));
    expect(words).toContain("材料：材料完成率，20 分，按比例，100% 得满分");
    expect(words.join()).toContain("列出几个数的，每个最多算 1，取平均");
  });

  it("are all given from the percentage of a row on, or not at all where it says so", () => {
    const rule = { item: "材料", measure: "材料完成率", weight: 20 };
    const points = (more: Cells) =>
      scored([{ ...rule, ...more }], [handedIn(river, 5, 2, [article])]).scores.units[0]?.items[0]?.points;
    expect([
      points({ full: 80 }),
      points({ full: 70, method: "达标得满分" }),
      points({ full: 71, method: "达标得满分" }),
    ]).toEqual([17.5, 20, 0]);
  });

  it("count the return and the days of a row: neither what belongs to another return nor what was due before", () => {
    const taken = [handedIn(river, 5, 2, [article])];
    const rule = { item: "材料", measure: "材料完成率", weight: 20 };
    expect(scored([{ ...rule, return: "征订和推广" }], taken).scores.units).toEqual([]);
    expect(scored([{ ...rule, start: "2021-11-21" }], taken).scores.units).toEqual([]);
    expect(scored([{ ...rule, end: "2021-11-20" }], taken).scores.units[0]?.items[0]?.points).toBe(14);
  });

  it("of a unit that closed after their day stay with its quota; of one that closed before, neither is owed", () => {
    const closing = (closedOn: string) =>
      scored(RULES, [handedIn(river, 5, 2, [article])], [{ ...river, closedOn }, hill]).scores.units.find(
        ({ unitId }) => unitId === river.unitId,
      );
    const shown = (closedOn: string) => closing(closedOn)?.items.map((item) => item?.figure);
    const whole = ["1/1", "5/5", "照片 2/5、理论文章 1/1"];
    expect(closing("2021-11-21")).toMatchObject({ possible: 100, total: 94 });
    expect([shown(""), shown("2021-11-21"), shown("2021-11-20")]).toEqual([
      whole,
      whole,
      ["1/1", undefined, undefined],
    ]);
    expect(closing("2021-11-20")).toMatchObject({ possible: 40, scaled: 100 });
  });

  it("never pass the full mark nor fall with a further photo, whatever was handed in", () => {
    const point = (lectures: number, photos: number) =>
      scored(RULES, [handedIn(river, lectures, photos)]).scores.units.find(
        ({ unitId }) => unitId === river.unitId,
      )!.items[2]!.points;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 8 }), (lectures, photos) => {
        const [before, after] = [point(lectures, photos), point(lectures, photos + 1)];
        expect(before).toBeLessThanOrEqual(after);
        expect(after).toBeLessThanOrEqual(20);
      }),
      { numRuns: 20 },
    );
  });
});
