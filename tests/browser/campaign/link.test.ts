// A clerk with a telephone of 360 pixels: the link of the mail, entries and tables card by card, a receipt at once, a draft that stays.

import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { storyTeller } from "./story";

describe("a unit's link", () => {
  let bench: BrowserBench;
  let clerk: Visitor;
  let page: Page;
  let form: FrameLocator;
  const step = storyTeller(() => clerk.screenshot("link-failed"));
  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "tests/browser/campaign/linked-office.mjs" });
    clerk = await bench.visit({ width: 360, height: 740, touch: true });
    page = clerk.page;
  });
  afterAll(() => bench?.close());

  const open = async (more = "") => {
    await page.goto(`${bench.url}/exec?k=${key}${more}`);
    form = page.frameLocator("iframe");
  };
  const fits = () =>
    form
      .locator("body")
      .evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const isAccessible = async () => {
    const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  let key = "";

  step("comes by mail and opens what is owed, as wide as the telephone", async () => {
    await page.locator(".local-bar button", { hasText: "发件箱" }).tap();
    await page.locator(".outbox").getByText("gang@post.example").first().tap();
    const link = page.frameLocator(".outbox iframe").locator("a").first();
    key = (await link.getAttribute("href"))!.split("?k=")[1]!;
    await open();
    await form.getByText("例港航运公司工会").waitFor();
    await form.getByRole("button", { name: /^填报/ }).first().waitFor();
    expect(await fits()).toBe(true);
    await clerk.screenshot("link-owed");
    await isAccessible();
  });

  step("takes an entry by fingers, says beside the field what is wrong, and keeps it all", async () => {
    await form.getByRole("button", { name: /填报/ }).first().tap();
    await form.getByRole("button", { name: "再记一条" }).tap();
    await form.getByLabel(/^主题/).fill("码头读书角");
    await form.locator('[data-label="参与人次"]').fill("很多");
    await clerk.screenshot("link-entry");
    await isAccessible();
    await form.getByRole("button", { name: "提交", exact: true }).tap();
    await form.locator(".field-error").first().waitFor();
    await clerk.screenshot("link-beside-field");
    expect(await form.getByLabel(/^主题/).inputValue()).toBe("码头读书角");
  });

  step("has the draft when it is opened again", async () => {
    await open();
    await form.getByText("已恢复没有提交的内容").waitFor();
    await form.getByRole("button", { name: /填报/ }).first().tap();
    await form.locator("summary", { hasText: "码头读书角" }).tap();
    expect(await form.locator('[data-label="参与人次"]').inputValue()).toBe("很多");
  });

  step("is sent by the keyboard and answered with a receipt", async () => {
    await form.locator('[data-label="参与人次"]').fill("23");
    await form.getByLabel(/^日期/).fill("2020-03-18");
    await form.getByLabel(/^任务/).fill("1");
    await form.getByRole("option").first().tap();
    await form.getByRole("button", { name: "提交", exact: true }).focus();
    await page.keyboard.press("Enter");
    await form.getByText(/已经收下/).waitFor();
    await clerk.screenshot("link-receipt");
    expect(await fits()).toBe(true);
    await form.getByRole("button", { name: "返回" }).tap();
    await form.getByRole("heading", { name: "已报的" }).waitFor();
    await clerk.screenshot("link-sent");
    await isAccessible();
  });

  step("speaks English where it is asked to, and says plainly that a wrong link opens nothing", async () => {
    await open("&lang=en");
    await form.getByRole("heading", { name: "Sent" }).waitFor();
    await page.goto(`${bench.url}/exec?k=nothing`);
    await page.frameLocator("iframe").getByText("这个填报链接打不开").waitFor();
    await clerk.screenshot("link-wrong");
    expect(bench.pageErrors).toEqual([]);
  });
});
