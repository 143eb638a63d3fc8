import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, daysBetween, parseTypedDay, serialOfDay } from "../../../src/core/day";

const campaign = { campaignStart: "2020-03-06", campaignEnd: "2020-10-31", today: "2020-06-20" };
const read = (input: unknown, bounds = campaign) => parseTypedDay(input, bounds);

describe("a typed day", () => {
  it.each([
    ["2020-03-25"],
    ["2020.3.25"],
    ["2020/3/25"],
    ["2020/03/25 14:30"],
    ["2020年3月25日"],
    ["2020 年 3 月 25 日"],
    ["2020年3月25号"],
    ["20年3月25日"],
    ["二〇二〇年三月二十五日"],
    ["二零二零年三月二十五日"],
    ["三月二十五日"],
    ["3月25日"],
    ["3月25"],
    ["3.25"],
    ["3/25"],
    ["25/3"],
    ["25/3/2020"],
    ["3/25/2020"],
    ["20.3.25"],
    ["20200325"],
    ["２０２０．３．２５"],
    ["２０２０年３月２５日（星期三）"],
    ["2020-03-25T00:00:00.000Z"],
    ["2020.3.25 "],
    ["２５／３"],
    ["2020年3月25日下午3点"],
    ["2020-03-25 15时30分"],
    ["25 Mar 2020"],
    ["March 25, 2020"],
    [20200325],
    [43915],
    [43915.5],
  ])("%s is 25 March 2020", (input) => {
    expect(read(input)).toEqual({ day: "2020-03-25" });
  });

  it("in another year offers the campaign's year", () => {
    const found = read("2019-03-25");
    expect(found.problem).toMatchObject({
      code: "day.otherYear",
      values: { value: "2019-03-25", suggestion: "2020-03-25" },
    });
    expect(found).toHaveProperty("suggestion", "2020-03-25");
    expect(read(serialOfDay("2021-05-01"))).toHaveProperty("suggestion", "2020-05-01");
  });

  it("outside the campaign in every year is named", () => {
    expect(read("2020-12-25").problem?.code).toBe("day.outsideCampaign");
    expect(read("12月25日").problem?.code).toBe("day.yearMissing");
  });

  it("that does not exist is named", () => {
    expect(read("2020年2月30日").problem?.code).toBe("day.impossible");
    expect(read("13月1日").problem?.code).toBe("day.impossible");
    for (const value of ["3月32日", "2020-03-32", "2020.3.32", "三月三十二日", "3月0日", "4月31日"])
      expect([value, read(value).problem?.code]).toEqual([value, "day.impossible"]);
  });

  it("that is no day at all is named with an example from the campaign", () => {
    for (const input of ["上周三", "25", "", "三月", "2020-3", "<script>", 25]) {
      expect(read(input).problem).toMatchObject({
        code: "day.unreadable",
        values: { example: "2020-06-20" },
      });
    }
  });

  it("with both readings inside the campaign is asked about", () => {
    expect(read("4/5/2020").problem).toMatchObject({
      code: "day.ambiguous",
      values: { first: "2020-04-05", second: "2020-05-04" },
    });
    expect(read("5/12/2020")).toEqual({ day: "2020-05-12" });
  });

  it("without a year in a campaign of two years is the last one that has come", () => {
    const twoYears = { campaignStart: "2020-09-01", campaignEnd: "2021-12-31", today: "2021-03-01" };
    expect(read("10月1日", twoYears)).toEqual({ day: "2020-10-01" });
    expect(read("2月1日", twoYears)).toEqual({ day: "2021-02-01" });
    expect(read("3.5", twoYears)).toEqual({ day: "2021-03-05" });
  });

  it("typed as a number with a point may have lost its last zero", () => {
    expect(read(3.25)).toEqual({ day: "2020-03-25" });
    expect(read(5.1).problem).toMatchObject({
      code: "day.ambiguous",
      values: { first: "2020-05-01", second: "2020-05-10" },
    });
  });

  it.each([
    ["今天", "2020-06-20"],
    ["昨天", "2020-06-19"],
    ["昨日", "2020-06-19"],
    ["前天", "2020-06-18"],
    ["明天", "2020-06-21"],
    ["后天", "2020-06-22"],
    ["Yesterday", "2020-06-19"],
  ])("%s counts from the day on which it was typed", (typed, day) => {
    expect(read(typed, { ...campaign, typedOn: "2020-06-20" } as typeof campaign)).toEqual({ day });
  });

  it("that is called by its distance from a day nobody knows is asked about, with the day it would be from today", () => {
    expect(read("昨天").problem).toMatchObject({
      code: "day.relative",
      values: { value: "昨天", suggestion: "2020-06-19" },
    });
  });

  it("is read back from each usual spelling of any day of the campaign", () => {
    const length = daysBetween(campaign.campaignStart, campaign.campaignEnd);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: length }), (n) => {
        const day = addDays(campaign.campaignStart, n);
        const [y, m, d] = day.split("-").map(Number) as [number, number, number];
        for (const spelling of [
          day,
          `${y}.${m}.${d}`,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          `${m}月${d}日`,
          `${m}/${d}`,
          day.replace(/-/g, ""),
        ]) {
          expect(read(spelling)).toEqual({ day });
        }
        expect(read(serialOfDay(day))).toEqual({ day });
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (input) => {
        const found = read(input);
        expect((found.day === undefined) !== (found.problem === undefined)).toBe(true);
      }),
    );
  });
});
