// A notice taken over into a campaign that runs: nothing is doubled, nothing that the notice does not speak of is lost, and it can be
// taken back until something else is changed.
import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { decisionOf, decisionOfPlan } from "../../../src/client/notice/decision";
import type { NoticeItem } from "../../../src/client/notice/item";
import { itemsOf } from "../../../src/client/notice/items";
import { besidePresent } from "../../../src/client/notice/present";
import { readNotice } from "../../../src/core/notice";
import type { NoticeDecision } from "../../../src/core/wire/notice";
import type { PageData } from "../../../src/core/wire/procedures";
import { OWNER, type Rig, rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

const XINING = decisionOfPlan(
  readNotice(readFileSync("tests/fixtures/notices/dev/seed-001.txt", "utf8")),
  "append",
);
const NOTHING: NoticeDecision = {
  campaign: {},
  unitTypes: [],
  returns: [],
  phases: [],
  tasks: [],
  indicators: [],
  fields: [],
  reminders: [],
  kinds: [],
  mode: "append",
};
const TABS = ["任务清单", "阶段与节点", "指标与配额", "字段定义", "单位类型", "提醒规则", "表单"];

let office: Rig;
let first: Awaited<ReturnType<typeof applied>>;
let imported: Snapshot;
const applied = (decision: NoticeDecision) => office.call("notice.apply", decision);
const held = () => Object.fromEntries(TABS.map((tab) => [tab, office.rows(tab)]));
async function opened(): Promise<PageData["notice"]> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openNotice");
  return startOf(window.pages().at(-1)!.html).data as PageData["notice"];
}

const titleOf = ({ host }: Rig) => host.view(host.spreadsheetId, OWNER).name;

beforeAll(async () => {
  office = rig();
  first = await applied({ ...XINING, mode: "replace" });
  imported = office.host.snapshot();
});
beforeEach(() => office.host.restore(imported));

describe("a notice that makes a campaign", () => {
  it("gives its words to the last reminder before the due day instead of adding one", async () => {
    const other = rig();
    const reminder = {
      when: "截止前",
      days: "2",
      workdaysOnly: "是",
      subject: "请报送进展",
      body: "请报送。",
      inUse: "是",
    };
    const made = { ...XINING, reminders: [{ cells: reminder, source: "每月25日前报送。" }] };
    await other.call("notice.apply", { ...made, mode: "replace" });
    const before = other.rows("提醒规则").filter(({ when }) => when === "截止前");
    expect(before.map(({ days, subject }) => [days, subject])).toEqual([
      ["5", expect.any(String)],
      ["2", "请报送进展"],
    ]);
  });
});

describe("the same notice once more", () => {
  it("doubles nothing and tells how much is there", async () => {
    const before = held();
    const { written } = await applied(XINING);
    expect(held()).toEqual(before);
    expect(written).toContainEqual({ tab: "任务清单", added: 0, changed: 0, there: 10, gone: 0 });
  });

  it("leaves the undo of the first import as it was: nothing new can be taken back", async () => {
    const { undo } = await applied(XINING);
    expect(undo).toBe("");
    expect((await opened()).undo?.id).toBe(first.undo);
  });

  it("in place of what is there keeps the tasks that units report on, and how far they are", async () => {
    const [task] = office.rows("任务清单");
    await office.call("notice.apply", { ...XINING, mode: "replace" });
    expect(office.rows("任务清单")).toHaveLength(10);
    expect(office.rows("任务清单")[0]?.taskId).toBe(task?.taskId);
  });
});

describe("a notice that speaks of tasks alone", () => {
  const supplement = (cells: Record<string, string>): NoticeDecision => ({
    ...NOTHING,
    tasks: [{ cells, source: "补充通知。" }],
  });

  it("in place of what is there leaves columns, milestones, indicators and reminders as they are", async () => {
    const { 任务清单: _tasks, ...before } = held();
    const { written } = await applied({ ...supplement({ title: "编印文集" }), mode: "replace" });
    const { 任务清单: tasks, ...after } = held();
    expect(after).toEqual(before);
    expect(tasks?.map(({ title }) => title)).toEqual(["编印文集"]);
    expect(written).toEqual([{ tab: "任务清单", added: 1, changed: 0, there: 0, gone: 10 }]);
  });

  it("changes the day of a task that is there, where the clerk took it, and nothing else of it", async () => {
    const before = office.rows("任务清单");
    const { written } = await applied(
      supplement({ number: "十", title: "召开专题理论研讨会", deadline: "2022-01-15" }),
    );
    const after = office.rows("任务清单");
    expect(written).toEqual([{ tab: "任务清单", added: 0, changed: 1, there: 0, gone: 0 }]);
    expect(after.slice(0, 9)).toEqual(before.slice(0, 9));
    expect(after[9]).toMatchObject({ taskId: before[9]?.taskId, deadline: "2022-01-15", inLedger: "是" });
    expect(after).toHaveLength(10);
  });
});

describe("a supplementary notice", () => {
  const [milestone] = XINING.phases;
  const moved = (text = "") => text.replace("20日", "30日");

  it("moves the day of a milestone that is there, with the words that say it, and adds none", async () => {
    const { name, dateText, ...cells }: Record<string, string> = milestone!.cells;
    const read = { ...cells, name: moved(name), dateText: moved(dateText), end: "2021-11-30" };
    await office.call("notice.apply", { ...NOTHING, phases: [{ cells: read, source: "补充通知。" }] });
    expect(office.rows("阶段与节点")).toEqual([
      expect.objectContaining({ name: read.name, dateText: "11月30日前", end: "2021-11-30" }),
    ]);
  });

  it("accepted whole, brings nothing that 检查 stops at, and moves the day of the return", async () => {
    await applied({ ...NOTHING, returns: [{ cells: { kind: "一次性", dueOn: "2021-11-20" }, source: "" }] });
    const stopping = async () =>
      (await office.call("check.repair", {})).findings.filter(({ note }) => !note).map(({ text }) => text);
    const before = await stopping();
    const { present } = await opened();
    const plan = readNotice(readFileSync("tests/fixtures/supplementary-notice.txt", "utf8"));
    const items = besidePresent(itemsOf(plan, present?.rows), present, "append");
    const accepted = items.map(
      (item): NoticeItem => (item.state === "open" ? { ...item, state: "accepted" } : item),
    );
    await applied(decisionOf(accepted, "append"));
    expect(await stopping()).toEqual(before);
    expect(office.rows("报送事项")[0]).toMatchObject({ kind: "一次性", dueOn: "2021-11-30" });
    expect(office.rows("任务清单").slice(9)).toEqual([
      expect.objectContaining({ number: "十", deadline: "2022-01-15", deadlineText: "2022年1月15日" }),
      expect.objectContaining({ number: "", title: "开展职工诵读活动" }),
    ]);
  });

  it("raises the number of one kind of units and leaves that of the others, with the sentence that says so", async () => {
    const quotas = () =>
      office.rows("指标与配额").map(({ unitType, min, source }) => [unitType, Number(min), source]);
    const before = quotas();
    expect(office.rows("指标与配额").map(({ min }) => min)).toContain("5");
    const raised = XINING.indicators.find(({ cells }) => cells.min === "5")!;
    const cells = { ...raised.cells, min: "6", note: "不少于6场" };
    expect(before.filter(([, min]) => min === 5)).toHaveLength(1);
    const { written } = await applied({ ...NOTHING, indicators: [{ cells, source: "不少于6场。" }] });
    const changed = { added: 0, changed: 1, there: 0, gone: 0 };
    expect(written).toEqual(["指标与配额", "任务清单"].map((tab) => ({ tab, ...changed })));
    expect(quotas()).toEqual(
      before.map(([type, min, source]) => (min === 5 ? [type, 6, "不少于6场。"] : [type, min, source])),
    );
  });

  it("says the new number in the detail of the task that quotes the old one, as its window announced", async () => {
    const raised = XINING.indicators.find(({ cells }) => cells.min === "5")!;
    const held = office.rows("任务清单").find(({ title: words }) => raised.cells.task?.endsWith(words!));
    const { taskId, title } = held!;
    const detail = () => office.rows("任务清单").find((task) => task.taskId === taskId)!.detail;
    await byHand(office).retype(
      "任务清单",
      ["title", title!],
      "detail",
      "每个市州总工会不少于5场，留好照片。",
    );
    const { present } = await opened();
    const cells = { ...raised.cells, min: "8", note: "不少于8场" };
    const read: NoticeItem = {
      id: "indicators-0",
      group: "indicators",
      cells,
      source: "增加到不少于8场。",
      span: null,
      confidence: 1,
      state: "open",
    };
    expect(besidePresent([read], present, "append")[0]!.requoted).toEqual([
      { was: "每个市州总工会不少于5场", is: "每个市州总工会不少于8场" },
    ]);
    const { undo, written } = await applied({ ...NOTHING, indicators: [{ cells, source: read.source }] });
    expect(written.map(({ tab, changed }) => [tab, changed])).toEqual([
      ["指标与配额", 1],
      ["任务清单", 1],
    ]);
    expect(detail()).toBe("每个市州总工会不少于8场，留好照片。");
    await office.call("notice.undo", { undo });
    expect(detail()).toBe("每个市州总工会不少于5场，留好照片。");
  });

  it("moves the day of a task in its detail and its source too", async () => {
    const [task] = office.rows("任务清单").slice(9);
    const moved = {
      number: "十",
      title: "召开专题理论研讨会",
      deadline: "2022-01-15",
      deadlineText: "2022年1月15日",
    };
    await applied({ ...NOTHING, tasks: [{ cells: moved, source: "时间调整为2022年1月15日。" }] });
    expect(office.rows("任务清单")[9]).toMatchObject({
      source: "时间调整为2022年1月15日。",
      detail: task!.detail!.split(task!.deadlineText!).join("2022年1月15日"),
    });
  });

  it("in place of what is there keeps a task by its title, under the notice's own number", async () => {
    const seminar = office.rows("任务清单")[9];
    const tasks = [
      { cells: { number: "一", title: "召开专题理论研讨会" }, source: "" },
      { cells: { number: "十", title: "编印文集" }, source: "" },
    ];
    await office.call("notice.apply", { ...NOTHING, tasks, mode: "replace" });
    const written = office.rows("任务清单");
    expect(written.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "一 召开专题理论研讨会",
      "十 编印文集",
    ]);
    expect(written[0]?.taskId).toBe(seminar?.taskId);
  });
});

describe("what an import wrote", () => {
  it("is counted as rows of the tab: a quota for two kinds of units is two", () => {
    const quotas = first.written.find(({ tab }) => tab === "指标与配额");
    expect(quotas?.added).toBe(office.rows("指标与配额").length);
    expect(quotas?.added).toBe(4);
  });

  it("can be taken back when the window is opened again, and the file has its name back", async () => {
    const { undo } = await opened();
    expect(undo?.id).toBe(first.undo);
    await office.call("notice.undo", { undo: undo!.id });
    expect(titleOf(office)).not.toContain("重要论述");
    expect((await opened()).undo).toBeUndefined();
  });

  it("stays once something else was changed, and the refusal says so", async () => {
    await office.call("units.import", {
      text: "单位名称\t单位类型\t填报方式\n例山市总工会\t市州总工会\t代填",
    });
    expect((await opened()).undo).toBeUndefined();
    await expect(office.call("notice.undo", { undo: first.undo })).rejects.toThrow("导入以后这份表又有改动");
    expect(office.rows("单位名录")).toHaveLength(1);
  });

  it("is pushed to units only where something was handed out", async () => {
    expect((await opened()).isHandedOut).toBeUndefined();
    await office.call("units.import", {
      text: "单位名称\t单位类型\t填报方式\t联系邮箱\n例山市总工会\t市州总工会\t网络表格\tli.shan@example.com",
    });
    await applied({ ...NOTHING, campaign: { start: "2021-10-19", end: "2021-12-31" } });
    await office.job("distribute");
    expect((await opened()).isHandedOut).toBe(true);
  });

  it("can be taken back after an addition, tab by tab", async () => {
    const before = held();
    const { undo } = await applied({ ...NOTHING, tasks: [{ cells: { title: "编印文集" }, source: "" }] });
    const title = "深入学习宣传习近平总书记关于工人阶级和工会工作的重要论述系列活动方案";
    expect((await opened()).undo).toEqual({ id: undo, title });
    await office.call("notice.undo", { undo });
    expect(held()).toEqual(before);
  });
});
