import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import type { Quota } from "../../../src/core/model";
import { expandQuotas, headlineGaps, quotaGaps } from "../../../src/core/quota";
import { definitionFromRows } from "../../../src/core/rows";
import { issuedOf } from "../../../src/core/version/issue";
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

  it("are owed by a unit from its opening day on, and never where the deadline lay before it", () => {
    const opening = { ...industry, openedOn: "2021-11-01" };
    expect(expandQuotas(definition, [opening], "2021-10-31")).toEqual([]);
    expect(expandQuotas(definition, [opening], "2021-11-01")).toHaveLength(1);
    const owed = (openedOn: string) =>
      expandQuotas(definition, [{ ...industry, openedOn }], "2021-12-01").length;
    expect(["2021-11-19", "2021-11-20", "2021-11-21"].map(owed)).toEqual([1, 0, 0]);
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

describe("a quota of a share, a single unit or each period", () => {
  const reading = definitionFromRows(tabsOf("qinhuangdao-2020")).definition;
  const county = "县（区）总工会";
  const quota = (over: Partial<Quota> = {}): Quota => ({
    unitType: county,
    unit: "",
    attribute: "",
    per: 1,
    span: "campaign",
    min: 2,
    max: null,
    deadlineText: "",
    deadline: "2020-06-30",
    row: 3,
    ...over,
  });
  const targets = (quotas: Quota[], staff?: number, today?: string) => {
    const indicator = { ...reading.indicators[0]!, origin: "count" as const, quotas };
    const attributes: Record<string, number> = staff === undefined ? {} : { 职工数: staff };
    return expandQuotas({ ...reading, indicators: [indicator] }, [unit({ attributes })], today);
  };
  const perThousand = { attribute: "职工 数", per: 1000 };

  it("of two per 1,000 staff is rounded up for each unit", () => {
    const min = (staff: number) => targets([quota(perThousand)], staff)[0]!.min;
    expect([1, 500, 501, 1000, 1500, 1501].map(min)).toEqual([1, 1, 2, 2, 3, 4]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (staff) => {
        const owed = min(staff) as number;
        expect(owed * 1000).toBeGreaterThanOrEqual(2 * staff);
        expect((owed - 1) * 1000).toBeLessThan(2 * staff);
      }),
    );
  });

  it("goes by no guess where a unit's figure is not known, and 检查 names the unit", () => {
    expect(targets([quota(perThousand)])).toEqual([]);
    const raw = tabsOf("qinhuangdao-2020");
    const rows = raw.indicators!.map((row) => ({
      ...row,
      cells: { ...row.cells, attribute: "职工数", per: 1000 },
    }));
    const found = (attributes: Record<string, number>) =>
      checkDefinition({ ...raw, indicators: rows }, [unit({ attributes })]).filter(
        ({ code }) => code === "definition.attributeMissing",
      );
    expect(found({})[0]).toMatchObject({
      grade: "C",
      values: { attribute: "职工数", names: "例河县总工会" },
    });
    const everyones = rows.map((row) => ({ ...row, cells: { ...row.cells, unitType: "", unit: "" } }));
    expect(checkDefinition({ ...raw, indicators: everyones }, [unit()]).map(({ code }) => code)).toContain(
      "definition.attributeMissing",
    );
    expect(found({ 职工数: 800 })).toEqual([]);
  });

  it.each([0, -5, "很多"])("is named by 检查 where it is a share of %p", (per) => {
    const raw = tabsOf("qinhuangdao-2020");
    const rows = raw.indicators!.map((row) => ({
      ...row,
      cells: { ...row.cells, attribute: "职工数", per },
    }));
    const found = checkDefinition({ ...raw, indicators: rows }, [unit({ attributes: { 职工数: 800 } })]);
    const reason = per === "很多" ? "definition.notNumber" : "cell.tooSmall";
    expect(found.find(({ code }) => code === reason)?.place).toMatchObject({ tab: "指标与配额" });
  });

  it("without a unit type is every unit's that no other row of the indicator names", () => {
    const all = quota({ unitType: "", min: 3 });
    expect(targets([all])).toMatchObject([{ min: 3 }]);
    expect(targets([all, quota()])).toMatchObject([{ min: 2 }]);
    expect(targets([all, quota({ unitType: "直属基层工会" })])).toMatchObject([{ min: 3 }]);
    expect(targets([all, quota({ unitType: "", unit: "例河县总工会", min: 5 })])).toMatchObject([{ min: 5 }]);
  });

  it("without a unit type is read from 指标与配额 where the row asks for a number, not where it holds a headline alone", () => {
    const row = (cells: Record<string, unknown>) => {
      const [first] = tabsOf("qinhuangdao-2020").indicators!;
      const cell = { ...first!.cells, unitType: "", unit: "", min: "", max: "", headline: "", ...cells };
      const raw = {
        ...tabsOf("qinhuangdao-2020"),
        indicators: [{ ...first!, cells: cell as NonNullable<typeof first>["cells"] }],
      };
      return definitionFromRows(raw).definition.indicators[0]!;
    };
    expect(row({ min: 2 }).quotas).toMatchObject([{ unitType: "", min: 2 }]);
    expect(row({ max: 4 }).quotas).toMatchObject([{ unitType: "", max: 4 }]);
    expect(row({ headline: 100 })).toMatchObject({ headline: 100, quotas: [] });
  });

  it("of a single unit stands in place of what its type owes", () => {
    const both = [quota(), quota({ unitType: "", unit: "例河县总工会", min: 5 })];
    expect(targets(both)).toMatchObject([{ min: 5 }]);
    expect(targets([quota(), quota({ unitType: "", unit: "例山区总工会", min: 5 })])).toMatchObject([
      { min: 2 },
    ]);
  });

  it("of each period is owed by a unit for those that it owes a report of, from its opening day on", () => {
    const indicator = {
      ...reading.indicators[0]!,
      origin: "count" as const,
      quotas: [quota({ span: "period" })],
    };
    const source = { ...reading, indicators: [indicator] };
    const opened = (openedOn: string) =>
      expandQuotas(source, [unit({ openedOn })], "2020-04-02").map(({ from }) => from);
    expect([opened("2020-03-24"), opened("2020-03-25"), opened("2020-04-03")]).toEqual([
      ["2020-03-01", "2020-03-26"],
      ["2020-03-26"],
      [],
    ]);
  });

  it("of each period stays for the periods before a change what was told of them", () => {
    const asking = (...lots: [id: string, min: number][]) => ({
      ...reading,
      indicators: lots.map(([indicatorId, min]) => ({
        ...reading.indicators[0]!,
        indicatorId,
        origin: "count" as const,
        quotas: [quota({ span: "period", min })],
      })),
    });
    const [first, second] = [asking(["known", 1]), asking(["known", 4], ["new", 3])];
    const { returnId } = reading.periods[0]!;
    const versions = [
      { version: 1, issuedAt: "2020-03-01 09:00:00", bindsFrom: {}, issued: issuedOf(first) },
      {
        version: 2,
        issuedAt: "2020-03-10 09:00:00",
        bindsFrom: { [returnId]: "2020-03-26" },
        issued: issuedOf(second),
      },
    ];
    const owed = expandQuotas({ ...second, versions }, [unit()], "2020-04-02");
    expect(owed.map(({ indicatorId, min, deadline }) => [indicatorId, min, deadline])).toEqual([
      ["known", 1, "2020-03-25"],
      ["known", 4, "2020-04-25"],
      ["new", 3, "2020-04-25"],
    ]);
  });

  it("of each period is owed once for every period that has begun, until its last day", () => {
    const owed = targets([quota({ span: "period" })], undefined, "2020-04-02");
    expect(owed.map(({ min, from, deadline }) => [min, from, deadline])).toEqual([
      [2, "2020-03-01", "2020-03-25"],
      [2, "2020-03-26", "2020-04-25"],
    ]);
  });
});
