// 群机器人 in a real browser at the width of a sidebar: address and secret are typed once and gone from the page.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { PageStart, RobotState } from "../../../src/core/wire/procedures";
import { PageRig } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const robot = (over: Partial<RobotState>): RobotState => ({
  robotId: "q1",
  name: "示例县区工作群",
  platform: "钉钉",
  example: "https://oapi.dingtalk.com/robot/send?access_token=",
  signing: "加签",
  units: "县（区）总工会",
  says: "催办、摘要",
  isKept: false,
  last: "",
  now: "",
  ...over,
});
const connected = robot({
  robotId: "q2",
  name: "示例直属基层工会微信群",
  platform: "企业微信",
  signing: "",
  units: "",
  isKept: true,
  last: "2020-03-26 08:03 已发送",
  now: "【全民阅读活动】报送提醒 2020-03-27\n· 2020年3月月度台账（截止 2020-03-25，已过 2 天）待报 2 个：例河县总工会、例明玻璃有限公司工会\n请抓紧报送；已报的请忽略。示例市总工会",
});
const start = (language: "zh" | "en", robots: RobotState[]): PageStart<"robots"> => ({
  language,
  page: "robots",
  data: { robots },
});
const SIDEBAR = { width: 300, height: 760 };
const shot = async (opened: Awaited<ReturnType<typeof rig.open>>, name: string) => {
  const folder = process.env.SHOTS;
  if (folder) await opened.page.screenshot({ path: `${folder}/robots-${name}.png` });
};

it.each(["zh", "en"] as const)("fits into a sidebar (%s)", async (language) => {
  const opened = await rig.open(start(language, [robot({}), connected]), {}, SIDEBAR);
  const enter = language === "zh" ? "填写地址" : "Enter address";
  await opened.page.getByRole("button", { name: enter }).click();
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  await shot(opened, language);
  await opened.page.locator("main").evaluate((main) => main.scrollTo(0, 10_000));
  await shot(opened, `${language}-below`);
  await opened.close();
});

it("keeps nothing of what was typed once it is saved, and then tries it", async () => {
  const saved = { robots: [robot({ isKept: true })] };
  const answers = { "robots.save": () => saved, "robots.test": () => saved };
  const opened = await rig.open(start("zh", [robot({})]), answers, SIDEBAR);
  const { page } = opened;
  await page.getByRole("button", { name: "填写地址" }).click();
  await page.getByLabel("地址（Webhook）").fill("https://oapi.dingtalk.com/robot/send?access_token=invented");
  await page.getByLabel("密钥").fill("SECinvented");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存。请发一条测试消息。").waitFor();
  expect(await page.content()).not.toContain("SECinvented");
  expect(await page.locator("input").count()).toBe(0);
  await page.getByRole("button", { name: "发测试消息" }).click();
  await page.getByText("测试消息已发到群里。").waitFor();
  expect(opened.inputs("robots.test")).toEqual([{ robotId: "q1" }]);
  await shot(opened, "tested");
  await page.getByRole("button", { name: "更换地址" }).click();
  expect(await page.getByLabel("密钥").inputValue()).toBe("");
  await opened.close();
});

it("says where to begin when the tab has no row, and reads it anew", async () => {
  const opened = await rig.open(start("zh", []), { "robots.list": () => ({ robots: [connected] }) }, SIDEBAR);
  await opened.page.getByText("还没有启用的行").waitFor();
  await opened.page.getByRole("button", { name: "刷新" }).click();
  await opened.page.getByText("会在群里说：").waitFor();
  expect(await opened.overflowing()).toEqual([]);
  await opened.close();
});
