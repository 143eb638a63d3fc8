// How much memory a host holds after every one of 500 small workbooks was opened, as a collection does.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost } from "apps-script-host";

const BOOKS = 500;
const TABS = 3;
const SCRIPT = `
function model() {
  var book = SpreadsheetApp.create("例工会");
  for (var t = 1; t < ${TABS}; t++) book.insertSheet("表" + t);
  book.getSheets().forEach(function (sheet) {
    sheet.getRange(1, 1, 200, 12).setValues(Array.from({ length: 200 }, function (_, r) { return Array(12).fill("第" + r + "项"); }));
    sheet.getRange(1, 1, 1, 12).setFontWeight("bold");
    sheet.getRange(201, 1).setFormula("=COUNTA(A1:A200)");
  });
  return book.getId();
}
function copies(id, n) { var made = []; for (var i = 0; i < n; i++) made.push(SpreadsheetApp.openById(id).copy("例" + i).getId()); return made; }
function collect(ids) { return ids.map(function (id) { return SpreadsheetApp.openById(id).getSheets()[1].getRange(1, 1, 200, 12).getValues().length; }); }
function answer(ids) { ids.forEach(function (id) { SpreadsheetApp.openById(id).getSheets()[0].getRange("A1").setValue("收到"); }); }`;

const project = { files: [{ name: "Code", kind: "script", source: SCRIPT }] };
const folder = mkdtempSync(join(tmpdir(), "host-memory-"));
const store = join(folder, "big.sqlite");
const first = createHost({ project, store, account: "workspace" });
const { value: model } = await first.run("model");
const ids = [];
for (let made = 0; made < BOOKS; made += 20) ids.push(...(await first.run("copies", [model, 20])).value);
await first.close();

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 ** 2);
const host = createHost({ project, store, account: "workspace" });
console.log(`opened: ${megabytes()} MB`);
for (const [work, limit] of [
  ["collect", 500],
  ["answer", 500],
]) {
  for (let at = 0; at < BOOKS; at += 20) await host.run(work, [ids.slice(at, at + 20)]);
  globalThis.gc?.();
  console.log(`after ${work} of ${BOOKS}: ${megabytes()} MB (aim: ${limit} MB)`);
}
await host.close();
rmSync(folder, { recursive: true });
