// How fast the local host itself is: realm, call, bulk read, a big store, snapshots. Medians of several runs.
// Argument: a project folder of some size, whose realm is measured too.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost } from "apps-script-host";

const [project] = process.argv.slice(2);

const BOOKS = 500;
const TABS = 12;
const SCRIPT = `
function nothing() {}
function calls(n) { var p = PropertiesService.getScriptProperties(); for (var i = 0; i < n; i++) p.getProperty("a"); }
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1000, 3000);
  var rows = []; for (var r = 0; r < 4000; r++) { var row = []; for (var c = 0; c < 25; c++) row.push(r * c); rows.push(row); }
  sheet.getRange(1, 1, 4000, 25).setValues(rows);
}
function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1, 4000, 25).getValues().length; }
function manyTabs() {
  var book = SpreadsheetApp.create("例工会");
  for (var t = 1; t < ${TABS}; t++) book.insertSheet("表" + t);
  book.getSheets().forEach(function (sheet) { sheet.getRange(1, 1, 20, 10).setValues(Array.from({ length: 20 }, function () { return Array(10).fill("内容"); })); });
  return book.getId();
}
function copies(id, n) { var book = SpreadsheetApp.openById(id); for (var i = 0; i < n; i++) book.copy("例" + i); }`;
const small = { files: [{ name: "Code", kind: "script", source: SCRIPT }] };

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** Median milliseconds of `runs` runs, after one that warms up. */
async function time(runs, work) {
  await work();
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function print(what, value, unit, limit) {
  const verdict = value <= limit ? "" : "  ← over";
  console.log(
    `${what.padEnd(46)} ${value.toFixed(value < 10 ? 3 : 1).padStart(9)} ${unit}  (aim: ${limit} ${unit})${verdict}`,
  );
}

async function benchRealm(host) {
  print("realm with this project", await time(30, () => host.run("noSuchFunction")), "ms", 20);
  await host.close();
}

async function benchRealms() {
  if (project) await benchRealm(createHost({ project }));
  const bare = createHost({ project: small });
  print("realm with a small script", await time(30, () => bare.run("nothing")), "ms", 20);
  await bare.close();
}

async function benchCalls(transport) {
  const host = createHost({ project: small, transport, account: "workspace" });
  const empty = await time(5, () => host.run("calls", [0]));
  const full = await time(5, () => host.run("calls", [5000]));
  print(`service call, ${transport} transport`, (full - empty) / 5000, "ms", 0.1);
  await host.close();
}

async function benchCells() {
  const host = createHost({ project: small });
  await host.run("fill");
  print("100,000 cells read", await time(9, () => host.run("read")), "ms", 100);
  const snapshot = host.snapshot();
  print("snapshot", await time(9, () => host.snapshot()), "ms", 10);
  print("restore after a change", await time(9, async () => host.restore(snapshot)), "ms", 10);
  await host.close();
}

async function benchStore() {
  const folder = mkdtempSync(join(tmpdir(), "host-bench-"));
  const store = join(folder, "big.sqlite");
  const first = createHost({ project: small, store, account: "workspace" });
  const { value: id } = await first.run("manyTabs");
  for (let made = 1; made < BOOKS; made += 50) await first.run("copies", [id, Math.min(50, BOOKS - made)]);
  await first.close();
  const start = performance.now();
  const host = createHost({ project: small, store });
  print(`store of ${BOOKS} workbooks × ${TABS} tabs opened`, performance.now() - start, "ms", 2000);
  host.view(id, host.owner);
  print("memory with it open", process.memoryUsage().rss / 1024 ** 2, "MB", 1536);
  await host.close();
  rmSync(folder, { recursive: true });
}

console.log("\nThe local host");
await benchRealms();
for (const transport of ["direct", "port"]) await benchCalls(transport);
await benchCells();
await benchStore();
