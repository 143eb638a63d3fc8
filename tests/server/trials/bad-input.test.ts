// What people do to tabs and cells by mistake: each is met with place, reason and what to do, and nothing is lost.

import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot, UserEdit } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig, reportMails, STAFF, startOf } from "../../rig";
import { ACTIVITIES, BY_OFFICE, ledgerTab } from "../../unit-tabs";
import { EAST, RIVER, smallOffice } from "./office";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let start: Snapshot;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
  east = clerkOf(office, EAST);
});
beforeEach(() => office.host.restore(start));

const head = (change: UserEdit) => office.host.edit(office.host.spreadsheetId, OWNER, change);
const headTab = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;
const headColumn = (tab: string, key: string) => {
  const { cells, columns } = headTab(tab);
  for (let column = 1; column <= columns; column++) if (cells[`1,${column}`]?.v === key) return column;
  throw new Error(`${tab} has no ${key}`);
};
/** The owner may do in a unit's workbook what its clerk may not. */
const inWorkbook = (change: UserEdit) => office.host.edit(east.workbookId, OWNER, change);
const submitLecture = async () => {
  await east.enter(LECTURE);
  await east.tick(MARCH);
};
const collect = async () => (await office.job("collect")).problems.map(({ text }) => text).join("\n");
const themes = () => office.standing("活动汇总").map(({ theme }) => theme);
const problems = () => east.home(MARCH).problems;

describe("a tab of the head workbook", () => {
  it("that was renamed is still known", async () => {
    for (const name of ["报表记录", "活动汇总", "单位名录", "活动设置"])
      await head({ kind: "renameSheet", sheetId: headTab(name).id, name: `${name}（旧）` });
    await submitLecture();
    expect(await collect()).toBe("");
    expect(office.rows("活动汇总（旧）").map(({ theme }) => theme)).toEqual([LECTURE.theme]);
  });

  it.each(["报表记录", "活动汇总", "台账汇总", "单位名录", "操作日志"])(
    "%s that was deleted is named with what to do; the tick waits and is taken in after the repair",
    async (name) => {
      const units = office.rows("单位名录");
      await submitLecture();
      await head({ kind: "deleteSheet", sheetId: headTab(name).id });
      await expect(office.job("collect")).rejects.toThrow(
        new RegExp(`找不到工作表“${name}”.*检查与修复|版本记录`),
      );
      expect(east.home(MARCH)).toMatchObject({ submit: "TRUE", receipt: "" });
      await office.call("check.repair", {});
      expect(headTab(name).name).toBe(name);
      if (name === "单位名录") return;
      expect(office.rows("单位名录")).toEqual(units);
      await office.job("collect");
      expect(themes()).toEqual([LECTURE.theme]);
    },
  );

  it("字段定义 that was deleted keeps no report back: units fill in by what was issued", async () => {
    await submitLecture();
    await head({ kind: "deleteSheet", sheetId: headTab("字段定义").id });
    expect(await collect()).toBe("");
    expect(themes()).toEqual([LECTURE.theme]);
    await expect(office.job("push")).rejects.toThrow("找不到工作表“字段定义”");
  });

  it("whose column was deleted is named with tab and column; after the repair the report comes in", async () => {
    await submitLecture();
    const at = headColumn("报表记录", "revision");
    await head({ kind: "deleteColumns", sheetId: headTab("报表记录").id, at, count: 1 });
    await expect(office.job("collect")).rejects.toThrow(/“报表记录”缺少“.+”列.*检查与修复/);
    expect(east.home(MARCH).submit).toBe("TRUE");
    await office.call("check.repair", {});
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ unit: EAST, revision: "1" })]);
  });

  it("whose columns were moved is read and written by their keys", async () => {
    for (const name of ["报表记录", "活动汇总", "单位名录"])
      await head({ kind: "moveColumns", sheetId: headTab(name).id, at: 1, count: 2, to: 6 });
    await submitLecture();
    expect(await collect()).toBe("");
    expect(themes()).toEqual([LECTURE.theme]);
    expect(office.standing("报表记录")).toEqual([expect.objectContaining({ unit: EAST, state: "已提交" })]);
  });

  it("with a row inserted above the header is read and written all the same", async () => {
    for (const name of ["报表记录", "活动汇总", "台账汇总", "单位名录"])
      await head({ kind: "insertRows", sheetId: headTab(name).id, at: 2, count: 1 });
    await submitLecture();
    expect(await collect()).toBe("");
    await east.tick(MARCH);
    await office.job("collect");
    const { cells } = headTab("报表记录");
    const states = Object.values(cells).filter(({ d }) => d === "已提交");
    expect(states).toHaveLength(1);
    expect(cells[`3,${headColumn("报表记录", "unit")}`]?.d).toBe("单位");
  });

  it("keeps what staff note in a column of their own beside its report", async () => {
    await submitLecture();
    await clerkOf(office, RIVER).tick(MARCH, "zero");
    await office.job("collect");
    const { id, columns } = headTab("报表记录");
    await head({ kind: "insertColumns", sheetId: id, at: columns + 1, count: 1 });
    const notes = office.standing("报表记录").map(({ unit }) => [`电话核对过：${unit}`]);
    await head({ kind: "values", sheetId: id, row: 3, column: columns + 1, values: notes });
    await east.enter({ ...LECTURE, theme: "大学习课堂第二讲" });
    await east.tick(MARCH);
    await office.job("collect");
    const { cells } = headTab("报表记录");
    const unit = headColumn("报表记录", "unit");
    for (const row of [3, 4])
      expect(cells[`${row},${columns + 1}`]?.d).toBe(`电话核对过：${cells[`${row},${unit}`]?.d}`);
  });
});

describe("a tab of a unit's workbook", () => {
  it("活动记录 that was deleted is named on 首页 and nothing is recorded, not even zero", async () => {
    await inWorkbook({ kind: "deleteSheet", sheetId: ACTIVITIES });
    await east.tick(MARCH, "zero");
    expect(await collect()).toContain(`${EAST} “活动记录”`);
    expect(problems()).toMatch(/“活动记录”.*版本记录.*再勾选/);
    expect(east.home(MARCH)).toMatchObject({ zero: "FALSE", receipt: "", state: "有问题" });
    expect(office.standing("报表记录")).toEqual([]);
  });

  it("whose column was deleted is named with the column, and no report without it is taken in", async () => {
    await submitLecture();
    await inWorkbook({ kind: "deleteColumns", sheetId: ACTIVITIES, at: 6, count: 1 });
    expect(await collect()).toMatch(/“活动记录” “参与人次”列/);
    expect(problems()).toMatch(/“活动记录”缺少“参与人次”列.*撤销删除/);
    expect(office.standing("报表记录")).toEqual([]);
  });

  it("whose ledger lost a typed column is named, and no figure is taken for empty", async () => {
    await east.ledger(MARCH, 0, "quantity", 2);
    await submitLecture();
    await inWorkbook({ kind: "deleteColumns", sheetId: ledgerTab("r1.2020-03"), at: 3, count: 1 });
    await collect();
    expect(problems()).toMatch(/“台账 2020-03”缺少“数量”列/);
    expect(office.standing("台账汇总")).toEqual([]);
  });

  it("whose columns were moved is read by their keys", async () => {
    await submitLecture();
    await inWorkbook({ kind: "moveColumns", sheetId: ACTIVITIES, at: 6, count: 1, to: 1 });
    expect(await collect()).toBe("");
    expect(office.standing("活动汇总")).toEqual([
      expect.objectContaining({ theme: LECTURE.theme, people: "40" }),
    ]);
  });

  it("with a row inserted above the header of the ledger is read all the same", async () => {
    await east.ledger(MARCH, 0, "quantity", 2);
    await submitLecture();
    await inWorkbook({ kind: "insertRows", sheetId: ledgerTab("r1.2020-03"), at: 1, count: 1 });
    expect(await collect()).toBe("");
    expect(office.standing("台账汇总").map(({ quantity }) => quantity)).toEqual(["2", "", ""]);
  });

  it("首页 with rows inserted or taken away above its table answers in the right row", async () => {
    await submitLecture();
    await inWorkbook({ kind: "deleteRows", sheetId: 1, at: 5, count: 1 });
    expect(await collect()).toBe("");
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
    await inWorkbook({ kind: "insertRows", sheetId: 1, at: 1, count: 2 });
    await inWorkbook({ kind: "values", sheetId: 1, row: 9, column: 5, values: [[true]] });
    expect(await collect()).toBe("");
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
  });

  it("首页 whose columns were moved is named and not written to", async () => {
    await submitLecture();
    await inWorkbook({ kind: "moveColumns", sheetId: 1, at: 5, count: 1, to: 10 });
    const before = east.sheet("首页").cells;
    expect(await collect()).toMatch(/“首页” “提交”列.*版本记录/);
    expect(east.sheet("首页").cells).toEqual(before);
    expect(office.standing("报表记录")).toEqual([]);
  });

  it("上级代填 that was deleted does not keep the receipt back", async () => {
    await submitLecture();
    await inWorkbook({ kind: "deleteSheet", sheetId: BY_OFFICE });
    expect(await collect()).toContain("“上级代填”");
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
  });
});

describe("a day", () => {
  const typed = async (day: string, paste: boolean) => {
    await east.enter({ ...LECTURE, date: "" });
    const result = paste
      ? await east.paste(3, "date", day)
      : await office.host.edit(east.workbookId, east.mail, {
          kind: "values",
          sheetId: ACTIVITIES,
          row: 3,
          column: 1,
          values: [[day]],
        });
    return result;
  };

  it.each(["3月16日", "2020.3.16", "16/3", "2020年3月16日", "２０２０－３－１６"])(
    "pasted as %s is understood",
    async (day) => {
      await typed(day, true);
      await east.tick(MARCH);
      await collect();
      expect(problems()).toBe("");
      expect(office.standing("活动汇总")).toEqual([expect.objectContaining({ date: "2020-03-16" })]);
    },
  );

  it.each(["2019-03-16", "2020.13.45", "三月中旬"])(
    "pasted as %s is refused with cell, value and example, and stays as it was pasted",
    async (day) => {
      await typed(day, true);
      await east.tick(MARCH);
      await collect();
      expect(problems()).toContain("“活动记录” A3 格");
      expect(problems()).toMatch(/请(核对|写成)/);
      expect(office.standing("报表记录")).toEqual([]);
      expect(east.sheet("活动记录").cells["3,1"]?.d).not.toBe("");
    },
  );

  it("of another year suggests the campaign's own", async () => {
    await typed("2019-03-16", true);
    await east.tick(MARCH);
    await collect();
    expect(problems()).toContain("是不是 2020-03-16");
  });

  it.each(["2019-03-16", "三月中旬"])(
    "typed as %s is refused at once with the days that are allowed",
    async (day) => {
      const { ok, message } = await typed(day, false);
      expect(ok).toBe(false);
      expect(message).toMatch(/2020-03-06.*2020-04-30/);
    },
  );

  it("of the next period is reported with that period, not with this one", async () => {
    await east.enter(LECTURE, { ...LECTURE, date: "2020-04-02", theme: "四月第一讲" });
    await office.host.advance("2020-04-03T10:00:00+08:00");
    await east.tick(MARCH);
    await collect();
    expect(themes()).toEqual([LECTURE.theme]);
  });
});

describe("a formula or a piece of markup", () => {
  const SCRIPT = "<script>alert(1)</script>";

  it("in a cell of a unit counts as its value; no formula gets into the record", async () => {
    await east.enter(LECTURE);
    await east.paste(3, "theme", '="第"&1+1&"讲"');
    await east.paste(3, "people", "=20+20");
    await east.tick(MARCH);
    await collect();
    expect(office.standing("活动汇总")).toEqual([expect.objectContaining({ theme: "第2讲", people: "40" })]);
    expect(Object.values(headTab("活动汇总").cells).filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it("that is in error is named with its cell", async () => {
    await east.enter(LECTURE);
    await east.paste(3, "theme", "=1/0");
    await east.tick(MARCH);
    await collect();
    expect(problems()).toMatch(/D3 格.*公式错误 #DIV\/0!.*重新填写/);
  });

  it("in a unit's name reaches cells, workbook, pages and mails as text", async () => {
    const name = `例岛${SCRIPT}总工会`;
    const list = `单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n${name}\t县（区）总工会\t网络表格\t=1+1\tdao@units.example`;
    await office.call("units.import", { text: list });
    await office.job("distribute");
    const row = office.rows("单位名录").find((unit) => unit.name === name)!;
    expect(row.contactName).toBe("=1+1");
    expect(office.text(row.workbookId!, "首页", 2, 2)).toBe(name);
    await office.host.advance("2020-03-26T10:00:00+08:00");
    await office.call("chase.send", { unitIds: [row.unitId!] });
    const [mail] = reportMails(office.host);
    expect(mail!.body).toContain(name);
    expect(mail!.htmlBody).not.toContain("<script>");
    expect(mail!.htmlBody).toContain("&lt;script&gt;");
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openActivity");
    const [{ html } = { html: "" }] = window.pages();
    expect(html).not.toContain(SCRIPT);
    expect(JSON.stringify(startOf(html).data)).toContain(name);
    await office.job("rollup");
    expect(office.rows("报送情况").map(({ unit }) => unit)).toContain(name);
    expect(Object.values(headTab("单位名录").cells).filter(({ f }) => f !== undefined)).toEqual([]);
  });
});

describe("a unit's workbook", () => {
  it("that is not shared with the person who collects is named, and the others go on", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    const river = clerkOf(office, RIVER);
    office.host.share(river.workbookId, STAFF, "writer");
    await submitLecture();
    await river.tick(MARCH, "zero");
    const { problems: told, summary } = await office.job("collect", STAFF);
    expect(told.filter(({ code }) => code === "workbook.colleague")).toHaveLength(1);
    expect(summary).toContain(EAST);
    expect(office.standing("报表记录").map(({ unit }) => unit)).toEqual([RIVER]);
    expect(east.home(MARCH).submit).toBe("TRUE");
  });

  it("that belongs to another unit is not taken for this one", async () => {
    const river = clerkOf(office, RIVER);
    await submitLecture();
    const row = office.rows("单位名录").findIndex(({ name }) => name === RIVER) + 3;
    const column = headColumn("单位名录", "workbookId");
    const { id: sheetId } = headTab("单位名录");
    await head({ kind: "values", sheetId, row, column, values: [[east.workbookId]] });
    expect(await collect()).toContain(`“${RIVER}”的链接指向“${EAST}”的填报表`);
    expect(office.standing("报表记录").map(({ unit }) => unit)).toEqual([EAST]);
    expect(river.workbookId).not.toBe(east.workbookId);
  });
});
