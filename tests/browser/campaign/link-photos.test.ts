// A clerk at a lecture with a telephone: photos go from the camera into the report, one after the other, while the words are typed.
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { storyTeller } from "./story";

describe("photos on the page of a unit's link", () => {
  let bench: BrowserBench;
  let clerk: Visitor;
  let page: Page;
  let form: FrameLocator;
  const step = storyTeller(() => clerk.screenshot("photos-failed"));
  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "tests/browser/campaign/lectures-office.mjs" });
    clerk = await bench.visit({ width: 360, height: 740, touch: true });
    page = clerk.page;
  });
  afterAll(() => bench?.close());

  /** A picture as a camera makes it: larger than what is sent. */
  const picture = async (name: string, colour: string) => {
    const data = await page.evaluate((fill) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [3000, 2000];
      const brush = canvas.getContext("2d")!;
      brush.fillStyle = fill;
      brush.fillRect(0, 0, 3000, 2000);
      return canvas.toDataURL("image/png").split(",")[1]!;
    }, colour);
    return { name, mimeType: "image/png", buffer: Buffer.from(data, "base64") };
  };
  const links = () => form.getByRole("textbox", { name: /^成果链接/ });

  step("are offered in the entry of a lecture, within the width of the telephone", async () => {
    await page.locator(".local-bar button", { hasText: "发件箱" }).tap();
    await page.locator(".outbox").getByText("he@post.example").first().tap();
    const link = page.frameLocator(".outbox iframe").locator("a").first();
    const key = (await link.getAttribute("href"))!.split("?k=")[1]!;
    await page.goto(`${bench.url}/exec?k=${key}`);
    form = page.frameLocator("iframe");
    await form.getByRole("button", { name: /填报/ }).first().tap();
    await form.getByRole("button", { name: "再记一条" }).first().tap();
    await form.getByRole("button", { name: /^拍照或选图片/ }).waitFor();
    expect(
      await form
        .locator("body")
        .evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  });

  step("are sent while the clerk types, and what is no picture is told by its name", async () => {
    const notes = { name: "签到表.txt", mimeType: "text/plain", buffer: Buffer.from("not a picture") };
    await form
      .locator('input[type="file"]')
      .setInputFiles([await picture("现场一.png", "#1a73e8"), notes, await picture("现场二.png", "#b3261e")]);
    await form.getByLabel(/^主题/).fill("第一场宣讲");
    await form.getByText("“签到表.txt”打不开：请换成 JPG 或 PNG 图片。").waitFor();
    await form.getByText("已上传 2 张，提交后生效。").waitFor();
    expect((await links().inputValue()).split("\n")).toHaveLength(2);
    expect(await form.getByLabel(/^主题/).inputValue()).toBe("第一场宣讲");
    await form.getByText("已上传 2 张").scrollIntoViewIfNeeded();
    await clerk.screenshot("photos-sent");
    const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  step("count in the report that is submitted", async () => {
    await form.getByLabel(/^日期/).fill("2021-11-12");
    await form.getByLabel(/^任务/).fill("2");
    await form.getByRole("option").first().tap();
    await form.getByLabel(/^类型|^活动类型|^形式/).selectOption("宣讲（示范式）");
    await form.locator('[data-label="参与人次"]').fill("40");
    await form.getByRole("button", { name: "提交", exact: true }).tap();
    const receipt = form.getByText(/已经收下|已写进填报表|没有收下/);
    await receipt.waitFor();
    // The button stands below a long form: what came of it is brought before the clerk.
    const box = (await receipt.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    await clerk.screenshot("photos-receipt");
    expect(await form.locator("p.field-error").allTextContents()).toEqual([
      "“签到表.txt”打不开：请换成 JPG 或 PNG 图片。",
    ]);
    expect(bench.strayRequests).toEqual([]);
    expect(bench.pageErrors).toEqual([]);
  });

  step(
    "are told of as lacking on the first page, and an entry that is not taken in beside its field",
    async () => {
      await form.getByRole("button", { name: "再记一条" }).first().tap();
      const second = form.locator("details.link-card").filter({ hasText: "第 2 条" });
      await second.getByLabel(/^日期/).fill("2021-11-13");
      await second.getByLabel(/^任务/).fill("2");
      await form.locator('[role="option"]').first().tap();
      await second.locator('[data-label="参与人次"]').fill("30");
      await form.getByRole("button", { name: "提交", exact: true }).tap();
      await form
        .locator('[role="alert"]')
        .getByText(/^第 2 条 “主题”列：/)
        .waitFor();
      expect(await second.locator("p.field-error").allTextContents()).toEqual([
        expect.stringMatching(/^第 2 条 “主题”列：/),
      ]);
      await clerk.screenshot("link-refused");
      await form.getByRole("button", { name: "返回" }).tap();
      expect(await form.locator('[role="alert"]').count()).toBe(0);
      await form.getByText(/照片 每条登记 ≥ 1，11月20日前，还缺 \d/).waitFor();
      await clerk.screenshot("link-targets");
      const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );
});
