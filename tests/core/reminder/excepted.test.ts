// A unit is told by mail what was decided for it in 例外: once, and only while it means something.
import { describe, expect, it } from "@jest/globals";
import type { Exception } from "../../../src/core/model";
import { outcomeMails, type ReminderInput } from "../../../src/core/reminder";
import { readingCampaign, report, unit } from "../campaign";
import { logged } from "./logged";

const campaign = readingCampaign();
const river = unit({ workbookUrl: "https://sheets.example/lihe" });
const hill = unit({ ...river, unitId: "U002", name: "例山区总工会", contactMail: "li@lishan.example" });
const MARCH = "r1.2020-03";
const periods = campaign.periods.map((period) =>
  period.id === MARCH ? { ...period, lockOn: "2020-03-28" } : period,
);
const unlocked: Exception = {
  exceptionId: "t1",
  kind: "unlock",
  state: "granted",
  unitIds: [river.unitId],
  periodIds: [MARCH],
  until: "2020-04-02",
  reason: "网络故障",
  by: "（在本表填写）",
  at: "2020-03-30 09:05:00",
};
const mails = (exceptions: readonly Exception[], over: Partial<ReminderInput> = {}) =>
  outcomeMails({
    definition: { ...campaign, periods, exceptions },
    units: [river, hill],
    reports: [],
    log: [],
    today: "2020-03-30",
    nowTime: "10:00",
    ...over,
  });
const told = (exceptions: readonly Exception[], over: Partial<ReminderInput> = {}) =>
  mails(exceptions, over).map(({ unit: name, subject }) => `${name} ${subject.replace(/^.*：/, "")}`);

describe("the digest of outcomes", () => {
  it("tells a unit that is unlocked, until when, and nobody else", () => {
    const [mail, ...others] = mails([unlocked]);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ unit: "例河县总工会", subject: expect.stringMatching(/2020年3月已解锁$/) });
    expect(mail!.text).toContain("2020年3月：已解锁，2020-04-02 以前（含当日）可以补报");
  });

  it("tells a later day that was granted or refused, and what is exempt for all", () => {
    const extended: Exception = {
      ...unlocked,
      kind: "extend",
      periodIds: ["r1.2020-04"],
      until: "2020-04-28",
    };
    expect(told([extended])).toEqual(["例河县总工会 月度台账 2020年4月已同意延期"]);
    expect(told([{ ...extended, state: "declined" }])).toEqual([
      "例河县总工会 月度台账 2020年4月没有同意延期",
    ]);
    expect(told([{ ...extended, state: "asked" }])).toEqual([]);
    expect(told([{ ...unlocked, kind: "exempt", unitIds: null, until: "" }])).toHaveLength(2);
  });

  it("says so once, and again where the row says something else", () => {
    const [mail] = mails([unlocked]);
    const log = logged([mail!], "2020-03-30 10:00:00");
    expect(told([unlocked], { log, today: "2020-03-31" })).toEqual([]);
    const moved = { ...unlocked, until: "2020-04-05", at: "2020-03-31 08:00:00" };
    expect(told([moved], { log, today: "2020-03-31" })).toHaveLength(1);
  });

  it("is silent where nobody knows since when, what is over, and where the report is in", () => {
    expect(told([{ ...unlocked, at: "" }])).toEqual([]);
    expect(told([{ ...unlocked, at: "上周" }])).toEqual([]);
    expect(told([{ ...unlocked, until: "2020-03-29" }])).toEqual([]);
    expect(told([unlocked], { reports: [report()] })).toEqual([]);
  });
});
