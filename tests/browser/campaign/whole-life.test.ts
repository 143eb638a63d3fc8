// The whole life of a report, as a unit's clerk and the office live it: filled in, sent, returned, mended, accepted, corrected, reopened;
// put off, not owed, and handed in late as nothing. At each station 首页, 报送情况 and 汇总 say the same.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { everything, runJob, storyTeller } from "./story";

const CAMPAIGN = "职工诵读活动（例市）";
const EAST = { name: "例东区总工会", mail: "lidong@units.example" };
const RIVER = { name: "例河县总工会", mail: "lihe@units.example" };
/** Row of 月度台账 2020年3月 on 首页, and its columns. */
const MARCH = 8;
const HOME = { dueOn: "B", status: "D", submit: "E", zero: "F", problems: "G", receipt: "H" };
/** First of the rows in which a unit writes what is difficult, with the office's answer. */
const ASK = { words: "D19", answer: "H19" };
/** What is said of a unit that has sent nothing before the due day: on its 首页, in 报送情况. */
const WAITING = ["◔ 未报", "待报"];
/** 参与人次（累计） on 汇总. */
const PEOPLE = "Q5";

describe("the whole life of a report", () => {
  let bench: BrowserBench;
  let office: Visitor;
  let east: Visitor;
  let river: Visitor;

  const sits = async (
    { name, mail }: typeof EAST,
    size: { width?: number; height?: number; touch?: boolean } = {},
  ) => {
    const clerk = await bench.visit({ as: mail, ...size });
    await clerk.openFile(name);
    await clerk.selectTab("首页");
    return clerk;
  };
  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "tests/browser/campaign/two-units.mjs" });
    office = await bench.visit();
    await office.openFile(CAMPAIGN);
    east = await sits(EAST);
    // What a unit writes stands below the tall row of tasks.
    river = await sits(RIVER, { width: 1280, height: 1300 });
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => {
    for (const [name, visitor] of Object.entries({ office, east, river }))
      await visitor?.screenshot(`failed-life-${name}`);
  });
  const collect = (picture: string) => runJob(office, "收取", picture);
  const cross = () => office.page.locator(".modal .icon").last().click();

  /** What the three pages say of March after 汇总: 首页 and 报送情况 of each unit, and the people of all. */
  async function told(picture: string): Promise<Record<string, readonly string[] | string>> {
    await runJob(office, "汇总", picture);
    await office.selectTab("报送情况");
    const rows = (await everything(office, "P", 4)).split("\n").map((line) => line.split("\t"));
    const statusOf = (unit: string) => rows.find((row) => row.includes(unit))?.[3] ?? "";
    await office.selectTab("汇总");
    await office.screenshot(`${picture}-page`);
    return {
      east: [await east.cellText(`${HOME.status}${MARCH}`), statusOf(EAST.name)],
      river: [await river.cellText(`${HOME.status}${MARCH}`), statusOf(RIVER.name)],
      people: await office.cellText(PEOPLE),
    };
  }
  /** Opens 审核 at a filter. */
  async function review(filter: string) {
    await office.clickMenu("台账", "审核…");
    const page = office.dialogFrame();
    await page.getByRole("button", { name: new RegExp(`^${filter} \\d+$`) }).click();
    return {
      page,
      card: page.locator("article.report", { hasText: filter === "延期申请" ? RIVER.name : EAST.name }),
    };
  }

  step("begins with a clerk who fills in and ticks; the office takes it in", async () => {
    await east.selectTab("活动记录");
    await east.paste("A3", "2020-03-17\t1 开办“大学习”课堂\t集中学习\t劳模讲堂\t职工之家\t60");
    await east.paste("A4", "2020-03-19\t2 建立职工读书小组\t读书交流\t共读一本书\t职工书屋\t45");
    await east.selectTab("台账 2020-03");
    for (const row of [7, 8, 9]) await east.typeInCell(`C${row}`, "1");
    await east.selectTab("首页");
    await east.clickCell(`${HOME.submit}${MARCH}`);
    expect(await collect("life-01-collected")).toContain("收下 1 个单位");
    await east.seesCell(`${HOME.status}${MARCH}`, "✓ 已提交");
    expect(await told("life-02-submitted")).toEqual({
      east: ["✓ 已提交", "✓ 已提交"],
      river: WAITING,
      people: "105",
    });
  });

  step("is returned with a reason that the unit reads", async () => {
    const { page, card } = await review("待审");
    await card.getByRole("button", { name: "退回", exact: true }).click();
    await card.getByLabel("退回原因").fill("第二场人次与签到表对不上");
    await office.screenshot("life-03-return");
    await card.getByRole("button", { name: "确认退回" }).click();
    await page.getByText(`已退回 ${EAST.name}`).waitFor();
    await cross();
    await east.seesCell(`${HOME.status}${MARCH}`, "▲ 已退回");
    await saysIn(east, `${HOME.problems}${MARCH}`, "第二场人次与签到表对不上");
    await east.screenshot("life-04-returned");
    expect(await told("life-05-returned")).toEqual({
      east: ["▲ 已退回", "▲ 已退回"],
      river: WAITING,
      people: "0",
    });
  });

  step("is mended, ticked again and accepted", async () => {
    await east.selectTab("活动记录");
    await east.typeInCell("F4", "30");
    await east.selectTab("首页");
    await east.clickCell(`${HOME.submit}${MARCH}`);
    await collect("life-06-collected");
    const { page, card } = await review("待审");
    await card.getByRole("button", { name: "接收", exact: true }).click();
    await page.getByText("已接收 1 份报表").waitFor();
    await cross();
    await east.seesCell(`${HOME.status}${MARCH}`, "✓ 已接收");
    expect(await told("life-07-accepted")).toEqual({
      east: ["✓ 已接收", "✓ 已接收"],
      river: WAITING,
      people: "90",
    });
  });

  step("is corrected by its unit: one correction is taken in, one declined", async () => {
    await office.advanceClock("2020-03-24T02:00:00Z");
    await east.selectTab("活动记录");
    await east.paste("A5", "2020-03-21\t1 开办“大学习”课堂\t集中学习\t补记一场\t职工之家\t12");
    await east.paste("A6", "2020-03-22\t1 开办“大学习”课堂\t集中学习\t市里的一场\t职工之家\t5");
    await east.selectTab("首页");
    await collect("life-08-proposed");
    const { page, card } = await review("更正建议");
    await card.getByLabel(/^选择 .*市里的一场/).uncheck();
    await office.screenshot("life-09-corrections");
    await card.getByRole("button", { name: "采纳选中的 1 处", exact: true }).click();
    await page.getByText("已采纳").waitFor();
    await card.getByLabel("不采纳的原因").fill("这一场已由市总工会登记");
    await card.getByRole("button", { name: "不采纳选中的 1 处" }).click();
    await page.getByText("没有采纳").waitFor();
    await cross();
    await saysIn(east, `${HOME.problems}${MARCH}`, "这一场已由市总工会登记");
    await east.screenshot("life-10-corrected");
    expect(await told("life-11-corrected")).toEqual({
      east: ["✓ 已接收", "✓ 已接收"],
      river: WAITING,
      people: "102",
    });
  });

  step("is reopened, sent once more and accepted with what was declined before", async () => {
    const { page, card } = await review("已接收");
    await card.getByRole("button", { name: "退回更正" }).click();
    await card.getByLabel("退回原因").fill("市里的一场可以列入，请再报一次");
    await card.getByRole("button", { name: "确认退回" }).click();
    await page.getByText(`已退回 ${EAST.name}`).waitFor();
    await cross();
    await east.seesCell(`${HOME.status}${MARCH}`, "▲ 已退回");
    expect(await told("life-12-reopened")).toEqual({
      east: ["▲ 已退回", "▲ 已退回，按接收稿计"],
      river: WAITING,
      people: "102",
    });
    await east.clickCell(`${HOME.submit}${MARCH}`);
    await collect("life-13-collected");
    const again = await review("待审");
    await again.card.getByRole("button", { name: "接收", exact: true }).click();
    await again.page.getByText("已接收 1 份报表").waitFor();
    await cross();
    expect(await told("life-14-accepted-anew")).toEqual({
      east: ["✓ 已接收", "✓ 已接收"],
      river: WAITING,
      people: "107",
    });
  });

  step("of another unit is put off at its wish", async () => {
    await river.typeInCell(ASK.words, "延期：2020年3月 到3月28日，材料未齐");
    await collect("life-15-asked");
    await river.seesCell(ASK.answer, "延期申请已收到，等待答复");
    const { page, card } = await review("延期申请");
    await card.waitFor();
    await office.screenshot("life-16-extension");
    await card.getByRole("button", { name: "同意", exact: true }).click();
    await page.getByText(`已同意 ${RIVER.name} 延期到 2020-03-28`).waitFor();
    await cross();
    await collect("life-17-granted");
    await river.seesCell(`${HOME.dueOn}${MARCH}`, "2020-03-28");
    await river.seesCell(ASK.answer, "同意延期到 2020-03-28");
    await river.screenshot("life-18-extended");
  });

  step(
    "is not owed where the office says so, and late where nothing is handed in behind its day",
    async () => {
      await office.selectTab("例外");
      // Below the wish of the other unit.
      await office.paste("B4", `${EAST.name}\t\t月度台账\t2020年4月\t免报\t\t机构合并`);
      await office.advanceClock("2020-03-30T02:00:00Z");
      await river.clickCell(`${HOME.zero}${MARCH}`);
      await office.advanceClock("1 h");
      expect(await collect("life-19-late")).toContain("收下 1 个单位");
      await saysIn(river, `${HOME.receipt}${MARCH}`, "晚于截止日期");
      expect(await told("life-20-late")).toEqual({
        east: ["✓ 已接收", "✓ 已接收"],
        river: ["✓ 已提交", "▲ 迟报 2 天"],
        people: "107",
      });
      await office.selectTab("报送情况");
      expect(await everything(office, "P", 4)).toContain("不需报");
    },
  );

  step("can be read on a phone", async () => {
    const phone = await sits(RIVER, { width: 390, touch: true });
    await phone.screenshot("life-21-phone");
  });

  step("asks nothing of the network, and causes no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});

/** Waits until a cell holds words among others. */
async function saysIn({ page }: Visitor, a1: string, words: string): Promise<void> {
  await page.waitForFunction(
    ([cell, part]) =>
      (window as unknown as { workbench: { shown(a1: string): string } }).workbench
        .shown(cell)
        .includes(part),
    [a1, words] as const,
  );
}
