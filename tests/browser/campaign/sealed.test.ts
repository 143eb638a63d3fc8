// A year is sealed in the workbench: the window says what it means, other presses are refused in words, and the seal is taken off again.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { closeDialog, runJob, storyTeller } from "./story";

describe("the end of a year", () => {
  let bench: BrowserBench;
  let office: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "tests/browser/campaign/two-levels.mjs" });
    office = await bench.visit();
    await office.openFile("职工诵读活动（例市）");
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => office?.screenshot("failed-sealed"));

  step(
    "is sealed in a window that says before what is not in yet, and afterwards what was taken back",
    async () => {
      await office.clickMenu("台账", "封存…");
      await office.dialogFrame().getByText("各单位的填报表收回").waitFor();
      await office.screenshot("seal-asked");
      await closeDialog(office);
      expect(await runJob(office, "封存…", "seal-done")).toContain("已封存，收回填报表");
      await office.selectTab("单位名录");
      await office.screenshot("seal-units");
    },
  );

  step("refuses 汇总 and 收取 in words that name who sealed it", async () => {
    for (const item of ["汇总", "收取"]) {
      await office.clickMenu("台账", item);
      await office.dialogFrame().getByText("封存，数字和记录不再变动").waitFor();
      await office.screenshot(`seal-refuses-${item}`);
      await closeDialog(office);
    }
  });

  step("is opened again in the same window", async () => {
    await office.clickMenu("台账", "封存…");
    await office.dialogFrame().getByText("就启封").waitFor();
    await office.screenshot("seal-again");
    await closeDialog(office);
    expect(await runJob(office, "封存…", "seal-off")).toContain("已启封");
    expect(await runJob(office, "汇总", "seal-summed-up")).toContain("汇总已更新");
  });
});
