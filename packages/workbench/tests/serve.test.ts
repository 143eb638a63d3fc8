import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "@jest/globals";

it("opens any project folder in the workbench, and stops when told to", async () => {
  const args = [
    "scripts/host.mjs",
    "serve",
    "packages/apps-script-host/tests/fixtures/timesheet",
    "--port",
    "0",
  ];
  const served = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(served.stdout, "data")) as [Buffer];
  const address = /^Workbench: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line.toString())?.[1];
  expect((await fetch(String(address))).status).toBe(200);
  served.kill("SIGTERM");
  expect(await once(served, "exit")).toEqual([0, null]);
});
