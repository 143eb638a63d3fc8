// A disk without room: what did not fit is said in words, everything before is kept.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { Method, WorkbenchApi } from "../src/wire/api";

/** No file may grow beyond this many KiB: for the writer that is a disk without room. */
const ROOM = 3000;
let data: string;
let server: ChildProcess | null;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "full-"));
  server = null;
});
afterEach(() => {
  server?.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

type Call = <M extends Method>(
  method: M,
  input: Parameters<WorkbenchApi[M]>[0],
) => Promise<{ ok: boolean; message?: string; value?: ReturnType<WorkbenchApi[M]> }>;

let url = "";
/** What the server said at the terminal. */
let said = "";
let headers: Record<string, string> = {};

async function start(limit: string, prepare?: string): Promise<Call> {
  const options = JSON.stringify({ now: "2020-03-20T00:30:00Z", prepare });
  const project = "packages/workbench/tests/fixtures/club";
  const command = `trap '' XFSZ; ${limit} exec "$0" packages/workbench/tests/serve.mjs "$1" "$2" "$3"`;
  server = spawn("bash", ["-c", command, process.execPath, project, data, options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  said = "";
  server.stderr!.on("data", (words) => {
    said += words;
  });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  url = /Workbench: (\S+)/.exec(line.toString())![1]!;
  const token = /workbench-token" content="([^"]+)"/.exec(await (await fetch(url)).text())![1]!;
  headers = { "content-type": "application/json", "x-workbench-token": token };
  return async (method, input) =>
    (
      await fetch(`${url}/api/${method}`, { method: "POST", headers, body: JSON.stringify(input) })
    ).json() as never;
}

async function opened(call: Call) {
  const { spreadsheetId: fileId, owner: as } = (await call("home", {})).value!;
  const { windowId } = (await call("open", { client: "a-clerk-of-the-club", fileId, as, language: "zh-CN" }))
    .value!;
  // What was typed; the script of the club writes beside it when it comes to it.
  const typed = async () =>
    Object.keys((await call("view", { fileId, as })).value!.view.sheets[0]!.cells).filter((cell) =>
      cell.endsWith(",1"),
    );
  const type = (row: number) =>
    call("edit", {
      windowId,
      edit: { kind: "values", sheetId: 0, row, column: 1, values: [[`第${row}行${"。".repeat(40_000)}`]] },
    });
  return { typed, type, windowId };
}

/** What the server tells open pages of trouble, as it comes. */
async function troubles(): Promise<{ told: string[]; leave: () => void }> {
  const leaving = new AbortController();
  const { body } = await fetch(`${url}/api/events?client=a-clerk-of-the-club`, {
    headers,
    signal: leaving.signal,
  });
  const told: string[] = [];
  const listen = async () => {
    for await (const chunk of body!.pipeThrough(new TextDecoderStream()))
      for (const [, message] of chunk.matchAll(/"type":"trouble","message":"([^"]*)"/g)) told.push(message!);
  };
  void listen().catch(() => undefined);
  return { told, leave: () => leaving.abort() };
}

it("refuses what does not fit in words, shows nothing of it, and has everything before after a restart", async () => {
  const { typed, type } = await opened(await start(`ulimit -f ${ROOM};`));
  let row = 1;
  let reply = await type(row);
  while (reply.ok && row < 200) reply = await type(++row);
  expect(reply.message).toContain("磁盘已满，刚才的改动没有存下");
  expect(row).toBeGreaterThan(3);
  expect(await typed()).toHaveLength(row - 1);
  server!.kill("SIGKILL");
  await once(server!, "exit");
  const after = await opened(await start(""));
  expect(await after.typed()).toHaveLength(row - 1);
  expect((await after.type(row)).ok).toBe(true);
}, 60_000);

it("tells people when a menu action or the clock meets a full disk, keeps what was there, and goes on as soon as there is room", async () => {
  const call = await start(`ulimit -S -f ${ROOM};`, "packages/workbench/tests/club.mjs");
  const { typed, type, windowId } = await opened(call);
  const { told, leave } = await troubles();
  let row = 20;
  while ((await type(row)).ok && row < 200) row++;
  const before = await typed();
  const setUp = async () => (await call("click", { windowId, functionName: "setUp" })).value!;
  expect((await setUp()).error?.message).toContain("a server error occurred");
  for (let tries = 0; told.length === 0 && tries < 500; tries++)
    await new Promise((done) => setTimeout(done, 20));
  expect(told[0]).toContain("磁盘已满，刚才的改动没有存下");
  expect(await typed()).toEqual(before);
  expect((await call("advance", { by: "2020-03-22T00:30:00Z" })).ok).toBe(true);
  execFileSync("prlimit", ["--pid", String(server!.pid), "--fsize=unlimited:unlimited"]);
  expect((await type(row)).ok).toBe(true);
  expect((await setUp()).error).toBeNull();
  expect(await typed()).toEqual(expect.arrayContaining([...before, `${row},1`]));
  leave();
}, 60_000);

it("has nothing to take back of what was refused: undo goes on with the last thing that was saved", async () => {
  const call = await start(`ulimit -S -f ${ROOM};`);
  const { typed, type, windowId } = await opened(call);
  let row = 1;
  while ((await type(row)).ok && row < 200) row++;
  const before = await typed();
  expect((await type(row)).ok).toBe(false);
  execFileSync("prlimit", ["--pid", String(server!.pid), "--fsize=unlimited:unlimited"]);
  for (const left of [before.length - 1, before.length - 2]) {
    expect((await call("undo", { windowId, sheetId: 0 })).value).toMatchObject({ ok: true });
    expect(await typed()).toEqual(before.slice(0, left));
  }
}, 60_000);

it("says so where the world does not fit that is made first", async () => {
  const ended = start("ulimit -f 60;", "packages/workbench/tests/club.mjs").catch((error: unknown) => error);
  expect(await Promise.race([once(server!, "exit"), ended])).toEqual([1, null]);
  expect(said).toContain("WorkbenchRefusal: 磁盘已满");
}, 60_000);
