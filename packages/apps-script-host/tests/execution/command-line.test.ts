// What the command line answers to whoever types something wrong: one sentence, no stack of the host.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { main } from "../../src/cli";

let folder: string;
let told: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "command-line-"));
  writeFileSync(join(folder, "Code.js"), "function greet(name) { return 'Hello ' + name; }");
  told = "";
  for (const way of ["error", "log"] as const)
    jest.spyOn(console, way).mockImplementation((text: string) => {
      told += `${text}\n`;
    });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test("runs a function with its arguments", async () => {
  expect(await main(["run", folder, "greet", "--args", '["Wang"]'])).toBe(0);
  expect(told).toContain('Result: "Hello Wang"');
});

test("a time before what a store holds is refused in a sentence that names the store's own", async () => {
  const at = (now: string) => main(["run", folder, "greet", "--store", join(folder, "one.db"), "--now", now]);
  expect(await at("2026-03-10T09:00:00Z")).toBe(0);
  expect(await at("2026-03-09T09:00:00Z")).toBe(2);
  expect(told).toMatch(/The clock goes forward only: in this store it was 2026-03-10T09:00:00\.\d+Z already/);
  expect(await at("2026-03-10T10:00:00Z")).toBe(0);
});

test.each<[string, (project: string) => string[], RegExp]>([
  [
    "a folder that is not there",
    (project) => ["run", join(project, "nowhere"), "greet"],
    /No folder .*nowhere/,
  ],
  [
    "arguments that are no JSON",
    (project) => ["run", project, "greet", "--args", "{bad"],
    /--args is not JSON: {bad/,
  ],
  [
    "a time that is none",
    (project) => ["run", project, "greet", "--now", "never"],
    /Not an ISO instant: never/,
  ],
  ["an option that is not known", (project) => ["run", project, "greet", "--fast"], /--fast/],
  ["an option without its value", (project) => ["run", project, "greet", "--args"], /--args/],
  ["no function", (project) => ["run", project], /Usage:/],
  ["a port that is none", (project) => ["serve", project, "--port", "many"], /--port is not a port: many/],
  [
    "a store in a folder that is not there",
    (project) => ["run", project, "greet", "--store", join(project, "nowhere", "one.db")],
    /The store/,
  ],
  ["a store that is a folder", (project) => ["run", project, "greet", "--store", project], /The store/],
])("%s is refused in a sentence", async (_, typed, sentence) => {
  expect(await main(typed(folder))).toBe(2);
  expect(told).toMatch(sentence);
  expect(told).not.toMatch(/\bat \S+ \(|node:/);
});
