// An hour of a clerk and of the office without a mouse: every step by keys alone.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { findText, isDrawn, standing, tabTo, turnTo, walkTo } from "../../../packages/workbench/tests/keys";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { storyTeller } from "./story";

const GLASS = { name: "例明玻璃有限公司工会", mail: "boli@units.example" };
const STAFF = "li.shili@qhd-office.example";
const TASK = "1 开办“大学习”课堂";
const JUNE = "2020年6月";

/** The box under 提交 in a period's row of 首页. */
const tickOf = ({ page }: Visitor, period: string): Promise<string> =>
  page.evaluate((wanted) => {
    const { shown } = (window as unknown as { workbench: { shown(a1: string): string } }).workbench;
    const rows = Array.from({ length: 40 }, (_, index) => index + 1);
    const head = rows.find((row) => shown(`A${row}`) === "报告期")!;
    const row = rows.find((each) => each > head && shown(`A${each}`).includes(wanted));
    return `${[..."ABCDEFGHIJ"].find((letter) => shown(`${letter}${head}`) === "提交")}${row}`;
  }, period);

describe("without a mouse", () => {
  let bench: BrowserBench;
  let clerk: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "scripts/sample.mjs" });
    clerk = await bench.visit({ as: GLASS.mail });
    office = await bench.visit({ as: STAFF });
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => {
    await clerk?.screenshot("failed-keyboard-clerk");
    await office?.screenshot("failed-keyboard-office");
  });

  step("a clerk opens the unit's workbook from the list of files", async () => {
    await tabTo(clerk, GLASS.name);
    await clerk.page.keyboard.press("Enter");
    await clerk.ready();
    expect(await clerk.tab()).toBe("首页");
  });

  step("goes to the records, finds the last row, and writes one activity under it", async () => {
    const { keyboard } = clerk.page;
    await turnTo(clerk, "活动记录");
    await isDrawn(clerk, "A12");
    await keyboard.press("Control+ArrowDown");
    await clerk.stepTo("A13", "ArrowDown");
    for (const typed of ["2020-06-20", TASK, "集中学习", "新任务新要求", "会议室", "25"]) {
      await keyboard.type(typed);
      await keyboard.press("Tab");
    }
    await clerk.seesCell("F13", "25");
    await clerk.seesCell("D13", "新任务新要求");
    await clerk.seesCell("B13", TASK);
    expect(await clerk.cellText("A13")).toBe("2020-06-20");
  });

  step("is told by cell what it does not take, goes on with Enter, and corrects with F2", async () => {
    const { keyboard } = clerk.page;
    await keyboard.press("Home");
    await findText(clerk, "新任务新要求");
    await clerk.stepTo("E13", "ArrowRight");
    await clerk.stepTo("F13", "ArrowRight");
    await keyboard.type("很多人");
    await keyboard.press("Enter");
    await clerk.dialog().getByText("F13").waitFor();
    await clerk.dialog().getByRole("button", { name: "确定" }).and(clerk.page.locator(":focus")).waitFor();
    await keyboard.press("Enter");
    await clerk.dialog().waitFor({ state: "detached" });
    await findText(clerk, "新任务新要求");
    await keyboard.press("F2");
    await keyboard.type("（第二次）");
    await keyboard.press("Enter");
    await clerk.seesCell("D13", "新任务新要求（第二次）");
  });

  step("takes back the last word and brings it again", async () => {
    await clerk.page.keyboard.press("Control+z");
    await clerk.seesCell("D13", "新任务新要求");
    await clerk.page.keyboard.press("Control+y");
    await clerk.seesCell("D13", "新任务新要求（第二次）");
  });

  step("ticks June's report, unticks it, and ticks it again", async () => {
    const { keyboard } = clerk.page;
    await turnTo(clerk, "首页");
    await findText(clerk, JUNE);
    const box = await tickOf(clerk, JUNE);
    await walkTo(clerk, box);
    for (const ticked of ["1", "0", "1"]) {
      await keyboard.press("Space");
      await clerk.seesCell(box, ticked);
    }
    await clerk.screenshot("keyboard-clerk");
  });

  step("the office opens the campaign, and the form of an activity from the menu", async () => {
    const { keyboard } = office.page;
    await tabTo(office, "大学习");
    await keyboard.press("Enter");
    await office.ready();
    await keyboard.press("F10");
    await keyboard.press("ArrowDown");
    await office.page.locator(".menu-item:focus").waitFor();
    const item = office.page.locator(".menu-item:focus", { hasText: "登记活动…" });
    for (let tries = 0; tries < 30 && !(await item.isVisible()); tries++) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await office.sidebar().getByLabel("单位").first().waitFor();
  });

  step("fills it and saves for a unit", async () => {
    const { keyboard } = office.page;
    for (const [label, typed] of [
      ["单位", "例东区总工会"],
      ["日期", "2020-06-21"],
      ["任务", TASK],
      ["主题", "宪法学习"],
      ["参与人次", "31"],
    ] as const) {
      await tabTo(office, label);
      await keyboard.type(typed);
    }
    await tabTo(office, "保存");
    await office.screenshot("keyboard-form");
    await keyboard.press("Enter");
    await office.sidebar().getByText("已保存").first().waitFor();
  });

  step("finds the entry in the grid, and takes it back", async () => {
    const { keyboard } = office.page;
    await keyboard.press("Shift+F6");
    await turnTo(office, "代填活动");
    await findText(office, "宪法学习");
    await keyboard.press("Control+z");
    await office.page.waitForFunction(
      () =>
        !(window as unknown as { workbench: { shown(a1: string): string } }).workbench
          .shown("F3")
          .includes("宪法学习"),
    );
  });

  step("inserts a row in the list of tasks and deletes it again", async () => {
    const { keyboard } = office.page;
    await turnTo(office, "任务清单");
    await findText(office, "建组织");
    const at = await standing(office);
    await keyboard.press("Control+Alt+=");
    await office.seesCell(at, "");
    await keyboard.press("Control+Alt+-");
    await office.seesCell(at, "建组织");
  });
});
