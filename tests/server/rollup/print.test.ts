// 导出和打印: forms, the office's own form and a leader's page in the tab 打印, from the record alone.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { Input, PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { startOf } from "../../rig";
import { type AtWork, atWork, OWNER, STAFF } from "../at-work";
import { byHand } from "../by-hand";

const [EAST, GLASS, RIVER] = ["例东区总工会", "例明玻璃有限公司工会", "例河县总工会"];

let office: AtWork;
let collected: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-26T09:00:00+08:00");
  await office.enter(EAST!, "2020-03-10", 1200);
  await office.tick(EAST!, "submit");
  await office.enter(GLASS!, "2020-03-12", 34);
  await office.tick(GLASS!, "submit");
  await office.job("collect");
  collected = office.host.snapshot();
});
beforeEach(() => office.host.restore(collected));

const wanted: Input<"print.build"> = {
  what: "unit",
  name: "",
  formId: "ledger",
  period: "r1.2020-03",
  unitId: "",
};
const print = (over: Partial<Input<"print.build">>, user?: string) =>
  office.call("print.build", { ...wanted, ...over }, user);
const tab = () =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === "打印");
const words = () => Object.values(tab()!.cells).map(({ d }) => d);

async function choices(): Promise<PageData["export"]> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openExport");
  return startOf(window.pages()[0]!.html).data as PageData["export"];
}

describe("printing", () => {
  it("offers the forms with their periods, tables first, the last period that is due first, the units, and who leads tasks", async () => {
    const { forms, units, leaders, departments } = await choices();
    expect(forms.map(({ label }) => label)).toEqual(["台账", "活动记录"]);
    expect(forms[0]!.periods[0]).toEqual({ value: "r1.2020-03", label: "2020年3月" });
    expect(units.map(({ label }) => label)).toEqual([EAST, GLASS, RIVER]);
    expect([leaders, departments]).toEqual([[], []]);
  });

  it("lays the forms of all units that have reported out, a side each, and names those that have not", async () => {
    const { sides, missing, url } = await print({});
    expect([sides, missing]).toEqual([2, [RIVER]]);
    expect(words().filter((word) => word?.startsWith("填报单位"))).toEqual([
      `填报单位：${EAST}`,
      `填报单位：${GLASS}`,
    ]);
    expect(words()).toContain("1,200");
    expect(url).toContain(`size=A4&portrait=false&scale=2`);
    expect(url).toContain(`gid=${tab()!.id}`);
  });

  it("lays out what a unit entered in a register, and the empty form of a unit that has not reported", async () => {
    const [east, , river] = (await choices()).units;
    await print({ formId: "activity", unitId: east!.value });
    expect(words()).toEqual(
      expect.arrayContaining(["序号", "日期", "2020-03-10", "1,200", "（以下空白）", `填报单位：${EAST}`]),
    );
    const { sides, missing } = await print({ formId: "activity" });
    expect([sides, missing]).toEqual([2, [RIVER]]);
    await print({ formId: "activity", unitId: river!.value });
    expect(words()).toContain(`填报单位：${RIVER}`);
    expect(words()).not.toContain("（以下空白）");
  });

  it("makes no sheet of a form that no unit has reported, and leaves what was laid out before", async () => {
    await print({});
    const before = words();
    await expect(print({ period: "r1.2020-04" })).rejects.toThrow(
      "没有可打印的内容：台账 2020年4月还没有单位报送，没有生成文件",
    );
    expect(words()).toEqual(before);
    const [, , river] = (await choices()).units;
    expect((await print({ period: "r1.2020-04", unitId: river!.value })).sides).toBe(1);
  });

  it("says on paper and in the window what was returned and has not come again", async () => {
    const item = async (unit: string) => {
      const { items } = await office.call("review.queue", {});
      const { unitId, period, revision } = items.find((each) => each.unit === unit)!;
      return { unitId, period, revision };
    };
    const [east, glass] = [await item(EAST!), await item(GLASS!)];
    await office.call("review.return", { ...east, reason: "人次与签到表不符" });
    await office.call("review.accept", { reports: [glass] });
    await office.call("review.return", { ...glass, reason: "请补成果形式一栏" });
    const { returned } = await print({});
    expect(returned).toEqual([EAST, GLASS]);
    expect(words().filter((word) => word?.startsWith("报告期"))).toEqual([
      "报告期：2020年3月（已退回，尚未重报）",
      "报告期：2020年3月（退回更正中，按已接收的计）",
    ]);
    expect((await print({ what: "office" })).returned).toEqual([]);
    // What comes again waits, and is not what the office's own form counts.
    await office.enter(GLASS!, "2020-03-18", 6, "第二次学习");
    await office.tick(GLASS!, "submit");
    await office.job("collect");
    await print({});
    expect(words()).toContain("报告期：2020年3月（第 2 稿，待审；汇总按已接收的第 1 稿计）");
    const { sheet } = await print({ what: "office" });
    const note = `本表汇总 1 个单位，应报 3 个单位。其中${GLASS}另有新稿，接收前按已接收的稿计。`;
    expect(sheet.rows.flat()).toContain(note);
    const { sheet: list } = await print({ what: "office", formId: "activity" });
    expect(list.rows.flat().join()).toContain(`其中${GLASS}另有新稿`);
  });

  it("counts units that are exempt in nothing, and says which of their reports it holds", async () => {
    await byHand(office).typeRow("例外", { unit: EAST!, period: "2020-03", kind: "免报" });
    await byHand(office).typeRow("例外", { unit: RIVER!, period: "2020-03", kind: "免报" });
    const { sheet } = await print({ what: "office" });
    expect(sheet.rows.flat()).toContain("本表汇总 1 个单位，应报 1 个单位。另含免报但已报的 1 个单位。");
    await office.job("rollup");
    const told = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "汇总")!.cells;
    expect(Object.values(told).map(({ d }) => d)).toContainEqual(
      expect.stringContaining("2020年3月含 1 / 1 个，另有免报但已报的 1 个"),
    );
  });

  it("sums the office's own form up over all units, and says of how many", async () => {
    const { sheet } = await print({ what: "office" });
    const rows = sheet.rows.map((cells) => cells.filter((value) => value !== ""));
    expect(rows).toContainEqual(["填报单位：例海市总工会", "报告期：2020年3月"]);
    expect(rows).toContainEqual(["1", "开办“大学习”课堂", "1,234", "2", "朗诵"]);
    expect(rows).toContainEqual(["本表汇总 2 个单位，应报 3 个单位。"]);
    await print({ what: "office", period: "" });
    expect(words()).toContain("报告期：2020年3月—2020年3月（累计）");
    // April has begun and nobody has told anything of it.
    await office.host.advance("2020-04-02T09:00:00+08:00");
    await print({ what: "office", period: "" });
    expect(words()).toContain("报告期：2020年3月—2020年3月（累计）");
  });

  it("gives a period the rows that were told for it, not a task that was pushed from the next period on", async () => {
    const rowsOf = async (over: Partial<Input<"print.build">>) =>
      (await print(over)).sheet.rows.flat().filter((word) => String(word).includes("建组织"));
    await byHand(office).retype("任务清单", ["title", "建组织"], "inLedger", "是");
    await office.job("push");
    const east = office.unitId(EAST!);
    expect(await rowsOf({ unitId: east })).toEqual([]);
    expect(await rowsOf({ what: "office" })).toEqual([]);
    expect(await rowsOf({ unitId: east, period: "r1.2020-04" })).toHaveLength(1);
    expect(await rowsOf({ what: "office", period: "" })).toHaveLength(1);
  });

  it("leaves nothing of a longer print behind, neither words nor lines", async () => {
    await print({});
    await print({ unitId: office.unitId(RIVER!) });
    expect(words().filter((word) => word?.startsWith("填报单位"))).toEqual([`填报单位：${RIVER}`]);
    const ruled = Object.entries(tab()!.cells).filter(([, cell]) => cell.s?.border);
    const rows = new Set(ruled.map(([at]) => at.split(",")[0]));
    expect(rows.size).toBe(4);
  });

  it("lays a department's page out with its charts, beside 汇总 which stays as it is", async () => {
    await office.job("rollup");
    const { tasks } = await office.call("tasks.list", {});
    const { light: _light, ...task } = tasks[0]!;
    await office.call("tasks.save", {
      task: { ...task, progress: task.progress ?? 0, leadDepartment: "宣教部" },
      was: task,
    });
    const { sheet, sides } = await print({ what: "department", name: "宣教部" });
    expect(sheet.rows.flat()).toContain("职工诵读活动（宣教部）");
    expect(sheet.rows.flat()).toContain("0 / 1");
    expect(sides).toBe(2);
    expect(tab()!.charts).toHaveLength(3);
    await print({});
    expect(tab()!.charts).toHaveLength(0);
    const summary = office.host
      .view(office.host.spreadsheetId, OWNER)
      .sheets.find(({ name }) => name === "汇总")!;
    expect(summary.charts).toHaveLength(3);
  });

  it("puts what units told at length together by unit or by theme, of the days that are asked for, and names who told nothing", async () => {
    await clerkOf(office, EAST!).ledger("2020-03", 0, "note", "领学人已定。");
    await office.tick(EAST!, "submit");
    await office.job("collect");
    const told = (excerpts: NonNullable<Input<"print.build">["excerpts"]>) =>
      print({ what: "excerpts", formId: "", period: "", excerpts });
    expect((await choices()).excerpts.map(({ label }) => label)).toEqual(["月度台账"]);
    const monthly = { returnId: "r1", by: "theme", from: "", to: "" } as const;
    const { sheet, missing } = await told(monthly);
    expect(sheet.name).toContain("进展摘编");
    expect(missing).toEqual([GLASS, RIVER]);
    const rows = sheet.rows.map((row) => row.filter((value) => value !== ""));
    expect(rows).toContainEqual(["2020-03-26", EAST, "备注：领学人已定。"]);
    expect(rows).toContainEqual(["1 开办“大学习”课堂（1 条）"]);
    expect((await told({ ...monthly, from: "3月27日" })).missing).toEqual([EAST, GLASS, RIVER]);
    await expect(told({ ...monthly, to: "月底前后" })).rejects.toThrow("月底前后");
  });

  it("may be done by staff, reads each tab once and stays within its calls", async () => {
    await print({}, STAFF);
    const { calls, totalCalls, modelledMs } = office.last().meter;
    // The definition, the units, the record; grid sizes; the writing itself.
    expect(calls["UrlFetchApp.fetchAll"]).toBeLessThanOrEqual(5);
    expect(totalCalls).toBeLessThanOrEqual(120);
    expect(modelledMs).toBeLessThanOrEqual(8_000);
  });

  it("lists a register of all units as one paper, each event with its unit, and their total", async () => {
    const { sheet, sides } = await print({ what: "office", formId: "activity" });
    const rows = sheet.rows.map((cells) => cells.filter((value) => value !== ""));
    expect(sides).toBe(1);
    expect(rows).toContainEqual(["填报单位：例海市总工会", "报告期：2020年3月"]);
    expect(rows).toContainEqual(expect.arrayContaining(["1", EAST, "2020-03-10", "1,200"]));
    expect(rows).toContainEqual(expect.arrayContaining(["2", GLASS, "2020-03-12", "34"]));
    expect(rows).toContainEqual(["合计", "1,234"]);
    expect(rows).toContainEqual(["本表汇总 2 个单位，应报 3 个单位。\n本表列出 2 个单位报的 2 条。"]);
    await print({ what: "office", formId: "activity", period: "" });
    expect(words()).toEqual(expect.arrayContaining(["合计", "1,234", "本表列出 2 个单位报的 2 条。"]));
    await expect(print({ what: "office", formId: "activity", period: "r1.2020-04" })).rejects.toThrow(
      "没有可打印的内容",
    );
  });

  it("names a form that is none", async () => {
    await expect(print({ formId: "events" })).rejects.toThrow("events");
    await expect(print({ what: "office", formId: "events" })).rejects.toThrow("events");
  });
});
