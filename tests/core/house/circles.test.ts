import { spawnSync } from "node:child_process";
import { expect, it } from "@jest/globals";

it("no folder of any layer imports one that, by whatever way, imports it", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/circles.mjs"], { encoding: "utf8" });
  expect(stderr).toBe("");
  const told = stdout.split("\n").filter((line) => line !== "" && !line.includes(": 0 circles of folders"));
  expect(told).toEqual([]);
});
