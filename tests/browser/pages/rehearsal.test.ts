// 提醒演练 in a real browser: the calendar, a day of it, and the table.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Output, PageStart } from "../../../src/core/wire/procedures";
import { PageRig } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const start: PageStart<"rehearsal"> = {
  language: "zh",
  page: "rehearsal",
  data: { today: "2020-03-18", quota: 2, rungs: 4, hours: "08:00-22:00" },
};
const answer: Output<"rehearsal.play"> = {
  campaign: "全民阅读活动",
  today: "2020-03-18",
  until: "2020-12-01",
  readers: ["例河县总工会", "例山区总工会", "例海县总工会"],
  withoutAddress: ["例明玻璃有限公司工会"],
  rows: [
    {
      day: "2020-03-20",
      time: "08:00",
      subject: "提醒：2020年3月请于 2020-03-25 前报送",
      to: [0, 1, 2],
      waiting: [2],
    },
    { day: "2020-04-01", time: "08:00", subject: "2020年4月开始填报", to: [0, 1], waiting: [] },
  ],
};

it.each([
  [940, 660],
  [390, 640],
])(
  "shows who would be mailed on which day, and where the quota is too small (%i px)",
  async (width, height) => {
    const opened = await rig.open(start, { "rehearsal.play": () => answer }, { width, height });
    const { page } = opened;
    await page.getByLabel("每天最多发几封").fill("2");
    await page.getByRole("button", { name: "开始演练" }).click();
    await page.getByText("2 天要发信，共 5 封，最多的一天 3 封").waitFor();
    await page.getByText("没有邮箱、收不到的：例明玻璃有限公司工会").waitFor();
    const day = page.getByRole("button", { name: "2020-03-20：3 封，超出 1 封" });
    await day.focus();
    await page.keyboard.press("Enter");
    await page.getByText("（第二天再发：例海县总工会）").waitFor();
    expect(opened.inputs("rehearsal.play")).toEqual([{ assumed: "nobody", quota: 2 }]);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    if (process.env["SHOTS"])
      await page.screenshot({ path: `${process.env["SHOTS"]}/rehearsal-${width}.png` });
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "存为表格" }).click();
    expect((await download).suggestedFilename()).toBe("全民阅读活动 提醒演练 2020-03-18.csv");
    await opened.close();
  },
);
