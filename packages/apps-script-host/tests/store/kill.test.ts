import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "@jest/globals";
import { buildSync } from "esbuild";
import { openStore } from "../../src/store";

const writer = `
  import { openStore } from ${JSON.stringify(resolve("packages/apps-script-host/src/store/index.ts"))};
  import { writeSync } from "node:fs";
  const store = openStore(process.argv[2]);
  const numbers = store.collection("numbers");
  for (let i = numbers.size; ; i++) {
    numbers.put(String(i), { i });
    store.commit();
    writeSync(1, i + "\\n");
  }`;

/** Runs the writer until it has said at least `count` numbers, then kills it; gives the last number it said. */
function runAndKill(program: string, file: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [program, file], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: process.cwd(),
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString();
    if (said.split("\n").length > count) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("close", () => resolve(Number(said.trim().split("\n").at(-1)))));
}

it("loses no committed change when its process is killed at any moment", async () => {
  const folder = mkdtempSync(join(process.cwd(), "node_modules/.cache-kill-"));
  try {
    const program = join(folder, "writer.mjs");
    const built = buildSync({
      stdin: { contents: writer, resolveDir: process.cwd(), loader: "ts" },
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      packages: "external",
    });
    writeFileSync(program, built.outputFiles[0]!.text);
    const file = join(folder, "store.db");
    for (let round = 0; round < 6; round++) {
      const last = await runAndKill(program, file, 7 + round * 31);
      const store = openStore(file);
      const numbers = store.collection<{ i: number }>("numbers");
      expect(numbers.get(String(last))).toEqual({ i: last });
      expect(numbers.size).toBeGreaterThan(last);
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);
