import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Answers, PageRig, refused } from "./page-rig";
import { someTasks, task, tasksStart } from "./samples";

describe("the sidebar 任务清单", () => {
  const rig = new PageRig();
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());

  const saves: Answers = {
    "tasks.save": ({ task: saved }) => ({ task: { ...task(), ...saved, revision: saved.revision + 1 } }),
  };

  it("shows a title full of signs as it was typed", async () => {
    const title =
      "诵读</script><!-- 注 -->//甲 /*乙*/ `丙` https://例.example '丁' \"戊\" \\己 &amp;\u2028辛$&";
    const opened = await rig.open(tasksStart([task({ title })]));
    expect(opened.faults).toEqual([]);
    expect(await opened.page.locator(".card-title").allTextContents()).toEqual([
      expect.stringContaining(title),
    ]);
    await opened.close();
  });

  it("finds tasks by title, department or deadline", async () => {
    const opened = await rig.open(tasksStart());
    const { page } = opened;
    await page.getByRole("searchbox").fill("全年");
    await page.getByText("找到 1 / 5 项").waitFor();
    expect(await page.locator(".card-title").allTextContents()).toEqual(["3 编印优秀作品集"]);
    await page.getByRole("searchbox").fill("没有这个词");
    await page.getByText("没有符合的任务").waitFor();
    await opened.close();
  });

  it("tells every light by sign and word, not by colour alone", async () => {
    const opened = await rig.open(tasksStart());
    expect(await opened.page.locator(".light").allTextContents()).toEqual([
      "◔ 临近",
      "▲ 滞后",
      "● 逾期",
      "✓ 完成",
    ]);
    await opened.close();
  });

  it("saves a change and shows it in the list", async () => {
    const opened = await rig.open(tasksStart(), saves);
    const { page } = opened;
    await page.getByRole("button", { name: "3 编印优秀作品集" }).click();
    await page.getByLabel("牵头部门").fill("女职工部");
    await page.keyboard.press("Enter");
    await page.getByLabel("配合部门").fill("经济");
    await page.keyboard.press("Enter");
    await page.getByLabel("阶段").selectOption("部署启动");
    await page.getByLabel("工作日期").fill("11月30日");
    await page.getByLabel("状态").selectOption("已完成");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存：编印优秀作品集").waitFor();
    expect(opened.inputs("tasks.save")[0]?.task).toMatchObject({
      taskId: "T3",
      revision: 2,
      leadDepartment: "女职工部",
      coDepartments: "办公室、财务部、经济技术部",
      phase: "p1",
      deadline: "2020-11-30",
      status: "done",
      progress: 100,
    });
    expect(await page.locator(".card-line").nth(2).textContent()).toContain("女职工部");
    await opened.close();
  });

  it("adds a task of which only the title is compulsory", async () => {
    const opened = await rig.open(tasksStart([]), saves);
    const { page } = opened;
    await page.getByText("还没有任务").waitFor();
    await page.getByRole("button", { name: "新增任务" }).click();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("button", { name: "请填写“任务”" }).waitFor();
    await page.getByRole("textbox", { name: "任务", exact: true }).fill("组织网上答题");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存：组织网上答题").waitFor();
    expect(opened.inputs("tasks.save")[0]?.task).toMatchObject({
      taskId: "",
      title: "组织网上答题",
      deadline: "",
      progress: null,
    });
    await opened.close();
  });

  it("refuses a progress beyond 100", async () => {
    const opened = await rig.open(tasksStart(someTasks, "T1"), saves);
    await opened.page.getByLabel("进度").fill("120");
    await opened.page.getByRole("button", { name: "保存" }).click();
    await opened.page.getByRole("button", { name: "“进度”要填 0 到 100 的整数" }).waitFor();
    expect(opened.calls).toEqual([]);
    await opened.close();
  });

  it("shows both values when somebody else saved the task, and saves the chosen one on their revision", async () => {
    const theirs = task({ revision: 3, progress: 70, leaders: "李示例" });
    const conflicting: Answers = {
      "tasks.list": () => ({ tasks: [theirs] }),
      "tasks.save": ({ task: saved }) => {
        if (saved.revision < 3)
          throw refused({ code: "record.changedMeanwhile", text: "刚被王示例在 09:12 改过。" });
        return { task: { ...theirs, ...saved } };
      },
    };
    const opened = await rig.open(tasksStart(someTasks, "T1"), conflicting);
    const { page } = opened;
    await page.getByLabel("进度").fill("55");
    await page.getByLabel("进展情况").fill("已建 3 处");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已被他人修改").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await page.getByLabel("我填的 55").isChecked()).toBe(true);
    await page.getByLabel("他人的 70").check();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存").waitFor();
    expect(opened.inputs("tasks.save")[1]?.task).toMatchObject({
      revision: 3,
      progress: 70,
      leaders: "李示例",
      progressNote: "已建 3 处",
    });
    await opened.close();
  });

  it("shows both values when the row was changed in the tab meanwhile, and asks", async () => {
    const theirs = task({ progressNote: "表里写的进展" });
    const answers: Answers = {
      "tasks.list": () => ({ tasks: [theirs] }),
      "tasks.save": ({ task: saved, was }) => {
        if (was?.progressNote !== theirs.progressNote)
          throw refused({ code: "record.changedInTab", text: "打开以后，有人在“任务清单”表里改过。" });
        return { task: { ...theirs, ...saved } };
      },
    };
    const opened = await rig.open(tasksStart(someTasks, "T1"), answers);
    const { page } = opened;
    await page.getByLabel("进展情况").fill("卡片里写的进展");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("有人在“任务清单”表里改过").waitFor();
    expect(await page.getByLabel("我填的 卡片里写的进展").isChecked()).toBe(true);
    await page.getByLabel("他人的 表里写的进展").check();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存").waitFor();
    expect(opened.inputs("tasks.save")[1]?.task.progressNote).toBe("表里写的进展");
    await opened.close();
  });

  it("is narrowed to a light, a department and a leader", async () => {
    const opened = await rig.open(tasksStart());
    const { page } = opened;
    await page.getByLabel("灯", { exact: true }).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/tasks.png` });
    const [, department] = await page.getByLabel("部门", { exact: true }).locator("option").allTextContents();
    await page.getByLabel("部门", { exact: true }).selectOption(department!);
    await page.getByText(/^找到 \d \/ 5 项$/).waitFor();
    for (const line of await page.locator(".card-line").allTextContents()) expect(line).toContain(department);
    await opened.close();
  });

  it("jumps to the row of the tab", async () => {
    const opened = await rig.open(tasksStart(someTasks, "T3"), { "tasks.show": () => ({}) });
    await opened.page.getByRole("button", { name: "在表中查看这一行" }).click();
    await opened.called("tasks.show");
    expect(opened.inputs("tasks.show")).toEqual([{ taskId: "T3" }]);
    await opened.close();
  });

  it("fits 300 pixels and passes the accessibility check", async () => {
    const opened = await rig.open(tasksStart());
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await opened.page.getByRole("button", { name: "二（一）" }).click();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});
