import { execFileSync } from "node:child_process";
import { expect, it } from "@jest/globals";

it("no file of the product exports a value that nothing else uses", () => {
  const unused = (() => {
    try {
      return execFileSync(process.execPath, ["scripts/unused-exports.mjs"], { encoding: "utf8" });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  })();
  expect(unused).toBe("");
});
