// What is built is what its sources make, whoever runs it and whenever.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

/**
 * Makes made.txt of rules.txt, unless the rules are nonsense; says "begin" and "end" in a diary. It ends some time after as
 * many people as its argument says have come.
 */
const PROGRAM = `
  import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
  import { setTimeout as pause } from "node:timers/promises";
  import { buildChanged } from ${JSON.stringify(pathToFileURL(resolve("scripts/build/fresh.mjs")).href)};
  const [, awaited = "1"] = process.argv;
  appendFileSync("people", "i");
  const build = async () => {
    appendFileSync("diary", "begin ");
    while (readFileSync("people", "utf8").length < Number(awaited)) await pause(5);
    const rules = readFileSync("rules.txt", "utf8");
    if (rules === "nonsense") throw new Error("The rules are nonsense");
    await pause(100);
    writeFileSync("made.txt", "made of " + rules);
    appendFileSync("diary", "end ");
  };
  const parts = { rules: { build, makes: ["made.txt"], from: ["rules.txt"] } };
  process.stdout.write((await buildChanged(parts)).join());`;
const ARGS = ["--input-type=module", "-e", PROGRAM];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fresh-"));
  write("rules.txt", "three reminders");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const built = () => spawnSync(process.execPath, ARGS, { cwd: folder, encoding: "utf8" }).stdout;

describe("a part of the build", () => {
  it("is built when there is nothing yet, and left alone from then on", () => {
    expect(built()).toBe("rules");
    expect(built()).toBe("");
    expect(read("made.txt")).toBe("made of three reminders");
  });

  it("is built again when a source says something else, not when it was only written anew", () => {
    built();
    utimesSync(join(folder, "rules.txt"), 4e9, 4e9);
    expect(built()).toBe("");
    write("rules.txt", "four reminders");
    utimesSync(join(folder, "rules.txt"), 1e9, 1e9);
    expect(built()).toBe("rules");
    expect(read("made.txt")).toBe("made of four reminders");
  });

  it("is built again when somebody changed or removed what was made", () => {
    built();
    write("made.txt", "made by hand");
    expect(built()).toBe("rules");
    rmSync(join(folder, "made.txt"));
    expect(built()).toBe("rules");
  });

  it("whose build failed is tried again, though an older one made something", () => {
    built();
    write("rules.txt", "nonsense");
    const failing = spawnSync(process.execPath, ARGS, { cwd: folder, encoding: "utf8" });
    expect(failing.stderr).toContain("The rules are nonsense");
    expect(failing.status).toBe(1);
    write("rules.txt", "three reminders");
    expect(built()).toBe("rules");
  });

  it("is built once when two people run its tests at the same moment", async () => {
    const both = [1, 2].map(() => spawn(process.execPath, [...ARGS, "2"], { cwd: folder, stdio: "ignore" }));
    await Promise.all(both.map((one) => new Promise((ended) => one.once("exit", ended))));
    expect(read("diary")).toBe("begin end ");
  });

  it("does not wait for a build that was killed", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    mkdirSync(join(folder, "build/stamps"), { recursive: true });
    write("build/stamps/lock", String(pid));
    expect(built()).toBe("rules");
  });
});

it("comes before every kind of test but those of single functions", () => {
  const program = `import config from "./jest.config.mjs";
    console.log(JSON.stringify(config.projects.filter((one) => !one.globalSetup).map((one) => one.displayName)));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toEqual(["core", "client"]);
});
