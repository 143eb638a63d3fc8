// The leaders' page of the sample campaign: rolled up, read on the screen, exported as one page.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { closeDialog, everything, runJob, storyTeller } from "./story";

const CAMPAIGN = "开办“大学习”课堂";

describe("the leaders' page", () => {
  let bench: BrowserBench;
  let office: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "scripts/sample.mjs" });
    office = await bench.visit({ height: 900 });
    await office.openFile(CAMPAIGN);
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => office?.screenshot("failed-leaders"));

  step("is built by 汇总 from the record, with its figures, lights and gaps", async () => {
    const words = await runJob(office, "汇总", "leaders-00-rolled-up");
    expect(words).toContain("汇总已更新，含 11 / 11 个单位");
    await office.selectTab("汇总");
    await office.seesCell("A5", "1 / 15");
    const shown = await everything(office, "Z", 45);
    for (const words of [
      "报送率 2020年6月",
      "参与人次",
      "● 逾期",
      "▲ 滞后",
      "✓ 正常",
      "台账数字",
      "需要关注",
    ])
      expect(shown).toContain(words);
    expect(shown).toContain("例湾新区总工会");
    await office.screenshot("leaders-01-summary");
  });

  step("draws three charts", async () => {
    await office.place("A12");
    await office.page.locator(".chart-box canvas").first().waitFor();
    expect(await office.page.locator(".chart-box").count()).toBe(3);
    await office.screenshot("leaders-02-charts");
  });

  step("shows in 报送情况 who sent and who did not", async () => {
    await office.selectTab("报送情况");
    const shown = await everything(office, "T", 14);
    expect(shown).toContain("● 缺报 3 天");
    expect(shown).toContain("✓ 已接收");
    expect(shown).not.toMatch(/秦皇岛|北戴河/);
    await office.screenshot("leaders-03-status");
  });

  step("opens as a PDF of both sides of one sheet by its link", async () => {
    await office.clickMenu("台账", "导出和打印…");
    expect(await sidesOfPdf(office)).toBe(2);
    await office.screenshot("leaders-04-export");
  });

  step("prints the forms of all units that have reported, a side each, from 打印", async () => {
    const page = office.dialogFrame();
    await page.getByLabel("打印什么").selectOption({ label: "各单位的报表" });
    await page.getByRole("button", { name: "生成" }).click();
    await page.getByText("已生成 8 页").waitFor();
    await office.screenshot("leaders-05-forms");
    expect(await sidesOfPdf(office)).toBe(8);
    await closeDialog(office);
    await office.selectTab("打印");
    await office.screenshot("leaders-06-print-tab");
  });

  step("asks nothing of the network, and causes no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});

/** Opens the PDF by the dialog's link, as the person's own browser does; how many sides it has. */
async function sidesOfPdf(office: Visitor): Promise<number> {
  const context = office.page.context();
  const asked = context.waitForEvent("request", (request) => request.url().includes("export"));
  await office.dialogFrame().getByRole("link", { name: "打开 PDF" }).click();
  const answer = await context.request.get((await asked).url());
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  const pdf = (await answer.body()).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
