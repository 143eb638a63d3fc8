// A task keeps its own name: whatever people do to numbers and titles, what units chose stays with the task they chose.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { type ByHand, byHand } from "../by-hand";
import { EAST, smallOffice } from "../trials/office";

const GROUPS = "建立职工读书小组";
const CHOSEN = `2 ${GROUPS}`;
const READING = { date: "2020-03-18", task: CHOSEN, theme: "读书小组第一次学习", people: 12 };

let office: Rig;
let start: Snapshot;
let staff: ByHand;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
  staff = byHand(office);
  east = clerkOf(office, EAST);
});
beforeEach(() => office.host.restore(start));

const number = (taskId: string, typed: string) =>
  staff.retype("任务清单", ["taskId", taskId], "number", typed);
const title = (taskId: string, typed: string) => staff.retype("任务清单", ["taskId", taskId], "title", typed);
const collected = async () => {
  await east.enter(READING);
  await east.tick("r1.2020-03");
  await office.job("collect");
  return office.standing("台账汇总").map(({ rowId, people }) => [rowId, people]);
};

describe("what a unit chose from the list in its workbook", () => {
  it("stays with its task when the office renumbers the tasks", async () => {
    await number("t2", "3");
    await number("t3", "2");
    expect(await collected()).toEqual([
      ["t1", "0"],
      ["t2", "12"],
      ["t3", "0"],
    ]);
    expect(office.standing("活动汇总")).toEqual([
      expect.objectContaining({ taskId: "t2", task: `3 ${GROUPS}` }),
    ]);
  });

  it("stays with its task when that is renamed, even if another one takes over its number and title", async () => {
    await title("t2", "读书小组全覆盖");
    await number("t2", "5");
    await title("t3", GROUPS);
    await number("t3", "2");
    expect(await collected()).toContainEqual(["t2", "12"]);
    expect(office.standing("活动汇总")).toEqual([expect.objectContaining({ taskId: "t2" })]);
  });

  it("is taken in as it was handed out while a task's deletion is not pushed", async () => {
    await staff.deleteRow("任务清单", "taskId", "t2");
    await number("t3", "2");
    expect(await collected()).toContainEqual(["t2", "12"]);
  });

  it("is named, not guessed, when the task was deleted for this month", async () => {
    await east.enter(READING);
    await staff.deleteRow("任务清单", "taskId", "t2");
    await number("t3", "2");
    await office.pushFromThisPeriod();
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总")).toEqual([]);
    expect(east.home("r1.2020-03").problems).toContain(`B3 格 “任务”列：任务“${CHOSEN}”不在任务清单里`);
  });

  it("is shown in 上级代填 by the words of that workbook, so that its own ledger counts it", async () => {
    const { unitId } = office.rows("单位名录").find(({ name }) => name === EAST)!;
    const values = { date: "2020-03-18", task: CHOSEN, theme: "代填一场", people: "8" };
    await office.call("activity.save", {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: unitId!,
      values,
      explanation: "",
    });
    await number("t2", "3");
    await number("t3", "2");
    await staff.retype("代填活动", ["theme", "代填一场"], "task", `3 ${GROUPS}`);
    await office.job("collect");
    expect(east.ledgerText("r1.2020-03", 1, "people.auto")).toBe("8");
  });
});

describe("what the office typed for a unit", () => {
  const saved = async () => {
    const { unitId } = office.rows("单位名录").find(({ name }) => name === EAST)!;
    const values = { date: "2020-03-18", task: CHOSEN, theme: "代填一场", people: "8" };
    await office.call("activity.save", {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: unitId!,
      values,
      explanation: "",
    });
  };

  it("stays with its task when that is renamed and renumbered, in the record and on the card", async () => {
    await saved();
    await title("t2", "读书小组全覆盖");
    await number("t2", "3");
    await number("t3", "2");
    const { recent } = await office.call("activity.recent", { unitId: "" });
    expect(recent[0]!.values.task).toBe("3 读书小组全覆盖");
    await east.tick("r1.2020-03");
    await office.job("collect");
    expect(office.standing("活动汇总")).toEqual([
      expect.objectContaining({ taskId: "t2", theme: "代填一场" }),
    ]);
  });
});

describe("a task's card", () => {
  it("leaves a progress that nobody has told as it is, and takes one that is told, 0 included", async () => {
    const progress = () => office.rows("任务清单").find(({ taskId }) => taskId === "t1")!.progress;
    const card = async () =>
      (await office.call("tasks.list", {})).tasks.find(({ taskId }) => taskId === "t1")!;
    const save = async (change: object) => {
      const { light: _, ...task } = await card();
      await office.call("tasks.save", { task: { ...task, ...change }, was: task });
    };
    await save({ progressNote: "已布置" });
    expect([progress(), (await card()).progress]).toEqual(["", null]);
    await save({ progress: 0 });
    expect(progress()).toBe("0");
  });

  it("is behind by the time that has passed since the campaign began, as 汇总 says", async () => {
    await staff.retype("任务清单", ["taskId", "t1"], "deadline", "2020-04-10");
    await staff.retype("任务清单", ["taskId", "t1"], "progress", "2");
    const { tasks } = await office.call("tasks.list", {});
    expect(tasks.find(({ taskId }) => taskId === "t1")!.light).toBe("yellow");
  });
});

describe("a task that is changed in the tab while its card is open", () => {
  const row = () => office.rows("任务清单").find(({ taskId }) => taskId === "t2")!;
  const opened = async () => {
    const { tasks } = await office.call("tasks.list", {});
    const { light: _, ...task } = tasks.find(({ taskId }) => taskId === "t2")!;
    return task;
  };
  const retype = (column: string, typed: string) => staff.retype("任务清单", ["taskId", "t2"], column, typed);

  it("is not written over: the card is refused until the person has seen what stands there now", async () => {
    const was = await opened();
    await retype("progressNote", "表里写的进展");
    const before = row();
    const task = { ...was, progressNote: "卡片里写的进展" };
    await expect(office.call("tasks.save", { task, was })).rejects.toThrow("有人在“任务清单”表里改过");
    expect(row()).toEqual(before);
    const now = await opened();
    expect(now.progressNote).toBe("表里写的进展");
    await office.call("tasks.save", { task: { ...now, progressNote: "合在一起的进展" }, was: now });
    expect(row().progressNote).toBe("合在一起的进展");
  });

  it("keeps as it was typed whatever the card did not change, also what the card cannot read", async () => {
    await retype("deadline", "3月32日");
    await retype("leaders", "张慧 ， 李强");
    const was = await opened();
    await office.call("tasks.save", { task: { ...was, progress: 30 }, was });
    expect(row()).toMatchObject({ deadline: "3月32日", leaders: "张慧 ， 李强", progress: "30" });
  });

  it("is not touched by a card on which nothing was changed", async () => {
    const was = await opened();
    const before = [row(), office.rows("操作日志").length];
    await office.call("tasks.save", { task: was, was });
    expect([row(), office.rows("操作日志").length]).toEqual(before);
  });
});

describe("a task's row that was copied with its hidden id", () => {
  it("is a task of its own, and the first one keeps what is in the record", async () => {
    await collected();
    await staff.copyRow("任务清单", ["taskId", "t2"], { number: "9", title: "读书小组评比" });
    const { tasks } = await office.call("tasks.list", {});
    expect(tasks.filter(({ taskId }) => taskId === "t2").map(({ title: words }) => words)).toEqual([GROUPS]);
    expect(tasks.some((task) => task.title === "读书小组评比")).toBe(true);
  });
});
