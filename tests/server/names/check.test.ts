// 检查与修复 and names: what stands under a row's number, under no task or twice is found with tab and row, and mended where it is certain.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { type ByHand, byHand } from "../by-hand";
import { EAST, RIVER, smallOffice } from "../trials/office";

const READING = {
  date: "2020-03-18",
  task: "2 建立职工读书小组",
  theme: "读书小组第一次学习",
  people: 12,
};
const TABS = ["报表记录", "台账汇总", "活动汇总"];

let office: Rig;
let start: Snapshot;
let staff: ByHand;
beforeAll(async () => {
  office = await smallOffice();
  const east = clerkOf(office, EAST);
  await east.enter(READING);
  await east.tick("r1.2020-03");
  await office.job("collect");
  start = office.host.snapshot();
  staff = byHand(office);
});
beforeEach(() => office.host.restore(start));

const idOf = (name: string) => office.rows("单位名录").find((row) => row.name === name)!.unitId!;
/** What the dialog of 检查 names in a tab before anything is mended. */
const found = async (tab: string) => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openCheck");
  const { findings } = startOf(window.pages().at(-1)!.html).data as PageData["check"];
  return findings.find((finding) => finding.tab === tab);
};
const check = () => office.call("check.repair", {});
const underRowNumber = async (tab: string) => {
  for (const row of office.rows(tab))
    if (row.unitId) await staff.retype(tab, ["unitId", row.unitId], "unitId", "row4");
};

describe("a field that was typed a moment ago", () => {
  it("is no problem for lack of a code: a note says that it gets one, and names its row once", async () => {
    await staff.typeRow("字段定义", {
      form: "活动",
      label: "嘉宾人数",
      kind: "整数",
      order: 45,
      inUse: "是",
    });
    const row = office.rows("字段定义").findIndex(({ label }) => label === "嘉宾人数") + 3;
    const note = await found("字段定义");
    expect(note).toMatchObject({ note: true });
    expect(note!.text).toBe(
      `“字段定义”：第 ${row} 行是新加的，还没有编码。不用填：下次使用菜单时按名称自动补上。`,
    );
  });
});

describe("records that an earlier version stored under a row's number", () => {
  it("are named with tab and cell, and put under the unit whose name they bear", async () => {
    for (const tab of TABS) await underRowNumber(tab);
    const { repaired, findings } = await check();
    expect(repaired).toContain(`把“活动汇总”第 3 行归到“${EAST}”`);
    for (const tab of TABS)
      expect(new Set(office.rows(tab).map(({ unitId }) => unitId))).toEqual(new Set([idOf(EAST)]));
    expect(findings.filter(({ text }) => text.includes("行号"))).toEqual([]);
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "12" });
  });

  it("are left to a person where no unit, or more than one, bears that name", async () => {
    await underRowNumber("活动汇总");
    await staff.retype("单位名录", ["name", EAST], "name", "例新区总工会");
    const { repaired, findings } = await check();
    expect(repaired).toEqual([]);
    expect(findings.find(({ text }) => text.includes("row4"))).toMatchObject({
      text: expect.stringContaining(`记在行号“row4”名下，不是单位编码；写明的单位是“${EAST}”`),
      tab: "活动汇总",
      cell: expect.stringMatching(/^[A-Z]+3$/),
      repair: null,
    });
  });

  it("are left to a person where the unit has a report of that period by now", async () => {
    const row = office.standing("报表记录")[0]!;
    await staff.typeRow("报表记录", { ...row, unitId: "row4" });
    const { repaired, findings } = await check();
    expect(repaired).toEqual([]);
    expect(findings.filter(({ text }) => text.includes("记在行号“row4”名下"))).toHaveLength(1);
  });
});

describe("a record of a task that there is not", () => {
  it("is put under the task that it names", async () => {
    await staff.retype("活动汇总", ["theme", READING.theme], "taskId", "t4x");
    expect(await found("活动汇总")).toMatchObject({
      text: expect.stringContaining("任务编码“t4x”不在任务清单里；写明的任务是“2 建立职工读书小组”"),
      cell: expect.stringMatching(/^[A-Z]+3$/),
    });
    const { repaired } = await check();
    expect(repaired).toEqual(["把“活动汇总”第 3 行归到“2 建立职工读书小组”"]);
    expect(office.standing("活动汇总")[0]!.taskId).toBe("t2");
  });

  it("is only named where its id is another task's: titles may have been exchanged", async () => {
    await staff.retype("活动汇总", ["theme", READING.theme], "taskId", "t3");
    const { repaired, findings } = await check();
    expect(repaired).toEqual([]);
    expect(findings.find(({ tab }) => tab === "活动汇总")).toMatchObject({
      text: expect.stringMatching(/写明的任务是“2 建立职工读书小组”，编码却是“.+”的。任务改过名称可不处理/),
      cell: expect.stringMatching(/^[A-Z]+3$/),
    });
  });
});

describe("rows without an id of their own", () => {
  it("are named with tab and row before anybody uses them, and get one", async () => {
    await staff.copyRow("单位名录", ["name", EAST], { name: "例新区总工会" });
    await staff.typeRow("任务清单", { number: "99", title: "读书月展板" });
    const { repaired } = await check();
    expect(repaired).toEqual(["给“任务清单”第 18 行补上编码", "给“单位名录”第 6 行补上编码"]);
    expect(idOf("例新区总工会")).not.toBe(idOf(EAST));
    expect(office.rows("单位名录").find(({ name }) => name === "例新区总工会")!.workbookId).toBe("");
  });
});

describe("an activity that was copied inside the record", () => {
  it("is named with both rows, and counts once until then", async () => {
    await staff.copyRow("活动汇总", ["theme", READING.theme], {});
    expect((await check()).findings.find(({ tab }) => tab === "活动汇总")?.text).toContain(
      "与第 3 行的编码相同",
    );
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "12" });
    expect(office.rows("报送情况").find(({ unit }) => unit === RIVER)).toMatchObject({ people: "0" });
  });
});
