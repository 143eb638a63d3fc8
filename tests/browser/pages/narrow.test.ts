// Dialogs in a narrow window, such as beside a sheet on a small screen: nothing sticks out, nothing is squeezed into half a column.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { PageStart } from "../../../src/core/wire/procedures";
import { type OpenPage, PageRig } from "./page-rig";
import { register, tasks } from "./sample-form";
import {
  chaseItem,
  chaseStart,
  historyStart,
  jobStart,
  newCampaignStart,
  reviewItem,
  reviewStart,
  unitsStart,
} from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const NARROW = { width: 300, height: 640 };
const LONG = "示例市经济技术开发区新型建筑材料与装配式构件产业联合基层工会委员会";

const tryStart: PageStart<"try"> = {
  page: "try",
  language: "zh",
  data: {
    unitTypes: [{ name: "县（区）总工会", formIds: ["activity"] }],
    forms: [{ ...register, rows: [{ rowId: "", label: "活动", unitTypes: [] }] }],
    tasks,
    today: "2020-03-20",
    campaignStart: "2020-03-01",
    campaignEnd: "2020-12-31",
  },
};

const dialogs: [string, PageStart, (opened: OpenPage) => Promise<void>][] = [
  [
    "新建活动, its second step",
    newCampaignStart(),
    async ({ page }) => {
      await page.getByRole("button", { name: "下一步：核对" }).click();
      await page.getByLabel("活动名称").fill(LONG);
    },
  ],
  [
    "审核, returning a report",
    reviewStart([reviewItem({ unit: LONG })]),
    ({ page }) => page.getByRole("button", { name: "退回", exact: true }).click(),
  ],
  [
    "催办",
    chaseStart([chaseItem({ unit: LONG })]),
    async ({ page }) => {
      await page.getByText("邮件文字").click();
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/chase-narrow.png` });
    },
  ],
  ["登记单位", unitsStart(), ({ page }) => page.getByText("逐个填写").first().click()],
  ["分发填报表", jobStart(), async () => undefined],
  ["操作日志", historyStart(LONG), ({ page }) => page.getByText("筛选", { exact: true }).click()],
  ["报表经过", historyStart(LONG, true), async () => undefined],
  ["试填", tryStart, async () => undefined],
];

describe("a dialog 300 pixels wide", () => {
  it.each(dialogs)("holds %s", async (_name, start, act) => {
    const opened = await rig.open(start, {}, NARROW);
    await act(opened);
    expect(await opened.overflowing()).toEqual([]);
    const width = await opened.page.evaluate(() =>
      Math.max(
        document.documentElement.scrollWidth,
        ...[...document.querySelectorAll("main, form")].map((e) => e.scrollWidth),
      ),
    );
    expect(width).toBeLessThanOrEqual(300);
    const narrowest = await opened.page.evaluate(() =>
      Math.min(
        ...[
          ...document.querySelectorAll(
            "main input[type=text], main input:not([type]), main select, main textarea",
          ),
        ]
          .map((control) => control.getBoundingClientRect().width)
          .filter((width) => width > 0),
        300,
      ),
    );
    expect(narrowest).toBeGreaterThan(100);
    await opened.close();
  });
});
