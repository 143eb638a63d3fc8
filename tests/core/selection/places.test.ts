// Places of what units send: too many are refused, too few are told, each rank is given once.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { describeProblem, stops } from "../../../src/core/problem";
import { mostOf, placesProblems } from "../../../src/core/selection";
import { campaign, LADDER, NOMINEES, nominee, RIVER, stagesOf } from "./office";

const period = campaign.periods.find(({ returnId }) => returnId === "r3")!;
const cases = (...ranks: (number | null)[]) =>
  ranks.map((rank, at) => nominee({ name: `第${at + 1}职工书屋`, rank, sourceRow: at + 3 }));
const judged = (count: ReturnType<typeof cases>, rows = LADDER, unit = RIVER) =>
  placesProblems({ definition: { ...campaign, stages: stagesOf(rows) }, period, unit }, count);
const words = (found: ReturnType<typeof judged>) => found.map((each) => describeProblem(each, "zh"));

describe("two to three nominations of each unit", () => {
  it("are taken in as they are", () => {
    expect(judged(cases(1, 2))).toEqual([]);
    expect(judged(cases(3, 1, 2))).toEqual([]);
  });

  it("one is taken in and told that one is wanting", () => {
    const found = judged(cases(1));
    expect(found.some(stops)).toBe(false);
    expect(words(found).join()).toContain("至少报 2 件，还差 1 件");
  });

  it("four are refused", () => {
    const found = judged(cases(1, 2, 3, 4));
    expect(found.some(stops)).toBe(true);
    expect(words(found).join()).toContain("最多报 3 件，这次有 4 件");
  });

  it("of one rank, or without one, are refused, with the row", () => {
    expect(words(judged(cases(1, 1))).join()).toMatch(/第 ?4 ?行.*“排名”1 与第 3 行相同/);
    expect(words(judged(cases(1, null))).join()).toContain("请给每一件排一个名次");
  });

  it("are counted with rows that have faults of their own, and so are their ranks", () => {
    const wrong = { formId: NOMINEES.formId, row: 6, cells: { rank: "3", name: "字数太多" } };
    const found = placesProblems(
      { definition: { ...campaign, stages: stagesOf(LADDER) }, period, unit: RIVER },
      cases(1, 2, 3),
      [wrong],
    );
    expect(words(found).join()).toContain("最多报 3 件，这次有 4 件");
    expect(words(found).join()).toMatch(/第 ?6 ?行.*“排名”3 与第 5 行相同/);
  });

  it("of which the office typed some for the unit are told by the tab that those stand in", () => {
    const typed = (rank: number, row: number) => ({
      ...nominee({ name: "代填书屋", rank, sourceRow: row }),
      origin: "staff" as const,
    });
    const [own, tab] = ["“排名”1 与上级在“代填典型推荐”第 3 行代填的相同", "代填典型推荐"];
    const found = words(judged([...cases(1, 2), typed(1, 3), typed(3, 4)])).join();
    expect(found).toContain("这次有 4 件，其中上级代填 2 件");
    expect(found).toMatch(new RegExp(`典型推荐记录.*第 ?3 ?行.*${own}`));
    expect(words(judged([typed(1, 3), typed(1, 4)])).join()).toMatch(
      new RegExp(`${tab}.*第 ?4 ?行.*“排名”1 与第 3 行相同`),
    );
  });

  it("are not asked of a type of units that has no places", () => {
    const rows = LADDER.map((row) =>
      row.stage === "推荐" ? { ...row, unitType: "市属系统、产业工会" } : row,
    );
    expect(judged(cases(1, 2, 3, 4), rows)).toEqual([]);
  });
});

it("an over-nomination adds whole entries alone, and never a share of one", () => {
  expect([20, 34, 100].map((over) => mostOf({ unitType: "", min: null, max: 3, over }))).toEqual([3, 4, 6]);
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 0, max: 300 }), (max, over) => {
      const most = mostOf({ unitType: "", min: null, max, over })!;
      expect(most * 100).toBeLessThanOrEqual(max * (100 + over));
      expect((most + 1) * 100).toBeGreaterThan(max * (100 + over));
    }),
  );
});
