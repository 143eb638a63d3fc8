// A campaign that has run is saved as a template file by its office and set up from it by another, seven years later.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { closeDialog, everything, storyTeller } from "./story";

const CAMPAIGN = "开办“大学习”课堂";

describe("a campaign that becomes a template", () => {
  let first: BrowserBench;
  let second: BrowserBench;
  let office: Visitor;
  let other: Visitor;
  let file = "";

  beforeAll(async () => {
    first = await openWorkbench({ project: "dist", prepare: "scripts/sample.mjs" });
    office = await first.visit();
    await office.openFile(CAMPAIGN);
    second = await openWorkbench({ project: "dist", now: "2027-01-11T01:00:00Z" });
    other = await second.visit();
    await other.page.locator(".file-table .link").first().click();
    await other.ready();
  }, 120_000);
  afterAll(async () => {
    await first?.close();
    await second?.close();
  });

  const step = storyTeller(async () => {
    await office?.screenshot("failed-saved-template-first");
    await other?.screenshot("failed-saved-template-second");
  });

  step("is downloaded from 新建活动 of its own workbook", async () => {
    await office.clickMenu("台账", "新建活动…");
    const downloading = office.page.waitForEvent("download");
    await office.dialogFrame().getByRole("button", { name: "下载模板文件" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    file = await download.path();
    await office.screenshot("saved-template-01-saved");
    await closeDialog(office);
  });

  step("is loaded in an empty workbook of another year, and its dates are of that year", async () => {
    await other.clickMenu("台账", "新建活动…");
    const page = other.dialogFrame();
    await page.locator("input[type=file]").setInputFiles(file);
    await page
      .getByText(/2027-03-\d\d — 2027-10-31/)
      .first()
      .waitFor();
    await other.screenshot("saved-template-02-loaded");
    await page.getByRole("button", { name: "下一步：核对" }).click();
    expect(await page.getByLabel("文号").inputValue()).toBe("");
    await page.getByLabel("活动名称").fill("职工诵读活动（第二届）");
    await other.screenshot("saved-template-03-confirm");
    await page.getByRole("button", { name: "建立活动" }).click();
    await page.getByText("活动“职工诵读活动（第二届）”已建好").waitFor({ timeout: 60_000 });
    await closeDialog(other);
  });

  step("has its tasks, none of them of the old year, no units and no reports", async () => {
    await other.selectTab("任务清单");
    const tasks = await everything(other, "P", 24);
    expect(tasks).toContain("开办“大学习”课堂");
    expect(tasks).toContain("2027-06-30");
    expect(tasks).not.toMatch(/2020-/);
    await other.selectTab("单位名录");
    expect(await everything(other, "C", 6)).not.toContain("例东");
  });

  step("has nothing that 检查 finds, and nothing is overdue", async () => {
    await other.clickMenu("台账", "检查与修复");
    await other.dialogFrame().getByText("没有发现问题").waitFor({ timeout: 30_000 });
    await other.screenshot("saved-template-04-check");
    await closeDialog(other);
    await other.selectTab("任务清单");
    expect(await everything(other, "T", 24)).not.toMatch(/滞后|逾期/);
  });

  step("asks nothing of the network, and causes no error in the page", async () => {
    for (const bench of [first, second]) {
      expect(bench.strayRequests).toEqual([]);
      expect(bench.pageErrors).toEqual([]);
    }
  });
});
