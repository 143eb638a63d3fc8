import { spawnSync } from "node:child_process";
import { expect, it } from "@jest/globals";

// What is left are borders: JSON, the store, realms. `npm run casts -- --files` lists them.
it("the host asserts a type where the compiler cannot know it, and hardly anywhere else", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/casts.mjs"], { encoding: "utf8" });
  expect(stderr).toBe("");
  const [, all, double] = /(\d+) casts, (\d+) of them half of a double cast/.exec(stdout) ?? [];
  expect(Number(all)).toBeLessThan(150);
  expect(Number(double)).toBeLessThan(10);
});
