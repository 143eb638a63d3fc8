import { describe, expect, test } from "@jest/globals";
import { findDates } from "../../../src/core/notice/recognise/dates";
import { resolveDays } from "../../../src/core/notice/resolve/days";
import { fold } from "../../../src/core/notice/structure/fold";

const setting = { year: 2024, issuedOn: "2024-03-08" };
const days = (text: string) => {
  const date = findDates(fold(text))[0];
  return date ? resolveDays(date, setting) : null;
};

describe("a deadline is the last day of what is written", () => {
  test.each([
    ["6月底前", "2024-06-30"],
    ["6月底以前", "2024-06-30"],
    ["2月", "2024-02-29"],
    ["10月份", "2024-10-31"],
    ["9月上旬", "2024-09-10"],
    ["6月中旬完成", "2024-06-20"],
    ["3月下旬以前", "2024-03-31"],
    ["上半年", "2024-06-30"],
    ["第三季度", "2024-09-30"],
    ["2024年三季度", "2024-09-30"],
    ["年底前", "2024-12-31"],
    ["全年", "2024-12-31"],
    ["5月31日前", "2024-05-31"],
    ["2025年1月10日前", "2025-01-10"],
    ["次年1月31日前", "2025-01-31"],
    ["明年2月底", "2025-02-28"],
    ["7-8月", "2024-08-31"],
    ["7至8月", "2024-08-31"],
    ["3月～5月", "2024-05-31"],
    ["6月1日—30日", "2024-06-30"],
    ["6月1-15日", "2024-06-15"],
    ["11月至次年2月", "2025-02-28"],
    ["2023年11月至2024年2月底", "2024-02-29"],
    ["2024-05-31", "2024-05-31"],
    ["2024.5.31前", "2024-05-31"],
    ["二〇二四年十月十九日", "2024-10-19"],
    ["二O二五年三月", "2025-03-31"],
    ["自发文之日起15日内", "2024-03-23"],
    ["自本通知印发之日起30日内", "2024-04-07"],
    ["通知印发之日起两周内", "2024-03-22"],
    ["印发之日起一个月内", "2024-04-08"],
    ["6月30日（星期日）17:00前", "2024-06-30"],
    ["自9月1日起至12月9日止", "2024-12-09"],
    ["8、9月份", "2024-09-30"],
    ["4月24日放学前", "2024-04-24"],
  ])("%s → %s", (text, end) => {
    expect(days(text)?.end).toBe(end);
  });

  test("working days wait for a calendar of holidays", () => {
    expect(days("自发文之日起10个工作日内")?.end).toBeNull();
  });

  test("a day that the calendar lacks stays unresolved", () => {
    expect(days("2月30日前")?.end).toBeNull();
  });
});

describe("a phase starts on the first day of what is written", () => {
  test.each([
    ["3月上旬", "2024-03-01", "2024-03-10"],
    ["3月中旬至5月下旬", "2024-03-11", "2024-05-31"],
    ["3-10月", "2024-03-01", "2024-10-31"],
    ["下半年", "2024-07-01", "2024-12-31"],
    ["即日起至3月31日", "2024-03-08", "2024-03-31"],
    ["2024年11月—2025年2月", "2024-11-01", "2025-02-28"],
  ])("%s", (text, start, end) => {
    expect(days(text)).toEqual({ start, end });
  });
});

describe("what is no date", () => {
  test.each([
    "每月25日前",
    "上一季度",
    "第二十次",
    "2024年全国劳模",
    "12:30",
    "四个意识",
    "十一届三中全会",
    "每年10月",
    "农历九月初九",
    "收到通知后5日内",
  ])("%s", (text) => {
    expect(findDates(fold(text))).toEqual([]);
  });

  test("自4月起 opens a time and is no limit", () => {
    expect(findDates("自4月起")[0]).toMatchObject({ opens: true, limit: false });
  });
});
