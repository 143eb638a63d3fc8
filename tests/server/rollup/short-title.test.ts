// 简称: a column that a workbook of an earlier version does not have yet.
import { expect, it } from "@jest/globals";
import { createCampaign, OWNER, rig } from "../../rig";

it("work goes on without 简称 until 检查与修复 adds it; a task that is saved in the sidebar keeps its own", async () => {
  const office = rig();
  await createCampaign(office);
  const tasksTab = () =>
    office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "任务清单")!;
  const columnOf = (key: string) =>
    Array.from({ length: tasksTab().columns }, (_, i) => i + 1).find(
      (column) => tasksTab().cells[`1,${column}`]?.d === key,
    );
  const rowOf = (taskId: string) => office.rows("任务清单").find((row) => row.taskId === taskId)!;
  expect(rowOf("t3").shortTitle).toBe("开展职工诵读活动");

  const save = async (progress: number) => {
    const { tasks } = await office.call("tasks.list", {});
    const { light: _light, ...task } = tasks.find(({ taskId }) => taskId === "t3")!;
    await office.call("tasks.save", { task: { ...task, progress }, was: task });
  };
  await save(20);
  expect(rowOf("t3")).toMatchObject({ shortTitle: "开展职工诵读活动", progress: "20" });

  const at = columnOf("shortTitle")!;
  const gone = { kind: "deleteColumns" as const, sheetId: tasksTab().id, at, count: 1 };
  await office.host.edit(office.host.spreadsheetId, OWNER, gone);
  expect(columnOf("shortTitle")).toBeUndefined();
  await office.job("rollup");
  await save(30);
  expect(rowOf("t3")).toMatchObject({ progress: "30" });
  await office.call("check.repair", {});
  expect(columnOf("shortTitle")).toBeDefined();
});
