// What is wrong with a unit's workbook, in the words that the office and the unit read: with its tab, its column and what to do.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { byHand } from "../by-hand";
import { driveOf } from "../sharing/drive";
import { EAST, RIVER, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let start: Snapshot;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
  east = clerkOf(office, EAST);
});
beforeEach(async () => {
  office.host.restore(start);
  disturbRest(office.host.store, null);
  await east.enter(LECTURE);
  await east.tick(MARCH);
});

/** The words that 收取 ends with. */
const collected = async () => (await office.job("collect")).problems.map(({ text }) => text).join("\n");
const rebuilt = (change: Parameters<typeof office.host.edit>[2]) =>
  office.host.edit(east.workbookId, OWNER, change);
const columnOf = (tab: string, row: number, words: string) => {
  const { cells, columns } = east.sheet(tab);
  return Array.from({ length: columns }, (_, index) => index + 1).find(
    (at) => cells[`${row},${at}`]?.d === words,
  )!;
};

describe("a unit's workbook", () => {
  it("that belongs to another campaign is named, and nothing of it is taken", async () => {
    await byHand(office).retype("活动设置", ["key", "campaignId"], "value", "c-2021");
    expect(await collected()).toContain(`“${EAST}”的填报表属于另一项活动。请对该单位重新分发`);
    expect(office.rows("报表记录")).toEqual([]);
  });

  it("without 活动记录 is named to the office and, on 首页, to the unit", async () => {
    await rebuilt({ kind: "deleteSheet", sheetId: ACTIVITIES });
    const words = "填报表里找不到工作表“活动记录”。请在“文件 → 版本记录”中恢复，恢复后再勾选一次";
    expect(await collected()).toContain(words);
    expect(east.home(MARCH).problems).toContain(words);
    expect(office.rows("报表记录")).toEqual([
      expect.objectContaining({ state: "有问题", revision: "0", problems: expect.stringContaining(words) }),
    ]);
  });

  it("without the column 主题 is named with its tab", async () => {
    const at = columnOf("活动记录", 1, "theme");
    await rebuilt({ kind: "deleteColumns", sheetId: ACTIVITIES, at, count: 1 });
    const words = "工作表“活动记录”缺少“主题”列。请撤销删除，或在“文件 → 版本记录”中恢复，恢复后再勾选一次";
    expect(await collected()).toContain(words);
    expect(east.home(MARCH).problems).toContain(words);
  });

  it("with columns of 首页 in another order is left as it is, and the column is named", async () => {
    const home = east.sheet("首页").id;
    expect(await rebuilt({ kind: "insertColumns", sheetId: home, at: 5, count: 1 })).toMatchObject({
      ok: true,
    });
    expect(await collected()).toMatch(
      /“首页”的表格被改动过，认不出“.+”列。请在“文件 → 版本记录”中恢复这一页/,
    );
    expect(office.rows("报表记录")).toEqual([]);
  });

  it("in the place of which somebody put a file of Excel is named with Google's words; the others are collected", async () => {
    await clerkOf(office, RIVER).tick(MARCH, "zero");
    disturbRest(office.host.store, ({ url }) =>
      url.includes(east.workbookId) ? { status: 400, landed: false } : null,
    );
    expect(await collected()).toMatch(/Google（This operation is not supported.+）暂时忙。系统会自动再试/);
    expect(office.rows("报表记录").map(({ unit }) => unit)).toEqual([RIVER]);
  });

  it("that a former contact can still open is named with the address", async () => {
    driveOf(office).watch(({ method, path }) =>
      method === "DELETE" && path.includes("/permissions/") ? { status: 403, landed: false } : null,
    );
    await byHand(office).retype("单位名录", ["name", EAST], "contactMail", "zheng.jie@units.example");
    const { problems } = await office.job("distribute");
    expect(problems.map(({ text }) => text).join("\n")).toContain(
      `${east.mail} 仍能打开“${EAST}”的填报表。请由建表账号在云端硬盘里打开该文件的“共享”，移除这个地址`,
    );
  });
});
