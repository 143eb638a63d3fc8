// Points over several campaigns: what another campaign of the office gave counts as a row here, and is read from its page.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Cells } from "../../../src/core/model";
import { describeProblem } from "../../../src/core/problem";
import { scoresIn, scoresOf, scoresPage, scoringFromRows, type ToldScores } from "../../../src/core/scoring";
import { asRows, readingCampaign, report, unit } from "../campaign";

const definition = readingCampaign();
const [river, hill] = [unit(), unit({ unitId: "U002", name: "例山区总工会" })] as const;
const units = [river, hill];
const READING: Cells = {
  item: "读书活动",
  measure: "其他活动得分",
  weight: 30,
  full: 100,
  campaign: "职工读书活动",
};

function scored(rows: readonly Cells[], told: ToldScores | undefined) {
  const { items, leftOut } = scoringFromRows(asRows(rows), { definition, units });
  const scores = scoresOf(items, {
    definition,
    units,
    reports: [report({ state: "accepted", onTime: true })],
    figures: [],
    today: "2020-03-30",
    asAt: "2020-03-30 09:00",
    elsewhere: (campaign) => (campaign === "职工读书活动" ? told : undefined),
  });
  return { scores, page: scoresPage(scores, { definition, units, leftOut, asAt: "2020-03-30 09:00" }) };
}
type Page = ReturnType<typeof scored>["page"];
/** The cells of the page as they are read from its tab. */
const read = ({ rows }: Page) => rows.map((row) => row.map(({ value }) => value));
const words = (page: Page) => read(page).flat().join("\n");

const told: ToldScores = {
  title: "职工读书活动",
  asAt: "数据截至 2020-03-29",
  totals: new Map([[river.name, 84.5]]),
};

describe("a row that takes the total of another campaign", () => {
  it("gives its part of the points by the full mark that it names, and says whence", () => {
    const { scores, page } = scored([READING], told);
    expect(
      scores.units.map(({ name, items, total }) => [name, items[0]?.figure, items[0]?.points, total]),
    ).toEqual([[river.name, "84.5", 25.35, 25.35]]);
    expect(words(page)).toContain("读书活动取自“职工读书活动”的总分（数据截至 2020-03-29）。");
  });

  it("is not owed by a unit that has no points there: the others count as all", () => {
    const { scores } = scored([READING, { item: "及时", measure: "按时率", weight: 70 }], told);
    const [first, second] = scores.units;
    expect([first?.name, first?.sum, first?.possible]).toEqual([river.name, 95.35, 100]);
    expect([second?.name, second?.items[0], second?.possible]).toEqual([hill.name, null, 70]);
  });

  it("gives nobody points where that campaign cannot be read, and says what to do", () => {
    const { scores, page } = scored([READING], undefined);
    expect(scores.units).toEqual([]);
    expect(words(page)).toContain("“读书活动”没有计入：读不到“职工读书活动”的考核得分");
  });

  it("is in no unit's points at all then: 70 of the 70 that are left are 70", () => {
    const { scores } = scored([READING, { item: "及时", measure: "按时率", weight: 70 }], undefined);
    expect(scores.units.map(({ name, scaled }) => [name, scaled])).toEqual([
      [river.name, 70],
      [hill.name, 0],
    ]);
  });

  it.each([
    [{ ...READING, campaign: "" }, "“读书活动”没有填“其他活动”"],
    [{ ...READING, full: null }, "“读书活动”没有填“满分标准”"],
  ])("is left out where it does not say of which campaign, or what the full mark is", (row, said) => {
    const { items, problems } = scoringFromRows(asRows([row]), { definition, units });
    expect(items).toEqual([]);
    expect(problems.map((found) => describeProblem(found, "zh"))[0]).toContain(said);
  });
});

describe("the page of another campaign", () => {
  it("tells the totals that it shows, whatever they are", () => {
    const points = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(points, points, fc.integer({ min: -20, max: 20 }), (weight, full, bonus) => {
        const rows: Cells[] = [
          { ...READING, weight, full },
          ...(bonus === 0
            ? []
            : [{ item: "通报", measure: "加减分", unit: hill.name, weight: bonus, reason: "抽查" }]),
        ];
        const both = {
          ...told,
          totals: new Map([
            [river.name, 84.5],
            [hill.name, 61],
          ]),
        };
        const { scores, page } = scored(rows, both);
        expect(scoresIn("职工诵读活动", read(page))?.totals).toEqual(
          new Map(scores.units.map(({ name, total }) => [name, total])),
        );
      }),
    );
  });

  it("tells as at when it was summed up", () => {
    const { page } = scored([READING], told);
    expect(scoresIn("职工诵读活动", read(page))?.asAt).toContain("2020-03-30 09:00");
  });

  it("tells nothing where nobody was given points", () => {
    expect(scoresIn("职工诵读活动", [])).toBeUndefined();
    expect(
      scoresIn("职工诵读活动", [["职工诵读活动考核得分"], ["考核办法中没有可用的行。"]]),
    ).toBeUndefined();
  });
});
