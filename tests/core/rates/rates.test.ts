// 报送率: every figure against a count of the raw reports, and the places by hand.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Report, Unit } from "../../../src/core/model";
import { type RateLine, rateLines, rateRows, rateTable } from "../../../src/core/rates";
import { readingCampaign, report, unit } from "../campaign";
import { type RowsInput, rollUpRows } from "../rollup/by-rows";
import { campaignOf } from "../seeds/sent";

const COUNTY = "县（区）总工会";
const city = unit({ unitId: "U000", name: "例海市总工会", unitType: "市属系统、产业工会", level: "市" });
const river = unit({ parentId: "U000" });
const hill = unit({ unitId: "U002", name: "例山区总工会", parentId: "U000" });
const plant = unit({
  unitId: "U003",
  name: "示例机械厂工会",
  unitType: "直属基层工会",
  level: "基层",
  parentId: "U001",
});
const units = [city, river, hill, plant];

const monthly = readingCampaign();
const TODAY = "2020-04-28";

function lines(over: Partial<RowsInput> = {}): RateLine[] {
  const input = {
    definition: monthly,
    units,
    reports: [],
    ledgerRows: [],
    activities: [],
    today: TODAY,
    asAt: `${TODAY} 08:00:00`,
    ...over,
  };
  return rateLines(rollUpRows(input), input.definition, input.units);
}

function find(found: readonly RateLine[], kind: RateLine["kind"], name: string, periodId = ""): RateLine {
  const line = found.find((each) => each.kind === kind && each.name === name && each.periodId === periodId);
  if (!line) throw new Error(`no line of ${kind} ${name} ${periodId}`);
  return line;
}

describe("lines of 报送率", () => {
  const reports = [
    report({ unitId: "U001" }),
    report({ unitId: "U001", periodId: "r1.2020-04", onTime: false, submittedAt: "2020-04-27 09:00:00" }),
    report({ unitId: "U002", state: "accepted" }),
    report({ unitId: "U003", state: "returned" }),
  ];

  it("count March and April of a county together with the plant below it", () => {
    const found = lines({ reports });
    expect(find(found, "subtree", river.name)).toMatchObject({ units: 2, expected: 4, actual: 2, onTime: 1 });
    expect(find(found, "subtree", river.name, "r1.2020-03")).toMatchObject({
      expected: 2,
      actual: 1,
      rate: 0.5,
    });
    expect(find(found, "subtree", city.name)).toMatchObject({ units: 4, expected: 8, actual: 3, onTime: 2 });
  });

  it("have one of everybody, of each type and of each level", () => {
    const found = lines({ reports });
    expect(find(found, "all", "")).toMatchObject({ expected: 8, actual: 3, onTime: 2, rate: 0.375 });
    expect(find(found, "type", COUNTY)).toMatchObject({ units: 2, expected: 4, actual: 3, onTime: 2 });
    expect(find(found, "level", "基层")).toMatchObject({ units: 1, expected: 2, actual: 0 });
  });

  it("say of a period that runs how many have come of all that are expected, and leave it out of the rates", () => {
    const found = lines({ reports, today: "2020-04-10" });
    expect(find(found, "all", "", "r1.2020-04")).toMatchObject({ expected: 4, actual: 1, isDue: false });
    expect(find(found, "all", "")).toMatchObject({ expected: 4, actual: 2 });
    const rows = rateRows(found, monthly);
    expect(rows.find(({ period }) => period === "2020年4月")).toMatchObject({
      dueOn: "2020-04-25（未截止）",
    });
  });

  it("name what a group lacks together", () => {
    const [row] = rateRows([find(lines(), "type", COUNTY)], monthly);
    const own = rateRows([find(lines(), "unit", river.name)], monthly)[0]!;
    const [asked, missing] = /^(\D+) (\d+)/.exec(String(own.gap))!.slice(1);
    expect(String(row!.gap)).toContain(`${asked} ${Number(missing) * 2}`);
  });

  it("are told by return where a campaign has several, and what a unit owes nothing of is left out", () => {
    const definition = campaignOf("qinhuangdao-2020");
    const found = lines({ definition });
    const returns = found.filter(({ kind, name }) => kind === "unit" && name === river.name);
    expect(returns.map(({ returnId }) => returnId)).toContain("");
    const owed = definition.returns.filter(
      ({ unitTypes }) => unitTypes.length === 0 || unitTypes.includes(COUNTY),
    );
    expect(returns).toHaveLength(owed.length + 1);
  });

  it("fill every column of the table", () => {
    const [row] = rateRows(lines({ reports }), monthly);
    expect(Object.keys(row!).sort()).toEqual(rateTable.columns.map(({ key }) => key).sort());
  });
});

describe("places in 报送率", () => {
  const league = ["例河县", "例山区", "例岛区", "例湖县"].map((name, index) =>
    unit({ unitId: `U00${index + 1}`, name: `${name}总工会` }),
  );
  const both = (unitId: string, onTime: boolean): Report[] =>
    ["r1.2020-03", "r1.2020-04"].map((periodId) => report({ unitId, periodId, onTime }));

  it("go by rate on time, then by rate; who is alike shares one", () => {
    const reports = [...both("U001", true), ...both("U002", false), ...both("U003", true)];
    const found = lines({ units: league, reports }).filter(({ kind }) => kind === "unit");
    expect(found.map(({ name, rank }) => [name, rank])).toEqual([
      ["例河县总工会", 1],
      ["例岛区总工会", 1],
      ["例山区总工会", 3],
      ["例湖县总工会", 4],
    ]);
  });

  it("are given within a type, and none to who owed nothing yet", () => {
    const found = lines({ reports: both("U002", true) }).filter(({ kind }) => kind === "unit");
    expect(found.map(({ name, rank }) => [name, rank])).toEqual([
      [city.name, 1],
      [hill.name, 1],
      [river.name, 2],
      [plant.name, 1],
    ]);
    const early = lines({ today: "2020-03-10" }).filter(({ kind }) => kind === "unit");
    expect(new Set(early.map(({ rank }) => rank))).toEqual(new Set([null]));
  });
});

describe("any federation", () => {
  const anyUnits = fc.array(
    fc.record({ type: fc.constantFrom(city, river, plant), parent: fc.nat({ max: 7 }) }),
    { minLength: 1, maxLength: 8 },
  );
  const anyReports = fc.array(
    fc.record({ of: fc.nat({ max: 7 }), month: fc.constantFrom("03", "04"), onTime: fc.boolean() }),
    { maxLength: 16 },
  );

  it("has lines that agree with a count of its reports", () => {
    fc.assert(
      fc.property(anyUnits, anyReports, (made, sent) => {
        const all = made.map(
          ({ type, parent }, i): Unit => ({
            ...type,
            unitId: `U${i}`,
            name: `示例单位${i}`,
            parentId: parent < made.length && parent !== i ? `U${parent}` : "",
          }),
        );
        const reports = [...new Map(sent.map((each) => [`${each.of} ${each.month}`, each])).values()]
          .filter(({ of }) => of < made.length)
          .map(({ of, month, onTime }) => report({ unitId: `U${of}`, periodId: `r1.2020-${month}`, onTime }));
        for (const line of lines({ units: all, reports })) {
          const ids = idsOf(line, all);
          const months = line.periodId ? [line.periodId] : ["r1.2020-03", "r1.2020-04"];
          const own = reports.filter(({ unitId, periodId }) => ids.has(unitId) && months.includes(periodId));
          expect([line.name, line.expected, line.actual, line.onTime]).toEqual([
            line.name,
            ids.size * months.length,
            own.length,
            own.filter(({ onTime }) => onTime).length,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Who belongs to a line, by going up from each unit. */
function idsOf({ kind, name }: RateLine, all: readonly Unit[]): Set<string> {
  const isBelow = (each: Unit): boolean => {
    const seen = new Set<string>();
    for (let at: Unit | undefined = each; at && !seen.has(at.unitId); ) {
      if (at.name === name) return true;
      seen.add(at.unitId);
      const { parentId }: Unit = at;
      at = all.find(({ unitId }) => unitId === parentId);
    }
    return false;
  };
  const belongs = {
    all: () => true,
    type: ({ unitType }: Unit) => unitType === name,
    level: ({ level }: Unit) => level === name,
    unit: (each: Unit) => each.name === name,
    subtree: isBelow,
  };
  return new Set(all.filter(belongs[kind]).map(({ unitId }) => unitId));
}
