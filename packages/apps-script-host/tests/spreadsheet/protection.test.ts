import { describe, expect, it } from "@jest/globals";
import { createHost, type Host, type RunOptions } from "../../src";

const OWNER = "zhang@office.example";
const CLERK = "li@union.example";
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

const SOURCE = `
function book() { return SpreadsheetApp.getActive(); }
function sheet() { return book().getSheets()[0]; }
function share() { book().addEditor("${CLERK}"); }
function protectHeader() {
  var p = sheet().getRange("A1:C1").protect().setDescription("表头");
  p.removeEditors(p.getEditors());
  return { editors: p.getEditors().length, canEdit: p.canEdit(), description: p.getDescription() };
}
function protectColumn() { var p = sheet().getRange("B:B").protect(); p.removeEditors(p.getEditors()); }
function protectSheet() {
  var p = sheet().protect().setUnprotectedRanges([sheet().getRange("A2:C10")]);
  p.removeEditors(p.getEditors());
  return sheet().protect().getUnprotectedRanges()[0].getA1Notation();
}
function warn() { sheet().getRange("A1").protect().setWarningOnly(true); }
function write(a1) { sheet().getRange(a1).setValue(1); }
function insertRow(n) { sheet().insertRowBefore(n); }
function deleteRow(n) { sheet().deleteRow(n); }
function sort() { sheet().getRange("A2:C10").sort(1); }
function read(a1) { return sheet().getRange(a1).getValue(); }
function unprotect() { sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach(function (p) { p.remove(); }); }
function rename() { sheet().setName("新名"); }
function clean() { sheet().getRange("A1:C1").clearContent(); }
`;

async function shared(): Promise<Host> {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    user: OWNER,
    now: "2020-03-25T01:00:00Z",
  });
  await host.run("share");
  return host;
}

const asClerk: RunOptions = { user: CLERK };
const errorOf = async (host: Host, name: string, args: unknown[] = []) =>
  (await host.run(name, args, asClerk)).error?.message;

describe("an edit of several cells", () => {
  const emptying = async (host: Host, row: number, column: number, rows: number, columns: number) => {
    const sheetId = host.view(host.spreadsheetId, OWNER).sheets[0]!.id;
    const values = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
    return host.edit(host.spreadsheetId, CLERK, { kind: "values", sheetId, row, column, values });
  };

  it("says how many of them are protected from the person, each counted once, and which comes first", async () => {
    const host = await shared();
    await host.run("protectHeader");
    await host.run("protectColumn");
    expect(await emptying(host, 1, 2, 3, 4)).toEqual({
      ok: false,
      message: PROTECTED,
      protected: { first: "B1", count: 4 },
    });
    expect(await emptying(host, 2, 1, 3, 2)).toMatchObject({ protected: { first: "B2", count: 3 } });
    expect(await emptying(host, 2, 2, 1, 1)).toEqual({ ok: false, message: PROTECTED });
    expect(await emptying(host, 2, 3, 2, 2)).toMatchObject({ ok: true });
  });

  it("counts in a protected sheet what is not left free", async () => {
    const host = await shared();
    await host.run("protectSheet");
    expect(await emptying(host, 9, 3, 3, 2)).toMatchObject({ protected: { first: "D9", count: 4 } });
    expect(await emptying(host, 2, 1, 9, 3)).toMatchObject({ ok: true });
  });
});

describe("a protected range", () => {
  it("lists nobody at first and may be edited by its owner", async () => {
    const host = await shared();
    expect((await host.run("protectHeader")).value).toEqual({
      editors: 0,
      canEdit: true,
      description: "表头",
    });
    expect((await host.run("write", ["A1"])).ok).toBe(true);
  });

  it("holds against scripts of other editors too", async () => {
    const host = await shared();
    await host.run("protectHeader");
    expect(await errorOf(host, "write", ["B1"])).toBe(PROTECTED);
    expect(await errorOf(host, "clean")).toBe(PROTECTED);
    expect(await errorOf(host, "write", ["B2"])).toBeUndefined();
    expect((await host.run("read", ["B1"])).value).toBe("");
  });

  it("cannot be deleted or taken off by others", async () => {
    const host = await shared();
    await host.run("protectHeader");
    expect(await errorOf(host, "deleteRow", [1])).toBe(PROTECTED);
    expect(await errorOf(host, "unprotect")).toBe(PROTECTED);
    expect(await errorOf(host, "insertRow", [2])).toBeUndefined();
  });

  it("over a whole column blocks rows from coming and going", async () => {
    const host = await shared();
    await host.run("protectColumn");
    expect(await errorOf(host, "insertRow", [5])).toBe(PROTECTED);
    expect(await errorOf(host, "deleteRow", [5])).toBe(PROTECTED);
    expect(await errorOf(host, "sort")).toBe(PROTECTED);
  });

  it("that only warns holds nobody back", async () => {
    const host = await shared();
    await host.run("warn");
    expect(await errorOf(host, "write", ["A1"])).toBeUndefined();
  });
});

describe("a protected sheet", () => {
  it("leaves its unprotected ranges free, but not its rows and its name", async () => {
    const host = await shared();
    expect((await host.run("protectSheet")).value).toBe("A2:C10");
    expect(await errorOf(host, "write", ["B3"])).toBeUndefined();
    expect(await errorOf(host, "write", ["D3"])).toBe(PROTECTED);
    expect(await errorOf(host, "insertRow", [4])).toBe(PROTECTED);
    expect(await errorOf(host, "rename")).toBe(PROTECTED);
  });
});

describe("people in the grid", () => {
  it("are refused in the same words, and nothing of the edit is applied", async () => {
    const host = await shared();
    await host.run("protectHeader");
    const values = [
      [1, 2],
      [3, 4],
    ];
    const sheetId = host.view(host.spreadsheetId, CLERK).sheets[0]!.id;
    const result = await host.edit(host.spreadsheetId, CLERK, {
      kind: "values",
      sheetId,
      row: 1,
      column: 1,
      values,
    });
    expect(result).toEqual({ ok: false, message: PROTECTED, protected: { first: "A1", count: 2 } });
    expect(host.view(host.spreadsheetId, CLERK).sheets[0]!.cells).toEqual({});
    expect(host.view(host.spreadsheetId, CLERK).sheets[0]!.locked).toEqual([
      { row: 1, column: 1, rows: 1, columns: 3 },
    ]);
    expect(host.view(host.spreadsheetId, OWNER).sheets[0]!.locked).toEqual([]);
  });
});
