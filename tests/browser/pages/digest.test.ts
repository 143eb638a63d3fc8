// 领导摘报 behind 导出和打印, in a real browser: the mail as it would leave, and a mail to oneself.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Output } from "../../../src/core/wire/procedures";
import { PageRig } from "./page-rig";
import { exportStart } from "./samples";

const rig = new PageRig();
beforeAll(() => rig.start());
afterAll(() => rig.stop());

const preview: Output<"digest.preview"> = {
  readers: ["张示例 zhang@leaders.example"],
  when: "每周一 9点；改天",
  subject: "全民阅读活动：3月30日情况摘报",
  text: "张示例：\n\n“全民阅读活动”情况（截至 2020-03-30 09:00）：\n\n· 报送率 2020年3月：91%（10 / 11）\n\n需要关注：\n1. 例河县总工会 2020年3月未报，已逾期 5 天（联系人 张示例）",
  problems: [{ code: "digest.whenWrong", text: "看不懂领导摘报的时间“改天”。" }],
};

it.each([
  [560, 520],
  [390, 640],
])(
  "shows who gets it, when and in which words, and mails it to whoever asks (%i px)",
  async (width, height) => {
    const answers = { "digest.preview": () => preview, "digest.test": () => ({ to: "li@office.example" }) };
    const opened = await rig.open(exportStart(""), answers, { width, height });
    const { page } = opened;
    await page.getByRole("button", { name: "领导摘报…" }).click();
    await page.getByText(preview.subject).waitFor();
    for (const words of [
      preview.readers[0]!,
      preview.when,
      "看不懂领导摘报的时间“改天”。",
      "1. 例河县总工会",
    ])
      expect(await page.getByText(words).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "发一封给自己试看" }).click();
    await page.getByText("已发到 li@office.example，没有发给领导").waitFor();
    expect(opened.calls.map(({ name }) => name)).toEqual(["digest.preview", "digest.test"]);
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: "领导摘报…" }).waitFor();
    expect(opened.faults).toEqual([]);
  },
);
