import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { itemsOf } from "../../../src/client/notice/items";
import { readNotice } from "../../../src/core/notice";
import type { PageStart } from "../../../src/core/wire/procedures";
import { docxOf } from "./docx";
import { type Answers, libraryText, type OpenPage, PageRig, refused } from "./page-rig";
import { nothingHeld } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const size = { width: 1040, height: 680 };
const fixture = (name: string): string => readFileSync(`tests/fixtures/notices/dev/${name}.txt`, "utf8");

const answers: Answers = {
  "page.library": ({ name }) => ({ script: libraryText(name) }),
  "notice.apply": ({ tasks, indicators }) => ({
    written: [
      { tab: "任务清单", added: tasks.length, changed: 0, there: 0, gone: 0 },
      { tab: "指标与配额", added: indicators.length, changed: 0, there: 0, gone: 0 },
    ],
    undecided: [],
    undo: "import-1",
  }),
  "notice.undo": () => ({ restored: ["任务清单", "指标与配额"] }),
};

function start(hasCampaign = true): PageStart<"notice"> {
  return { page: "notice", language: "zh", data: hasCampaign ? { present: nothingHeld() } : {} };
}

/** Everything the dialog shows, in a few lines: the accessibility check looks at each mark. */
const SHORT = [
  "示例市总工会关于开展2020年读书活动的通知",
  "一、主要任务",
  "（一）开办职工书屋。3月底前开办不少于5个职工书屋。（责任领导：张示例；责任部门：宣教部、办公室；完成时限：6月）",
  "（二）深入学习宣传贯彻。及时总结经验。（责任部门：办公室；完成时限：适时）",
  "二、有关要求",
  "各单位于每月25日前将进展情况报宣教部，邮箱 office@city.example。",
].join("\n");

async function read({ page }: OpenPage, text: string): Promise<void> {
  await page.getByLabel("通知全文").fill(text);
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByText("第 2 步").waitFor();
}

describe("the dialog 从通知导入", () => {
  it("reads a published list of measures: accept all, mend one, drop one, write, undo", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    await read(opened, fixture("seed-002"));
    await page.getByRole("button", { name: "全部接受" }).click();

    const mended = page.locator(".item", { hasText: "持续推进职工志愿服务活动" }).first();
    await mended.getByRole("button", { name: "修改" }).click();
    await mended.getByLabel("牵头部门").fill("宣教部");
    await mended.getByRole("button", { name: "改好了" }).click();
    const dropped = page.locator(".item", { hasText: "组织开展劳模宣讲活动" }).first();
    await dropped.getByRole("button", { name: "不要" }).click();

    await page.getByRole("button", { name: /^写入/ }).click();
    await page.getByText("任务清单：新增 9 行").waitFor();
    const [decision] = opened.inputs("notice.apply");
    expect(decision?.mode).toBe("append");
    expect(decision?.tasks.find(({ cells }) => cells.number === "二（一）")?.cells).toMatchObject({
      title: "持续推进职工志愿服务活动",
      leaders: "张慧",
      leadDepartment: "宣教部",
      deadlineText: "10月",
      deadline: "2020-10-31",
    });
    expect(decision?.indicators.some(({ cells }) => cells.headline === "15")).toBe(true);

    await page.getByRole("button", { name: "撤销这次导入" }).click();
    await page.getByText("已撤销，恢复了：任务清单、指标与配额").waitFor();
    expect(opened.inputs("notice.undo")).toEqual([{ undo: "import-1" }]);
    expect(opened.inputs("page.library")).toEqual([{ name: "notice-reader" }]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("asks in an empty workbook for what the notice does not say, and says which answer is no day", async () => {
    const made: Answers = { ...answers, "notice.undo": () => ({ restored: [] }) };
    const opened = await rig.open(start(false), made, size);
    const { page } = opened;
    await read(opened, SHORT);
    await page.getByRole("button", { name: "全部接受" }).click();
    await page.getByLabel("开始日期").fill("开春");
    await page.getByLabel("活动类型").fill("宣讲\n竞赛");
    await page.getByLabel("单位类型", { exact: true }).fill("县区工会");
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/questions.png` });
    await page.getByRole("button", { name: /^写入/ }).click();
    await page.getByText("“开始日期”不是能用的日期").first().waitFor();
    expect(opened.inputs("notice.apply")).toEqual([]);

    await page.getByLabel("开始日期").fill("2020-03-06");
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: /^写入/ }).click();
    await page.getByText("已写入").first().waitFor();
    const [decision] = opened.inputs("notice.apply");
    expect(decision).toMatchObject({
      campaign: { start: "2020-03-06" },
      kinds: ["宣讲", "竞赛"],
      unitTypes: [{ cells: { name: "县区工会" } }],
      returns: [{ cells: { kind: "截止日月", cutoffDay: "25" } }],
    });
    await page.getByText("再登记单位").waitFor();
    await page.getByRole("button", { name: "撤销这次导入" }).click();
    await page.getByText("导入时新建的活动和各张工作表都已移除").waitFor();
    await opened.close();
  });

  it("asks how often units report, with what the notice suggests chosen and its sentence beside it", async () => {
    const opened = await rig.open(start(false), answers, size);
    const { page } = opened;
    await read(opened, fixture("seed-001"));
    expect(await page.getByLabel("多久报送一次").inputValue()).toBe("once");
    await page.getByText("按通知原文选的，请核对：“请各地方、产业、直属工会于11月20日前").first().waitFor();
    await page.getByRole("button", { name: "全部接受" }).click();
    await page.getByLabel("结束日期").fill("2021-10-01");
    await page.getByLabel("截止日期").fill("");
    await page.getByRole("button", { name: /^写入/ }).click();
    await page.getByText("“截止日期”必须定，请填写").first().waitFor();
    await page.getByText("结束日期 2021-10-01 早于开始日期 2021-10-19").first().waitFor();
    expect(opened.inputs("notice.apply")).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/refused.png` });

    await page.getByLabel("结束日期").fill("2022-03-31");
    await page.getByText("早于开始日期").waitFor({ state: "detached" });
    await page.getByLabel("多久报送一次").selectOption("calendarMonth");
    await page.getByText("“截止日期”必须定").waitFor({ state: "detached" });
    await page.getByLabel("截止日", { exact: true }).fill("25");
    await page.getByText("上月26日到当月25日为一期").waitFor();
    await page.getByText("2021-10-26 至 2021-11-25（2021-11-25 前报）").waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/periods.png` });
    await page.getByLabel("何时报").selectOption("next");
    await page.getByText("2021-10-19 至 2021-10-31（2021-11-25 前报）").waitFor();
    await opened.close();
  });

  it("says beside a number that is stated anew which sentence of its task goes with it", async () => {
    const present = nothingHeld();
    const held = itemsOf(readNotice(SHORT)).filter(
      ({ group }) => group === "tasks" || group === "indicators",
    );
    present.rows.tasks = held.filter(({ group }) => group === "tasks").map(({ cells }) => cells);
    present.rows.indicators = held.filter(({ group }) => group === "indicators").map(({ cells }) => cells);
    expect(present.rows.tasks[0]!.detail).toContain("不少于5个职工书屋");
    const opened = await rig.open({ ...start(), data: { present } }, answers, size);
    await read(opened, SHORT.replace("5个", "8个"));
    const { page } = opened;
    await page.getByText("现为“5”，通知写“8”").waitFor();
    await page.getByText(/任务内容里的“.*不少于5个职工书屋”一并改为“.*不少于8个职工书屋”/).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByText("现为“5”，通知写“8”").scrollIntoViewIfNeeded();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/requoted.png` });
    await opened.close();
  });

  it("marks what the campaign holds, says what replacing takes away, and offers the last import's undo", async () => {
    const present = nothingHeld();
    present.settings = { title: "主题宣传教育活动" };
    present.rows.tasks = [
      { number: "二（一）", title: "持续推进职工志愿服务活动", deadline: "2020-11-30" },
      { number: "三（一）", title: "组织开展劳模宣讲活动", deadline: "2020-12-31" },
    ];
    const again = {
      ...start(),
      data: { present, isHandedOut: true as const, undo: { id: "import-0", title: "主题宣传教育活动" } },
    };
    const opened = await rig.open(again, answers, size);
    const { page } = opened;
    await page.getByText("“主题宣传教育活动”上次从通知导入的内容，还可以整体撤销").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await read(opened, fixture("seed-002"));
    await page.getByText("本表已有、不会重复写入：任务 1 项").waitFor();
    await page.getByText("工作日期现为“2020-11-30”，通知写“2020-10-31”").waitFor();
    await page.getByRole("button", { name: "全部接受" }).click();
    await page.getByRole("button", { name: /^写入/ }).click();
    await page.getByText("任务清单：新增 8 行").waitFor();
    await page.getByText("再按“推送变更”").waitFor();
    await opened.close();

    const other = await rig.open(again, answers, size);
    await read(other, fixture("seed-002"));
    await other.page.getByLabel("写入方式").selectOption("replace");
    await other.page.getByRole("button", { name: "全部接受" }).click();
    await other.page.getByText("任务：现有 2 行，换成接受的 10 项").waitFor();
    if (process.env.SHOTS) await other.page.screenshot({ path: `${process.env.SHOTS}/replace.png` });
    await other.page.getByRole("button", { name: "上一步" }).click();
    await other.page.getByRole("button", { name: "撤销这次导入" }).click();
    await other.page.getByText("已撤销，恢复了：任务清单、指标与配额").waitFor();
    expect(other.inputs("notice.undo")).toEqual([{ undo: "import-0" }]);
    await other.close();
  });

  it("shows where an item stands in the text, and the item of a place in the text", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    await read(opened, fixture("seed-002"));
    await page
      .getByRole("button", { name: /持续推进职工之家阵地建设/ })
      .first()
      .click();
    expect(await page.locator("mark.is-selected").first().textContent()).toBe("持续推进职工之家阵地建设");
    expect(await page.locator("mark.in-sentence").allTextContents()).toEqual([
      "（三）",
      "持续推进职工之家阵地建设",
      "。",
    ]);
    await page.locator("mark.read", { hasText: "组织开展劳模宣讲活动" }).click();
    expect(await page.locator(".item.selected strong").textContent()).toContain("组织开展劳模宣讲活动");
    await opened.close();
  });

  it("lists what was not taken with the reason, and takes it when asked", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    await read(opened, fixture("seed-002"));
    await page.locator("summary").click();
    const skipped = page.locator(".skipped", { hasText: "精心组织实施" });
    expect(await skipped.textContent()).toContain("是一般要求");
    await skipped.getByRole("button", { name: "加入" }).click();
    expect(await page.locator(".item.selected strong").textContent()).toBe("精心组织实施");
    expect(await page.locator(".skipped", { hasText: "精心组织实施" }).count()).toBe(0);
    await opened.close();
  });

  it("does not write a day that is none, and jumps to it", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    await read(opened, fixture("seed-002"));
    await page.getByRole("button", { name: "全部接受" }).click();
    const item = page.locator(".item", { hasText: "组织开展劳模宣讲活动" }).first();
    await item.getByRole("button", { name: "修改" }).click();
    await item.getByLabel("工作日期").fill("年底");
    await page.getByRole("button", { name: /^写入/ }).click();
    await page.getByText("“年底”不是日期").waitFor();
    expect(opened.inputs("notice.apply")).toEqual([]);
    await opened.close();
  });

  it("keeps every decision when writing is refused", async () => {
    const busy: Answers = {
      ...answers,
      "notice.apply": () => {
        throw refused({ code: "lock.busy", text: "另一项操作正在写入。请过几秒再试。" });
      },
    };
    const opened = await rig.open(start(), busy, size);
    await read(opened, fixture("seed-002"));
    await opened.page.getByRole("button", { name: "全部接受" }).click();
    await opened.page.getByRole("button", { name: /^写入/ }).click();
    await opened.page.getByText("另一项操作正在写入").waitFor();
    await opened.page.getByText("0 项待定").waitFor();
    await opened.close();
  });

  it("says that the reader of notices could not be fetched, keeps the text, and fetches it at the next press", async () => {
    let isBusy = true;
    const failing: Answers = {
      ...answers,
      "page.library": ({ name }) => {
        if (isBusy) throw refused({ code: "lock.busy", text: "另一项操作正在写入。请过几秒再试。" });
        return { script: libraryText(name) };
      },
    };
    const opened = await rig.open(start(), failing, size);
    const { page } = opened;
    await page.waitForFunction(() => document.querySelector("textarea") !== null);
    await page.getByLabel("通知全文").fill(SHORT);
    await page.getByRole("button", { name: "识别" }).click();
    await page.getByText("另一项操作正在写入").waitFor();
    expect(await page.getByLabel("通知全文").inputValue()).toBe(SHORT);
    isBusy = false;
    await read(opened, SHORT);
    await opened.close();
  });

  it("loads the conversion of traditional characters only for a text that holds some", async () => {
    const opened = await rig.open(start(false), answers, size);
    await read(opened, fixture("library-traditional"));
    expect(opened.inputs("page.library")).toEqual([{ name: "notice-reader" }, { name: "notice-simplify" }]);
    expect(await opened.page.locator(".source").textContent()).not.toMatch(/[開辦組織號]/);
    await opened.page.getByText("写入时会按通知新建").waitFor();
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("reads a .docx with its table", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    const paragraphs = [
      "示例市总工会关于开展读书活动的通知",
      "一、主要任务",
      "（一）开办职工书屋。由宣教部牵头，6月底前完成。",
    ];
    const buffer = docxOf(paragraphs, [
      ["序号", "任务", "场次"],
      ["1", "开办职工书屋", ""],
    ]);
    await page
      .getByLabel("选文件")
      .setInputFiles({ name: "通知.docx", mimeType: "application/octet-stream", buffer });
    await page.waitForFunction(() => document.querySelector("textarea")?.value !== "");
    expect(await page.getByLabel("通知全文").inputValue()).toBe(
      [...paragraphs, "序号\t任务\t场次", "1\t开办职工书屋\t"].join("\n"),
    );
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("reads a .txt in an older Chinese encoding", async () => {
    const opened = await rig.open(start(), answers, size);
    // 关于开展读书活动的通知 in GB 18030.
    const hex = "b9d8d3dabfaad5b9b6c1cae9bbeeb6afb5c4cda8d6aa";
    const buffer = Buffer.from(hex, "hex");
    await opened.page
      .getByLabel("选文件")
      .setInputFiles({ name: "通知.txt", mimeType: "text/plain", buffer });
    await opened.page.waitForFunction(
      () => document.querySelector("textarea")?.value === "关于开展读书活动的通知",
    );
    await opened.close();
  });

  it.each([
    ["通知.doc", "不是 .txt 或 .docx 文件"],
    ["坏的.docx", "打不开，可能已损坏"],
    ["空的.txt", "里没有文字"],
  ])("says what is wrong with %s", async (name, words) => {
    const opened = await rig.open(start(), answers, size);
    const buffer = Buffer.from(name.startsWith("空") ? "" : "不是文档");
    await opened.page
      .getByLabel("选文件")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await opened.page.getByText(words).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("says so when nothing was found, and keeps the text for another try", async () => {
    const opened = await rig.open(start(), answers, size);
    await read(opened, "你好，今天天气不错。");
    await opened.page.getByText("没有读出任务").waitFor();
    await opened.page.getByRole("button", { name: "上一步" }).click();
    expect(await opened.page.getByLabel("通知全文").inputValue()).toBe("你好，今天天气不错。");
    await opened.close();
  });

  it("treats markup in what is typed as text", async () => {
    const opened = await rig.open(start(), answers, size);
    const { page } = opened;
    await read(opened, fixture("seed-002"));
    const item = page.locator(".item", { hasText: "组织开展劳模宣讲活动" }).first();
    await item.getByRole("button", { name: "修改" }).click();
    await item.getByLabel("任务", { exact: true }).fill('<img src=x onerror="document.title=1">');
    await page.getByText('<img src=x onerror="document.title=1">').first().waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("passes the accessibility check and fits its frame", async () => {
    const opened = await rig.open(start(), answers, size);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await read(opened, SHORT);
    await opened.page.locator(".item").nth(2).getByRole("button", { name: "修改" }).click();
    await opened.page.locator(".item-name").nth(2).click();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await opened.close();
  });
});
