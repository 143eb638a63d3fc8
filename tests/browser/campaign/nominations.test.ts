// Nominations from two works unions over their county and the city up to the province: refused, passed on, doubled, chosen, public, withdrawn, and listed in Word.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { runJob, storyTeller } from "./story";

const HEAD = "职工诵读活动（例市）";
const COUNTY = { name: "例甲县总工会", mail: "jia@units.example" };
const OTHER = { name: "例乙县总工会", mail: "yi@units.example" };
const MILL = { name: "例甲机械厂工会", mail: "ji@units.example" };
const SCHOOL = { name: "例甲学校工会", mail: "xue@units.example" };
type Clerk = typeof COUNTY;

const REGISTER = "典型推荐记录";
/** 典型推荐 on 首页. */
const HOME = { submit: "E9", problems: "G9", receipt: "H9" };
/** Rows of 评选环节: 选树 stands in row 4, 择优推荐 in row 5, row 9 is free. */
const STAGES = { max: "F4", publicityDays: "I4", ranked: "H5", form: "A9", stage: "B9", decider: "C9" };
const REASON = "事迹扎实，可学可用";

describe("nominations", () => {
  let bench: BrowserBench;
  let office: Visitor;
  const clerks = new Map<string, Visitor>();

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "tests/browser/campaign/ladder-office.mjs" });
    office = await bench.visit();
    await office.openFile(HEAD);
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(() => office.screenshot("failed-nominations-office"));

  async function clerkOf({ name, mail }: Clerk): Promise<Visitor> {
    const clerk = clerks.get(name) ?? (await bench.visit({ as: mail }));
    if (!clerks.has(name)) await clerk.openFile(name);
    clerks.set(name, clerk);
    return clerk;
  }
  /** Pastes rows from the first on, over what stood there, and ticks 提交. */
  async function nominates(unit: Clerk, ...rows: string[][]): Promise<Visitor> {
    const clerk = await clerkOf(unit);
    await clerk.selectTab(REGISTER);
    await clerk.paste("A3", rows.map((cells) => cells.join("\t")).join("\n"));
    await clerk.selectTab("首页");
    await clerk.clickCell(HOME.submit);
    return clerk;
  }
  const said = async (unit: Clerk, cell = HOME.problems) => (await clerkOf(unit)).cellText(cell);
  const hears = async (unit: Clerk, words: string) =>
    (await clerkOf(unit)).page.waitForFunction(
      ([cell, told]) =>
        (window as unknown as { workbench: { shown(a1: string): string } }).workbench
          .shown(cell!)
          .includes(told!),
      [HOME.problems, words],
    );

  const page = () => office.dialogFrame();
  const card = ({ name }: Clerk, nominee: string) =>
    page().locator(`article.case[aria-label="${name}的“${nominee}”"]`);
  async function selection(decide: () => Promise<void>): Promise<void> {
    await office.clickMenu("台账", "评选…");
    await page().getByRole("button", { name: /^全部/ }).click();
    await decide();
    await office.page.locator(".modal .icon").last().click();
  }
  async function decides(unit: Clerk, nominee: string, typed: Record<string, string> = {}): Promise<void> {
    const form = card(unit, nominee).locator("form");
    if (!(await form.isVisible()))
      await card(unit, nominee)
        .getByRole("button", { name: /^(定|改)/ })
        .click();
    for (const [label, text] of Object.entries({ 理由: REASON, ...typed })) {
      const field = form.getByLabel(label);
      if (["环节", "结果"].includes(label)) await field.selectOption({ label: text });
      else await field.fill(text);
    }
    await form.locator("button.primary").click();
  }
  const isNoted = () => page().getByText("已记下，单位的首页已更新").waitFor();

  step("ask for a county's word: the office types the stage and the public days into 评选环节", async () => {
    await office.selectTab("评选环节");
    const typed = {
      max: "2",
      publicityDays: "1",
      ranked: "是",
      form: "典型推荐",
      stage: "县推荐",
      decider: "单位的上级",
    };
    for (const [key, text] of Object.entries(typed))
      await office.typeInCell(STAGES[key as keyof typeof STAGES], text);
  });

  step(
    "are refused all at once where four come, one without a page, one too long, two of one rank; one alone is told to be too few",
    async () => {
      const clerk = await clerkOf(SCHOOL);
      await clerk.selectTab(REGISTER);
      await clerk.paste("A3", "9");
      expect(await clerk.dialog().textContent()).toContain("请填 1–3 的整数");
      await clerk.answer("确定");
      await nominates(
        SCHOOL,
        ["1", "职工 书屋", "事业单位", "教职工读书", "是", ""],
        ["1", "晨读小组", "事业单位", "字".repeat(5001), "是", ""],
        ["3", "教研读书会", "事业单位", "教研读书", "否", "photos/1"],
        ["2", "图书角", "事业单位", "班级图书角", "否", ""],
      );
      await nominates(MILL, ["1", "职工书屋", "企业", "坚持班前领读", "是", "https://units.example/1"]);
      await runJob(office, "收取", "nominations-01-collected");
      const words = await said(SCHOOL);
      for (const each of [
        "5001 个字，超过 5000 个字",
        "“photos/1”不是网址",
        "最多报 3 件，这次有 4 件",
        "1 与第 3 行相同",
      ])
        expect(words).toContain(each);
      expect(await said(MILL)).toContain("至少报 2 件，还差 1 件");
    },
  );

  step(
    "are passed on by the county that names them, and those of one name are named to the city",
    async () => {
      const none = ["", "", "", "", "", ""];
      await nominates(
        SCHOOL,
        ["1", "职工 书屋", "事业单位", "教职工读书", "是", ""],
        ["2", "晨读小组", "事业单位", "每日晨读", "是", ""],
        none,
        none,
      );
      await nominates(
        MILL,
        ["1", "职工书屋", "企业", "坚持班前领读", "是", "https://units.example/1"],
        ["2", "班组读书角", "企业", "班组轮流领读", "否", ""],
      );
      await nominates(
        COUNTY,
        ["1", "县阅览室", "机关", "县里阅览室", "是", ""],
        ["2", `${MILL.name} 职工书屋`, "企业", "坚持班前领读", "是", ""],
        ["3", "晨读小组", "事业单位", "每日晨读", "是", ""],
      );
      await nominates(
        OTHER,
        ["1", "职工书屋", "企业", "乙县职工书屋", "是", ""],
        ["2", "乙读书会", "机关", "乙县读书会", "是", ""],
      );
      await runJob(office, "收取", "nominations-02-collected");
      await runJob(office, "汇总", "nominations-03-rolled-up");
      await office.selectTab("汇总");
      await office.seesCell("Q9", "4 / 4");
      await office.seesCell("Q10", "共 7 件");
      await selection(async () => {
        await card(MILL, "职工书屋").getByText(`${COUNTY.name}推荐，排第 2`).first().waitFor();
        await card(MILL, "职工书屋").getByText("也报了同名的").waitFor();
        await card(SCHOOL, "职工 书屋").getByText(`等${COUNTY.name}推荐`).waitFor();
        await office.screenshot("nominations-04-waiting");
      });
    },
  );

  step(
    "are chosen by the city with a reason, within its places, and one of a name that was chosen is asked about",
    async () => {
      await selection(async () => {
        await decides(MILL, "职工书屋", { 理由: "好" });
        await page().getByText("理由太短").first().waitFor();
        await decides(MILL, "职工书屋");
        await isNoted();
        await decides(MILL, "职工书屋", { 环节: "择优推荐", 名次: "1" });
        await page().getByText("公示到 2020-06-23，期满前不能进入“择优推荐”").first().waitFor();
        await decides(OTHER, "职工书屋");
        await card(OTHER, "职工书屋").getByRole("button", { name: "已核对，记下" }).waitFor();
        await decides(SCHOOL, "晨读小组");
        await isNoted();
        await decides(OTHER, "乙读书会");
        await page().getByText("“选树”最多 2 件，已有 2 件").first().waitFor();
        await office.screenshot("nominations-05-full");
      });
      for (const unit of [MILL, COUNTY]) await hears(unit, "“职工书屋”选树：入选，公示 2020-06-23");
    },
  );

  step(
    "go to the province after their public day with a place; one that was withdrawn meanwhile does not",
    async () => {
      await nominates(
        SCHOOL,
        ["1", "职工 书屋", "事业单位", "教职工读书", "是", ""],
        ["", "", "", "", "", ""],
      );
      await runJob(office, "收取", "nominations-06-withdrawn");
      await office.advanceClock("1 d");
      await office.advanceClock("1 d");
      await selection(async () => {
        await decides(MILL, "职工书屋", { 名次: "1" });
        await isNoted();
        await card(SCHOOL, "晨读小组").getByText("已不在单位报的内容里").waitFor();
        await decides(SCHOOL, "晨读小组", { 环节: "择优推荐", 名次: "2" });
        await page().getByText("已不在“例甲学校工会”报的内容里，不能再定").first().waitFor();
        await decides(SCHOOL, "晨读小组", { 环节: "选树", 结果: "撤销已有结果", 理由: "单位撤回了这一件" });
        await isNoted();
        await office.screenshot("nominations-07-province");
      });
      for (const unit of [MILL, COUNTY]) await hears(unit, "“职工书屋”择优推荐：入选，第 1 名");
      for (const unit of [SCHOOL, COUNTY]) await hears(unit, "“晨读小组”选树：撤销，单位撤回了这一件");
    },
  );

  step(
    "stand in the list of who was chosen, as Word will open it, without the one that was taken back",
    async () => {
      await runJob(office, "汇总", "nominations-08-rolled-up");
      await office.clickMenu("台账", "督导通报…");
      await page().getByLabel("公文").selectOption("入选名单");
      // The page goes on showing what stood there until the list is drafted.
      const title = page().getByLabel("标题", { exact: true });
      while (!(await title.inputValue()).includes("入选名单")) await office.page.waitForTimeout(50);
      const downloading = office.page.waitForEvent("download");
      await page().getByRole("button", { name: "下载草稿" }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toMatch(/\.docx$/);
      const xml = strFromU8(unzipSync(readFileSync(await file.path()))["word/document.xml"]!);
      const words = xml.replace(/<[^>]+>/g, " ").replace(/\s+/g, "");
      expect(words).toContain("职工书屋");
      expect(words).not.toContain("晨读小组");
      await office.screenshot("nominations-09-list");
      await office.page.locator(".modal .icon").last().click();
    },
  );

  step("ask nothing of the network, and cause no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});
