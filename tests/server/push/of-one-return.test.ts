// A push that changes one return of several speaks of that one: before it begins, when it goes on, and when it is refused.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const CARD = { kind: "卡片", inUse: "是" };
const FIELD = { kind: "整数", nature: "流量", origin: "手工填写", inUse: "是" };
let office: Rig;
let start: Snapshot;

/** On 30 March a weekly return is typed; a report of March and one of the single return were accepted before. */
beforeAll(async () => {
  office = await smallOffice();
  const staff = byHand(office);
  await staff.retype("报送事项", ["returnId", "r1"], "forms", "活动、台账");
  await staff.typeRow("表单", { ...CARD, name: "机构" });
  await staff.typeRow("字段定义", { ...FIELD, form: "机构", field: "posts", label: "岗位数", order: 301 });
  const once = { kind: "一次性", zeroAllowed: "是", inUse: "是" };
  await staff.typeRow("报送事项", { ...once, name: "建组织情况", forms: "机构", dueOn: "2020-04-20" });
  await office.job("push");
  await clerkOf(office, EAST).tick("r1.2020-03", "zero");
  const single = clerkOf(office, EAST)
    .periods()
    .find((id) => !id.startsWith("r1."))!;
  await clerkOf(office, EAST).tick(single, "zero");
  await office.job("collect");
  const { items } = await office.call("review.queue", {});
  const reports = items.map(({ unitId, period, revision }) => ({ unitId, period, revision }));
  expect(reports).toHaveLength(2);
  await office.call("review.accept", { reports });
  await office.host.advance("2020-03-30T10:00:00+08:00");
  await staff.typeRow("表单", { ...CARD, name: "周报表" });
  await staff.typeRow("字段定义", {
    ...FIELD,
    form: "周报表",
    field: "talks",
    label: "宣讲场次",
    order: 401,
  });
  await staff.typeRow("报送事项", { name: "宣传周报", forms: "周报表", kind: "周", dueDay: 5, inUse: "是" });
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

async function window(): Promise<PageData["job"]> {
  const opened = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await opened.click("openPush");
  return startOf(opened.pages().at(-1)!.html).data as PageData["job"];
}

describe("a push that adds a weekly return", () => {
  it("names neither the month nor the single return that were accepted: nothing of them changes", async () => {
    const { choices, explain } = await window();
    const told = [...explain, ...(choices ?? []).flatMap((each) => [each.label, ...each.explain])].join("\n");
    expect(told).toContain("新增报送事项“宣传周报”");
    expect(told).not.toMatch(/已有接收的报表|建组织情况|月度台账/);
    expect(choices!.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^从下一期起（宣传周报 2020年第15周起）/),
      expect.stringMatching(/^从本期起（宣传周报 2020年第14周起）/),
    ]);
  });

  it("tells of the same return when it was stopped and goes on", async () => {
    const unanswered = clerkOf(office, EAST).workbookId;
    disturbRest(office.host.store, ({ url }) =>
      url.includes(unanswered) ? { status: 503, landed: false } : null,
    );
    await office.call("job.step", { job: "push", restart: true });
    disturbRest(office.host.store, null);
    const { explain, goesOn } = await window();
    expect(goesOn).toBe(true);
    expect(explain.filter((line) => line.includes("新的要求从"))).toEqual([
      "新的要求从宣传周报 2020年第15周起。",
    ]);
  });
});

describe("a field that the office calls otherwise, and makes compulsory", () => {
  it("is called so in what was collected after the push, without the star of those who fill it in", async () => {
    const heads = () => {
      const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
      const { cells } = sheets.find(({ name }) => name === "机构汇总")!;
      return Object.values(cells).map((cell) => cell?.d);
    };
    expect(heads()).toContain("岗位数");
    await byHand(office).retype("字段定义", ["field", "posts"], "label", "编制数");
    await byHand(office).retype("字段定义", ["field", "posts"], "required", "是");
    await office.job("push");
    expect(heads()).toContain("编制数");
    expect(heads()).not.toContain("岗位数");
    expect(heads()).not.toContain("编制数 *");
    expect((await office.call("check.repair", {})).repaired).toEqual([]);
  });
});

describe("the tab of a card", () => {
  it("shows when it is due where a unit sees it: the columns beside its fields are hidden", () => {
    const { sheets } = office.host.view(clerkOf(office, EAST).workbookId, OWNER);
    const { cells, hiddenColumns } = sheets.find(({ name }) => name.startsWith("机构"))!;
    const seen = [1, 2, 3, 4, 5, 6].filter((column) => !hiddenColumns.includes(column));
    const line = seen.map((column) => cells[`3,${column}`]?.d ?? "").join(" ");
    expect(line).toContain("截止日期 2020-04-20");
    expect(line).toMatch(/止 2020-\d\d-\d\d/);
  });
});

describe("a push that makes columns of a table compulsory", () => {
  it("gives them a star, and a report that leaves them empty is refused in one line that names the cells", async () => {
    const online = { ...FIELD, field: "online", label: "线上参与人次", order: 302, required: "是" };
    await byHand(office).typeRow("字段定义", { ...online, form: "台账" });
    await office.job("push");
    await office.host.advance("2020-04-20T10:00:00+08:00");
    const east = clerkOf(office, EAST);
    const ledger = east.sheet("台账 2020-04");
    const headers = Object.values(ledger.cells).map((cell) => cell?.d);
    expect(headers).toContain("线上参与人次 *");
    await east.enter({
      date: "2020-04-16",
      task: "1 开办“大学习”课堂",
      theme: "第一讲",
      place: "书屋",
      people: 40,
    });
    await east.tick("r1.2020-04");
    await office.job("collect");
    const lines = east
      .home("r1.2020-04")
      .problems.split("\n")
      .filter((line) => line.includes("线上参与人次"));
    expect(lines).toEqual([
      expect.stringMatching(
        /“台账 2020-04” ([A-Z]+\d+、)+[A-Z]+\d+ 格 “线上参与人次”列：“线上参与人次”没有填写/,
      ),
    ]);
  });
});

describe("a push that changes the month of which a report was accepted", () => {
  it("says that this month stays as it was", async () => {
    await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", 22);
    const { explain, choices } = await window();
    const told = [...explain, ...(choices ?? []).flatMap((each) => each.explain)];
    expect(told).toContain("月度台账 2020年3月已有接收的报表，照原来的要求不变；新的要求从下一期起。");
  });
});

describe("a push of a definition that cannot go out", () => {
  it("is refused by its window with the places to be mended, before anything can be pressed", async () => {
    await byHand(office).retype("表单", ["name", "周报表"], "kind", "");
    const { blocked = [], choices } = await window();
    expect(blocked[0]).toContain("改正之前不能分发，也不能推送");
    expect(blocked.join("\n")).toMatch(/“表单” [A-Z]+\d+/);
    expect(choices).toBeUndefined();
  });

  it("is let begin again once the return that was given up is the only thing that was changed", async () => {
    await office.job("push");
    await byHand(office).retype("报送事项", ["name", "宣传周报"], "inUse", "否");
    const { blocked, explain, choices = [] } = await window();
    expect(blocked).toBeUndefined();
    expect([...explain, ...choices.flatMap((each) => each.explain)].join("\n")).toContain(
      "不再要求报送事项“宣传周报”",
    );
  });
});
