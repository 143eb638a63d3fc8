// A page for a county's leaders: the county and the units below it, and nobody else.
import { describe, expect, it } from "@jest/globals";
import { buildSummary, forSubtree } from "../../../src/core/summary";
import { readingCampaign, report, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign();
const units = [
  unit({ unitId: "U001", name: "例东区总工会" }),
  unit({ unitId: "U002", name: "例明玻璃有限公司工会", parentId: "U001" }),
  unit({ unitId: "U003", name: "例明灯具厂工会", parentId: "U002" }),
  unit({ unitId: "U004", name: "例河县总工会" }),
];
const reports = [
  report({ unitId: "U001" }),
  report({ unitId: "U003", onTime: false }),
  report({ unitId: "U004" }),
];
const rollup = rollUpRows({
  definition,
  units,
  reports,
  ledgerRows: [],
  activities: [],
  today: "2020-04-10",
  asAt: "2020-04-10 08:00:00",
});
const sources = { definition, units, reports, rollup, tables: [], figures: [] };

describe("the page of a county", () => {
  it("counts the county with all units below it, however deep, and no other", () => {
    const { rollup: own } = forSubtree(sources, "U001");
    expect(own.units.map(({ name }) => name)).toEqual(units.slice(0, 3).map(({ name }) => name));
    expect(own.total).toMatchObject({ units: 3, expected: 3, actual: 2, onTime: 1 });
    expect(sources.rollup.total).toMatchObject({ units: 4, expected: 4, actual: 3, onTime: 2 });
  });

  it("names no unit of another county", () => {
    const { rows } = buildSummary(forSubtree(sources, "U001"));
    const words = rows.flatMap((row) => row.map(({ value }) => String(value))).join("\n");
    expect(words).toContain("例明玻璃有限公司工会");
    expect(words).not.toContain("例河县");
  });

  it("asks nothing of the total that the notice announces for everybody", () => {
    const announced = {
      ...sources,
      definition: {
        ...definition,
        indicators: definition.indicators.map((indicator) => ({ ...indicator, headline: 100 })),
      },
    };
    expect(forSubtree(announced, "U001").rollup.headlines).toEqual([]);
  });
});
