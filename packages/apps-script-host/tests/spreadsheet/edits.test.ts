import { afterEach, describe, expect, it } from "@jest/globals";
import { createHost, type Host, type UserEdit } from "../../src";

const OWNER = "zhang@office.example";
/** An edit of the only tab. */
type Change = UserEdit extends infer Edit ? (Edit extends UserEdit ? Omit<Edit, "sheetId"> : never) : never;
const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const SOURCE = `
function setup() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange("A1:B1").setValues([["单位", "场次"]]);
  sheet.getRange("C2").setFormula("=B2*2");
  var rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build();
  sheet.getRange("B2:B9").setDataValidation(rule);
}
function onEdit(e) {
  PropertiesService.getScriptProperties().setProperty("event", JSON.stringify({
    a1: e.range.getA1Notation(), rowStart: e.range.rowStart, value: e.value, old: e.oldValue, has: "value" in e, book: e.source.getId().length
  }));
}
function event() { return JSON.parse(PropertiesService.getScriptProperties().getProperty("event")); }
function DOUBLE(x) { return Array.isArray(x) ? x.map(function (row) { return row.map(function (v) { return v * 2; }); }) : x * 2; }
function FAIL() { throw new Error("不行"); }
function WRITER() { SpreadsheetApp.getActive().getSheets()[0].getRange("A9").setValue(1); return 1; }
function READER() { return SpreadsheetApp.getActive().getSheets()[0].getRange("E3").getValue(); }
function write() { SpreadsheetApp.getActive().getSheets()[0].getRange("A9").setValue(1); }
function custom(formula) {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange("E1:E3").setValues([[1], [2], [3]]);
  sheet.getRange("F1").setFormula(formula);
  return sheet.getRange("F1:F3").getValues();
}`;

async function world() {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    user: OWNER,
    now: "2020-03-25T01:00:00Z",
    locale: "zh_CN",
    timeZone: "Asia/Shanghai",
  });
  hosts.push(host);
  await host.run("setup");
  const sheet = () => host.view(host.spreadsheetId, OWNER).sheets[0]!;
  const sheetId = sheet().id;
  const edit = (change: Change) => host.edit(host.spreadsheetId, OWNER, { sheetId, ...change } as UserEdit);
  const type = (row: number, column: number, ...values: (string | null)[][]) =>
    edit({ kind: "values", row, column, values } as never);
  return { host, sheet, edit, type, event: async () => (await host.run("event")).value };
}

describe("a person who cuts", () => {
  it("moves content, look and rules in one step; formulas follow, and one undo brings all back", async () => {
    const { host, sheet, edit, type, event } = await world();
    await type(2, 2, ["12"]);
    const cut = { kind: "cut", row: 2, column: 2, rows: 1, columns: 1 } as const;
    expect(await edit({ ...cut, to: { sheetId: sheet().id, row: 5, column: 4 } } as never)).toMatchObject({
      ok: true,
    });
    expect(sheet().cells["5,4"]).toMatchObject({ v: 12 });
    expect(sheet().cells["2,2"]?.v ?? null).toBeNull();
    expect(sheet().cells["2,3"]).toMatchObject({ v: 24, f: "=D5*2" });
    expect(await event()).toMatchObject({ a1: "D5" });
    expect(host.undo(host.spreadsheetId, OWNER)).toMatchObject({ ok: true });
    expect(sheet().cells["2,2"]).toMatchObject({ v: 12 });
    expect(sheet().cells["2,3"]).toMatchObject({ f: "=B2*2" });
    expect(sheet().cells["5,4"]?.v ?? null).toBeNull();
  });
});

describe("a person who types", () => {
  it("gets texts read, formulas computed and the script told", async () => {
    const { sheet, type, event } = await world();
    expect(await type(2, 2, ["12"])).toEqual({ ok: true, message: null });
    expect(sheet().cells["2,2"]).toMatchObject({ v: 12, d: "12" });
    expect(sheet().cells["2,3"]).toMatchObject({ v: 24, f: "=B2*2" });
    expect(await event()).toMatchObject({ a1: "B2", rowStart: 2, value: "12", has: true });
    await type(2, 2, ["13"]);
    expect(await event()).toMatchObject({ value: "13", old: "12" });
  });

  it("leaves cells alone where nothing is typed, and empties them by an empty text", async () => {
    const { sheet, type, event } = await world();
    await type(2, 1, ["海港区工会", "3"]);
    await type(2, 1, [null, "4"]);
    expect([sheet().cells["2,1"]?.v, sheet().cells["2,2"]?.v]).toEqual(["海港区工会", 4]);
    expect(await event()).toMatchObject({ a1: "A2:B2", has: false });
    await type(2, 1, [""]);
    expect(sheet().cells["2,1"]).toBeUndefined();
  });

  it("is held to the rules, with nothing of the edit applied", async () => {
    const { sheet, type } = await world();
    const result = await type(2, 2, ["5"], ["很多"]);
    expect(result).toMatchObject({
      ok: false,
      message: "The data you entered in cell B3 violates the data validation rules set on this cell.",
    });
    expect(sheet().cells["2,2"]?.v ?? null).toBeNull();
  });

  it("is refused two values for one merged cell, named; one for all of it, or blanks beside it, are taken", async () => {
    const { sheet, edit, type } = await world();
    await edit({ kind: "merge", row: 4, column: 1, rows: 2, columns: 1, how: "all" } as never);
    expect(await type(3, 1, ["甲"], ["乙"], ["丙"])).toMatchObject({ ok: false, merged: "A4:A5" });
    expect(sheet().cells["3,1"]).toBeUndefined();
    expect(await type(4, 1, ["乙"], ["乙"])).toMatchObject({ ok: true });
    expect(sheet().cells["4,1"]).toMatchObject({ v: "乙" });
    expect(sheet().cells["5,1"]?.v ?? null).toBeNull();
    expect(await type(4, 1, ["丁"], [""])).toMatchObject({ ok: true });
    expect(sheet().cells["4,1"]).toMatchObject({ v: "丁" });
  });

  it("keeps rules, dropdowns and formats by pasting text, which the rules may refuse as a whole", async () => {
    const { sheet, edit } = await world();
    const paste = (row: number, ...values: string[][]) =>
      edit({ kind: "values", row, column: 1, values, paste: "text" } as never);
    const rules = sheet().validations;
    expect(await paste(2, ["甲", "4"], ["乙", "5"])).toEqual({ ok: true, message: null });
    expect(sheet().cells["3,2"]).toMatchObject({ v: 5 });
    expect(await paste(4, ["丙", "6"], ["丁", "很多"])).toMatchObject({
      ok: false,
      broken: { cell: "B5", rule: { criteria: "NUMBER_GREATER_THAN", values: [0] } },
    });
    const bad = Array.from({ length: 6 }, (_, at) => ["单位", at === 0 ? "1" : "很多"]);
    const rule = { criteria: "NUMBER_GREATER_THAN", values: [0] };
    expect(await paste(2, ...bad)).toMatchObject({
      ok: false,
      broken: { cell: "B3", all: [{ cells: ["B3", "B4", "B5", "B6", "B7"], count: 5, rule }] },
    });
    expect(sheet().cells["4,1"]).toBeUndefined();
    expect(sheet().validations).toEqual(rules);
    await paste(1000, ["戊"], ["己"]);
    expect(sheet().rows).toBe(1001);
  });

  it("overwrites rules and formats by pasting, and makes the grid grow", async () => {
    const { sheet, edit } = await world();
    await edit({ kind: "values", row: 2, column: 2, values: [["很多"]], paste: true } as never);
    expect(sheet().cells["2,2"]?.v).toBe("很多");
    expect(sheet().validations).toEqual([
      expect.objectContaining({ row: 3, column: 2, rows: 7, columns: 1 }),
    ]);
    await edit({ kind: "values", row: 1000, column: 1, values: [["甲"], ["乙"]], paste: true } as never);
    expect(sheet().rows).toBe(1001);
  });

  it("gets the rules of a tab gathered anew when the tab has changed, and not before", async () => {
    const { sheet, type } = await world();
    const before = sheet().validations;
    expect(sheet().validations).toBe(before);
    await type(2, 1, ["甲"]);
    expect(sheet().validations).not.toBe(before);
  });

  it("inserts, deletes, moves and sorts", async () => {
    const { sheet, edit, type } = await world();
    await type(2, 1, ["丙", "3"], ["甲", "1"], ["乙", "2"]);
    const column = () => [2, 3, 4, 5].map((row) => sheet().cells[`${row},2`]?.v ?? null);
    await edit({
      kind: "sort",
      row: 2,
      column: 1,
      rows: 3,
      columns: 2,
      by: [{ column: 2, ascending: true }],
    } as never);
    expect(column()).toEqual([1, 2, 3, null]);
    await edit({ kind: "insertRows", at: 3, count: 1 } as never);
    expect(column()).toEqual([1, null, 2, 3]);
    await edit({ kind: "deleteRows", at: 3, count: 1 } as never);
    await edit({ kind: "moveRows", at: 4, count: 1, to: 2 } as never);
    expect(column()).toEqual([3, 1, 2, null]);
  });
});

describe("custom functions", () => {
  const computed = async (formula: string) => (await (await world()).host.run("custom", [formula])).value;

  it("get values and ranges, and fill cells", async () => {
    expect(await computed("=DOUBLE(E2)")).toEqual([[4], [""], [""]]);
    expect(await computed("=double(E1:E3)")).toEqual([[2], [4], [6]]);
    expect(await computed("=SUM(DOUBLE(E1:E3))+1")).toEqual([[13], [""], [""]]);
  });

  it("may read their spreadsheet, but not write it", async () => {
    expect(await computed("=READER()")).toEqual([[3], [""], [""]]);
    expect(await computed("=WRITER()")).toEqual([["#ERROR!"], [""], [""]]);
    const { host, sheet, type } = await world();
    await type(5, 1, ["甲"], ["=WRITER()"]);
    expect([sheet().cells["5,1"]?.v, sheet().cells["6,1"]?.v, sheet().cells["9,1"]]).toEqual([
      "甲",
      "#ERROR!",
      undefined,
    ]);
    expect((await host.run("setup")).ok).toBe(true);
  });

  it("that throw are errors, and unknown ones have no name", async () => {
    expect(await computed("=FAIL()")).toEqual([["#ERROR!"], [""], [""]]);
    expect(await computed("=NOBODY(E1)")).toEqual([["#NAME?"], [""], [""]]);
  });
});

describe("the day", () => {
  it("goes on for TODAY() with the clock", async () => {
    const { host, sheet, type } = await world();
    await type(5, 1, ["=TODAY()"]);
    expect(sheet().cells["5,1"]?.d).toBe("2020/3/25");
    await host.advance("1 d");
    await host.run("write");
    expect(sheet().cells["5,1"]?.d).toBe("2020/3/26");
  });

  it("is that of whoever opens the spreadsheet, though nothing was changed or run since", async () => {
    const { host, sheet, type } = await world();
    await type(5, 1, ["=TODAY()"], ['=IF(TODAY()<DATE(2020,3,27),"未开始","已开始")']);
    await host.advance("3 d");
    expect([sheet().cells["5,1"]?.d, sheet().cells["6,1"]?.d]).toEqual(["2020/3/28", "已开始"]);
    expect(host.undo(host.spreadsheetId, OWNER)).toMatchObject({ ok: true });
  });
});

describe("a person who formats", () => {
  it("changes looks, sizes, frozen lines and what a filter leaves out, and leaves the values", async () => {
    const { sheet, edit, type } = await world();
    await type(2, 2, ["1234"]);
    await edit({
      kind: "style",
      row: 2,
      column: 2,
      rows: 1,
      columns: 1,
      look: { bold: true, format: "#,##0" },
    } as never);
    expect(sheet().cells["2,2"]).toMatchObject({ v: 1234, d: "1,234", s: { bold: true } });
    await edit({ kind: "style", row: 2, column: 2, rows: 1, columns: 1, look: { bold: null } } as never);
    expect(sheet().cells["2,2"]?.s).toBeUndefined();
    await edit({ kind: "rowHeight", row: 3, height: 60 } as never);
    await edit({ kind: "freeze", rows: 1, columns: 0 } as never);
    expect(sheet()).toMatchObject({ rowHeights: { 3: 60 }, frozenRows: 1, frozenColumns: 0 });
  });

  it("keeps what days and times show where they become plain text, in one step; a formula stays one", async () => {
    const { host, sheet, edit, type } = await world();
    await type(12, 1, ["2020-03-25", "13:05", "1234.5", "=A12+1"]);
    const shown = () => ["12,1", "12,2", "12,3", "12,4"].map((key) => sheet().cells[key]?.v);
    const before = shown();
    expect(
      await edit({ kind: "style", row: 12, column: 1, rows: 1, columns: 4, look: { format: "@" } } as never),
    ).toMatchObject({ ok: true });
    expect(shown().slice(0, 3)).toEqual(["2020-03-25", "13:05", 1234.5]);
    expect(sheet().cells["12,1"]).toMatchObject({ d: "2020-03-25", format: "@" });
    expect(sheet().cells["12,4"]?.f).toBe("=A12+1");
    expect(host.undo(host.spreadsheetId, OWNER)).toMatchObject({ ok: true });
    expect(shown()).toEqual(before);
  });

  it("makes a filter of a range, one a tab, works it, takes it away, and takes that back", async () => {
    const { sheet, edit } = await world();
    const range = { row: 1, column: 1, rows: 4, columns: 2 };
    expect(await edit({ kind: "filter", range } as never)).toMatchObject({ ok: true });
    expect(sheet().filter).toMatchObject(range);
    expect(await edit({ kind: "filter", range } as never)).toMatchObject({
      ok: false,
      message: "You can't create a filter in a sheet that already has a filter.",
    });
    const hidden = [sheet().cells["2,1"]?.d ?? ""];
    await edit({ kind: "filterColumn", column: 1, hidden } as never);
    expect(sheet().hiddenRows).toContain(2);
    await edit({ kind: "filter", range: null } as never);
    expect(sheet()).toMatchObject({ filter: null, hiddenRows: [] });
  });

  it("is told that a tab without a filter has none", async () => {
    const { edit } = await world();
    expect(await edit({ kind: "filterColumn", column: 1, hidden: ["甲"] } as never)).toEqual({
      ok: false,
      message: "There is no filter in this sheet.",
    });
  });
});

describe("a person who arranges a tab", () => {
  const box = { row: 2, column: 1, rows: 2, columns: 2 };

  it("chooses the size of letters", async () => {
    const { sheet, edit } = await world();
    await edit({ kind: "style", look: { size: 18 }, ...box });
    expect(sheet().cells["2,1"]?.s?.size).toBe(18);
  });

  it("draws lines around every cell or around all of them, and takes them away", async () => {
    const { sheet, edit } = await world();
    const lines = (key: string) => Object.keys(sheet().cells[key]?.s?.border ?? {}).sort();
    await edit({ kind: "border", lines: "outer", ...box });
    expect([lines("2,1"), lines("3,2")]).toEqual([
      ["left", "top"],
      ["bottom", "right"],
    ]);
    await edit({ kind: "border", lines: "all", ...box });
    expect(lines("2,1")).toEqual(["bottom", "left", "right", "top"]);
    await edit({ kind: "border", lines: "none", ...box });
    expect(lines("2,1")).toEqual([]);
  });

  it("merges cells, takes them apart, and is refused where a merged cell would be cut", async () => {
    const { sheet, edit } = await world();
    await edit({ kind: "merge", how: "all", ...box });
    expect(sheet().merges).toEqual([box]);
    expect(await edit({ kind: "merge", how: "all", ...box, columns: 1 })).toMatchObject({ ok: false });
    await edit({ kind: "merge", how: null, ...box });
    expect(sheet().merges).toEqual([]);
  });

  it("hides and shows lines, and sets several sizes in one step", async () => {
    const { sheet, edit } = await world();
    await edit({ kind: "hideRows", at: 3, count: 2, hidden: true });
    await edit({ kind: "hideColumns", at: 2, count: 1, hidden: true });
    await edit({ kind: "rowHeight", row: 5, count: 2, height: 50 });
    await edit({ kind: "columnWidth", column: 4, count: 2, width: 70 });
    expect(sheet()).toMatchObject({
      hiddenRows: [3, 4],
      hiddenColumns: [2],
      rowHeights: { 5: 50, 6: 50 },
      columnWidths: { 4: 70, 5: 70 },
    });
    await edit({ kind: "rowHeight", row: 5, height: null });
    expect(sheet().rowHeights).toEqual({ 6: 50 });
  });

  it("takes looks away and leaves values, rules and notes", async () => {
    const { sheet, edit } = await world();
    await edit({
      kind: "style",
      look: { bold: true, valign: "top" },
      row: 1,
      column: 1,
      rows: 1,
      columns: 1,
    });
    expect(sheet().cells["1,1"]).toMatchObject({ v: "单位", s: { bold: true, valign: "top" } });
    await edit({ kind: "clearFormat", row: 1, column: 1, rows: 3, columns: 3 });
    expect(sheet().cells["1,1"]).toEqual({ v: "单位", d: "单位" });
    expect(sheet().validations).toHaveLength(1);
  });

  it("moves a tab and colours it", async () => {
    const { host, sheet, edit } = await world();
    await edit({ kind: "insertSheet", name: "附表", index: 1 });
    await edit({ kind: "tabColor", color: "#a61b1b" });
    expect(sheet()).toMatchObject({ tabColor: "#a61b1b" });
    await edit({ kind: "moveSheet", index: 1 });
    expect(host.view(host.spreadsheetId, OWNER).sheets.map(({ name }) => name)[0]).toBe("附表");
  });

  it("copies a tab beside it, with what stands in it, its looks and its rules", async () => {
    const { host, sheet, edit } = await world();
    await edit({ kind: "insertSheet", name: "附表", index: 1 });
    const source = sheet();
    await edit({ kind: "duplicateSheet", name: "抄本" });
    const { sheets } = host.view(host.spreadsheetId, OWNER);
    const copy = sheets[1]!;
    expect(sheets.map(({ name }) => name)).toEqual([source.name, "抄本", "附表"]);
    expect(copy.cells["1,1"]).toEqual(source.cells["1,1"]);
    expect(copy.validations).toEqual(source.validations);
  });
});
