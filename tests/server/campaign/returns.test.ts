// A campaign with three returns, as the notice of the reading campaign asks for: a monthly ledger of everybody, a weekly card of the
// units directly below due on Friday at 17:00, and recommendations of two kinds of units, once.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { HOME_COLUMNS, type HomeColumn } from "../../../src/server/unit-workbook/layout";
import { type Clerk, clerkOf } from "../../clerk";
import { createCampaign, OWNER, type Rig, rig, THREE_UNITS } from "../../rig";
import { byHand } from "../by-hand";

const EAST = "例东区总工会";
const SCHOOL = "市例教育系统工会";
const GLASS = "例明玻璃有限公司工会";

let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  await office.call("units.import", { text: THREE_UNITS });
  const staff = byHand(office);
  await staff.typeRow("表单", { name: "周情况", kind: "卡片", inUse: "是" });
  await staff.typeRow("表单", { name: "推荐表", kind: "卡片", inUse: "是" });
  const field = { kind: "整数", inUse: "是", nature: "流量", origin: "手工填写" };
  await staff.typeRow("字段定义", { ...field, form: "周情况", field: "talks", label: "宣讲", order: 301 });
  await staff.typeRow("字段定义", { ...field, form: "推荐表", field: "cases", label: "典型", order: 302 });
  const yesNo = { kind: "是否", inUse: "是" };
  await staff.typeRow("字段定义", { ...yesNo, form: "推荐表", field: "group", label: "有小组", order: 303 });
  const shown = { ...yesNo, form: "推荐表", showWhen: "有小组 = 是" };
  await staff.typeRow("字段定义", { ...shown, field: "guide", label: "有导师", order: 304 });
  const open = { form: "活动", field: "open", label: "公开", showWhen: "活动类型 = 诵读活动" };
  await staff.typeRow("字段定义", { ...yesNo, ...open, order: 305 });
  await staff.retype("报送事项", ["name", "月度台账"], "forms", "活动、台账");
  await staff.typeRow("报送事项", {
    name: "信息周报",
    forms: "周情况",
    kind: "周",
    dueDay: 5,
    dueTime: "17:00",
    start: "2020-03-16",
    end: "2020-04-12",
    units: GLASS,
    exempt: "2020-04-06",
    zeroAllowed: "否",
    inUse: "是",
  });
  await staff.typeRow("报送事项", {
    name: "典型推荐",
    forms: "推荐表",
    kind: "一次性",
    dueOn: "2020-03-31",
    unitTypes: "县（区）总工会、市属系统、产业工会",
    inUse: "是",
  });
  const measured = { unitWord: "个", origin: "台账填报", unitType: "县（区）总工会" };
  await staff.typeRow("指标与配额", {
    ...{ ...measured, indicator: "推荐典型", nature: "流量", form: "推荐表", field: "典型", min: 3 },
  });
  await staff.typeRow("指标与配额", {
    ...{ ...measured, indicator: "学习课堂", nature: "存量", form: "台账", field: "数量", min: 8 },
  });
  const owed = { unitWord: "个", nature: "流量", unitType: "县（区）总工会", min: 1 };
  await staff.typeRow("指标与配额", {
    ...{ ...owed, indicator: "推荐小组", origin: "台账填报", form: "推荐表", field: "有小组" },
  });
  await staff.typeRow("指标与配额", {
    ...{ ...owed, indicator: "推荐导师", origin: "台账填报", form: "推荐表", field: "有导师" },
  });
  const counted = { ...owed, form: "活动", unitWord: "场" };
  await staff.typeRow("指标与配额", {
    ...{ ...counted, indicator: "公开活动", origin: "活动求和", field: "公开", deadline: "2020-06-30" },
  });
  await staff.typeRow("指标与配额", {
    ...{ ...counted, indicator: "每月活动", origin: "活动计数", span: "每期", max: 2 },
  });
  expect((await office.call("check.repair", {})).repaired.join()).toContain("周情况汇总");
  await office.job("distribute");
  await office.host.advance("2020-03-20T10:00:00+08:00");
  start = office.host.snapshot();
});

beforeEach(() => office.host.restore(start));

const idOf = (name: string) => office.rows("报送事项").find((row) => row.name === name)!.returnId!;
const week = (code: string) => `${idOf("信息周报")}.${code}`;
/** What 首页 tells of each period before its state: the period, its days, the return, when it is due. */
const toldOn = (clerk: Clerk) => {
  const { cells, rows } = clerk.sheet("首页");
  const told = Array.from({ length: rows }, (_, row) =>
    [1, 10, 3, 2].map((at) => cells[`${row + 1},${at}`]?.d.replace("▌", "")),
  );
  return told.filter(([, , name]) => /^(月度台账|信息周报|典型推荐)/.test(name ?? ""));
};
const shownOn = (clerk: Clerk) => toldOn(clerk).map(([period, , name]) => `${name} ${period}`);
const reports = (unit: string) => office.standing("报表记录").filter((row) => row.unit === unit);
async function fillIn(clerk: Clerk, title: string, value: number): Promise<void> {
  const { id } = clerk.sheet(title);
  const edit = { kind: "values" as const, sheetId: id, row: 7, column: 2, values: [[value]] };
  expect(await office.host.edit(clerk.workbookId, clerk.mail, edit)).toMatchObject({ ok: true });
}
/** Fills in the card of a period and ticks. */
async function send(clerk: Clerk, title: string, period: string, value: number): Promise<void> {
  await fillIn(clerk, title, value);
  await clerk.tick(period);
}

describe("a campaign with three returns", () => {
  it("gives each unit the returns that it owes, by due day", () => {
    expect(shownOn(clerkOf(office, EAST)).slice(0, 3)).toEqual([
      "月度台账 2020年3月",
      "典型推荐 全期",
      "月度台账 2020年4月",
    ]);
    expect(shownOn(clerkOf(office, SCHOOL))).toHaveLength(9);
    expect(shownOn(clerkOf(office, GLASS)).slice(0, 4)).toEqual([
      "信息周报 2020年第12周",
      "月度台账 2020年3月",
      "信息周报 2020年第13周",
      "信息周报 2020年第14周",
    ]);
    expect(shownOn(clerkOf(office, GLASS)).join()).not.toContain("典型推荐");
  });

  it("tells on 首页 the return beside the period, and the hour at which a report is due", () => {
    const header = clerkOf(office, GLASS).sheet("首页");
    expect([1, 2, 3, 4, 5, 6, 7].map((column) => header.cells[`7,${column}`]?.d)).toEqual([
      "报告期",
      "截止日期",
      "报送事项",
      "状态",
      "提交",
      "零报告",
      "问题或退回原因",
    ]);
    expect(toldOn(clerkOf(office, GLASS)).slice(0, 2)).toEqual([
      ["2020年第12周", "2020-03-16 至 2020-03-22", "信息周报", "2020-03-20 17:00"],
      ["2020年3月", "2020-03-06 至 2020-03-31", "月度台账", "2020-03-25"],
    ]);
    expect(header.hiddenColumns).toEqual([11, 12, 13]);
  });

  it("asks which of them is meant where a unit wishes a later day for all at once, and puts none off", async () => {
    const { workbookId, mail } = clerkOf(office, GLASS);
    const { id, cells, rows } = clerkOf(office, GLASS).sheet("首页");
    const at = (key: HomeColumn) => HOME_COLUMNS.indexOf(key) + 1;
    const lines = Array.from({ length: rows }, (_, line) => line + 1);
    const row = lines.find((line) => cells[`${line},${at("periodId")}`]?.d === "#ask1")!;
    const column = at("status");
    const values = [["延期：到4月5日，材料未齐"]];
    await office.host.edit(workbookId, mail, { kind: "values", sheetId: id, row, column, values });
    const told = (await office.job("collect")).problems.map(({ text }) => text).join();
    expect(told).toContain(`“${GLASS}”申请延期，但没有写明是哪一项：延期：到4月5日`);
    expect(office.rows("例外")).toEqual([]);
  });

  it("keeps reports of two returns apart in the record, each with the name of its return", async () => {
    const east = clerkOf(office, EAST);
    await send(east, "推荐表", `${idOf("典型推荐")}.once`, 2);
    await east.tick("r1.2020-03", "zero");
    await office.job("collect");
    expect(reports(EAST).map((row) => [row.return, row.period, row.state])).toEqual([
      ["月度台账", "r1.2020-03", "已提交"],
      ["典型推荐", `${idOf("典型推荐")}.once`, "已提交"],
    ]);
    expect(office.rows("推荐表汇总")).toMatchObject([{ unit: EAST, cases: "2", return: "典型推荐" }]);
  });

  it("tells on 首页 what is done of quotas that tables and cards measure, a stock as it was told last", async () => {
    const east = clerkOf(office, EAST);
    const quotas = () => {
      const { cells } = east.sheet("首页");
      return Object.values(cells).find((cell) => cell?.d.includes("推荐典型"))!.d;
    };
    expect(quotas()).toContain("推荐典型 ≥ 3 个，已完成 0");
    const { id } = east.sheet("推荐表");
    const typed = { kind: "values" as const, sheetId: id, row: 7, column: 2, values: [[2]] };
    await office.host.edit(east.workbookId, east.mail, typed);
    await east.ledger("2020-03", 0, "quantity", 4);
    await east.ledger("2020-03", 1, "quantity", 3);
    expect(quotas()).toContain("推荐典型 ≥ 3 个，已完成 2");
    expect(quotas()).toContain("学习课堂 ≥ 8 个，已完成 7");
    await office.host.advance("2020-04-02T10:00:00+08:00");
    await office.pushFromThisPeriod();
    const april = east.sheet("台账 2020-04");
    const column = Object.entries(april.cells).find(
      ([at, cell]) => at.startsWith("5,") && cell?.v === "quantity",
    )![0];
    const at = { sheetId: april.id, row: 7, column: Number(column.slice(2)) };
    await office.host.edit(east.workbookId, OWNER, { kind: "values", ...at, values: [[6]] });
    expect(quotas()).toContain("学习课堂 ≥ 8 个，已完成 9");
    expect(quotas()).toContain("已完成数按本表登记即时计算");
  });

  it("counts 是 of a card and of a register on 首页 and in 报送情况, and what each period asks for in the one that runs", async () => {
    const east = clerkOf(office, EAST);
    const quotas = () =>
      Object.values(east.sheet("首页").cells).find((cell) => cell?.d.includes("推荐小组"))!.d;
    const gaps = async () => {
      await office.job("collect");
      await office.job("rollup");
      return office.rows("报送情况").find(({ unit }) => unit === EAST)!.gap!;
    };
    expect(quotas()).toContain("推荐小组 ≥ 1 个，已完成 0");
    expect(quotas()).toContain("公开活动 ≥ 1 场，6月30日以前，已完成 0");
    expect(quotas()).toContain("每月活动 1～2 场（每期），2020年3月已完成 0");
    expect(await gaps()).toMatch(/推荐小组.*公开活动/);
    const { id } = east.sheet("推荐表");
    const answer = (row: number, value: string) =>
      office.host.edit(east.workbookId, east.mail, {
        ...{ kind: "values" as const, sheetId: id, row, column: 2, values: [[value]] },
      });
    // Where there is no group nobody is asked for its guide.
    expect([await answer(8, "否"), await answer(9, "是")]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(quotas()).toContain("推荐导师 ≥ 1 个，已完成 0");
    await answer(8, "是");
    expect(quotas()).toContain("推荐导师 ≥ 1 个，已完成 1");
    await fillIn(east, "推荐表", 3);
    const [kind, task] = ["诵读活动", "1 开办“大学习”课堂"];
    const event = { date: "2020-03-12", task, kind, theme: "晨读", people: 8, result: "朗诵" };
    await east.enter({ ...event, open: "是" }, { ...event, open: "否" }, { ...event, theme: "夜读" });
    await east.enter({ ...event, date: "2020-04-02", theme: "四月" });
    // It is not asked for of another kind of event.
    await east.enter({ ...event, kind: "集中学习", theme: "研讨", open: "是", date: "2020-04-01" });
    expect(quotas()).toContain("推荐小组 ≥ 1 个，已完成 1");
    expect(quotas()).toContain("公开活动 ≥ 1 场，6月30日以前，已完成 1");
    expect(quotas()).toContain("2020年3月已完成 3，超过上限");
    await east.tick("r1.2020-03");
    await east.tick(`${idOf("典型推荐")}.once`);
    const left = await gaps();
    expect(left).not.toMatch(/推荐小组|公开活动/);
    expect(left).toContain("每月活动");
    await office.host.advance("2020-04-03T10:00:00+08:00");
    expect(quotas()).toMatch(/2020年4月已完成 2(?!，超)/);
  });

  it("takes a weekly report sent at 16:59 as on time and one sent at 17:01 as late, whenever they are collected", async () => {
    const glass = clerkOf(office, GLASS);
    await office.host.advance("2020-03-20T16:59:00+08:00");
    await send(glass, "周情况 2020-W12", week("2020-W12"), 3);
    await office.host.advance("2020-03-20T18:00:00+08:00");
    await office.job("collect");
    expect(reports(GLASS)).toMatchObject([{ onTime: "是" }]);
    await office.host.advance("2020-03-27T17:01:00+08:00");
    await send(glass, "周情况 2020-W13", week("2020-W13"), 3);
    await office.host.advance("2020-03-27T18:00:00+08:00");
    await office.job("collect");
    expect(reports(GLASS)[1]).toMatchObject({ period: week("2020-W13"), onTime: "否" });
    expect(glass.home(week("2020-W13")).receipt).toContain("2020-03-27 17:00");
  });

  it("takes one as late that was ticked after the hour and collected at once, where somebody had collected before the hour", async () => {
    const glass = clerkOf(office, GLASS);
    await fillIn(glass, "周情况 2020-W12", 3);
    await office.host.advance("2020-03-20T16:30:00+08:00");
    await office.job("collect");
    await office.host.advance("2020-03-20T17:30:00+08:00");
    await glass.tick(week("2020-W12"));
    await office.job("collect");
    expect(reports(GLASS)).toMatchObject([{ period: week("2020-W12"), onTime: "否" }]);
  });

  const zeroBox = (clerk: Clerk, period: string) => clerk.home(period).zero;

  it("offers no box for a zero report where the return takes none, neither before nor after it was sent", async () => {
    const glass = clerkOf(office, GLASS);
    expect([zeroBox(glass, week("2020-W12")), zeroBox(glass, "r1.2020-03")]).toEqual(["—", "FALSE"]);
    await expect(glass.tick(week("2020-W12"), "zero")).rejects.toThrow("protected");
    await glass.tick("r1.2020-03", "zero");
    await send(glass, "周情况 2020-W12", week("2020-W12"), 3);
    await office.job("collect");
    expect(reports(GLASS).map(({ state }) => state)).toEqual(["已提交", "已提交"]);
    expect([zeroBox(glass, week("2020-W12")), zeroBox(glass, "r1.2020-03")]).toEqual(["—", "FALSE"]);
  });

  it("refuses a zero report of a workbook that had a box for it, and takes the box away", async () => {
    const glass = clerkOf(office, GLASS);
    const { cells, rows, id } = glass.sheet("首页");
    const keys = Array.from({ length: rows }, (_, row) => cells[`${row + 1},13`]?.d);
    const row = keys.indexOf(week("2020-W12")) + 1;
    const tick = { kind: "values" as const, sheetId: id, row, column: 6, values: [[true]] };
    await office.host.edit(glass.workbookId, OWNER, tick);
    await office.job("collect");
    expect(glass.home(week("2020-W12"))).toMatchObject({
      problems: expect.stringContaining("这一项不收零报告"),
      zero: "—",
    });
    expect(reports(GLASS)).toEqual([]);
  });

  it("gives and takes the box by a push once the return takes zero reports or no longer does", async () => {
    const glass = clerkOf(office, GLASS);
    await byHand(office).retype("报送事项", ["name", "信息周报"], "zeroAllowed", "是");
    await byHand(office).retype("报送事项", ["name", "月度台账"], "zeroAllowed", "否");
    expect((await office.pushFromThisPeriod()).problems).toEqual([]);
    expect([zeroBox(glass, week("2020-W13")), zeroBox(glass, "r1.2020-04")]).toEqual(["FALSE", "—"]);
    await glass.tick(week("2020-W13"), "zero");
    await expect(glass.tick("r1.2020-04", "zero")).rejects.toThrow("protected");
  });

  it("rates each unit by what it owes, exempt weeks left out", async () => {
    await office.host.advance("2020-04-15T10:00:00+08:00");
    await office.job("rollup");
    const expected = office.rows("报送情况").map(({ unit, expected: count }) => [unit, count]);
    // March and the recommendation; March and three weeks of four.
    expect(expected).toEqual([
      [EAST, "2"],
      [SCHOOL, "2"],
      [GLASS, "4"],
    ]);
    const glass = office.rows("报送情况").find(({ unit }) => unit === GLASS)!;
    expect(glass[week("2020-W15")]).not.toContain("缺报");
    expect(glass[week("2020-W14")]).toContain("缺报");
  });

  it("heads the periods of 报送情况 with the return above the period, so that no year is broken", async () => {
    await office.job("rollup");
    const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
    const { cells } = sheets.find(({ name }) => name === "报送情况")!;
    expect(Object.values(cells).map(({ d }) => d)).toContain("月度台账\n2020年3月");
  });

  it("groups the periods of 报送情况 by return, as 报送事项 lists them, whenever they were added", async () => {
    await office.job("rollup");
    const tab = () =>
      office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "报送情况")!;
    const inRow = (row: number) =>
      Array.from({ length: tab().columns }, (_, at) => tab().cells[`${row},${at + 1}`]);
    const returnsShown = () => [...new Set(periods().map((key) => key.slice(0, key.indexOf("."))))];
    const periods = () => inRow(1).flatMap((cell) => (cell?.d.includes(".") ? [cell.d] : []));
    const [ledger, weekly, once] = ["月度台账", "信息周报", "典型推荐"].map(idOf);
    expect(returnsShown()).toEqual([ledger, weekly, once]);
    expect(periods()).toEqual([...periods()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1)));
    const keys = inRow(1).map((cell) => cell?.d);
    expect(keys.indexOf("expected")).toBe(keys.indexOf("unitType") + periods().length + 1);
    const shades = periods().map((key) => inRow(2)[keys.indexOf(key)]?.s?.background);
    expect(shades[0]).toBe(shades[7]);
    expect(shades[8]).not.toBe(shades[7]);
    const cells = periods().map((key) => inRow(3)[keys.indexOf(key)]?.s?.wrap);
    expect(new Set(cells)).toEqual(new Set(["WRAP"]));
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)![`${once}.once`]).toContain("待报");

    function order(key: string): number {
      return [ledger, weekly, once].findIndex((id) => key.startsWith(`${id}.`));
    }
  });

  it("writes one mail to each late unit, of all that it owes and of nothing else", async () => {
    await office.host.advance("2020-04-15T10:00:00+08:00");
    const before = office.host.mails().length;
    const unitIds = office.rows("单位名录").map(({ unitId }) => unitId!);
    await office.call("chase.send", { unitIds });
    const mails = office.host.mails().slice(before);
    expect(mails.map(({ body }) => /典型推荐/.test(String(body)))).toEqual([true, true, false]);
    expect(String(mails[2]!.body)).toContain("信息周报 2020年第12周");
  });
});
