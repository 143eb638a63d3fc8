// Materials that are lacking, called to mind: by the ladder of reports, in their mails or in one of their own.
import { describe, expect, it } from "@jest/globals";
import { materialGaps } from "../../../src/core/material";
import type { SendRecord } from "../../../src/core/model";
import {
  chase,
  dueReminders,
  outcomeMails,
  type ReminderInput,
  staleSends,
} from "../../../src/core/reminder";
import { report } from "../campaign";
import { campaignOf, unitsOf } from "../seeds/sent";

const definition = campaignOf("qinghai-2021-73");
const units = unitsOf("市州总工会", "例河州总工会", "例山州总工会").map((unit, index) => ({
  ...unit,
  contactMail: `${index}@units.example`,
  workbookUrl: `https://sheets.example/${index}`,
}));
const [river, hill] = units as [(typeof units)[0], (typeof units)[0]];
/** Both lack the article; the unit by the river has sent its report. */
const lacking = materialGaps(definition, units, [], "2021-11-22");
const input = (over: Partial<ReminderInput> = {}): ReminderInput => ({
  definition,
  units,
  reports: [report({ unitId: river.unitId, periodId: "r1.once", state: "submitted", revision: 1 })],
  log: [],
  lacking,
  today: "2021-11-22",
  nowTime: "08:30",
  ...over,
});
const sent = (sends: ReturnType<typeof dueReminders>, at: string): SendRecord[] =>
  sends.flatMap(({ unitId, items }) =>
    items.map(({ sendId, ruleId: rule, periodId: period }) => ({
      sendId,
      rule,
      unitId,
      period,
      state: "sent" as const,
      at: `${at} 08:30:00`,
    })),
  );

describe("a unit that has sent its report and lacks an article", () => {
  it("gets a mail of its own the workday after the day, which names what is lacking and where to put it", () => {
    const [mail] = dueReminders(input()).filter(({ unitId }) => unitId === river.unitId);
    expect(mail?.subject).toContain("还缺材料 理论文章 1");
    expect(mail?.text).toContain("链接字段");
    expect(mail?.text).toContain("https://sheets.example/0");
    expect(mail?.items).toEqual([
      { sendId: `r4|${river.unitId}|material.c2|0`, ruleId: "r4", periodId: "material.c2" },
    ]);
  });

  it("gets it once, then again at the rule's distance", () => {
    const log = sent(dueReminders(input()), "2021-11-22");
    const daysOf = (today: string) => dueReminders(input({ log, today })).map(({ unitId }) => unitId);
    expect([daysOf("2021-11-22"), daysOf("2021-11-24")]).toEqual([[], []]);
    expect(daysOf("2021-11-25")).toEqual([river.unitId, hill.unitId]);
  });

  it("gets none when it lacks nothing, or its record does not tell; one that waits is called off then", () => {
    const none = input({ lacking: new Map() });
    const queued = sent(dueReminders(input()), "2021-11-22").map((record) => ({
      ...record,
      state: "queued" as const,
    }));
    expect(dueReminders(none).map(({ unitId }) => unitId)).toEqual([hill.unitId]);
    const stale = staleSends({ ...none, log: queued }, dueReminders({ ...none, log: queued }));
    expect(stale.map(({ period }) => period)).toContain("material.c2");
  });
});

const byLink = {
  ...definition,
  campaign: { ...definition.campaign, linkAddress: "https://script.example/exec" },
};
const onPage = units.map((unit) => ({
  ...unit,
  channel: "link" as const,
  workbookState: "ready" as const,
}));

describe("a unit that fills in its page behind a link", () => {
  it("is told of its page, not of tables that it does not see", () => {
    const mails = dueReminders(input({ definition: byLink, units: onPage }));
    const texts = mails.map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).not.toMatch(/登记表|首页/);
    expect(texts.join()).toContain("请打开填报页，在登记的那一条里拍照、选图片或填网址");
    expect(mails.every(({ linkAddress }) => linkAddress !== "")).toBe(true);
  });
});

describe("a unit whose report is accepted", () => {
  const accepted = report({
    unitId: river.unitId,
    periodId: "r1.once",
    state: "accepted",
    revision: 2,
    reviewedAt: "2021-11-22 08:20:00",
  });
  const told = (over: Partial<ReminderInput> = {}) =>
    outcomeMails(input({ reports: [accepted], ...over }))
      .map(({ text }) => text)
      .join();

  it("is told what materials are still missing and how to add them, and not that nothing is to be done", () => {
    expect(told()).toContain("已接收（第 2 稿），但还缺材料：理论文章 1。请把网址补进登记表的链接字段");
    expect(told()).not.toContain("不用再做什么");
  });

  it("is told of those of the accepted return alone, and reads of its page where it has one", () => {
    const another = report({ ...accepted, periodId: "r2.once" });
    expect(told({ reports: [another] })).toContain("不用再做什么");
    const page = { definition: byLink, units: onPage };
    expect(told(page)).toContain("但还缺材料：理论文章 1。请在填报页登记的那一条里补上再提交");
    expect(told({ ...page, lacking: new Map() })).toContain("照常在填报页上改好再提交");
  });
});

describe("a unit that has sent nothing", () => {
  it("reads of both in one mail, and both count as called to mind", () => {
    const [mail] = dueReminders(input()).filter(({ unitId }) => unitId === hill.unitId);
    expect(mail?.subject).toContain("催报");
    expect(mail?.text).toContain("另外，还缺材料：理论文章 1");
    expect(mail?.items.map(({ periodId }) => periodId)).toEqual(["r1.once", "material.c2"]);
  });

  it("reads of what it lacks in a chase", () => {
    const [mail] = chase(input());
    expect([mail?.unitId, mail?.text]).toEqual([
      hill.unitId,
      expect.stringContaining("· 缺材料：理论文章 1，请把网址填进登记表的链接字段"),
    ]);
  });

  it("may be told in the office's own words by {{缺材料}}", () => {
    const own = { subject: "请报 {{报告期}}", body: "{{单位}}：缺{{缺材料}}。" };
    expect(chase(input(), { words: own })[0]?.text).toBe("例山州总工会：缺理论文章 1。");
  });
});

it("campaigns that ask for no material send the mails that they sent before", () => {
  const { lacking: _none, ...without } = input();
  expect(dueReminders(without).map(({ items }) => items.map(({ periodId }) => periodId))).toEqual([
    ["r1.once"],
  ]);
  expect(dueReminders(without)[0]?.text).not.toContain("材料");
});
