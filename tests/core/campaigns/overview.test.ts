// 全部活动: a line a campaign, from what the heads tell of themselves.
import { describe, expect, it } from "@jest/globals";
import { campaignRows, campaignsTable } from "../../../src/core/campaigns";
import { rateLines, rateRows } from "../../../src/core/rates";
import { settingsToRows } from "../../../src/core/rows";
import { asRows, readingCampaign, report, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const LINK = "https://docs.google.com/spreadsheets/d/x/edit";
const units = [unit(), unit({ unitId: "U002", name: "例山区总工会" })];

function told(today: string, onTime: boolean, language: "zh" | "en" = "zh") {
  const made = readingCampaign();
  const definition = { ...made, campaign: { ...made.campaign, language } };
  const rollup = rollUpRows({
    definition,
    units,
    reports: [report({ onTime })],
    ledgerRows: [],
    activities: [],
    today,
    asAt: "",
  });
  const settings = settingsToRows(
    { title: "职工诵读活动", start: "2020-03-06", end: "2020-10-31", lastCollectedAt: "2020-04-10 08:00" },
    "zh",
  );
  return {
    settings: asRows(settings),
    rates: rateRows(rateLines(rollup, definition, units), definition),
  };
}

const rowOf = (today: string, onTime = true, language: "zh" | "en" = "zh") =>
  campaignRows([{ link: LINK, told: told(today, onTime, language) }], "zh")[0]!;

describe("a line of 全部活动", () => {
  it("tells rates, what is missing, what is due next, and as at when", () => {
    expect(rowOf("2020-04-10")).toEqual({
      title: "职工诵读活动",
      span: "2020-03-06—2020-10-31",
      units: 2,
      expected: 2,
      actual: 1,
      onTime: 1,
      rate: 0.5,
      rateOnTime: 0.5,
      missing: 1,
      late: 0,
      light: "● 逾期",
      next: "月度台账 2020年4月：2020-04-25",
      asAt: "2020-04-10 08:00",
      state: "✓",
      link: LINK,
    });
  });

  it("is grey before anything is due", () => {
    expect(rowOf("2020-03-20")).toMatchObject({ expected: 0, rate: null, light: "○ 未到期" });
  });

  it("reads a head that speaks English", () => {
    expect(rowOf("2020-04-10", true, "en")).toMatchObject({ expected: 2, actual: 1 });
    expect(rowOf("2020-04-10", true, "en").next).toContain("2020-04-25");
  });

  it.each([
    ["unreadable", "打不开"],
    ["older", "请在那里汇总一次"],
    ["busy", "下次汇总再读"],
    ["noLink", "不是 Google 表格的链接"],
  ] as const)("of a head that is %s says so beside its link", (lacks, words) => {
    const [row] = campaignRows([{ link: LINK, lacks }], "zh");
    expect(row).toEqual({ link: LINK, state: expect.stringContaining(words) });
  });

  it("fills every column", () => {
    expect(Object.keys(rowOf("2020-04-10")).sort()).toEqual(
      campaignsTable.columns.map(({ key }) => key).sort(),
    );
  });
});
