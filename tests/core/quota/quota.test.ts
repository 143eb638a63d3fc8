import { describe, expect, it } from "@jest/globals";
import { expandQuotas, headlineGaps, quotaGaps } from "../../../src/core/quota";
import { definitionFromRows } from "../../../src/core/rows";
import { tabsOf, unit } from "../campaign";

const definition = definitionFromRows(tabsOf("qinghai-2021-73")).definition;
const prefectures = Array.from({ length: 8 }, (_, i) =>
  unit({ unitId: `Z${i}`, name: `示例州${i}总工会`, unitType: "市州总工会" }),
);
const industry = unit({ unitId: "C1", name: "省示例产业工会", unitType: "省级产业工会" });
const other = unit({ unitId: "X1", name: "示例协会", unitType: "其他" });

describe("quotas of a hundred lectures", () => {
  const targets = expandQuotas(definition, [...prefectures, industry, other]);

  it("become one target per unit: five for a prefecture, two for an industry, none for an exempt kind", () => {
    expect(targets.filter((target) => target.min === 5)).toHaveLength(8);
    expect(targets.filter((target) => target.unitId === "C1")).toMatchObject([
      { min: 2, max: null, deadline: "2021-11-20" },
    ]);
    expect(targets.some((target) => target.unitId === "X1")).toBe(false);
  });

  it("promise forty and two, far from the headline", () => {
    expect(headlineGaps(definition, prefectures, targets, () => 0)).toMatchObject([
      { headline: 100, promised: 42, actual: 0 },
    ]);
  });

  it("are not owed by a unit that has closed, but by one that will", () => {
    const closing = { ...industry, closedOn: "2021-11-01" };
    expect(expandQuotas(definition, [closing], "2021-11-01")).toEqual([]);
    expect(expandQuotas(definition, [closing], "2021-10-31")).toHaveLength(1);
  });

  it("show what is missing and what is above the maximum, and judge nothing that is not collected", () => {
    const [target] = targets;
    const judged = (actual: number | null, max: number | null = null) =>
      quotaGaps([{ ...target!, max }], () => actual)[0];
    expect([judged(3), judged(5), judged(9, 7)]).toMatchObject([
      { gap: 2, over: 0 },
      { gap: 0, over: 0 },
      { gap: 0, over: 2 },
    ]);
    expect(judged(null)).toMatchObject({ actual: null, gap: 0, over: 0 });
  });
});
