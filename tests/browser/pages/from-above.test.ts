// 从上级取定义 in a real browser: the link, what lies in the workbook, and one press.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { AboveRead, PageStart } from "../../../src/core/wire/procedures";
import { PageRig } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const LINK = "https://docs.google.com/spreadsheets/d/1kaxHnHjmLtC2qRg3f5lV9sWwL0/edit";
const size = { width: 680, height: 560 };
const FRESH: AboveRead = {
  title: "“中国梦·劳动美”职工诵读活动",
  unit: "例甲县总工会",
  version: 1,
  from: "",
  issuedAt: "2020-03-20 09:00",
  isFresh: true,
  taken: 0,
  lines: ["月度台账", "活动", "台账"],
};
const NEWER: AboveRead = {
  ...FRESH,
  version: 2,
  from: "2020-04-01",
  isFresh: false,
  taken: 1,
  lines: ["新增任务：4 举办读书分享会", "台账的字段“参与人次”改名为“参加人次”"],
};

const start = (data: PageStart<"from-above">["data"]): PageStart<"from-above"> => ({
  language: "zh",
  page: "from-above",
  data,
});
const shot = async (page: { screenshot(options: { path: string }): Promise<unknown> }, name: string) => {
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/from-above-${name}.png` });
};

it("shows an empty spreadsheet what it becomes, and takes it at a press", async () => {
  const answers = { "above.read": () => FRESH, "above.take": () => ({ version: 1, title: FRESH.title }) };
  const opened = await rig.open(start({ link: "", title: "", version: 0, isOther: false }), answers, size);
  const { page } = opened;
  expect(await page.getByRole("button", { name: "看一看" }).isDisabled()).toBe(true);
  await page.getByLabel("上级给本单位的填报表的链接").fill(LINK);
  await page.getByRole("button", { name: "看一看" }).click();
  await page.getByText("取来后本表格就是“例甲县总工会”的总表").waitFor();
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  await shot(page, "fresh");
  await page.getByRole("button", { name: "取来" }).click();
  await page.getByText("“登记单位”登记下级").waitFor();
  expect(opened.inputs("above.take")).toEqual([{ link: LINK, version: 1 }]);
  await opened.close();
});

it("shows one that runs what differs before it is taken over", async () => {
  const answers = { "above.read": () => NEWER, "above.take": () => ({ version: 2, title: NEWER.title }) };
  const opened = await rig.open(
    start({ link: LINK, title: NEWER.title, version: 1, isOther: false }),
    answers,
    size,
  );
  const { page } = opened;
  await page.getByRole("button", { name: "看一看" }).click();
  await page.getByText("举办读书分享会").waitFor();
  await page.getByText("自 2020-04-01 开始的报告期起执行").waitFor();
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  await shot(page, "newer");
  await page.getByRole("button", { name: "取来" }).click();
  await page.getByText("“推送变更”发给下级").waitFor();
  await shot(page, "taken");
  await opened.close();
});

it("says in a head workbook with a campaign of its own that nothing of it is replaced", async () => {
  const opened = await rig.open(start({ link: "", title: "读书月", version: 0, isOther: true }), {}, size);
  await opened.page.getByText("本总表的活动“读书月”不是从上级取来的").waitFor();
  expect(await opened.page.getByRole("button", { name: "看一看" }).isDisabled()).toBe(true);
  expect(await opened.overflowing()).toEqual([]);
  await opened.close();
});
