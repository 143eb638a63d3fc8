// A campaign that nobody had in mind: set up from the blank template, defined in the grid alone, played to its end; the figures
// are those of this test's own counting.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { closeDialog, everything, runJob, storyTeller } from "./story";
import {
  DEEDS,
  type Deed,
  dueOf,
  FESTIVAL,
  HOSPITAL,
  HOURS,
  INDICATORS,
  MONTHLY_FIELDS,
  MONTHLY_FORM,
  monthName,
  POSTS,
  type Post,
  RETURNS,
  RULE,
  TASK,
  TITLE,
  TOWN,
  type Typed,
  UNIT_TYPES,
  VILLAGE,
  WEEKS,
  weekName,
  weekOf,
} from "./volunteers";

/** Every tick that was set, with the clock's time: what the rates are counted from. */
const ticks: { post: Post; period: string; at: string }[] = [];

describe("a campaign of a quarter from the blank template", () => {
  let bench: BrowserBench;
  let office: Visitor;
  let clock = "";
  const clerks = new Map<Post, Visitor>();

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", now: "2026-01-04T01:00:00Z" });
    office = await bench.visit();
    await office.page.locator(".file-table .link").first().click();
    await office.ready();
  }, 60_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => {
    await office?.screenshot("failed-volunteers-office");
    for (const { name } of POSTS) {
      const post = POSTS.find((each) => each.name === name)!;
      await clerks.get(post)?.screenshot(`failed-volunteers-${POSTS.indexOf(post)}`);
    }
  });

  async function at(moment: string): Promise<void> {
    clock = moment;
    await office.advanceClock(`${moment.replace(" ", "T")}:00+08:00`);
  }
  // The clock opens the tables of months that have begun.
  async function clockForAnHour(): Promise<void> {
    const press = async (button: string, then: string) => {
      await office.clickMenu("台账", "时钟…");
      const page = office.dialogFrame();
      await page.getByRole("button", { name: button }).click();
      await page.getByText(then).first().waitFor();
      await closeDialog(office);
    };
    await press("开启时钟", "时钟正在运行");
    await office.advanceClock("1 h");
    await press("关闭时钟", "时钟没有开启");
  }
  async function tick(post: Post, period: string, box: "提交" | "零报告" = "提交"): Promise<void> {
    const clerk = clerks.get(post)!;
    await clerk.selectTab("首页");
    const cell = `${await columnOf(clerk, box, 7)}${await rowOf(clerk, "A", period)}`;
    await clerk.clickCell(cell);
    await clerk.seesCell(cell, "1");
    ticks.push({ post, period, at: clock });
  }
  async function enter(post: Post, deeds: readonly Deed[]): Promise<void> {
    const clerk = clerks.get(post)!;
    await clerk.selectTab("活动记录");
    await typeRows(
      clerk,
      deeds.map(({ day, kind, theme, people }) => ({
        日期: day,
        任务: "1 组织志愿服务",
        活动类型: kind,
        主题: theme,
        参与人次: String(people),
      })),
    );
  }
  const told = (clerk: Visitor, period: string, header: string) =>
    columnOf(clerk, header, 7).then(async (column) =>
      clerk.cellText(`${column}${await rowOf(clerk, "A", period)}`),
    );

  step("begins with the blank template", async () => {
    await office.clickMenu("台账", "新建活动…");
    const page = office.dialogFrame();
    await page.getByRole("radio", { name: /^空白活动 / }).check();
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await page.getByLabel("活动名称").fill(TITLE);
    await page.getByLabel("发文单位").fill("例谷县卫生健康工会联合会");
    await page.getByRole("textbox", { name: "开始日期" }).fill("2026-01-05");
    await page.getByRole("textbox", { name: "结束日期" }).fill("2026-03-27");
    await page.getByRole("textbox", { name: "结束日期" }).press("Tab");
    await page.getByRole("button", { name: "建立活动" }).click();
    await page.getByText(`活动“${TITLE}”已建好`).waitFor({ timeout: 60_000 });
    await closeDialog(office);
    await office.page.locator("[data-u-comp=slide-tab-item]", { hasText: "指标与配额" }).waitFor();
  });

  step("is defined in the tabs: types, task, forms, returns, a conditional rule, quotas", async () => {
    await office.selectTab("单位类型");
    await typeRows(office, UNIT_TYPES);
    await office.selectTab("任务清单");
    await typeRows(office, [TASK]);
    await office.selectTab("报送事项");
    await typeRows(office, RETURNS, 3);
    await office.selectTab("表单");
    await typeRows(office, [MONTHLY_FORM], 4);
    await office.selectTab("字段定义");
    await typeRows(office, MONTHLY_FIELDS, 12);
    await office.typeInCell(`${await columnOf(office, "选项")}5`, "义诊、宣传、随访");
    await office.selectTab("校验规则");
    await typeRows(office, [RULE], 3);
    await office.selectTab("指标与配额");
    await typeRows(office, INDICATORS);
    await office.selectTab("单位名录");
    const { columns } = await sizeOf(office);
    await office.columnMenu(`${letterOf(columns - 1)}2`, "在左侧插入");
    await office.typeInCell(`${await newColumn(office, columns)}2`, "职工数");
    await office.screenshot("volunteers-01-defined");
    const found = await checked(office);
    expect(found).toContain("2 点说明，不必改正");
    expect(found).not.toContain("第13周");
    await office.screenshot("volunteers-02-checked");
    await closeDialog(office);
  });

  step("enters units of three levels with the number of their staff, and hands out", async () => {
    await office.clickMenu("台账", "登记单位…");
    const page = office.dialogFrame();
    const header = "单位名称\t单位类型\t上级单位\t填报方式\t联系人\t联系邮箱\t职工数";
    const lines = POSTS.map(({ name, type, parent, staff, mail }) =>
      [name, type, parent, "网络表格", "马样例", mail, staff].join("\t"),
    );
    await page.locator("textarea").fill([header, ...lines].join("\n"));
    await page.getByRole("button", { name: "导入 3 个单位" }).click();
    await page.getByText("新增 3 个").waitFor();
    await closeDialog(office);
    expect(await runJob(office, "分发填报表", "volunteers-03-handed-out")).toContain("已共享 3 个");
    for (const post of POSTS) {
      const clerk = await bench.visit({ as: post.mail, width: 1280 });
      await clerk.openFile(post.name);
      clerks.set(post, clerk);
    }
  });

  step(
    "shows each clerk what is owed: twelve weeks and three months by their due days and hours",
    async () => {
      const clerk = clerks.get(HOSPITAL)!;
      await clerk.selectTab("首页");
      const shown: string[][] = [];
      for (let row = 8; row < 23; row++)
        shown.push(
          await texts(
            clerk,
            ["A", "C", "B"].map((column) => `${column}${row}`),
          ).then((cells) => cells.map((text) => text.replace("▌", ""))),
        );
      const weeks = WEEKS.map((week) => [weekName(week), "每周服务", dueOf(weekName(week))]);
      const months = [1, 2, 3].map((month) => [
        monthName(month),
        "月度统计",
        dueOf(monthName(month)).slice(0, 10),
      ]);
      const owed = [...weeks, ...months].sort((a, b) => (a[2]! < b[2]! ? -1 : 1));
      expect(shown).toEqual(
        owed.map(([week, name, due]) => [week, name, week === weekName(FESTIVAL) ? "免报" : due]),
      );
      await clerk.screenshot("volunteers-04-home");
    },
  );

  step("takes 16:59 as on time and 17:01 as late", async () => {
    await at("2026-01-09 16:50");
    for (const post of POSTS) await enter(post, deedsOf(post, 2));
    await at("2026-01-09 16:59");
    await tick(HOSPITAL, weekName(2));
    await tick(TOWN, weekName(2));
    expect(await runJob(office, "收取", "volunteers-05-collected")).toContain("收下 2 个单位");
    await at("2026-01-09 17:01");
    expect(await runJob(office, "收取", "volunteers-06-overdue")).toContain("到期未报 1 个单位");
    await runJob(office, "汇总", "volunteers-06-rolled-up");
    await office.selectTab("汇总");
    const shown = await everything(office, "T", 30);
    expect(shown).toContain(`${VILLAGE.name} 每周服务 2026年第2周未报，已过截止时间`);
    expect(shown).not.toContain("没有逾期未报的");
    await office.screenshot("volunteers-06-evening");
    await tick(VILLAGE, weekName(2));
    // Drive tells of a change within ten minutes.
    await at("2026-01-09 17:30");
    expect(await runJob(office, "收取", "volunteers-06-late")).toContain("收下 1 个单位");
    expect(await told(clerks.get(HOSPITAL)!, weekName(2), "收到")).not.toContain("晚于");
    expect(await told(clerks.get(VILLAGE)!, weekName(2), "收到")).toContain("晚于截止日期 2026-01-09 17:00");
  });

  step(
    "refuses a free clinic of five people by its conditional rule, and takes it once it is mended",
    async () => {
      const [clinic] = deedsOf(TOWN, 3);
      await at("2026-01-16 16:40");
      await enter(HOSPITAL, deedsOf(HOSPITAL, 3));
      await enter(TOWN, [{ ...clinic!, people: 5 }]);
      await tick(HOSPITAL, weekName(3));
      await tick(VILLAGE, weekName(3), "零报告");
      await tick(TOWN, weekName(3));
      ticks.pop();
      expect(await runJob(office, "收取", "volunteers-07-refused")).toContain(
        `有问题 1 个单位（${TOWN.name}：“活动记录” F4 格`,
      );
      const clerk = clerks.get(TOWN)!;
      expect(await told(clerk, weekName(3), "问题或退回原因")).toContain("义诊不少于10人");
      await clerk.screenshot("volunteers-08-home-refused");
      await clerk.selectTab("活动记录");
      const row = await rowOf(clerk, await columnOf(clerk, "主题"), clinic!.theme);
      await clerk.typeInCell(`${await columnOf(clerk, "参与人次")}${row}`, String(clinic!.people));
      await tick(TOWN, weekName(3));
      expect(await runJob(office, "收取", "volunteers-09-mended")).toContain(
        "收下 1 个单位，有问题 0 个单位",
      );
    },
  );

  step("sums up the month: a ratio of the totals, never a sum of ratios", async () => {
    await at("2026-01-28 08:00");
    await clockForAnHour();
    await at("2026-01-28 10:00");
    for (const post of [HOSPITAL, TOWN]) await fillIn(clerks.get(post)!, "月度统计 2026-01");
    await clerks.get(HOSPITAL)!.screenshot("volunteers-10-month");
    await tick(HOSPITAL, monthName(1));
    await tick(TOWN, monthName(1));
    await tick(VILLAGE, monthName(1), "零报告");
    await runJob(office, "收取", "volunteers-11-month-collected");
    const [volunteers, hours] = [0, 1].map((at) => HOURS.reduce((sum, row) => sum + row[at]!, 0));
    const receipt = await told(clerks.get(HOSPITAL)!, monthName(1), "收到");
    expect(receipt).toContain(`人均时长 ${(hours! / volunteers!).toFixed(2)}`);
  });

  step("is played to its end: the rest of the weeks, February and March", async () => {
    await at("2026-03-27 14:00");
    await clockForAnHour();
    await at("2026-03-27 16:40");
    for (const post of POSTS)
      await enter(
        post,
        DEEDS.filter((deed) => deed.post === post && weekOf(deed.day) > 3),
      );
    for (const month of [2, 3]) await fillIn(clerks.get(HOSPITAL)!, `月度统计 2026-0${month}`);
    await Promise.all(
      POSTS.map(async (post) => {
        const weeks = WEEKS.filter(
          (week) => week > 3 && week !== FESTIVAL && !(post === TOWN && week === 12),
        );
        for (const week of weeks)
          await tick(post, weekName(week), deedsOf(post, week).length > 0 ? "提交" : "零报告");
      }),
    );
    for (const month of [2, 3]) await tick(HOSPITAL, monthName(month));
    await at("2026-03-27 17:30");
    expect(await runJob(office, "收取", "volunteers-12-end")).toContain("收下 3 个单位，有问题 0 个单位");
  });

  step("is accepted, and rolled up to the figures that the test counts itself", async () => {
    await at("2026-03-29 09:00");
    await office.clickMenu("台账", "审核…");
    const page = office.dialogFrame();
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: `接收选中的 ${ticks.length} 份` }).click();
    const early = beforeThoseBelow();
    await page.getByText(`已接收 ${ticks.length - early} 份报表`).waitFor();
    for (let left = early; left > 0; left--) {
      await page.getByRole("button", { name: "接收", exact: true }).first().click();
      await page.getByLabel("下级未齐仍接收的理由").fill("下级没有开展，季末一并说明");
      await page.getByRole("button", { name: "仍然接收" }).click();
      await page.getByText(`待审核 ${left - 1} 份`).waitFor();
    }
    await office.page.locator(".modal .icon").last().click();
    await runJob(office, "汇总", "volunteers-13-rolled-up");
    await office.selectTab("报送情况");
    for (const post of POSTS) expect(await figuresOf(office, post)).toEqual(counted(post));
    await office.screenshot("volunteers-14-status");
    await office.selectTab("汇总");
    await office.screenshot("volunteers-15-summary");
    const shown = await everything(office, "Z", 40);
    const short = share(HOSPITAL) - people(HOSPITAL);
    expect(shown).toContain(`${HOSPITAL.name} 的“服务人次”`);
    expect(shown).toContain(`差 ${short}人次`);
    expect(shown.split("\n").map((line) => line.split("\t"))).toContainEqual(
      expect.arrayContaining([
        String(DEEDS.length),
        String(POSTS.reduce((sum, post) => sum + people(post), 0)),
      ]),
    );
    expect(shown).not.toContain("成果形式");
  });

  step("asks nothing of the network, and causes no error in the page", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });
});

const deedsOf = (post: Post, week: number) =>
  DEEDS.filter((deed) => deed.post === post && weekOf(deed.day) === week);
const people = (post: Post) =>
  DEEDS.filter((deed) => deed.post === post).reduce((sum, deed) => sum + deed.people, 0);
/** 300 person-times for 1,000 staff, rounded up. */
const share = ({ staff }: Post) => Math.ceil((300 * staff) / 1000);

/** How many reports of the hospital stand above one that was never sent: each is accepted for a reason alone. */
const beforeThoseBelow = (): number =>
  ticks.filter(
    ({ post, period }) =>
      post === HOSPITAL &&
      POSTS.some((below) => !ticks.some((tick) => tick.post === below && tick.period === period)),
  ).length;

/** Figures of 报送情况 as they follow from the ticks: the week of the festival is in none of them. */
function counted(post: Post): Record<string, string> {
  const own = ticks.filter((tick) => tick.post === post);
  const [expected, actual] = [WEEKS.length - 1 + 3, own.length];
  const onTime = own.filter(({ period, at }) => at <= dueOf(period)).length;
  return {
    应报: String(expected),
    实报: String(actual),
    按时: String(onTime),
    报送率: percent(actual / expected),
    按时率: percent(onTime / expected),
    活动场次: String(DEEDS.filter((deed) => deed.post === post).length),
    参与人次: String(people(post)),
  };
}

const percent = (rate: number) => `${Math.round(rate * 100)}%`;

async function figuresOf(office: Visitor, post: Post): Promise<Record<string, string>> {
  const row = await rowOf(office, await columnOf(office, "单位"), post.name, 3);
  const festival = await columnOf(office, `每周服务\n${weekName(FESTIVAL)}`);
  expect(await office.cellText(`${festival}${row}`)).toBe("不需报");
  const found: Record<string, string> = {};
  for (const word of Object.keys(counted(post)))
    found[word] = await office.cellText(`${await columnOf(office, word)}${row}`);
  return found;
}

/** Types rows into the tab that is shown, by the words of its header, below the last one or from a row on. */
async function typeRows(visitor: Visitor, rows: readonly Typed[], from?: number): Promise<void> {
  const headers = await headersOf(visitor);
  const places = Object.keys(Object.assign({}, ...rows)).map((word) => headers.indexOf(word));
  if (places.includes(-1)) throw new Error(`${Object.keys(rows[0]!)} are not all among ${headers}`);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const start = from ?? (await firstFree(visitor, letterOf(first)));
  const columns = headers
    .slice(first, last + 1)
    .map((word, index) => ({ word, letter: letterOf(first + index) }));
  // What stands between them stays.
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    const present = await texts(
      visitor,
      columns.map(({ letter }) => `${letter}${start + at}`),
    );
    lines.push(columns.map(({ word }, index) => row[word] ?? present[index]).join("\t"));
  }
  await visitor.paste(`${letterOf(first)}${start}`, lines.join("\n"));
}

interface Probe {
  shown(a1: string): string;
  size(): { rows: number; columns: number };
}

/** What cells show. */
function texts({ page }: Visitor, cells: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const { workbench } = window as unknown as { workbench: Probe };
    return all.map((a1) => workbench.shown(a1));
  }, cells);
}

function sizeOf({ page }: Visitor): Promise<{ rows: number; columns: number }> {
  return page.evaluate(() => (window as unknown as { workbench: Probe }).workbench.size());
}

async function headersOf(visitor: Visitor, row = 2): Promise<string[]> {
  const { columns } = await sizeOf(visitor);
  const cells = Array.from({ length: columns }, (_, at) => `${letterOf(at)}${row}`);
  return (await texts(visitor, cells)).map((word) => word.replace(/ \*$/, ""));
}

async function columnOf(visitor: Visitor, word: string, row = 2): Promise<string> {
  const at = (await headersOf(visitor, row)).indexOf(word);
  if (at < 0) throw new Error(`No column ${word}`);
  return letterOf(at);
}

/** The column that was put in before the last one, once it is there. */
async function newColumn(visitor: Visitor, columns: number): Promise<string> {
  await visitor.page.waitForFunction(
    (before) => (window as unknown as { workbench: Probe }).workbench.size().columns > before,
    columns,
  );
  return letterOf(columns - 1);
}

async function rowOf(visitor: Visitor, column: string, words: string, from = 3): Promise<number> {
  const { rows } = await sizeOf(visitor);
  const cells = Array.from({ length: Math.min(40, rows - from + 1) }, (_, at) => `${column}${from + at}`);
  // A bar stands before a period that wants something.
  const found = (await texts(visitor, cells)).findIndex((text) => text.replace("▌", "") === words);
  if (found < 0) throw new Error(`No row ${words} in column ${column}`);
  return from + found;
}

const firstFree = (visitor: Visitor, column: string) => rowOf(visitor, column, "");

const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** Volunteers and hours of both rows of a monthly table. */
async function fillIn(clerk: Visitor, tab: string): Promise<void> {
  await clerk.selectTab(tab);
  const column = await columnOf(clerk, "志愿者人数", 6);
  await clerk.paste(`${column}7`, HOURS.map((row) => row.join("\t")).join("\n"));
}

/** What 检查与修复 says. */
async function checked(office: Visitor): Promise<string> {
  await office.clickMenu("台账", "检查与修复");
  const page = office.dialogFrame();
  await page.getByText("没有发现问题").waitFor();
  return (await page.locator("body").textContent()) ?? "";
}
