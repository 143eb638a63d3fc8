// City, counties 甲 and 乙, two towns of county 甲: what they report adds up level by level, on the screen, on paper and in Excel, and a later correction shows above.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { everything, runJob, storyTeller } from "./story";

const HEAD = "职工诵读活动（例市）";
const COUNTY = { name: "例甲县总工会", mail: "jia@units.example" };
const OTHER = { name: "例乙县总工会", mail: "yi@units.example" };
const FIRST = { name: "例甲一镇工会", mail: "jiayi@units.example" };
const SECOND = { name: "例甲二镇工会", mail: "jiaer@units.example" };

const LEDGER = "台账 2020-03";
/** 数量 of the first task in a unit's ledger. */
const QUANTITY = "C7";
/** March on 首页. */
const HOME = { state: "D8", submit: "E8", problems: "G8" };
const TASK = "1 开办“大学习”课堂";
/** Longest that a window may take to show what a script wrote. */
const WINDOW_MS = 15_000;
/** From A1 as far as this column and row. */
type Area = { column: string; rows: number };

describe("figures level by level", () => {
  let bench: BrowserBench;
  let office: Visitor;
  let county: Visitor;
  let first: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "tests/browser/campaign/two-levels.mjs" });
    office = await bench.visit();
    await office.openFile(HEAD);
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => {
    for (const [name, visitor] of Object.entries({ office, county, first }))
      await visitor?.screenshot(`failed-levels-${name}`);
  });

  async function reports(unit: { name: string; mail: string }, quantity: string): Promise<Visitor> {
    const clerk = await bench.visit({ as: unit.mail });
    await clerk.openFile(unit.name);
    await again(clerk, quantity);
    return clerk;
  }
  async function again(clerk: Visitor, quantity: string): Promise<void> {
    await clerk.selectTab(LEDGER);
    await clerk.typeInCell(QUANTITY, quantity);
    await clerk.selectTab("首页");
    await clerk.clickCell(HOME.submit);
  }
  const card = ({ name }: { name: string }) =>
    office.dialogFrame().locator(`article.report[aria-label^="${name}"]`);
  async function review(decide: () => Promise<void>): Promise<void> {
    await office.clickMenu("台账", "审核…");
    await decide();
    await office.page.locator(".modal .icon").last().click();
  }
  async function accept(unit: { name: string }): Promise<void> {
    await card(unit).getByRole("button", { name: "接收", exact: true }).click();
    await office.dialogFrame().getByText("已接收 1 份报表").waitFor();
    await card(unit).waitFor({ state: "detached" });
  }
  /** Waits until the first line that has all of these words reads so: what a script wrote reaches a window in its own time. */
  async function readsLine(
    visitor: Visitor,
    area: Area,
    words: string[],
    reads: (line: string[]) => boolean,
  ) {
    let line: string[] | undefined;
    for (const start = Date.now(); Date.now() - start < WINDOW_MS; ) {
      line = (await everything(visitor, area.column, area.rows))
        .split("\n")
        .map((each) => each.split("\t").filter(Boolean))
        .find((each) => words.every((word) => each.includes(word)));
      if (line && reads(line)) return;
      await visitor.page.waitForTimeout(100);
    }
    throw new Error(`The line of ${words.join(", ")} reads ${line?.join(" | ")}.`);
  }
  const countyReads = (...figures: string[]) =>
    readsLine(
      county,
      { column: "H", rows: 20 },
      [TASK, "数量"],
      (line) => line.slice(2).join() === figures.join(),
    );
  const officeReads = (total: string, words: string[] = [TASK], area: Area = { column: "Z", rows: 40 }) =>
    readsLine(office, area, words, (line) => line.includes(total));

  step("begin in the towns: 甲一镇 reports 2, 甲二镇 3, and the office takes both in", async () => {
    first = await reports(FIRST, "2");
    await reports(SECOND, "3");
    await runJob(office, "收取", "levels-01-collected");
    await review(async () => {
      await accept(FIRST);
      await accept(SECOND);
    });
    await runJob(office, "汇总", "levels-02-rolled-up");
  });

  step("come to 6 in the county's own workbook, once it has typed its 1", async () => {
    county = await bench.visit({ as: COUNTY.mail });
    await county.openFile(COUNTY.name);
    await county.selectTab("下级报送");
    await countyReads("2", "3", "5", "5");
    await again(county, "1");
    await reports(OTHER, "4");
    await runJob(office, "收取", "levels-03-collected");
    await runJob(office, "汇总", "levels-04-rolled-up");
    await county.selectTab("下级报送");
    await countyReads("1", "2", "3", "6", "6");
    expect(await county.cutCells()).toEqual([]);
    await county.screenshot("levels-05-county");
  });

  step("come to 10 at the city, on its page, in its own form as it is printed, and in Excel", async () => {
    await review(async () => {
      await accept(COUNTY);
      await accept(OTHER);
    });
    await runJob(office, "汇总", "levels-06-rolled-up");
    await office.selectTab("汇总");
    await officeReads("10");
    await office.clickMenu("台账", "导出和打印…");
    const page = office.dialogFrame();
    await page.getByLabel("打印什么").selectOption({ label: "上报台账：全部单位合计" });
    await page.getByRole("button", { name: "生成" }).click();
    await page.getByText("已生成 1 页").waitFor();
    const downloading = office.page.waitForEvent("download");
    await page.getByRole("button", { name: "下载 Excel" }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^台账.*\.xlsx$/);
    const parts = unzipSync(readFileSync(await file.path()));
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).toMatch(/<c [^>]*><v>10<\/v>/);
    await office.screenshot("levels-07-form");
    await office.page.locator(".modal .icon").last().click();
    await office.selectTab("打印");
    await officeReads("10", ["开办“大学习”课堂"], { column: "G", rows: 13 });
    await office.screenshot("levels-08-printed");
  });

  step("change above when 甲一镇 corrects its 2 to 4 afterwards: at the county and at the city", async () => {
    await review(async () => {
      const page = office.dialogFrame();
      await page.getByRole("button", { name: /^已接收 \d+$/ }).click();
      await card(FIRST).getByRole("button", { name: "退回更正" }).click();
      await card(FIRST).getByLabel("退回原因").fill("数量与佐证材料对不上");
      await card(FIRST).getByRole("button", { name: "确认退回" }).click();
      await page.getByText(`已退回 ${FIRST.name}`).waitFor();
    });
    await first.seesCell(HOME.state, "▲ 已退回");
    await again(first, "4");
    await runJob(office, "收取", "levels-09-collected");
    await review(() => accept(FIRST));
    const told = `下级已更改：${FIRST.name}，${TASK} 数量 2 → 4`;
    // Where the minute had no room for the tabs of units, the window says so: pressed again in another one it ends.
    const rolledUp = await runJob(office, "汇总", "levels-11-rolled-up");
    if (rolledUp.includes("还没有全部更新")) {
      await office.advanceClock("1 h");
      await runJob(office, "汇总", "levels-11-rolled-up");
    }
    await county.selectTab("下级报送");
    await countyReads("1", "4", "3", "8", "8");
    await office.selectTab("汇总");
    await officeReads("12");
    await office.clickMenu("台账", "审核…");
    await office
      .dialogFrame()
      .getByRole("button", { name: /^已接收 \d+$/ })
      .click();
    await card(COUNTY).getByText(told).waitFor();
    await office.screenshot("levels-12-city-review");
    await office.page.locator(".modal .icon").last().click();
    // Where Google had no room in the minute of the decision, the next collection writes it.
    await runJob(office, "收取", "levels-13-collected");
    await county.selectTab("首页");
    await county.page.waitForFunction(
      ([cell, words]) =>
        (window as unknown as { workbench: { shown(a1: string): string } }).workbench
          .shown(cell!)
          .includes(words!),
      [HOME.problems, told],
    );
    await county.screenshot("levels-14-county-home");
  });

  step("ask nothing of the network, and cause no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});
