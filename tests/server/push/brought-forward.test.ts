// On 20 March the due day becomes the 22nd "from the next period on"; what a push on the 23rd makes of March, which runs until then as it was told.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, RIVER, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = await smallOffice();
  await clerkOf(office, EAST).tick(MARCH, "zero");
  await office.job("collect");
  await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", 22);
  await office.job("push");
  await office.host.advance("2020-03-23T10:00:00+08:00");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

/** The window 推送变更: each choice with its label and its lines; of a window without a choice none. */
async function choices(): Promise<Record<string, { label: string; told: string }>> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openPush");
  const { choices: offered = [] } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
  return Object.fromEntries(
    offered.map(({ binding, label, explain }) => [binding, { label, told: explain.join("\n") }]),
  );
}

/** What 操作日志 says that it did to what, before and after. */
const logged = (action: string) =>
  office
    .rows("操作日志")
    .filter((line) => line.action === action)
    .map(({ record, before, after }) => [record, before, after]);

const dueOfMarch = (name: string) => {
  const { cells, rows } = clerkOf(office, name).sheet("首页");
  const row = Array.from({ length: rows }, (_, at) => at + 1).find((at) => cells[`${at},13`]?.v === MARCH)!;
  return cells[`${row},2`]?.d;
};

describe("a due day that was to bind from April on", () => {
  it("binds March too where another change is pushed for the present period, and the window says for whom it is past", async () => {
    await byHand(office).retype("字段定义", ["label", "备注"], "label", "说明");
    const { next, open } = await choices();
    expect(next!.told).not.toMatch(/逾期|截止/);
    expect(open!.told).toContain("2020年3月 截止 2020-03-25 → 2020-03-22");
    expect(open!.told).toContain(
      "以前推送时定为从下一期起的，也会提前到本期：报送事项“月度台账”：截止日 25 → 22",
    );
    expect(open!.told).toContain(
      "注意：2020年3月的截止日成为 2020-03-22，推送时已经过了，2 个还没有报送的单位马上逾期、会被催报；不想这样的，请选“从下一期起”，或先把截止日改晚",
    );
  });

  it("leaves March alone where the other change is pushed for the next period", async () => {
    await byHand(office).retype("字段定义", ["label", "备注"], "label", "说明");
    await office.job("push");
    expect(dueOfMarch(RIVER)).toBe("2020-03-25");
  });
});

describe("推送变更 with nothing new to send", () => {
  it("offers to bind the running month by what was to bind from the next one on, and does so once", async () => {
    const { next, open } = await choices();
    expect(next!.label).toBe(
      "没有新的变更，以前推送的照旧从下一期起（2020年4月起）；2020年3月及以前仍按原来的要求",
    );
    expect(open!.label).toBe("从本期起（2020年3月起）");
    expect(open!.told.split("\n")).toEqual([
      "将更新 3 份填报表：",
      expect.stringContaining("注意：2020年3月的截止日成为 2020-03-22"),
      "1 个报告期的日子改变：2020年3月 截止 2020-03-25 → 2020-03-22",
      "报送事项“月度台账”：截止日 25 → 22",
    ]);
    await office.pushFromThisPeriod();
    expect(dueOfMarch(RIVER)).toBe("2020-03-22");
    expect(await choices()).toEqual({});
  });

  it("keeps what was told where the next period is chosen", async () => {
    const versions = office.rows("定义版本").length;
    await office.job("push");
    expect(office.rows("定义版本")).toHaveLength(versions);
    expect(dueOfMarch(RIVER)).toBe("2020-03-25");
  });

  it("offers nothing once a report of the running month was accepted", async () => {
    const { items } = await office.call("review.queue", {});
    const reports = items.map(({ unitId, period, revision }) => ({ unitId, period, revision }));
    await office.call("review.accept", { reports });
    expect(await choices()).toEqual({});
  });
});

describe("操作日志", () => {
  it("calls a push what the menu calls it, and tells what the version changed", () => {
    expect(logged("推送变更")).toEqual([
      [
        "第 2 版",
        "",
        "1 个报告期的日子改变：2020年4月 截止 2020-04-25 → 2020-04-22\n报送事项“月度台账”：截止日 25 → 22",
      ],
    ]);
    expect(logged("分发")[0]).toEqual(["第 1 版", "", ""]);
  });

  it("names what was changed of a task as the tab calls it, values as they stand there", async () => {
    const [card] = (await office.call("tasks.list", {})).tasks;
    const { light: _light, ...was } = card!;
    const task = { ...was, status: "underWay", progress: 30, progressNote: "正在动员" };
    await office.call("tasks.save", { task, was });
    expect(logged("修改任务").pop()!.slice(1)).toEqual([
      "状态：未开始\n进度：（空）\n进展情况：（空）",
      "状态：进行中\n进度：30\n进展情况：正在动员",
    ]);
  });
});
