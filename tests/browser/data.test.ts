// What people lose nothing to: two workbenches on one folder, damaged files, a taken port.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

let data: string;
let running: ChildProcess[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "data-"));
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

interface Start {
  url: string;
  said: string;
  child: ChildProcess;
}

/** Starts the workbench as a person would; answers at its address, or when it gave up. */
function start(...options: string[]): Promise<Start> {
  const args = ["scripts/start.mjs", "--empty", "--port", "0", "--data", data, ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  let said = "";
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /Workbench: (\S+)/.exec(said)?.[1];
      if (url) resolve({ url, said, child });
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    child.once("close", () => resolve({ url: "", said, child }));
  });
}

function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  return new Promise((ended) => {
    child.once("exit", () => ended());
    child.kill(signal);
  });
}

async function homeOf(url: string): Promise<{ spreadsheetId: string; now: string }> {
  const token = /workbench-token" content="([^"]+)"/.exec(await (await fetch(url)).text())![1]!;
  const headers = { "content-type": "application/json", "x-workbench-token": token };
  const reply = await fetch(`${url}/api/home`, { method: "POST", headers, body: "{}" });
  return ((await reply.json()) as { value: { spreadsheetId: string; now: string } }).value;
}

const spreadsheetOf = async (url: string) => (await homeOf(url)).spreadsheetId;

describe("npm start", () => {
  it.each([
    ["--help", 0],
    ["--fast", 2],
  ])("with %s prints its options and no stack", async (option, code) => {
    const { said, url, child } = await start(option);
    expect({ url, code: child.exitCode }).toEqual({ url: "", code });
    expect(said).toMatch(/--port N.*\n.*--data DIR.*\n.*--empty.*\n.*--reset/);
    expect(said).not.toMatch(/\n\s+at /);
  });
});

describe("a beginning at another time", () => {
  it("is asked for by --now, and goes on from there; later only with --reset", async () => {
    const first = await start("--now", "2020-03-10");
    expect((await homeOf(first.url)).now).toMatch(/^2020-03-10T01:0/);
    await end(first.child, "SIGTERM");
    const second = await start("--now", "2021-01-01");
    expect((await homeOf(second.url)).now).toMatch(/^2020-03-10T01:/);
    await end(second.child, "SIGTERM");
    expect(second.said).toContain("--now 只用于新的开始");
    const anew = await start("--now", "2021-01-01T14:00", "--reset");
    expect((await homeOf(anew.url)).now).toMatch(/^2021-01-01T06:0/);
  });

  it("that is no date is refused with how to write one", async () => {
    for (const typed of ["10.3.2020", "2020-02-31"]) {
      const { url, said } = await start("--now", typed);
      expect(url).toBe("");
      expect(said).toContain("2020-03-10T14:00");
    }
  });
});

describe("a data folder", () => {
  it("serves one workbench at a time: the second says so, even when told to begin anew, and the first goes on", async () => {
    const first = await start();
    const id = await spreadsheetOf(first.url);
    for (const options of [[], ["--reset"]]) {
      const second = await start(...options);
      expect(second.url).toBe("");
      expect(second.said).toContain("正被另一个工作台使用");
      expect(second.said).not.toContain("    at ");
    }
    expect(await spreadsheetOf(first.url)).toBe(id);
    await end(first.child, "SIGKILL");
    const next = await start();
    expect(await spreadsheetOf(next.url)).toBe(id);
  });

  it.each([
    ["host.sqlite", "不是数据库".repeat(500), "已损坏"],
    ["host.sqlite", "", "不见了或是空的"],
    ["clock.json", '{"ahead":', "时钟文件"],
    ["clock.json", '{"ahead":1e99}', "时钟文件"],
  ])("with a damaged %s is refused in plain words and left as it is", async (file, content, words) => {
    const first = await start();
    await end(first.child, "SIGTERM");
    writeFileSync(join(data, file), content);
    const { url, said } = await start();
    expect(url).toBe("");
    expect(said).toContain(words);
    expect(said).toContain(join(data, file));
    expect(said).not.toContain("    at ");
    expect(readFileSync(join(data, file), "utf8")).toBe(content);
    const anew = await start("--reset");
    expect(anew.url).not.toBe("");
  });

  it.each([
    ["file", "那里已有一个同名的文件"],
    ["file/below", "那里已有一个同名的文件"],
    ["/proc/none/below", "建不了"],
  ])("that cannot be one (%j) is named in both languages, without a stack", async (place, words) => {
    const file = join(data, "file");
    writeFileSync(file, "别动我");
    const { url, said } = await start("--data", resolve(data, place));
    expect(url).toBe("");
    expect(said).toContain(words);
    expect(said).toMatch(/The data folder \S+ cannot be/);
    expect(said).not.toMatch(/\n\s+at |node:/);
    expect(readFileSync(file, "utf8")).toBe("别动我");
  });

  it("with an empty data file begins a new world", async () => {
    writeFileSync(join(data, "host.sqlite"), "");
    const { url } = await start();
    expect(await spreadsheetOf(url)).not.toBe("");
  });

  it("whose filling was broken off at its first moment is marked, so that the next start fills it again", async () => {
    const child = spawn(process.execPath, ["scripts/start.mjs", "--port", "0", "--data", data]);
    running.push(child);
    while (!existsSync(join(data, "host.sqlite"))) await new Promise((go) => setImmediate(go));
    await end(child, "SIGKILL");
    expect(existsSync(join(data, "being-filled"))).toBe(true);
  });
});

it("a taken port is named, with what to do", async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
  try {
    const { port } = other.address() as AddressInfo;
    const { url, said } = await start("--port", String(port));
    expect(url).toBe("");
    expect(said).toContain(`端口 ${port} 已被占用`);
    expect(said).not.toContain("    at ");
  } finally {
    other.close();
  }
});
