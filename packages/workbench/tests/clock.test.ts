// Moving the clock: what is under way is shown, can be stopped, and says afterwards what ran and what was mailed.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("the clock of the workbench", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
  });
  afterAll(() => bench?.close());

  it("lists what it will run by how often, not by the names of functions", async () => {
    await owner.page.locator(".local-button").first().click();
    const line = owner.page.locator(".pane .cards li").first();
    await line.waitFor();
    expect(await line.textContent()).toContain("每天的定时任务");
    expect(await line.textContent()).not.toContain("remind");
    await owner.page.keyboard.press("Escape");
  });

  it("tells after a move what ran and what was mailed", async () => {
    await owner.advanceClock("1 d");
    await owner.seesToast("运行了 1 次触发器（每天的定时任务 1 次）；发出 1 封邮件");
  });

  it("shows how far it is on a long way, and stops where one asks it to", async () => {
    await owner.page.locator(".local-button").first().click();
    const pane = owner.page.locator(".pane");
    await pane.locator("input[type=datetime-local]").fill("2021-03-20T09:00");
    await pane.locator("form .primary").click();
    await pane.getByText(/正在拨到 2021-03-20 09:00，已走 \d+%，已运行 [1-9]\d* 次/).waitFor();
    await owner.screenshot("clock-moving");
    await pane.getByRole("button", { name: "停在这里" }).click();
    await owner.seesToast("已停在");
    await owner.page.locator(".message .icon").last().click();
    await owner.page.locator(".message").waitFor({ state: "detached" });
    // The message is gone, the pane keeps it.
    expect(await pane.locator(".clock-moved").textContent()).toMatch(
      /已停在 202\d-\d\d-\d\d \d\d:\d\d；运行了/,
    );
    await owner.screenshot("clock-moved");
    const year = await owner.page.locator(".local-bar .clock").textContent();
    expect(year).toMatch(/^2020-/);
  });
});
