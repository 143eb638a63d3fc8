// Departments of the office report in tabs of the head workbook: figures, tasks and milestones, as the list of measures of Leshan asks.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, reportMails, STAFF } from "../../rig";
import { endedAt } from "../at-work";
import { type Departments, EDUCATION, leshan, PUBLICITY } from "./leshan";

const TASK = "持续推进职工宣传教育阵地建设";
const JUNE = "申报省级职工教育培训点、职工书屋、文化驿站";
const FIGURES = { 申报四川省职工教育培训点: 2, 申报四川省职工书屋: 4, "申报四川省职工（农民工）文化驿站": 3 };

let office: Departments;
let laid: Snapshot;
beforeAll(async () => {
  office = await leshan();
  laid = office.host.snapshot();
});
beforeEach(() => office.host.restore(laid));

const task = (title = TASK) => office.rows("任务清单").find((row) => row.title === title)!;
const reports = () => office.rows("报表记录").map(({ unit, state, revision }) => [unit, state, revision]);

async function june(): Promise<void> {
  for (const [item, done] of Object.entries(FIGURES))
    await office.fill(PUBLICITY, item, { "targets.done": done });
  await office.fill(PUBLICITY, TASK, {
    status: "进行中",
    "measures.share": 0.6,
    "measures.progress": "九处已申报",
  });
  await office.send(PUBLICITY);
}

it("a department of which no return asks anything is named by 分发", async () => {
  const text = "单位名称\t单位类型\t填报方式\n财务资产部\t机关处室\t本簿部门页";
  await office.call("units.import", { text, newTypes: ["机关处室"] });
  const { problems } = await office.job("distribute");
  expect(problems.map(({ text: said }) => said)).toEqual([
    expect.stringContaining("“财务资产部”的部门页里没有要报送的事项"),
  ]);
});

describe("the tab of a department", () => {
  it("is made by 分发, with its tasks, and no workbook is made for it", () => {
    const tasks = (unit: string) => Object.values(office.tab(unit)).filter(({ kind }) => kind === "任务");
    expect(tasks(PUBLICITY).filter(({ duty }) => duty === "牵头")).toHaveLength(8);
    expect(tasks("经济保障女工部").filter(({ duty }) => duty === "牵头")).toHaveLength(2);
    expect(tasks(EDUCATION).map(({ duty }) => duty)).toEqual(Array(10).fill("配合"));
    expect(office.tab(PUBLICITY)[JUNE]).toMatchObject({ kind: "节点", asked: "6月份" });
    const [unit] = office.rows("单位名录");
    expect(unit).toMatchObject({ workbookId: "", workbookState: "已分发" });
    expect(unit!.workbookUrl).toContain("#gid=");
  });

  it("is left as it was typed when it is handed out or pushed again, and gets a row for a new task", async () => {
    await office.fill(PUBLICITY, TASK, { "measures.progress": "正在准备" });
    await office.call("tasks.save", {
      task: {
        ...(await office.call("tasks.list", {})).tasks[0]!,
        taskId: "",
        number: "4.1",
        title: "总结推广",
        leadDepartment: PUBLICITY,
        revision: 0,
      },
      was: null,
    });
    await office.pushFromThisPeriod();
    await office.job("distribute");
    expect(office.tab(PUBLICITY)[TASK]!["measures.progress"]).toBe("正在准备");
    expect(office.tab(PUBLICITY).总结推广).toMatchObject({ kind: "任务", duty: "牵头" });
    expect(office.rows(`部门页 ${PUBLICITY}`).filter(({ item }) => item === "总结推广")).toHaveLength(1);
  });
});

describe("收取", () => {
  it("takes what a department sent into the record, moves its task, and answers in the tab", async () => {
    await june();
    const { summary } = await office.job("collect");
    expect(summary).toContain("1");
    expect(reports()).toEqual([[PUBLICITY, "已提交", "1"]]);
    expect(task()).toMatchObject({
      status: "进行中",
      progress: "60",
      progressNote: "九处已申报",
      updatedBy: PUBLICITY,
      revision: "1",
    });
    const { 牵头部室进展: report, [TASK]: row } = office.tab(PUBLICITY);
    expect(report).toMatchObject({ tick: "" });
    expect(report!.answer).toContain("2020-06-20");
    expect(row!.answer).toContain("已写入任务清单");
    expect(office.rows("操作日志").map(({ action, record }) => `${action} ${record}`)).toEqual(
      expect.arrayContaining([`修改任务 2.2 ${TASK}`]),
    );
  });

  it("leaves alone what nobody sent", async () => {
    await office.fill(PUBLICITY, "申报四川省职工书屋", { "targets.done": 4 });
    await office.job("collect");
    expect(reports()).toEqual([]);
    expect(task().status).toBe("未开始");
  });

  it("names in the tab what is wrong with it, and takes nothing", async () => {
    await office.fill(PUBLICITY, TASK, { status: "进行中", "measures.progress": "字".repeat(5001) });
    await office.send(PUBLICITY);
    await office.job("collect");
    const { answer } = office.tab(PUBLICITY).牵头部室进展!;
    expect(answer).toContain("没有收下");
    expect(answer).toMatch(/“部门页 组宣部” [A-Z]+\d+ 格 “进展情况”列/);
    expect(task().status).toBe("未开始");
    expect(reports()).toEqual([[PUBLICITY, "有问题", "0"]]);
  });

  it("whose hidden keys somebody deleted is named, by 收取 and by 分发, and the others go on", async () => {
    await june();
    const { id } = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === `部门页 ${EDUCATION}`)!;
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "deleteRows",
      sheetId: id,
      at: 1,
      count: 1,
    });
    const collected = await office.job("collect");
    expect(collected.problems.map(({ code }) => code)).toContain("department.tabMissing");
    expect(reports()).toEqual([[PUBLICITY, "已提交", "1"]]);
    const handedOut = await office.job("distribute");
    expect(handedOut.problems.map(({ code }) => code)).toContain("department.tabBroken");
  });

  it("does not overwrite what the office typed into 任务清单 meanwhile until the department sends again", async () => {
    await june();
    await office.type("任务清单", ["title", TASK], "status", "暂缓");
    await office.job("collect");
    expect(task()).toMatchObject({ status: "暂缓", progress: "" });
    expect(office.tab(PUBLICITY)[TASK]!.answer).toContain("没有覆盖");
    expect(reports()).toEqual([[PUBLICITY, "已提交", "1"]]);
    await office.send(PUBLICITY);
    await office.job("collect");
    expect(task()).toMatchObject({ status: "进行中", progress: "60" });
    expect(reports()).toEqual([[PUBLICITY, "已提交", "1"]]);
  });

  it("ended at any call, is completed by the next: one report, one revision, the task moved once", async () => {
    await june();
    const input = { name: "job.step", input: { job: "collect", restart: true } };
    const collect = () => office.host.run("rpc", [JSON.stringify(input)], { user: OWNER, cause: "rpc" });
    await endedAt(office.host, 11, collect, async () => {
      await office.job("collect");
      expect(reports()).toEqual([[PUBLICITY, "已提交", "1"]]);
      expect(task()).toMatchObject({ status: "进行中", progress: "60", revision: "1" });
      expect(office.tab(PUBLICITY).牵头部室进展!.tick).toBe("");
    });
  });

  it("says in the tab what was decided, with the next tick of the clock", async () => {
    await june();
    await office.job("collect");
    const { unitId } = office.rows("单位名录").find(({ name }) => name === PUBLICITY)!;
    await office.call("review.return", {
      unitId: unitId!,
      period: "r2.any",
      revision: 1,
      reason: "九处请附名单",
    });
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    expect(office.tab(PUBLICITY).牵头部室进展!.asked).toBe("▲ 已退回，九处请附名单");
    await office.send(PUBLICITY);
    await office.job("collect");
    expect(reports().at(-1)).toEqual([PUBLICITY, "已提交", "2"]);
  });

  it("is anybody's of the office: the tab says the same", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await june();
    await office.job("collect", STAFF);
    expect(task()).toMatchObject({ progress: "60", updatedBy: PUBLICITY });
  });

  it("ticks a milestone that its department calls done: nobody is reminded of it any more", async () => {
    await office.fill(PUBLICITY, JUNE, { status: "已完成" });
    await office.send(PUBLICITY);
    await office.job("collect");
    expect(office.rows("阶段与节点").find(({ name }) => name === JUNE)!.done).toBe("是");
  });
});

describe("the clock", () => {
  it("collects a tab that was sent, and calls the June milestone to mind on 24 June", async () => {
    await office.host.advance("2020-06-24T09:00:00+08:00");
    await june();
    const before = office.rows(`部门页 ${PUBLICITY}`).length;
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    expect(reports()).toEqual([[PUBLICITY, "已提交", "1"]]);
    // Departments that have told nothing for thirty days are asked for news besides.
    const [mail, ...others] = reportMails(office.host).filter(({ subject }) => !subject.includes("请报进展"));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ["zuxuan@leshan.example"] });
    expect(mail!.subject).toContain(JUNE);
    expect(office.rows(`部门页 ${PUBLICITY}`)).toHaveLength(before);
  });

  it("pays two calls a tab as long as nobody sends anything", async () => {
    await office.call("clock.start", {});
    await office.host.advance("1 h");
    const calls = () => {
      const ticks = office.host.executions().filter(({ functionName }) => functionName === "tick");
      return ticks.at(-1)!.meter.totalCalls;
    };
    const withTabs = calls();
    for (const unit of [PUBLICITY, EDUCATION, "经济保障女工部"])
      await office.type("单位名录", ["name", unit], "channel", "代填");
    await expect(office.job("distribute")).rejects.toThrow();
    await office.host.advance("1 h");
    expect(withTabs - calls()).toBeLessThanOrEqual(1 + 2 * 3);
  });
});

describe("a department that owes a report each month", () => {
  let monthly: Departments;
  beforeAll(async () => {
    monthly = await leshan("2020-06-26T09:00:00+08:00", "monthly");
  });

  it("is expected, and chased with the link to its own tab; what the counties owe is counted apart", async () => {
    const status = () => Object.fromEntries(monthly.rows("报送情况").map((row) => [row.unit, row]));
    await monthly.job("rollup");
    expect(status()[PUBLICITY]).toMatchObject({ expected: "6", actual: "0" });
    const { unitId } = monthly.rows("单位名录").find(({ name }) => name === PUBLICITY)!;
    await monthly.call("chase.send", { unitIds: [unitId!] });
    const [mail] = reportMails(monthly.host);
    expect(mail!.body).toContain("请打开本部门的页");
    expect(mail!.body).toContain("#gid=");
  });
});
