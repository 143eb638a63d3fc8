// What a person does to many rows while a filter leaves some of them out.
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
  sheet.getRange("A1:B7").setValues([
    ["任务", "状态"], ["一", "完成"], ["二", "进行中"], ["三", "进行中"], ["四", "完成"], ["五", "进行中"], ["六", "完成"],
  ]);
  sheet.getRange("A1:B7").createFilter();
}`;

async function filtered() {
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source: SOURCE }] },
    user: OWNER,
    now: "2020-03-25T01:00:00Z",
  });
  hosts.push(host);
  await host.run("setup");
  const sheet = () => host.view(host.spreadsheetId, OWNER).sheets[0]!;
  const edit = (change: object) =>
    host.edit(host.spreadsheetId, OWNER, { sheetId: sheet().id, ...change } as UserEdit);
  await edit({ kind: "filterColumn", column: 2, hidden: ["进行中"] });
  const tasks = () => [2, 3, 4, 5, 6, 7].map((row) => sheet().cells[`${row},1`]?.v ?? null);
  return { host, sheet, edit, tasks };
}

describe("a person in a tab whose filter leaves rows out", () => {
  it("deletes the rows in sight, in one step; the others stay", async () => {
    const { host, sheet, edit, tasks } = await filtered();
    expect(sheet().filter?.out).toEqual([3, 4, 6]);
    expect(await edit({ kind: "deleteRows", at: 2, count: 4 })).toMatchObject({ ok: true });
    expect(tasks()).toEqual(["二", "三", "五", "六", null, null]);
    expect(sheet().filter?.out).toEqual([2, 3, 4]);
    expect(host.undo(host.spreadsheetId, OWNER)).toMatchObject({ ok: true });
    expect(tasks()).toEqual(["一", "二", "三", "四", "五", "六"]);
    expect(sheet().filter?.out).toEqual([3, 4, 6]);
  });

  it("gives a look to the rows in sight, and takes it from them", async () => {
    const { sheet, edit } = await filtered();
    const box = { row: 2, column: 1, rows: 6, columns: 1 };
    const bold = () => [2, 3, 4, 5, 6, 7].filter((row) => sheet().cells[`${row},1`]?.s?.bold);
    await edit({ kind: "style", ...box, look: { bold: true } });
    expect(bold()).toEqual([2, 5, 7]);
    await edit({ kind: "filterColumn", column: 2, hidden: ["完成"] });
    await edit({ kind: "clearFormat", ...box });
    expect(bold()).toEqual([2, 5, 7]);
  });
});
