// 延期申请: what a unit writes on 首页 before the due day.
import { describe, expect, it } from "@jest/globals";
import { extensionsAskedIn, unknownPeriodIn } from "../../../src/core/exception/asked";
import { readingCampaign } from "../campaign";

const campaign = readingCampaign();
const asked = (words: string, today = "2020-03-20") => {
  const [found] = extensionsAskedIn(words, campaign, today);
  return found ? [found.period.code, found.until] : null;
};

describe("a wish for a later day", () => {
  it.each<[string, [string, string]]>([
    ["延期：2020年3月 到3月28日，材料未齐", ["2020-03", "2020-03-28"]],
    ["申请延期至2020-04-02", ["2020-03", "2020-04-02"]],
    ["延期到 4.1 ，签到表 3.20 才收齐，最晚 4月3日", ["2020-03", "2020-04-03"]],
    ["  延期：3月30日", ["2020-03", "2020-03-30"]],
  ])("is understood: %s", (words, found) => {
    expect(asked(words)).toEqual(found);
  });

  it.each([["没有要求延期，只是人手不够"], ["延期"], ["延期：到3月20日"], ["延期：到2月31日"]])(
    "is none, so that the office reads it as it stands: %s",
    (words) => {
      expect(asked(words)).toBeNull();
    },
  );

  it("is understood for a period that has not begun, where the words name it", () => {
    expect(asked("延期：2020年5月 到6月5日，材料未齐")).toEqual(["2020-05", "2020-06-05"]);
    expect(asked("延期：到6月5日")).toEqual(["2020-03", "2020-06-05"]);
  });

  it("names a month without its year, whether it has begun or not", () => {
    expect(asked("延期：3月 到3月28日")).toEqual(["2020-03", "2020-03-28"]);
    expect(asked("延期：5月份 到6月5日，材料未齐")).toEqual(["2020-05", "2020-06-05"]);
    expect(asked("延期到4月，最晚4月3日")).toEqual(["2020-03", "2020-04-03"]);
  });

  it("for a period that does not exist is none, and the period is told", () => {
    for (const [words, period] of [
      ["延期：2021年3月 到3月28日", "2021年3月"],
      ["延期：12月 到12月28日", "12月"],
      ["延期：第2季度 到3月28日", "第2季度"],
    ] as const) {
      expect(asked(words)).toBeNull();
      expect(unknownPeriodIn(words, campaign)).toBe(period);
    }
    for (const words of ["延期：2020年3月 到3月28日", "延期：3月30日", "人手不够，12月再报"])
      expect(unknownPeriodIn(words, campaign)).toBe("");
  });

  it("comes too late once the due day has passed", () => {
    expect(asked("延期：2020年3月 到3月28日", "2020-03-25")).not.toBeNull();
    expect(asked("延期：2020年3月 到3月28日", "2020-03-26")).toBeNull();
  });
});

describe("a wish of a unit that owes several returns", () => {
  const [monthly] = campaign.returns;
  const visits = campaign.periods.map((period) => ({
    ...period,
    id: period.id.replace("r1", "r9"),
    returnId: "r9",
    label: `五一慰问情况 ${period.span}`,
  }));
  const both = {
    returns: [...campaign.returns, { ...monthly!, returnId: "r9", name: "五一慰问情况" }],
    periods: [
      ...campaign.periods.map((period) => ({ ...period, label: `月度台账 ${period.span}` })),
      ...visits,
    ],
  };
  const meant = (words: string, isClosed: (id: string) => boolean = () => false) =>
    extensionsAskedIn(words, both, "2020-04-14", ({ id }) => isClosed(id)).map(({ period }) => period.label);

  it("is for the one that is still open", () => {
    const words = "延期：2020年4月 到5月8日，材料未齐";
    expect(meant(words, (id) => id === "r1.2020-04")).toEqual(["五一慰问情况 2020年4月"]);
    expect(meant(words, (id) => id.endsWith("2020-04"))).toEqual([]);
  });

  it.each(["延期：2020年4月 到5月8日，材料未齐", "延期到5月8日"])("may be for either: %s", (words) => {
    expect(meant(words)).toEqual(["月度台账 2020年4月", "五一慰问情况 2020年4月"]);
  });

  it.each(["延期：五一慰问情况 2020年4月 到5月8日", "延期：五一慰问情况 到5月8日"])(
    "is for the one that is named: %s",
    (words) => {
      expect(meant(words)).toEqual(["五一慰问情况 2020年4月"]);
    },
  );
});
