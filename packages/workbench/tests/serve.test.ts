// `apps-script-host serve`, as it is typed.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

it("names a port that another program has in a sentence, without a stack", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  writeFileSync(join(folder, "Code.js"), "function greet() {}");
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, told } = await serve(folder, "--data", join(folder, "data"), "--port", String(port));
  other.close();
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  expect(told).toContain(String(port));
  expect(told).not.toMatch(/\bat \S+ \(|node:/);
});

it("names a port that another program has before anything is made", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const data = join(folder, "data");
  const { code, told } = await run("scripts/start.mjs", "--port", String(port), "--data", data);
  other.close();
  expect(code).toBe(1);
  expect(told).toContain(String(port));
  expect(existsSync(data)).toBe(false);
  rmSync(folder, { recursive: true });
});

function serve(...typed: string[]): Promise<{ code: number; told: string }> {
  return run(join(__dirname, "../../apps-script-host/bin.mjs"), "serve", ...typed);
}

function run(...program: string[]): Promise<{ code: number; told: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, program, (error, _out, told) => {
      resolve({ code: Number(error?.code ?? 0), told });
    });
  });
}
