import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { buildSync } from "esbuild";
import Database from "libsql";
import { openStore, StoreError } from "../../src/store";
import { onFile } from "../../src/store/trouble";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trouble-"));
  path = join(folder, "host.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const people = (store: ReturnType<typeof openStore>) => store.collection<{ name: string }>("people");

function keep(count: number): void {
  const store = openStore(path);
  for (let i = 0; i < count; i++) people(store).put(String(i), { name: `示例${i}`.padEnd(400, "。") });
  store.commit();
  store.close();
}

function troubleOf(work: () => unknown): string {
  try {
    work();
    return "";
  } catch (error) {
    return error instanceof StoreError ? error.trouble : String(error);
  }
}

describe("a store's file", () => {
  it("belongs to one host at a time, and to the next as soon as that one closes it", () => {
    keep(1);
    const first = openStore(path);
    expect(troubleOf(() => openStore(path))).toBe("inUse");
    people(first).put("2", { name: "李示例" });
    first.commit();
    first.close();
    const second = openStore(path);
    expect(people(second).get("2")).toEqual({ name: "李示例" });
    second.close();
  });

  it("that is no database is refused and left as it is", () => {
    writeFileSync(path, "购物清单：苹果、梨。".repeat(200));
    const before = readFileSync(path);
    expect(troubleOf(() => openStore(path))).toBe("damaged");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("with a destroyed page is refused when it is opened, not when the page is needed", () => {
    keep(500);
    const bytes = readFileSync(path);
    bytes.fill(0xff, bytes.length - 3 * 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    expect(troubleOf(() => openStore(path))).toBe("damaged");
  });

  it("with a value that cannot be read says so and names the file", () => {
    keep(1);
    const file = new Database(path);
    file.exec("UPDATE parts SET body = '{\"name\": ' WHERE id = '0'");
    file.close();
    const store = openStore(path);
    expect(() => people(store).get("0")).toThrow(path);
    store.close();
  });

  it("of a later version is refused and left as it is", () => {
    keep(1);
    const file = new Database(path);
    file.exec("PRAGMA user_version = 999");
    file.close();
    const before = readFileSync(path);
    expect(troubleOf(() => openStore(path))).toBe("newer");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("from before versions were counted is read on", () => {
    keep(3);
    const file = new Database(path);
    file.exec("PRAGMA user_version = 0");
    file.close();
    const store = openStore(path);
    expect(people(store).size).toBe(3);
    store.close();
  });

  it("that is empty is a new store", () => {
    writeFileSync(path, "");
    const store = openStore(path);
    expect(people(store).size).toBe(0);
    store.close();
  });
});

const filler = `
  import { openStore } from ${JSON.stringify(resolve("packages/apps-script-host/src/store/index.ts"))};
  const store = openStore(process.argv[2]);
  const people = store.collection("people");
  let kept = 0;
  try {
    for (let i = 0; i < 5000; i++) {
      people.put(String(i), { name: "示例".repeat(500) });
      store.commit();
      kept = i + 1;
    }
  } catch (error) {
    console.log(JSON.stringify({ kept, shown: people.size, trouble: error.trouble ?? String(error) }));
  }
  process.kill(process.pid, "SIGKILL");`;

it("keeps everything it acknowledged when the disk is full, and shows nothing else", () => {
  const program = join(process.cwd(), "node_modules", `.cache-full-${process.pid}.mjs`);
  try {
    const stdin = { contents: filler, resolveDir: process.cwd(), loader: "ts" as const };
    const options = {
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      packages: "external",
    } as const;
    writeFileSync(program, buildSync({ stdin, ...options }).outputFiles[0]!.text);
    // No file may grow beyond 2,000 KiB: for the writer that is a disk without room.
    const limited = `trap '' XFSZ; ulimit -f 2000; exec "$0" "$@"`;
    const { stdout } = spawnSync("bash", ["-c", limited, process.execPath, program, path], {
      encoding: "utf8",
    });
    const { kept, shown, trouble } = JSON.parse(stdout) as { kept: number; shown: number; trouble: string };
    expect(trouble).toBe("full");
    expect(kept).toBeGreaterThan(50);
    expect(shown).toBe(kept);
    expect(statSync(path).size).toBeLessThan(2_100_000);
    const store = openStore(path);
    expect(people(store).size).toBe(kept);
    store.close();
  } finally {
    rmSync(program, { force: true });
  }
}, 30_000);

describe("what SQLite says of a file", () => {
  it.each([
    ["that may only be read", { code: "SQLITE_IOERR_LOCK", rawCode: 3850 }, "unwritable"],
    ["in a folder that may only be read", { code: "UNKNOWN_SQLITE_ERROR_1544", rawCode: 1544 }, "unwritable"],
    ["on a full disk", { code: "SQLITE_FULL", rawCode: 13 }, "full"],
    ["that nobody knows", { code: "UNKNOWN_SQLITE_ERROR_1", rawCode: 1 }, "Error: said"],
  ])("%s is understood", (_what, error, trouble) => {
    const refuse = () => {
      throw Object.assign(new Error("said"), error);
    };
    expect(troubleOf(() => onFile(path, refuse))).toBe(trouble);
  });
});
