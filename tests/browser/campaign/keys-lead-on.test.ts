// Keys at the edges of the shell: where a dialog ends, and where a file is left.
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { tabTo } from "../../../packages/workbench/tests/keys";
import { type BrowserBench, openWorkbench, type Visitor } from "../../../packages/workbench/tests/rig";
import { storyTeller } from "./story";

describe("the focus is never nowhere: the office, by keys alone,", () => {
  let bench: BrowserBench;
  let office: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({ project: "dist", prepare: "scripts/sample.mjs" });
    office = await bench.visit({ as: "li.shili@qhd-office.example" });
    await office.openFile("大学习");
  }, 120_000);
  afterAll(() => bench?.close());

  const step = storyTeller(async () => {
    await office?.screenshot("failed-keys-lead-on");
  });

  step("goes round in a dialog by Tab: from the last button of its page to its cross", async () => {
    const { keyboard } = office.page;
    await keyboard.press("F10");
    await keyboard.press("ArrowDown");
    const item = office.page.locator(".menu-item:focus", { hasText: "催办…" });
    for (let tries = 0; tries < 30 && !(await item.isVisible()); tries++) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await office.page.waitForFunction(() => document.activeElement?.matches(".modal iframe"));
    const cross = office.page.locator(".modal-head button:focus");
    for (let tries = 0; tries < 80 && !(await cross.isVisible()); tries++) {
      await keyboard.press("Tab");
      expect(await office.page.evaluate(() => document.activeElement?.closest(".modal") !== null)).toBe(true);
    }
    expect(await cross.isVisible()).toBe(true);
    await keyboard.press("Escape");
    await office.page.locator(".modal").waitFor({ state: "detached" });
  });

  step("goes back to the files, and stands among them", async () => {
    await office.page.keyboard.press("F6");
    await tabTo(office, "文件");
    await office.page.keyboard.press("Enter");
    await office.page.locator(".file-table .link:focus").first().waitFor();
  });
});
