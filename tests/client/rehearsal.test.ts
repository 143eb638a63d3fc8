// 提醒演练 in the page: totals of the calendar, and the table that is saved.
import { describe, expect, it } from "@jest/globals";
import { fileName, tableOf } from "../../src/client/rehearsal/table";
import { monthsOf, totalsOf } from "../../src/client/rehearsal/totals";

const readers = ["例河县总工会", "=例山区总工会"];
const rows = [
  { day: "2020-03-24", time: "08:00", subject: "提醒：2020年3月", to: [0, 1], waiting: [1] },
  { day: "2020-03-24", time: "09:00", subject: "领导摘报", to: [0], waiting: [] },
  { day: "2020-04-01", time: "08:00", subject: "期初", to: [0, 1], waiting: [] },
];

describe("what a rehearsal shows", () => {
  it("adds up the mails of a day and those that the quota holds back", () => {
    const totals = totalsOf({ rows });
    expect([...totals]).toEqual([
      ["2020-03-24", { count: 3, waiting: 1 }],
      ["2020-04-01", { count: 2, waiting: 0 }],
    ]);
    expect(monthsOf(totals)).toEqual(["2020-03", "2020-04"]);
  });

  it("saves a row for each mail, in which no name is a formula", () => {
    const [head, ...lines] = tableOf({ rows, readers }).trim().split("\r\n");
    expect(head).toBe("\ufeff日期,时间,收件单位,标题,情况".trim());
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("2020-03-24,08:00,'=例山区总工会,提醒：2020年3月,超出当天封数，第二天再发");
  });

  it("names the file by the campaign, without signs that file systems refuse", () => {
    const name = fileName({ campaign: "“书香”/阅读", today: "2020-03-02" });
    expect(name).toBe("“书香”_阅读 提醒演练 2020-03-02.csv");
  });
});
