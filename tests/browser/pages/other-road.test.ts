// The end of 分发 in a real browser: units that cannot be shared with, and the other roads for them.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { JobProgress, PageStart } from "../../../src/core/wire/procedures";
import { PageRig } from "./page-rig";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const start: PageStart<"job"> = {
  language: "zh",
  page: "job",
  data: { job: "distribute", title: "分发填报表", start: "ask", explain: ["将新建填报表 12 份。"] },
};
const ended = (hasPage: boolean): JobProgress => ({
  job: "distribute",
  done: 12,
  total: 12,
  current: "",
  outlook: "",
  finished: true,
  queued: false,
  problems: [],
  summary: "分发完毕，共 12 个单位：已共享 2 个，未能共享 10 个",
  open: 10,
  next: "接着看各单位填报",
  unshared: {
    units: Array.from({ length: 10 }, (_, index) => ({ unitId: `u${index}`, name: `例${index}街道总工会` })),
    hasPage,
  },
});

it("moves them by one press and says what came of it", async () => {
  const answers = {
    "job.step": () => ended(true),
    "units.move": () => ({ moved: 10, sent: 9, problems: [] }),
  };
  const opened = await rig.open(start, answers, { width: 520, height: 520 });
  const { page } = opened;
  await page.getByRole("button", { name: "开始" }).click();
  await page.getByText("10 个单位的地址 Google 不能共享").waitFor();
  expect(await opened.accessibilityFaults()).toEqual([]);
  expect(await opened.overflowing()).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/other-road.png` });
  await page.getByRole("button", { name: "改用填报链接" }).click();
  await page.getByText("已改 10 个单位的填报方式，发出 9 封邮件").waitFor();
  const unitIds = Array.from({ length: 10 }, (_, index) => `u${index}`);
  expect(opened.inputs("units.move")).toEqual([{ unitIds, channel: "link" }]);
  await opened.close();
});

it("says what a link needs where there is no page for it", async () => {
  const opened = await rig.open(start, { "job.step": () => ended(false) }, { width: 520, height: 520 });
  await opened.page.getByRole("button", { name: "开始" }).click();
  const link = opened.page.getByRole("button", { name: "改用填报链接" });
  await link.waitFor();
  expect(await link.isDisabled()).toBe(true);
  expect(await opened.page.getByRole("button", { name: "改为收发文件" }).isDisabled()).toBe(false);
  await opened.page.getByText("先在“活动设置”填“填报网址”").waitFor();
  await opened.close();
});
