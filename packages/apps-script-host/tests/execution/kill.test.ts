// A host that is killed in the middle of its work loses no call that was answered.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { createHost } from "../../src";

const folder = mkdtempSync(join(tmpdir(), "host-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SOURCE = `function work() {
  var properties = PropertiesService.getScriptProperties();
  var sheet = SpreadsheetApp.getActiveSheet();
  for (var i = Number(properties.getProperty("done") || 0) + 1; ; i++) {
    sheet.getRange(i, 1).setValue(i);
    SpreadsheetApp.flush();
    properties.setProperty("done", String(i));
    console.log(i);
  }
}
function state() {
  var sheet = SpreadsheetApp.getActiveSheet();
  return [Number(PropertiesService.getScriptProperties().getProperty("done") || 0), sheet.getLastRow()];
}`;

const project = { files: [{ name: "Code", kind: "script" as const, source: SOURCE }] };

/** Runs `work` in a process of its own, which tells each number on its standard output, and kills it after `count`. */
function workAndKill(store: string, count: number): Promise<number> {
  const program = `
    import { writeSync } from "node:fs";
    import { createHost } from "apps-script-host";
    const host = createHost(${JSON.stringify({ project, store })});
    host.on((event) => event.type === "log" && writeSync(1, event.text + "\\n"));
    await host.run("work");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  child.stdout.on("data", (text: Buffer) => {
    told += text;
    if (told.split("\n").length > count) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("close", () => resolve(Number(told.trim().split("\n").at(-1)))));
}

it("loses no call that was answered when it is killed again and again", async () => {
  const store = join(folder, "killed.sqlite");
  for (const count of [3, 20, 57]) {
    const told = await workAndKill(store, count);
    const host = createHost({ project, store });
    const [done, rows] = (await host.run("state")).value as [number, number];
    await host.close();
    expect(told).toBeGreaterThanOrEqual(count);
    expect(done).toBeGreaterThanOrEqual(told);
    expect(rows).toBeGreaterThanOrEqual(done);
  }
});
