// 收取: what the clerk ticked goes into the record, or comes back with problems; nothing is lost or doubled.

import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { distributed, OWNER, type Rig } from "../../rig";
import { ACTIVITIES, ledgerTab } from "../../unit-tabs";

const LECTURE = {
  date: "2020-03-16",
  task: "1 开办“大学习”课堂",
  theme: "大学习课堂第一讲",
  place: "职工书屋",
  people: 40,
};
const READING = {
  date: "2020-03-18",
  task: "2 建立职工读书小组",
  theme: "读书小组第一次学习",
  place: "三楼会议室",
  people: 12,
};

let office: Rig;
let start: Snapshot;
let east: Clerk;

beforeAll(async () => {
  office = await distributed();
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
  east = clerkOf(office, "例东区总工会");
});

beforeEach(() => office.host.restore(start));

describe("the ledger of a unit", () => {
  it("fills itself from the activities, by task and period", async () => {
    await east.enter(
      LECTURE,
      READING,
      { ...READING, date: "2020-03-19" },
      { ...LECTURE, date: "2020-04-02" },
    );
    expect(east.ledgerText("r1.2020-03", 0, "people.auto")).toBe("40");
    expect(east.ledgerText("r1.2020-03", 1, "sessions.auto")).toBe("2");
    expect(east.ledgerText("r1.2020-03", 1, "people.auto")).toBe("24");
    expect(east.ledgerText("r1.2020-04", 0, "sessions.auto")).toBe("1");
  });
});

describe("a report that was ticked", () => {
  it("is written into the record and receipted on 首页, and the tick is cleared", async () => {
    await east.enter(LECTURE, READING);
    await east.ledger("r1.2020-03", 0, "quantity", 2);
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([
      expect.objectContaining({ unit: "例东区总工会", period: "r1.2020-03", state: "已提交", revision: "1" }),
    ]);
    expect(office.standing("活动汇总").map(({ theme }) => theme)).toEqual([LECTURE.theme, READING.theme]);
    expect(
      office.standing("台账汇总").map(({ quantity, people, sessions }) => [quantity, people, sessions]),
    ).toEqual([
      ["2", "40", "1"],
      ["", "12", "1"],
      ["", "0", "0"],
    ]);
    expect(east.home("r1.2020-03")).toMatchObject({ state: "已提交", submit: "FALSE", problems: "" });
    expect(east.home("r1.2020-03").receipt).toContain("第 1 稿");
  });

  it("needs no words of problems, which are read on demand, unless it has some", async () => {
    const filesRead = () => office.last().meter.calls["HtmlService.getFile"];
    await east.enter(LECTURE);
    await east.tick("r1.2020-03");
    await office.job("collect");
    // The code of collecting and that of checking are the only ones.
    expect(filesRead()).toBe(2);
    await east.enter({ ...READING, theme: "" });
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(east.home("r1.2020-03").problems).not.toBe("");
    expect(filesRead()).toBe(3);
  });

  it("becomes a second revision when it is ticked again with other content", async () => {
    await east.enter(LECTURE);
    await east.tick("r1.2020-03");
    await office.job("collect");
    await east.enter(READING);
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ revision: "2" })]);
    expect(office.standing("活动汇总")).toHaveLength(2);
  });

  it("is receipted again without a new revision when nothing has changed", async () => {
    await east.enter(LECTURE);
    await east.tick("r1.2020-03");
    await office.job("collect");
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ revision: "1" })]);
    expect(office.standing("活动汇总")).toHaveLength(1);
    expect(east.home("r1.2020-03").submit).toBe("FALSE");
  });

  it("may say that there was nothing: 零报告 is a report", async () => {
    await east.tick("r1.2020-03", "zero");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ state: "已提交", zero: "是" })]);
    expect(east.home("r1.2020-03").receipt).toContain("零报告");
  });

  it("is refused as 零报告 when activities are entered", async () => {
    await east.enter(LECTURE);
    await east.tick("r1.2020-03", "zero");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([]);
    expect(east.home("r1.2020-03")).toMatchObject({ zero: "FALSE", receipt: "" });
    expect(east.home("r1.2020-03").problems).not.toBe("");
  });
});

describe("bad input", () => {
  it("names the row and column of text in a number cell, and keeps what was typed", async () => {
    await east.enter(LECTURE);
    await east.paste(3, "people", "约五十人");
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([]);
    expect(east.home("r1.2020-03").problems).toMatch(/参与人次.*约五十人/);
    expect(
      east.sheet("活动记录").cells["3,6"]?.d ??
        Object.values(east.sheet("活动记录").cells).find(({ v }) => v === "约五十人")?.d,
    ).toBe("约五十人");
  });

  it("keeps a formula that was pasted into a name as text, wherever it is shown", async () => {
    await east.enter(LECTURE);
    await east.paste(3, "theme", '\'=HYPERLINK("https://example.com","x")');
    await east.tick("r1.2020-03");
    await office.job("collect");
    const [recorded] = office.standing("活动汇总");
    expect(recorded?.theme).toBe('=HYPERLINK("https://example.com","x")');
    const cells = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "活动汇总")!.cells;
    expect(Object.values(cells).filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it("names a workbook that was deleted, and the other units go on", async () => {
    await clerkOf(office, "市例教育系统工会").tick("r1.2020-03", "zero");
    office.host.deleteFile(east.workbookId);
    const progress = await office.job("collect");
    expect(progress.problems.map(({ text }) => text).join()).toContain("“例东区总工会”的填报表找不到");
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ unit: "市例教育系统工会" })]);
  });

  it("finds tabs that were renamed", async () => {
    await east.enter(LECTURE);
    await office.host.edit(east.workbookId, OWNER, {
      kind: "renameSheet",
      sheetId: ACTIVITIES,
      name: "我们的活动",
    });
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总")).toHaveLength(1);
  });

  it("names a ledger tab that was deleted", async () => {
    await office.host.edit(east.workbookId, OWNER, { kind: "deleteSheet", sheetId: ledgerTab("r1.2020-03") });
    await east.enter(LECTURE);
    await east.tick("r1.2020-03");
    const progress = await office.job("collect");
    expect(
      [progress.problems.map(({ text }) => text).join(), east.home("r1.2020-03").problems].join(),
    ).toContain("台账 2020-03");
  });

  it("finds the header when a row was inserted above it", async () => {
    await east.enter(LECTURE);
    await office.host.edit(east.workbookId, OWNER, {
      kind: "insertRows",
      sheetId: ACTIVITIES,
      at: 1,
      count: 1,
    });
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总")).toHaveLength(1);
  });

  it("takes a thousand pasted rows", async () => {
    await east.enter(
      ...Array.from({ length: 1000 }, (_, index) => ({ ...LECTURE, theme: `第${index + 1}讲` })),
    );
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总")).toHaveLength(1000);
  });
});

describe("what it costs", () => {
  it("is one read and one write per ticked unit, whatever the number of activities", async () => {
    await east.enter(LECTURE, READING);
    await east.tick("r1.2020-03");
    await office.job("collect");
    const { calls } = office.last().meter;
    // The workbook, the record before it is added to and once more when the unit was told, and what is added.
    expect(calls["UrlFetchApp.fetchAll"]).toBe(5);
    expect(office.last().meter.totalCalls).toBeLessThan(100);
  });
});
