// 检查与修复: every fault is named with its tab, what can be mended is mended, and nothing typed is lost.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot, UserEdit } from "apps-script-host";
import { createCampaign, OWNER, type Rig, rig, THREE_UNITS } from "../../rig";

let office: Rig;
let whole: Snapshot;
beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  whole = office.host.snapshot();
});
beforeEach(() => office.host.restore(whole));

const tab = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;
const edit = (change: UserEdit) => office.host.edit(office.host.spreadsheetId, OWNER, change);
const findings = async () => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openCheck");
  const { html } = window.pages()[0] as unknown as { html: string };
  return html;
};

describe("a workbook that is whole", () => {
  it("has nothing to mend", async () => {
    expect((await office.call("check.repair", {})).repaired).toEqual([]);
  });
});

describe("a due hour that was pasted, so that the cell holds a time", () => {
  it.each(["17:00", "08:30", "23:59"])("is read as it is shown: %s", async (hour) => {
    const { id, cells, columns } = tab("报送事项");
    const keys = Array.from({ length: columns }, (_, index) => cells[`1,${index + 1}`]?.d);
    const column = keys.indexOf("dueTime") + 1;
    await edit({ kind: "values", sheetId: id, row: 3, column, values: [[hour]], paste: true });
    expect(tab("报送事项").cells[`3,${column}`]).toMatchObject({ t: "date" });
    expect(await findings()).not.toContain("截止时间");
    await office.call("units.import", { text: THREE_UNITS });
    await office.job("distribute");
    const { workbookId } = office.rows("单位名录")[0]!;
    expect(office.text(workbookId!, "首页", 8, 2)).toBe(`2020-03-25 ${hour}`);
  });
});

describe("an empty workbook", () => {
  it("is no damaged one: a campaign comes first", async () => {
    await expect(rig().call("check.repair", {})).rejects.toThrow("本工作簿还没有活动");
  });
});

describe("a deleted tab", () => {
  it("is named and made again with its header", async () => {
    await edit({ kind: "deleteSheet", sheetId: tab("提醒日志").id });
    expect(await findings()).toContain("找不到工作表“提醒日志”，可能被删除或改名");
    const { repaired } = await office.call("check.repair", {});
    expect(repaired).toEqual(["补建工作表“提醒日志”"]);
    expect(office.text(office.host.spreadsheetId, "提醒日志", 2, 1)).toBe("发送编码");
    expect((await office.call("check.repair", {})).repaired).toEqual([]);
  });
});

describe("a renamed tab", () => {
  it("is still known and needs no mending", async () => {
    await edit({ kind: "renameSheet", sheetId: tab("任务清单").id, name: "我们的任务" });
    expect((await office.call("check.repair", {})).repaired).toEqual([]);
    expect((await office.call("tasks.list", {})).tasks.length).toBeGreaterThan(3);
  });
});

describe("a deleted column", () => {
  it("is named with its tab and put back at the end, the others untouched", async () => {
    const titles = office.rows("任务清单").map(({ title }) => title);
    const { cells, columns } = tab("任务清单");
    const at = Array.from({ length: columns }, (_, index) => index + 1).find(
      (column) => cells[`1,${column}`]?.v === "progressNote",
    )!;
    await edit({ kind: "deleteColumns", sheetId: tab("任务清单").id, at, count: 1 });
    await expect(office.call("tasks.list", {})).rejects.toThrow("缺少“进展情况”列");
    const { repaired } = await office.call("check.repair", {});
    expect(repaired).toEqual(["在“任务清单”末尾加上“进展情况”列"]);
    expect((await office.call("tasks.list", {})).tasks.map(({ title }) => title)).toEqual(titles);
  });
});

describe("a header that somebody typed over", () => {
  const overwrite = async (words: string) => {
    const { id, cells, columns } = tab("单位名录");
    const column = Array.from({ length: columns }, (_, at) => cells[`1,${at + 1}`]?.d).indexOf("note") + 1;
    await edit({ kind: "values", sheetId: id, row: 2, column, values: [[words]] });
    return { column, letter: String.fromCharCode(64 + column) };
  };

  it.each([
    ["王示例 13900000000", "表头“备注”被改成了“王示例 13900000000”"],
    ["", "表头“备注”被清空了"],
  ])("is named with its cell and put back where asked: “%s”", async (words, how) => {
    const { column, letter } = await overwrite(words);
    expect(await findings()).toContain(`“单位名录” ${letter}2 格：${how}`);
    expect((await office.call("check.repair", {})).repaired).toEqual(["“单位名录”的表头改为“备注”"]);
    expect(office.text(office.host.spreadsheetId, "单位名录", 2, column)).toBe("备注");
    expect(await findings()).not.toContain("的表头“备注”");
  });

  it("keeps nothing from being handed out, and stays as it was typed meanwhile", async () => {
    const { column } = await overwrite("自留");
    await office.call("units.import", { text: THREE_UNITS });
    await office.job("distribute");
    expect(office.text(office.host.spreadsheetId, "单位名录", 2, column)).toBe("自留");
  });
});

describe("rows inserted above the header", () => {
  it("do not stop the work, and blank ones are taken away", async () => {
    await edit({ kind: "insertRows", sheetId: tab("任务清单").id, at: 2, count: 2 });
    const titles = (await office.call("tasks.list", {})).tasks.map(({ title }) => title);
    expect(titles).not.toContain("任务");
    expect((await office.call("check.repair", {})).repaired).toEqual(["删去“任务清单”表头上方的空行"]);
    expect(office.text(office.host.spreadsheetId, "任务清单", 2, 3)).toContain("任务");
  });

  it("are left to a person when something stands in them", async () => {
    await edit({ kind: "insertRows", sheetId: tab("任务清单").id, at: 2, count: 1 });
    await edit({
      kind: "values",
      sheetId: tab("任务清单").id,
      row: 2,
      column: 3,
      values: [["二〇二〇年任务一览"]],
    });
    const { repaired, findings: left } = await office.call("check.repair", {});
    expect(repaired).toEqual([]);
    expect(left.find(({ text }) => text.includes("的表头上方多出了 1 行"))).toMatchObject({
      tab: "任务清单",
      repair: null,
    });
    expect(office.text(office.host.spreadsheetId, "任务清单", 2, 3)).toBe("二〇二〇年任务一览");
  });
});

describe("the key row", () => {
  it("is restored when it was deleted, and the data below keep their place", async () => {
    const titles = office.rows("任务清单").map(({ title }) => title);
    await edit({ kind: "deleteRows", sheetId: tab("任务清单").id, at: 1, count: 1 });
    expect(await findings()).toContain("找不到标识行");
    expect((await office.call("check.repair", {})).repaired).toEqual(["复原“任务清单”的标识行"]);
    expect((await office.call("tasks.list", {})).tasks.map(({ title }) => title)).toEqual(titles);
  });

  it("is restored when it was emptied", async () => {
    const { columns, id } = tab("单位类型");
    await edit({
      kind: "values",
      sheetId: id,
      row: 1,
      column: 1,
      values: [new Array<string>(columns).fill("")],
    });
    expect((await office.call("check.repair", {})).repaired).toEqual(["复原“单位类型”的标识行"]);
    expect(office.rows("单位类型").length).toBeGreaterThan(2);
  });
});

describe("the definition", () => {
  it("is checked: a cell that makes no sense is named with tab and cell", async () => {
    const { id, cells, columns } = tab("提醒规则");
    const column = Array.from({ length: columns }, (_, index) => index + 1).find(
      (at) => cells[`1,${at}`]?.v === "days",
    )!;
    await edit({ kind: "values", sheetId: id, row: 3, column, values: [["三天"]] });
    const { findings: left } = await office.call("check.repair", {});
    expect(left.find(({ text }) => text.includes("三天"))).toMatchObject({ tab: "提醒规则", repair: null });
    expect(left.find(({ text }) => text.includes("三天"))!.cell).toMatch(/^[A-Z]+3$/);
  });
});
