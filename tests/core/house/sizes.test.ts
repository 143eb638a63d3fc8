import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";

it("the sizes tell each layer's largest file and function with its lines", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/sizes.mjs"], { encoding: "utf8" });
  expect(stderr).toBe("");
  const rows = stdout
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/ {2,}/));
  expect(rows.map(([layer]) => layer)).toEqual(
    expect.arrayContaining(["src/core", "src/server", "src/client"]),
  );
  for (const [, of, count, median, p95, most, largest] of rows) {
    expect(Number(count)).toBeGreaterThan(10);
    expect([median, p95, most].map(Number)).toEqual([median, p95, most].map(Number).sort((a, b) => a - b));
    if (of === "files")
      expect(readFileSync(largest!, "utf8").trimEnd().split("\n")).toHaveLength(Number(most));
    else expect(largest).toMatch(/^\S+ in \S+\.tsx?$/);
  }
});
