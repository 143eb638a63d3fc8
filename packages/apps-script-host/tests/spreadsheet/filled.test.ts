// Cells that a person fills on from others look like these.
import { afterEach, describe, expect, it } from "@jest/globals";
import { createHost, type Host, type UserEdit } from "../../src";

const OWNER = "zhang@office.example";
const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const SOURCE = `
function setup() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange("A1").setValue("北区").setFontWeight("bold").setFontColor("#0b5394").setBackground("#d9ead3")
    .setWrap(true).setHorizontalAlignment("center").setVerticalAlignment("top").setFontSize(14)
    .setBorder(true, true, true, true, null, null, "#cc0000", SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.getRange("A2").setValue("南区").setNumberFormat("@");
  sheet.getRange("A3").setValue("旧").setFontStyle("italic").setBorder(true, null, null, null, null, null);
  sheet.getRange("A4").setValue("旧").setBackground("#ffff00");
  sheet.getRange("A7").setNumberFormat("#,##0").setDataValidation(
    SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build());
  sheet.getRange("A8").setNumberFormat("#,##0").setDataValidation(
    SpreadsheetApp.newDataValidation().requireFormulaSatisfied("=NOT(ISDATE(A8))").setAllowInvalid(false).build());
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
  const fill = (row: number, values: (string | null)[], from: { row: number; rows: number }) =>
    host.edit(host.spreadsheetId, OWNER, {
      kind: "values",
      sheetId: sheet().id,
      row,
      column: 1,
      values: values.map((value) => [value]),
      from: { ...from, column: 1, columns: 1 },
    } as UserEdit);
  return { host, fill, cell: (row: number) => sheet().cells[`${row},1`] };
}

describe("cells that are filled on from others", () => {
  it("look like these, not as they did; one undo brings back content and look", async () => {
    const { host, fill, cell } = await world();
    const before = [3, 4].map(cell);
    expect(await fill(3, ["北区", "北区"], { row: 1, rows: 1 })).toMatchObject({ ok: true });
    for (const row of [3, 4]) expect(cell(row)).toEqual(cell(1));
    expect(host.undo(host.spreadsheetId, OWNER)).toMatchObject({ ok: true });
    expect([3, 4].map(cell)).toEqual(before);
    expect(host.undo(host.spreadsheetId, OWNER)).not.toMatchObject({ ok: true });
  });

  it("repeat the looks of several cells, upwards too; a cell that is left out keeps its own", async () => {
    const { fill, cell } = await world();
    await fill(3, ["北区", null, "北区"], { row: 1, rows: 2 });
    expect(cell(3)).toEqual(cell(1));
    expect(cell(4)).toMatchObject({ v: "旧", s: { background: "#ffff00" } });
    expect(cell(5)).toEqual(cell(1));
    await fill(1, ["旧", "旧"], { row: 3, rows: 2 });
    expect([1, 2].map((row) => cell(row)?.s)).toEqual([3, 4].map((row) => cell(row)?.s));
  });

  it("lose the look they had where the source has none", async () => {
    const { fill, cell } = await world();
    await fill(3, ["", ""], { row: 9, rows: 1 });
    for (const row of [3, 4]) expect(cell(row)?.s).toBeUndefined();
  });
});

describe("cells that take over the looks of copied ones", () => {
  it("look like these with their values, in one step; cells that are given none keep theirs", async () => {
    const { host, cell } = await world();
    const before = [3, 4].map(cell);
    const { s: look, format } = cell(1)!;
    const sheetId = host.view(host.spreadsheetId, OWNER).sheets[0]!.id;
    const paste = (kinds: object[]) =>
      host.edit(host.spreadsheetId, OWNER, {
        kind: "values",
        sheetId,
        row: 3,
        column: 1,
        values: [["北区"], [null]],
        looks: { row: 3, column: 1, kinds, at: [[0], [null]] },
      });
    expect(await paste([{ ...look, ...(format ? { format } : {}) }])).toMatchObject({ ok: true });
    expect(cell(3)).toEqual(cell(1));
    expect(cell(4)).toEqual(before[1]);
    expect(host.undo(host.spreadsheetId, OWNER)).toMatchObject({ ok: true });
    expect([3, 4].map(cell)).toEqual(before);
    await paste([{}]);
    expect(cell(3)?.s).toBeUndefined();
  });

  it("keep their own look where a rule says what they hold: a form stays as it is", async () => {
    const { host, cell } = await world();
    const before = cell(7);
    await host.edit(host.spreadsheetId, OWNER, {
      kind: "values",
      sheetId: host.view(host.spreadsheetId, OWNER).sheets[0]!.id,
      row: 7,
      column: 1,
      values: [["1200"]],
      looks: { row: 7, column: 1, kinds: [{ bold: true, format: "yyyy-mm-dd" }], at: [[0]] },
    });
    expect(cell(7)).toEqual({ ...before, v: 1200, d: "1,200" });
  });

  it("become one where they were one, but not over cells with rules or cells that are joined already", async () => {
    const { host } = await world();
    const sheet = () => host.view(host.spreadsheetId, OWNER).sheets[0]!;
    const paste = (row: number, column: number, rows: number) =>
      host.edit(host.spreadsheetId, OWNER, {
        kind: "values",
        sheetId: sheet().id,
        row,
        column,
        values: [["甲", ""]],
        merges: [{ row, column, rows, columns: 2 }],
      });
    expect(await paste(10, 1, 1)).toMatchObject({ ok: true });
    expect(await paste(7, 1, 1)).toMatchObject({ ok: false });
    expect(await paste(9, 1, 2)).toMatchObject({ ok: true });
    expect(await paste(12, 1, 1)).toMatchObject({ ok: true });
    expect(sheet().merges).toEqual([
      { row: 10, column: 1, rows: 1, columns: 2 },
      { row: 12, column: 1, rows: 1, columns: 2 },
    ]);
    host.undo(host.spreadsheetId, OWNER);
    expect(sheet().merges).toHaveLength(1);
  });

  it("refuse a day where a rule takes whole numbers; a day for any number looks like the place's numbers", async () => {
    const { host, cell } = await world();
    const before = cell(8);
    const pasteDay = (row: number) =>
      host.edit(host.spreadsheetId, OWNER, {
        kind: "values",
        sheetId: host.view(host.spreadsheetId, OWNER).sheets[0]!.id,
        row,
        column: 1,
        values: [[43895]],
        looks: { row, column: 1, kinds: [{ format: "yyyy-mm-dd" }], at: [[0]] },
      });
    expect(await pasteDay(8)).toMatchObject({ ok: false, broken: { cell: "A8" } });
    expect(cell(8)).toEqual(before);
    expect(await pasteDay(7)).toMatchObject({ ok: true });
    expect(cell(7)).toMatchObject({ d: "43,895" });
  });
});
