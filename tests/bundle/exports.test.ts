import { spawnSync } from "node:child_process";
import { expect, it } from "@jest/globals";

it("tests somebody's five lines, as the README shows", () => {
  const program = `
    import { createGlobals } from "taizhang/host";
    Object.assign(globalThis, createGlobals({ email: "ada@example.com" }));
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("Hello");
    console.log(SpreadsheetApp.getActiveSheet().getRange("A1").getValue());`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(stdout).toBe("Hello\n");
});
