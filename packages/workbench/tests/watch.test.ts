// Rows that somebody inserts or deletes, as others' edits go by them.
import { afterEach, describe, expect, it } from "@jest/globals";
import { createHost, type Host } from "apps-script-host";
import { Watch } from "../src/server/watch";

const OWNER = "zhang@office.example";
const CLERK = "li@office.example";
const SOURCE = `
function setup() {
  SpreadsheetApp.getActive().getSheets()[0].getRange("A1:D6").setValues([
    ["单位", "人数", "日期", "倍"], ["乙", 20, "", "=B2*2"], ["甲", 100, "", "=B3*2"], ["丙", 3, "", "=B4*2"],
    ["丁", 7, "", "=B5*2"], ["戊", 8, "", "=B6*2"]]);
}
function addRow() { SpreadsheetApp.getActive().getSheets()[0].insertRowsBefore(3, 2); }
function moveColumns() { SpreadsheetApp.getActive().getSheets()[0].insertColumnBefore(2).deleteRow(4); }`;
const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

async function table() {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    user: OWNER,
    now: "2020-03-25T01:00:00Z",
    locale: "zh_CN",
    timeZone: "Asia/Shanghai",
  });
  hosts.push(host);
  await host.run("setup");
  const { spreadsheetId: fileId } = host;
  host.share(fileId, CLERK, "writer");
  const watch = new Watch(host, () => undefined);
  host.on((event) => event.type === "structure" && watch.moved(fileId, event.lines ?? []));
  const { revision, view } = watch.look(fileId, CLERK);
  const sheetId = view.sheets[0]!.id;
  const change = async (kind: "insertRows" | "deleteRows", at: number, count: number) => {
    const rows = kind === "insertRows" ? count : -count;
    watch.ascribe({ windowId: "office", fileId, sheetId, at, rows });
    await host.edit(fileId, OWNER, { kind, sheetId, at, count });
    watch.flush(fileId);
    watch.ascribe(null);
    return watch.shiftsSince(fileId, CLERK, revision, "clerk");
  };
  const shifts = () => {
    watch.flush(fileId);
    return watch.shiftsSince(fileId, CLERK, revision, "clerk");
  };
  return { host, change, shifts, sheetId };
}

describe("rows of a table with formulas", () => {
  it("come where somebody put them, not below the rows whose formulas changed with it", async () => {
    const { change } = await table();
    expect(await change("insertRows", 2, 1)).toMatchObject([{ at: 2, count: 1, by: "office" }]);
  });

  it("go where somebody deleted them", async () => {
    const { change } = await table();
    expect(await change("deleteRows", 3, 2)).toMatchObject([{ at: 3, count: -2, by: "office" }]);
  });

  it("come where a script put them", async () => {
    const { host, shifts } = await table();
    await host.run("addRow");
    expect(shifts()).toMatchObject([{ at: 3, count: 2, by: null }]);
  });

  it("come with columns, and go, where a script did both at once", async () => {
    const { host, shifts } = await table();
    await host.run("moveColumns");
    expect(shifts()).toMatchObject([
      { at: 2, count: 1, columns: true },
      { at: 4, count: -1 },
    ]);
  });

  it("come back, and go, where a colleague takes back what he did, and brings it again", async () => {
    const { host, change, shifts, sheetId } = await table();
    await change("deleteRows", 2, 1);
    expect(host.undo(host.spreadsheetId, OWNER, sheetId)).toMatchObject({ ok: true });
    expect(shifts().slice(1)).toMatchObject([{ at: 2, count: 1, by: null }]);
    expect(host.redo(host.spreadsheetId, OWNER, sheetId)).toMatchObject({ ok: true });
    expect(shifts().slice(2)).toMatchObject([{ at: 2, count: -1, by: null }]);
  });

  it("change places where a colleague sorts, drags rows, takes that back, and brings it again", async () => {
    const { host, shifts, sheetId } = await table();
    const { spreadsheetId: fileId } = host;
    const box = { sheetId, row: 2, column: 1, rows: 4, columns: 2 };
    const across = { first: 1, count: 2 };
    await host.edit(fileId, OWNER, { kind: "sort", ...box, by: [{ column: 2, ascending: true }] });
    const sorted = { at: 2, count: 0, by: null, order: { from: [4, 5, 2, 3], across } };
    expect(shifts()).toMatchObject([sorted]);
    host.undo(fileId, OWNER, sheetId);
    expect(shifts().slice(1)).toMatchObject([{ ...sorted, order: { from: [4, 5, 2, 3], across } }]);
    host.redo(fileId, OWNER, sheetId);
    expect(shifts().slice(2)).toMatchObject([sorted]);
    await host.edit(fileId, OWNER, { kind: "moveRows", sheetId, at: 6, count: 1, to: 3 });
    const moved = { at: 6, count: 1, to: 3 };
    expect(shifts().slice(3)).toMatchObject([{ at: 3, count: 0, order: { from: [6, 3, 4, 5], moved } }]);
    host.undo(fileId, OWNER, sheetId);
    expect(shifts().slice(4)).toMatchObject([{ at: 3, count: 0, order: { from: [4, 5, 6, 3] } }]);
  });
});
