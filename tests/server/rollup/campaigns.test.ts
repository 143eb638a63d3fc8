// 全部活动: two head workbooks of one office, each summing up for itself; the first shows both.
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { PageData } from "../../../src/core/wire/procedures";
import { OWNER, startOf } from "../../rig";
import { type AtWork, atWork } from "../at-work";
import { byHand } from "../by-hand";
import { withFunction } from "../trials/office";

const EAST = "例东区总工会";
const COPY = `function copyHead(title) { return SpreadsheetApp.getActive().copy(title).getId(); }`;

let office: AtWork;
let other: string;
beforeAll(async () => {
  office = await atWork("2020-03-24T09:00:00+08:00", withFunction(COPY));
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.job("collect");
  await office.host.advance("3 d");
  await office.job("rollup");
  const copied = await office.host.run("copyHead", ["另一项活动"], { user: OWNER });
  other = String(copied.value);
});

const sheets = () => office.host.view(office.host.spreadsheetId, OWNER).sheets.map(({ name }) => name);
const link = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;
const give = (links: string) => byHand(office).retype("活动设置", ["key", "otherHeads"], "value", links);

describe("the tab 全部活动", () => {
  it("is not made while no other head is named", () => {
    expect(sheets()).not.toContain("全部活动");
  });

  it("shows this campaign and the others, each as it stood when it was summed up last", async () => {
    await office.tick("例河县总工会", "zero");
    await office.job("collect");
    await give(`${link(other)} ${link(office.host.spreadsheetId)}`);
    await office.job("rollup");
    const shown = office.rows("全部活动").map((row) => [row.link, row.expected, row.actual, row.missing]);
    expect(shown).toEqual([
      [link(office.host.spreadsheetId), "3", "2", "1"],
      [link(other), "3", "1", "2"],
    ]);
  });

  it("lets 检查 name the columns that the other campaign asks for too", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openCheck");
    const { findings } = startOf(window.pages().at(-1)!.html).data as PageData["check"];
    const twice = findings.filter(({ text }) =>
      text.includes("“参与人次”：另一项活动“职工诵读活动”也在要“参与人次”"),
    );
    expect(twice).toEqual([expect.objectContaining({ tab: "字段定义", note: true })]);
  });

  it("names what cannot be read, and why", async () => {
    const unit = office.workbook(EAST);
    await give(`${link("nowhere")}\n${link(unit)}\n总表在这里`);
    await office.job("rollup");
    const [, ...told] = office.rows("全部活动").map(({ state }) => state);
    expect(told).toEqual([
      expect.stringContaining("打不开"),
      expect.stringContaining("请在那里汇总一次"),
      expect.stringContaining("不是 Google 表格的链接"),
    ]);
  });

  it("keeps no line of a head that is not named any more", async () => {
    await give("");
    await office.job("rollup");
    expect(office.rows("全部活动").map((row) => row.link)).toEqual([link(office.host.spreadsheetId)]);
  });
});
