// What a person did last in a file is undone, whoever else works in it.
import { afterEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createHost, type Host, type UserEdit } from "../../src";

const ZHANG = "zhang@office.example";
const LI = "li@office.example";
const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const SOURCE = `
function setup() {
  var book = SpreadsheetApp.getActive();
  var sheet = book.getSheets()[0].setName("名单");
  sheet.getRange("A1:C3").setValues([["姓名", "场次", "备注"], ["钱示例", 3, "甲"], ["赵示例", 5, "乙"]]);
  sheet.getRange("D1").setFormula("=SUM(B2:B3)");
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(["甲", "乙", "丙"]).setAllowInvalid(false).build();
  sheet.getRange("C2:C9").setDataValidation(rule);
  sheet.getRange("B3").setBackground("#ff0000").setNote("已核");
  book.insertSheet("汇总").getRange("A1").setFormula("=名单!D1");
}
function save(name) { var s = SpreadsheetApp.getActive().getSheetByName("名单"); s.appendRow([name, 1, "丙"]); SpreadsheetApp.flush(); s.getRange("D2").setValue("存"); }
function lock() { SpreadsheetApp.getActive().getSheetByName("名单").getRange("A2").protect().removeEditors(["${LI}"]); }
function guardHeader() { SpreadsheetApp.getActive().getSheetByName("名单").getRange("A1:D1").protect().removeEditors(["${LI}"]); }
function stamp() { SpreadsheetApp.getActive().getSheetByName("名单").getRange("F1").setValue("钟"); }
function elsewhere() { SpreadsheetApp.getActive().getSheetByName("名单").getRange("B2").setValue(9); SpreadsheetApp.create("另一本").getActiveSheet().getRange("A1").setValue("抄"); }
function onEdit(e) { if (e.range.getColumn() === 7) e.range.offset(0, 1).setValue("改"); }`;

async function office() {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    user: ZHANG,
    now: "2020-03-25T01:00:00Z",
    locale: "zh_CN",
  });
  hosts.push(host);
  host.share(host.spreadsheetId, LI, "writer");
  await host.run("setup");
  const id = host.spreadsheetId;
  const sheets = () => host.view(id, ZHANG).sheets;
  const sheetId = sheets()[0]!.id;
  const edit = async (user: string, change: object) => {
    expect(await host.edit(id, user, { sheetId, ...change } as UserEdit)).toMatchObject({ ok: true });
    await host.idle();
  };
  const type = (user: string, row: number, column: number, value: string) =>
    edit(user, { kind: "values", row, column, values: [[value]] });
  const cell = (key: string, tab = 0) => sheets()[tab]!.cells[key]?.d ?? "";
  return { host, id, sheets, sheetId, edit, type, cell };
}

/** Everything that is shown, empty cells without looks apart. */
const picture = (sheets: ReturnType<Host["view"]>["sheets"]) =>
  sheets.map(({ cells, ...rest }) => ({
    ...rest,
    cells: Object.fromEntries(Object.entries(cells).filter(([, { v, s, note }]) => v !== null || s || note)),
  }));

describe("undo", () => {
  it("takes back what was typed, with all that follows from it, and redo brings it again", async () => {
    const { host, id, sheetId, type, cell } = await office();
    await type(ZHANG, 2, 2, "10");
    expect([cell("1,4"), cell("1,1", 1)]).toEqual(["15", "15"]);
    expect(host.undo(id, ZHANG)).toEqual({ ok: true, reason: null, sheetId });
    expect([cell("2,2"), cell("1,4"), cell("1,1", 1)]).toEqual(["3", "8", "8"]);
    expect(host.redo(id, ZHANG)).toEqual({ ok: true, reason: null, sheetId });
    expect([cell("2,2"), cell("1,4"), cell("1,1", 1)]).toEqual(["10", "15", "15"]);
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect(host.undo(id, ZHANG)).toEqual({ ok: false, reason: "empty", sheetId: null });
  });

  it("goes back step by step over typing, paste, sorting, rows, columns, tabs, sizes, borders and merged cells", async () => {
    const { host, id, sheets, edit, type } = await office();
    const pictures = [picture(sheets())];
    const steps: (() => Promise<void>)[] = [
      () => type(ZHANG, 4, 1, "孙示例"),
      () => edit(ZHANG, { kind: "values", row: 2, column: 3, values: [["丙"], ["丙"]], paste: true }),
      () =>
        edit(ZHANG, {
          kind: "sort",
          row: 2,
          column: 1,
          rows: 3,
          columns: 4,
          by: [{ column: 2, ascending: false }],
        }),
      () => edit(ZHANG, { kind: "deleteRows", at: 3, count: 1 }),
      () => edit(ZHANG, { kind: "insertRows", at: 2, count: 4 }),
      () => edit(ZHANG, { kind: "deleteColumns", at: 2, count: 1 }),
      () => edit(ZHANG, { kind: "insertColumns", at: 27 - 1, count: 1 }),
      () => edit(ZHANG, { kind: "moveColumns", at: 1, count: 1, to: 4 }),
      () => edit(ZHANG, { kind: "columnWidth", column: 2, width: 240 }),
      () => edit(ZHANG, { kind: "columnWidth", column: 3, count: 3, width: 60 }),
      () => edit(ZHANG, { kind: "rowHeight", row: 2, count: 3, height: 40 }),
      () => edit(ZHANG, { kind: "rowHeight", row: 3, height: null }),
      () => edit(ZHANG, { kind: "hideRows", at: 4, count: 2, hidden: true }),
      () => edit(ZHANG, { kind: "hideRows", at: 5, count: 1, hidden: false }),
      () => edit(ZHANG, { kind: "hideColumns", at: 2, count: 2, hidden: true }),
      () => edit(ZHANG, { kind: "border", lines: "outer", row: 2, column: 1, rows: 3, columns: 3 }),
      () => edit(ZHANG, { kind: "style", look: { valign: "top" }, row: 2, column: 1, rows: 1, columns: 1 }),
      () => edit(ZHANG, { kind: "clearFormat", row: 2, column: 1, rows: 3, columns: 2 }),
      () => edit(ZHANG, { kind: "merge", how: "rows", row: 10, column: 1, rows: 2, columns: 2 }),
      () => edit(ZHANG, { kind: "merge", how: null, row: 10, column: 1, rows: 1, columns: 2 }),
      () => edit(ZHANG, { kind: "tabColor", color: "#a61b1b" }),
      () => edit(ZHANG, { kind: "moveSheet", index: 1 }),
      () => edit(ZHANG, { kind: "insertSheet", name: "新表", index: 1 }),
      () => edit(ZHANG, { kind: "renameSheet", name: "名册" }),
      () => edit(ZHANG, { kind: "deleteSheet" }),
    ];
    for (const step of steps) {
      await step();
      pictures.push(picture(sheets()));
    }
    for (const before of pictures.slice(0, -1).reverse()) {
      expect(host.undo(id, ZHANG)).toMatchObject({ ok: true });
      expect(picture(sheets())).toEqual(before);
    }
    for (const after of pictures.slice(1)) {
      expect(host.redo(id, ZHANG)).toMatchObject({ ok: true });
      expect(picture(sheets())).toEqual(after);
    }
  });

  it("leaves alone what others did, also in the same cell", async () => {
    const { host, id, type, cell } = await office();
    await type(ZHANG, 5, 1, "一");
    await type(ZHANG, 6, 1, "二");
    await type(LI, 7, 1, "三");
    await type(LI, 6, 1, "李改");
    expect(host.undo(id, ZHANG)).toEqual({ ok: false, reason: "others", sheetId: null });
    expect([cell("5,1"), cell("6,1"), cell("7,1")]).toEqual(["一", "李改", "三"]);
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect([cell("5,1"), cell("6,1"), cell("7,1")]).toEqual(["", "李改", "三"]);
    expect(host.undo(id, LI).ok).toBe(true);
    expect([cell("5,1"), cell("6,1"), cell("7,1")]).toEqual(["", "二", "三"]);
  });

  it("finds cells again that others moved by rows", async () => {
    const { host, id, edit, type, cell } = await office();
    await type(ZHANG, 3, 1, "改名");
    await edit(LI, { kind: "insertRows", at: 2, count: 2 });
    expect(cell("5,1")).toBe("改名");
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect([cell("3,1"), cell("5,1")]).toEqual(["", "赵示例"]);
  });

  it("brings deleted rows back between cells that others wrote since", async () => {
    const { host, id, edit, type, cell, sheets } = await office();
    await edit(ZHANG, { kind: "deleteRows", at: 2, count: 1 });
    await type(LI, 2, 1, "李改");
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect([cell("2,1"), cell("3,1"), cell("1,4")]).toEqual(["钱示例", "李改", "8"]);
    expect(sheets()[0]!.cells["3,2"]).toMatchObject({ note: "已核", s: { background: "#ff0000" } });
  });

  it("says so where others' rows and columns since make it impossible, and goes on with what is older", async () => {
    const { host, id, edit, type, cell } = await office();
    await type(ZHANG, 3, 1, "改名");
    await edit(ZHANG, { kind: "insertRows", at: 2, count: 1 });
    await edit(LI, { kind: "deleteRows", at: 1, count: 1 });
    expect(cell("3,1")).toBe("改名");
    expect(host.undo(id, ZHANG)).toEqual({ ok: false, reason: "others", sheetId: null });
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect(cell("3,1")).toBe("赵示例");
  });

  it("brings a deleted row back below a protected header", async () => {
    const { host, id, edit, cell } = await office();
    await host.run("guardHeader");
    await edit(LI, { kind: "deleteRows", at: 3, count: 1 });
    expect(host.undo(id, LI).ok).toBe(true);
    expect([cell("3,1"), cell("1,4")]).toEqual(["赵示例", "8"]);
    expect(host.redo(id, LI).ok).toBe(true);
    expect([cell("3,1"), cell("1,4")]).toEqual(["", "3"]);
  });

  it("does not bring rows back into cells that were protected from the person since", async () => {
    const { host, id, edit, cell } = await office();
    await edit(LI, { kind: "deleteRows", at: 2, count: 1 });
    await host.run("lock");
    expect(host.undo(id, LI)).toMatchObject({ ok: false });
    expect(cell("2,1")).toBe("赵示例");
  });

  it("leaves a sorted list as it is when somebody has since deleted or changed one of its rows", async () => {
    const sorted = {
      kind: "sort",
      row: 2,
      column: 1,
      rows: 4,
      columns: 3,
      by: [{ column: 2, ascending: false }],
    };
    const steps = [
      { kind: "deleteRows", at: 4, count: 1 },
      { kind: "values", row: 2, column: 1, values: [["李改"]] },
      { kind: "values", row: 4, column: 3, values: [["丙"]] },
    ];
    for (const since of steps) {
      const { host, id, edit, cell } = await office();
      await edit(ZHANG, {
        kind: "values",
        row: 4,
        column: 1,
        values: [
          ["孙示例", "9"],
          ["李示例", "1"],
        ],
      });
      await edit(ZHANG, sorted);
      await edit(LI, since);
      const names = ["2,1", "3,1", "4,1", "5,1"].map((key) => cell(key));
      expect(host.undo(id, ZHANG)).toMatchObject({ ok: false, reason: "others" });
      expect(["2,1", "3,1", "4,1", "5,1"].map((key) => cell(key))).toEqual(names);
    }
  });

  it("does not take away a row in which somebody has written since", async () => {
    const { host, id, edit, type, cell } = await office();
    await edit(ZHANG, { kind: "insertRows", at: 3, count: 1 });
    await type(LI, 3, 1, "李写");
    expect(host.undo(id, ZHANG)).toMatchObject({ ok: false, reason: "others" });
    expect(cell("3,1")).toBe("李写");
  });

  it("of rows and of others' columns do not get in each other's way", async () => {
    const { host, id, edit, type, cell } = await office();
    await edit(ZHANG, { kind: "deleteRows", at: 3, count: 1 });
    await edit(LI, { kind: "insertColumns", at: 2, count: 1 });
    await type(LI, 2, 2, "新列");
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect(["2,2", "3,1", "3,3", "3,4", "1,5"].map((key) => cell(key))).toEqual([
      "新列",
      "赵示例",
      "5",
      "乙",
      "8",
    ]);
    expect(host.undo(id, LI).ok && host.undo(id, LI).ok).toBe(true);
    expect(["3,1", "3,2", "1,4"].map((key) => cell(key))).toEqual(["赵示例", "5", "8"]);
  });

  it("takes back all that a sidebar's save wrote, at once, but nothing that the clock wrote", async () => {
    const { host, id, type, cell } = await office();
    await type(ZHANG, 8, 5, "先");
    const window = await host.openWindow(id, ZHANG);
    await host.run("save", ["周示例"], { cause: "rpc", user: ZHANG, windowId: window.id });
    await host.run("stamp", [], { cause: "clock" });
    expect([cell("9,1"), cell("2,4"), cell("1,6")]).toEqual(["周示例", "存", "钟"]);
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect([cell("9,1"), cell("2,4"), cell("1,6"), cell("8,5")]).toEqual(["", "", "钟", "先"]);
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect(cell("8,5")).toBe("");
  });

  it("names the other files that the same run of a script wrote, which stay as they are", async () => {
    const { host, id, cell } = await office();
    const window = await host.openWindow(id, ZHANG);
    await host.run("elsewhere", [], { cause: "rpc", user: ZHANG, windowId: window.id });
    const other = host.files().find(({ name }) => name === "另一本")!.id;
    expect(host.undo(id, ZHANG)).toMatchObject({ ok: true, left: [other] });
    expect(cell("2,2")).toBe("3");
    expect(host.view(other, ZHANG).sheets[0]!.cells["1,1"]?.d).toBe("抄");
  });

  it("takes back with an edit what the script's onEdit made of it", async () => {
    const { host, id, type, cell } = await office();
    await type(ZHANG, 2, 7, "x");
    expect(cell("2,8")).toBe("改");
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect([cell("2,7"), cell("2,8")]).toEqual(["", ""]);
  });

  it("does not reach cells that were protected from the person since", async () => {
    const { host, id, type, cell } = await office();
    await type(LI, 2, 1, "李改");
    await host.run("lock");
    expect(host.undo(id, LI)).toEqual({ ok: false, reason: "protected", sheetId: null });
    expect(cell("2,1")).toBe("李改");
  });

  it("passes over what changed nothing", async () => {
    const { host, id, type, cell } = await office();
    await type(ZHANG, 5, 1, "一");
    await type(ZHANG, 1, 4, "=SUM(B2:B3)");
    expect(host.undo(id, ZHANG).ok).toBe(true);
    expect(cell("5,1")).toBe("");
  });

  it("forgets what was undone once something else is done", async () => {
    const { host, id, type, cell } = await office();
    await type(ZHANG, 5, 1, "一");
    host.undo(id, ZHANG);
    await type(ZHANG, 6, 1, "二");
    expect(host.redo(id, ZHANG)).toEqual({ ok: false, reason: "empty", sheetId: null });
    expect(cell("5,1")).toBe("");
  });

  it("of everything leads back to the beginning, and of one's own never touches another's cells", async () => {
    const place = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 3 }) });
    const typing = fc.record({ place, text: fc.constantFrom("1", "=A1", "甲", "") });
    const lines = fc.record({
      kind: fc.constantFrom("insertRows", "deleteRows", "insertColumns", "deleteColumns"),
      at: fc.integer({ min: 1, max: 5 }),
      count: fc.integer({ min: 1, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(typing, lines), { maxLength: 8 }), async (moves) => {
        const { host, id, sheetId, sheets } = await office();
        const start = picture(sheets());
        for (const move of moves) {
          const change =
            "kind" in move
              ? { ...move, sheetId }
              : { kind: "values", sheetId, ...move.place, values: [[move.text]] };
          await host.edit(id, ZHANG, change as UserEdit);
          await host.edit(id, LI, {
            kind: "values",
            sheetId: sheets()[1]!.id,
            row: 9,
            column: 9,
            values: [["李"]],
          });
        }
        while (host.undo(id, ZHANG).reason !== "empty");
        expect(sheets()[1]!.cells["9,9"]?.d ?? "").toBe(moves.length > 0 ? "李" : "");
        host.undo(id, LI);
        while (host.undo(id, LI).reason !== "empty");
        expect(picture(sheets())).toEqual(start);
        await host.close();
        hosts.pop();
      }),
      { numRuns: 60 },
    );
  });
});

describe("undo in one tab of a file", () => {
  async function twoTabs() {
    const made = await office();
    const [list, summary] = made.sheets().map(({ id }) => id) as [number, number];
    const write = (tab: number, row: number, value: string, user = ZHANG) =>
      made.edit(user, { kind: "values", sheetId: tab, row, column: 6, values: [[value]] });
    return { ...made, list, summary, write };
  }

  it("takes back what was done last there, and leaves a later step in another tab alone", async () => {
    const { host, id, list, summary, write, cell } = await twoTabs();
    await write(list, 4, "名单里的");
    await write(summary, 4, "汇总里的");
    expect(host.undo(id, ZHANG, list)).toEqual({ ok: true, reason: null, sheetId: list });
    expect([cell("4,6"), cell("4,6", 1)]).toEqual(["", "汇总里的"]);
    expect(host.redo(id, ZHANG, list)).toEqual({ ok: true, reason: null, sheetId: list });
    expect(host.undo(id, ZHANG, summary)).toEqual({ ok: true, reason: null, sheetId: summary });
    expect([cell("4,6"), cell("4,6", 1)]).toEqual(["名单里的", ""]);
  });

  it("says where something is left when nothing is left in this tab", async () => {
    const { host, id, list, summary, write, cell } = await twoTabs();
    await write(summary, 4, "汇总里的");
    expect(host.undo(id, ZHANG, list)).toEqual({ ok: false, reason: "elsewhere", sheetId: summary });
    expect(host.redo(id, ZHANG, list)).toEqual({ ok: false, reason: "empty", sheetId: null });
    expect(cell("4,6", 1)).toBe("汇总里的");
    expect(host.undo(id, ZHANG, summary).ok).toBe(true);
    expect(host.redo(id, ZHANG, list)).toEqual({ ok: false, reason: "elsewhere", sheetId: summary });
  });

  it("does not count a tab whose formulas only follow as one that was changed", async () => {
    const { host, id, list, summary, edit, sheets } = await twoTabs();
    await edit(ZHANG, { kind: "insertRows", at: 1, count: 1 });
    expect(sheets()[1]!.cells["1,1"]!.f).toBe("='名单'!D2");
    expect(host.undo(id, ZHANG, summary)).toEqual({ ok: false, reason: "elsewhere", sheetId: list });
    expect(host.undo(id, ZHANG, list)).toEqual({ ok: true, reason: null, sheetId: list });
  });

  it("waits with a step over two tabs until what was done later in the other one is taken back", async () => {
    const { host, id, list, summary, write, edit, cell } = await twoTabs();
    await write(list, 5, "剪");
    await edit(ZHANG, {
      kind: "cut",
      row: 5,
      column: 6,
      rows: 1,
      columns: 1,
      to: { sheetId: summary, row: 8, column: 1 },
    });
    await write(summary, 9, "以后");
    expect(host.undo(id, ZHANG, list)).toEqual({ ok: false, reason: "newer", sheetId: summary });
    expect([cell("5,6"), cell("8,1", 1)]).toEqual(["", "剪"]);
    expect(host.undo(id, ZHANG, summary).ok).toBe(true);
    expect(host.undo(id, ZHANG, list)).toEqual({ ok: true, reason: null, sheetId: list, also: [summary] });
    expect([cell("5,6"), cell("8,1", 1)]).toEqual(["剪", ""]);
  });

  it("brings a deleted tab back from wherever one stands", async () => {
    const { host, id, list, summary, write, edit, sheets } = await twoTabs();
    await write(list, 4, "名单里的");
    await edit(ZHANG, { kind: "deleteSheet", sheetId: summary });
    expect(host.undo(id, ZHANG, list)).toMatchObject({ ok: true, sheetId: summary });
    expect(sheets().map(({ name }) => name)).toEqual(["名单", "汇总"]);
  });

  it("keeps a tab that was added since, with what was typed there, and takes it away from within", async () => {
    const { host, id, list, write, edit, sheets, cell } = await twoTabs();
    await write(list, 4, "名单里的");
    await edit(ZHANG, { kind: "insertSheet", name: "新表", index: 2 });
    const added = sheets()[2]!.id;
    await write(added, 1, "新表里的");
    expect(host.undo(id, ZHANG, list)).toEqual({ ok: true, reason: null, sheetId: list });
    expect(cell("1,6", 2)).toBe("新表里的");
    host.undo(id, ZHANG, added);
    expect(host.undo(id, ZHANG, added)).toMatchObject({ ok: true });
    expect(sheets().map(({ name }) => name)).toEqual(["名单", "汇总"]);
    expect(host.redo(id, ZHANG, list)).toMatchObject({ ok: true });
    expect(sheets().map(({ name }) => name)).toEqual(["名单", "汇总", "新表"]);
  });

  it("leads back to the beginning in whatever order the tabs are gone through", async () => {
    const stepOf = fc.record({ tab: fc.nat(1), row: fc.integer({ min: 4, max: 7 }), insert: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepOf, { maxLength: 8 }),
        fc.array(fc.nat(1), { maxLength: 12 }),
        async (steps, order) => {
          const { host, id, list, summary, write, edit, sheets } = await twoTabs();
          const begun = picture(sheets());
          const tabs = [list, summary];
          for (const { tab, row, insert } of steps)
            if (insert) await edit(ZHANG, { kind: "insertRows", sheetId: tabs[tab], at: row, count: 1 });
            else await write(tabs[tab]!, row, `第${row}行`);
          for (const tab of order) host.undo(id, ZHANG, tabs[tab]);
          for (const tab of tabs) while (host.undo(id, ZHANG, tab).ok);
          expect(picture(sheets())).toEqual(begun);
        },
      ),
      { numRuns: 25 },
    );
  });
});
