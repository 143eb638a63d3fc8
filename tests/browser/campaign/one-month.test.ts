// The main job with mouse and keyboard, from an empty workbook to the reviewed reports of March: one story told in order.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { closeDialog, runJob, storyTeller } from "./story";

const HEAD = "职工诵读活动（例市）";
const EAST = { name: "例东区总工会", mail: "lidong@units.example" };
const SOUTH = { name: "例南县总工会", mail: "linan@units.example" };
/** A mailbox without an account: nothing can be shared with it. */
const WEST = { name: "例西区总工会", mail: "lixi@163.com" };

/** Subject of the mail that goes with a new workbook. */
const HANDED_OUT = `${HEAD}：填报表已建好`;

const UNIT_LIST = [
  ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱"],
  [EAST.name, "县（区）总工会", "网络表格", "王示例", EAST.mail],
  [SOUTH.name, "县（区）总工会", "网络表格", "张试用", SOUTH.mail],
  [WEST.name, "县（区）总工会", "网络表格", "李样本", WEST.mail],
  [EAST.name, "县（区）总工会", "网络表格", "王示例", EAST.mail],
  ["例街道工会", "街道工会", "网络表格", "赵假设", "jiedao@units.example"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** Columns of 活动记录 in the template. */
const ACTIVITY = { date: "A", task: "B", kind: "C", theme: "D", place: "E", people: "F" };
/** Columns of a ledger of the template; its tasks stand from row 7. */
const LEDGER = {
  quantity: "C",
  people: "D",
  peopleCorrection: "E",
  sessions: "F",
  sessionsCorrection: "G",
  reason: "K",
};
/** Columns of 首页; March is in row 8. */
const HOME = { state: "D", submit: "E", zero: "F", receipt: "H", problems: "G" };

describe("a month of a campaign", () => {
  let bench: BrowserBench;
  let office: Visitor;
  let east: Visitor;
  let south: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", now: "2020-03-25T01:00:00Z" });
    office = await bench.visit();
    await office.page.locator(".file-table .link").first().click();
    await office.ready();
  });
  afterAll(() => bench?.close());

  const step = storyTeller(async () => {
    for (const [name, visitor] of Object.entries({ office, east, south }))
      await visitor?.screenshot(`failed-${name}`);
  });
  const cross = (visitor: Visitor) => visitor.page.locator(".modal .icon").last().click();

  async function sits({ name, mail }: { name: string; mail: string }): Promise<Visitor> {
    const clerk = await bench.visit({ as: mail });
    await clerk.openFile(name);
    return clerk;
  }

  const run = (item: string, picture: string) => runJob(office, item, picture);

  step("begins with 新建活动: a template is chosen, adjusted, created", async () => {
    await office.clickMenu("台账", "新建活动…");
    const page = office.dialogFrame();
    await page.getByRole("radio", { name: /秦皇岛 2020/ }).check();
    await page.getByText("将建立").waitFor();
    await office.screenshot("campaign-01-template");
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByLabel("活动名称").fill(HEAD);
    await page.getByRole("textbox", { name: "开始日期" }).fill("2020年3月6日");
    await page.getByRole("textbox", { name: "开始日期" }).press("Tab");
    await page.getByText("共 8 期").waitFor();
    await office.screenshot("campaign-02-adjust");
    await page.getByRole("button", { name: "建立活动" }).click();
    await page.getByText(`活动“${HEAD}”已建好`).waitFor({ timeout: 60_000 });
    await office.screenshot("campaign-03-created");
    await closeDialog(office);
    await office.page.locator("[data-u-comp=slide-tab-item]", { hasText: "指标与配额" }).waitFor();
    expect(await office.tabs()).toEqual(
      expect.arrayContaining(["汇总", "报送情况", "任务清单", "单位名录", "指标与配额", "字段定义"]),
    );
  });

  step("goes on with 登记单位: good rows are taken, a duplicate and an unknown type are named", async () => {
    await office.clickMenu("台账", "登记单位…");
    const page = office.dialogFrame();
    await page.locator("textarea").fill(UNIT_LIST);
    await page.getByText("3 行可导入，2 行有问题").waitFor();
    await office.screenshot("campaign-04-units");
    const problems = (await page.locator(".row-problem").allTextContents()).join("\n");
    expect(problems).toContain(EAST.name);
    expect(problems).toContain("街道工会");
    await page.getByRole("button", { name: "导入 3 个单位" }).click();
    await page.getByText("新增 3 个").waitFor();
    await closeDialog(office);
    await office.selectTab("单位名录");
    await office.seesCell("B5", WEST.name);
  });

  step("hands out the workbooks and names the address that cannot be shared with", async () => {
    const words = await run("分发填报表", "campaign-05-handed-out");
    expect(words).toContain("不能与 lixi@163.com 共享");
    expect(words).toContain(WEST.name);
    await office.screenshot("campaign-06-units-tab");
  });

  step("makes nothing twice when 分发填报表 is pressed again", async () => {
    await run("分发填报表", "campaign-07-handed-out-again");
    await office.page.locator(".file-icon").click();
    await office.page
      .locator(".file-table tr", { has: office.page.locator(".folder") })
      .getByRole("button")
      .first()
      .click();
    // The list is drawn when it has been fetched.
    await office.page.locator(".file-table .link", { hasText: EAST.name }).first().waitFor();
    const files = await office.page.locator(".file-table .link").allTextContents();
    expect(files.filter((name) => name.startsWith(EAST.name))).toHaveLength(1);
    expect(files.filter((name) => name.startsWith(WEST.name))).toHaveLength(1);
    await office.page.locator(".drive h1 .link").click();
    await office.openFile(HEAD);
  });

  step(
    "keeps 任务清单 in a sidebar: found by search, changed, added, and the tab shows it at once",
    async () => {
      await office.selectTab("任务清单");
      await office.clickMenu("台账", "任务清单…");
      const page = office.sidebar();
      await page.getByRole("searchbox").fill("读书小组");
      await page.getByText(/找到 \d+ \/ 15 项/).waitFor();
      await page.getByRole("button", { name: /^2 建立职工读书小组/ }).click();
      await page.getByLabel("牵头部门").fill("宣教部");
      await page.getByLabel("牵头部门").press("Enter");
      await page.getByLabel("进度", { exact: true }).fill("40");
      await office.screenshot("campaign-08-task");
      await page.getByRole("button", { name: "保存", exact: true }).click();
      await page.getByText("已保存：建立职工读书小组").waitFor();
      await office.seesCell("H4", "宣教部");
      await page.getByRole("button", { name: "新增任务" }).click();
      await page.getByRole("textbox", { name: "任务", exact: true }).fill("举办职工读书成果展");
      await page.getByLabel("完成时限（原文）").fill("9月底以前");
      await page.getByRole("textbox", { name: "工作日期" }).fill("9月30日");
      await page.getByRole("button", { name: "保存", exact: true }).click();
      await page.getByText("已保存：举办职工读书成果展").waitFor();
      await office.seesCell("C18", "举办职工读书成果展");
      await office.screenshot("campaign-09-tasks");
    },
  );

  step(
    "registers an activity for any unit: by initials, a day as people write it, faults at their fields",
    async () => {
      await office.clickMenu("台账", "登记活动…");
      const page = office.sidebar();
      await page.getByRole("combobox", { name: "单位", exact: true }).click();
      await office.page.keyboard.type("lnx");
      await office.page.keyboard.press("Enter");
      await page.getByText(`为 ${SOUTH.name} 登记`).waitFor();
      await page.getByRole("textbox", { name: "日期" }).fill("3月25日");
      await page.getByLabel("任务").click();
      await office.page.keyboard.type("读书小组");
      await office.page.keyboard.press("Enter");
      await page.getByLabel("主题").fill("读书小组第一次集体学习");
      await page.getByLabel("参与人次").fill("约五十人");
      await page.getByRole("button", { name: "保存", exact: true }).click();
      await page.locator("#field-people-error").waitFor();
      await office.screenshot("campaign-10-activity-fault");
      expect(await page.getByRole("textbox", { name: "日期" }).inputValue()).toBe("2020-03-25");
    },
  );

  step("keeps the draft of an activity while the sidebar is closed, and saves it", async () => {
    await office.sidebar().getByText("草稿已自动保留").waitFor();
    await office.page.locator(".sidebar .icon").click();
    await office.clickMenu("台账", "登记活动…");
    const page = office.sidebar();
    await page.getByText("已恢复上次没有保存的内容").waitFor();
    expect(await page.getByLabel("主题").inputValue()).toBe("读书小组第一次集体学习");
    await page.getByLabel("参与人次").fill("50");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("已保存：读书小组第一次集体学习").waitFor();
    await office.screenshot("campaign-11-activity-saved");
    await office.selectTab("代填活动");
    await office.seesCell("G3", "读书小组第一次集体学习");
    await office.page.locator(".sidebar .icon").click();
  });

  step("lets a clerk type activities, with lists to choose from and days that are refused", async () => {
    east = await sits(EAST);
    expect(await east.menus()).toEqual([]);
    await east.selectTab("活动记录");
    await east.typeInCell(`${ACTIVITY.date}3`, "2019-03-18");
    await east.dialog().waitFor();
    await east.screenshot("campaign-12-day-refused");
    await east.answer("确定");
    await east.typeInCell(`${ACTIVITY.date}3`, "2020-03-18");
    await east.seesCell(`${ACTIVITY.date}3`, "2020-03-18");
    await chooseFromList(east, `${ACTIVITY.task}3`, "1 开办“大学习”课堂");
    await east.typeInCell(`${ACTIVITY.theme}3`, "劳模讲堂");
    await east.typeInCell(`${ACTIVITY.people}3`, "60");
    await east.paste(
      `${ACTIVITY.date}4`,
      "2020-03-20\t2 建立职工读书小组\t读书交流\t共读一本书\t职工书屋\t45",
    );
    await east.seesCell(`${ACTIVITY.people}4`, "45");
    await east.screenshot("campaign-13-activities");
  });

  step(
    "fills the ledger by itself, takes a correction with its reason, refuses what is computed",
    async () => {
      await east.selectTab("台账 2020-03");
      await east.seesCell(`${LEDGER.people}7`, "60");
      await east.seesCell(`${LEDGER.people}8`, "45");
      await east.clickCell(`${LEDGER.people}7`);
      await east.page.keyboard.type("99");
      await east.dialog().getByRole("heading", { name: "受保护的单元格" }).waitFor();
      await east.screenshot("campaign-14-protected");
      await east.answer("确定");
      await east.seesCell(`${LEDGER.people}7`, "60");
      for (const row of [7, 8, 9]) await east.typeInCell(`${LEDGER.quantity}${row}`, "1");
      await east.typeInCell(`${LEDGER.peopleCorrection}7`, "65");
      await east.typeInCell(`${LEDGER.reason}7`, "签到表漏记五人，已核对");
      await east.seesCell(`${LEDGER.reason}7`, "签到表漏记五人，已核对");
      await east.screenshot("campaign-15-ledger");
    },
  );

  step("counts in a unit's ledger what the office entered for it", async () => {
    south = await sits(SOUTH);
    await south.selectTab("台账 2020-03");
    await south.seesCell(`${LEDGER.people}8`, "50");
    await south.selectTab("首页");
  });

  step("collects what was ticked: a receipt for the sound report, its problems for the other", async () => {
    await east.selectTab("首页");
    await east.clickCell(`${HOME.submit}8`);
    await south.selectTab("活动记录");
    const row = "2020-03-21\t2 建立职工读书小组\t读书交流\t共读\t职工书屋";
    await south.pasteTable(`${ACTIVITY.date}3`, "", `${row}\t约三十人`);
    expect(await south.dialog().textContent()).toContain(`${ACTIVITY.people}3 单元格不接受这个值`);
    await south.answer("确定");
    await south.paste(`${ACTIVITY.date}3`, row);
    await south.selectTab("首页");
    await south.clickCell(`${HOME.submit}8`);
    const words = await run("收取", "campaign-16-collected");
    expect(words).toContain("1");
    await east.seesCell(`${HOME.state}8`, "✓ 已提交");
    expect(await east.cellText(`${HOME.receipt}8`)).toContain("活动 2 条");
    // The receipt takes two lines: its row has grown under the clerk's eyes.
    expect((await east.place(`${HOME.receipt}8`)).height).toBeGreaterThan(35);
    await east.screenshot("campaign-17-receipt");
    await south.page.waitForFunction(
      (cell) =>
        (window as unknown as { workbench: { shown(a1: string): string } }).workbench
          .shown(cell)
          .includes("参与人次"),
      `${HOME.problems}8`,
    );
    expect(await south.cellText(`${HOME.state}8`)).toBe("▲ 有问题");
    await south.screenshot("campaign-18-problems");
  });

  step("takes in the second report once its figure is mended", async () => {
    await south.selectTab("活动记录");
    await south.typeInCell(`${ACTIVITY.people}3`, "30");
    await south.selectTab("首页");
    await south.clickCell(`${HOME.submit}8`);
    await run("收取", "campaign-19-collected-again");
    await south.seesCell(`${HOME.state}8`, "✓ 已提交");
    expect(await south.cellText(`${HOME.problems}8`)).toBe("");
  });

  step("is reviewed: one report accepted, one returned with a reason that its unit reads", async () => {
    await office.clickMenu("台账", "审核…");
    const page = office.dialogFrame();
    const card = (unit: string) => page.locator("article.report", { hasText: unit });
    await card(EAST.name).getByText("查看内容").click();
    await card(EAST.name).getByText("已更正").first().waitFor();
    await office.screenshot("campaign-20-review");
    await card(EAST.name).getByRole("button", { name: "接收" }).click();
    await page.getByText("已接收 1 份报表").waitFor();
    await card(SOUTH.name).getByRole("button", { name: "退回", exact: true }).click();
    await card(SOUTH.name).getByLabel("退回原因").fill("请补充第三项任务的数量");
    await card(SOUTH.name).getByRole("button", { name: "确认退回" }).click();
    await page.getByText(`已退回 ${SOUTH.name}`).waitFor();
    await office.screenshot("campaign-21-reviewed");
    await cross(office);
    await south.seesCell(`${HOME.state}8`, "▲ 已退回");
    expect(await south.cellText(`${HOME.problems}8`)).toContain("请补充第三项任务的数量");
    await east.seesCell(`${HOME.state}8`, "✓ 已接收");
    expect(await east.tabs()).toContain("台账 2020-03");
  });

  step(
    "is kept by the clock: on the 26th April opens, and one mail tells that and what is late of March",
    async () => {
      await office.advanceClock("2020-03-26T00:10:00Z");
      await office.clickMenu("台账", "时钟…");
      const page = office.dialogFrame();
      await page.getByRole("button", { name: "开启时钟" }).click();
      await page.getByText("时钟正在运行").waitFor();
      await office.screenshot("campaign-22-clock");
      await closeDialog(office);
      await office.advanceClock("1 h");
      // What is asked for and what became of March never come in one hour.
      expect((await mailsTo(office, SOUTH.mail))[0]).toContain("退回更正");
      await office.advanceClock("2020-03-26T02:40:00Z");
      expect(await mailsTo(office, SOUTH.mail)).toEqual([
        "职工诵读活动（例市）：月度台账 2020年3月已退回",
        expect.stringMatching(
          /^退回更正，请改好再报：月度台账 2020年3月；另有月度台账 2020年4月（截止 2020-04-25）、建组织情况（截止 2020-03-31）/,
        ),
        HANDED_OUT,
      ]);
      expect(await mailsTo(office, EAST.mail)).toEqual([
        "职工诵读活动（例市）：月度台账 2020年3月已接收",
        expect.not.stringContaining("催报"),
        HANDED_OUT,
      ]);
    },
  );

  step("chases who is late at one press", async () => {
    await office.advanceClock("2020-03-26T04:00:00Z");
    await office.clickMenu("台账", "催办…");
    const page = office.dialogFrame();
    await page.getByText(/^截至 2020-\d\d-\d\d，2 个单位有到期未报的报表$/).waitFor();
    await office.screenshot("campaign-24-chase");
    // Whoever was told today is not ticked by itself.
    await page.getByRole("checkbox", { name: `催办 ${WEST.name}` }).uncheck();
    await page.getByRole("checkbox", { name: `催办 ${SOUTH.name}` }).check();
    await page.getByRole("button", { name: "发送 1 封" }).click();
    await page.getByText("已发送 1 封催办邮件").waitFor();
    await closeDialog(office);
    expect((await mailsTo(office, SOUTH.mail))[0]).toBe(`催办：请报送${HEAD}（月度台账 2020年3月）`);
  });

  step("asks nothing of the network, and causes no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});

/** Subjects of the mails in the outbox that went to an address. */
async function mailsTo({ page }: Visitor, mail: string): Promise<string[]> {
  await page.locator(".local-button", { hasText: "发件箱" }).click();
  await page.locator(".mails li, .pane .empty").first().waitFor();
  const subjects = await page.locator(".mails li", { hasText: mail }).locator("strong").allTextContents();
  await page.screenshot({ path: "tests/browser/screenshots/campaign-23-outbox.png" });
  await page.keyboard.press("Escape");
  return subjects;
}

/** Opens the list of a cell by its arrow and chooses with the mouse. */
async function chooseFromList(visitor: Visitor, a1: string, choice: string): Promise<void> {
  await visitor.clickCell(a1);
  const { x, y, width, height } = await visitor.place(a1);
  const choices = visitor.page.locator("[data-u-comp=sheets-dropdown-list]");
  await visitor.page.mouse.click(x + width - 12, y + height / 2);
  // What was typed before may be drawn anew just then, which closes a list.
  await choices
    .waitFor({ timeout: 2000 })
    .catch(() => visitor.page.mouse.click(x + width - 12, y + height / 2));
  await choices.getByText(choice, { exact: true }).click();
  await visitor.seesCell(a1, choice);
}
