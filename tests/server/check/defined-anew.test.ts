// What was defined since the units last got anything has no place in the record yet: 检查 says once who makes it, and does not
// say that somebody deleted it.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { type ByHand, byHand } from "../by-hand";
import { EAST, smallCampaign, smallOffice } from "../trials/office";

/** What the dialog of 检查 shows when it is opened. */
const found = async (office: Rig) => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openCheck");
  const { findings } = startOf(window.pages().at(-1)!.html).data as PageData["check"];
  return findings.filter(({ text }) => /缺少|找不到|还没有位置/.test(text));
};
const addFields = async (hand: ByHand) => {
  const shared = { kind: "整数", inUse: "是" };
  await hand.typeRow("字段定义", { ...shared, form: "活动", field: "guests", label: "嘉宾人数", order: 45 });
  const typed = { origin: "手工填写", nature: "流量", order: 205 };
  await hand.typeRow("字段定义", { ...shared, ...typed, form: "台账", field: "books", label: "赠书册数" });
};
const ONCE = {
  text: expect.stringMatching(
    /“活动”“台账”里新定义的内容在记录里还没有位置（新字段或新表 2 个）.*“分发填报表”或“推送变更”/,
  ),
  tab: "字段定义",
  repair: null,
  note: true,
};

describe("fields that were defined after 分发", () => {
  let office: Rig;
  let start: Snapshot;
  beforeAll(async () => {
    office = await smallOffice();
    start = office.host.snapshot();
  });
  beforeEach(async () => {
    office.host.restore(start);
    await addFields(byHand(office));
  });

  it("are one note, not one finding a column, and none once they are pushed", async () => {
    expect(await found(office)).toEqual([expect.objectContaining(ONCE)]);
    await office.job("push");
    expect(await found(office)).toEqual([]);
  });

  it("hide nothing that a person deleted", async () => {
    const tab = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "活动汇总")!;
    const at = Array.from({ length: tab.columns }, (_, index) => index + 1).find(
      (column) => tab.cells[`1,${column}`]?.v === "theme",
    )!;
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "deleteColumns",
      sheetId: tab.id,
      at,
      count: 1,
    });
    const texts = (await found(office)).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.join("\n")).toContain("工作表“活动汇总”缺少“主题”列");
  });
});

describe("fields that were defined before 分发", () => {
  it("are one note; 分发 makes their columns, and what units send goes into them", async () => {
    const office = await smallCampaign();
    await addFields(byHand(office));
    expect(await found(office)).toEqual([expect.objectContaining(ONCE)]);
    await office.job("distribute");
    expect(await found(office)).toEqual([]);
    await office.host.advance("2020-03-20T10:00:00+08:00");
    const east = clerkOf(office, EAST);
    await east.enter({
      date: "2020-03-16",
      task: "1 开办“大学习”课堂",
      theme: "第一讲",
      people: 4,
      guests: 2,
    });
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.rows("活动汇总")).toEqual([expect.objectContaining({ theme: "第一讲", guests: "2" })]);
  });
});
