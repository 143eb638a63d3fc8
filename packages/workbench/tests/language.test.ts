// Which language the shell speaks to whom, and how a person changes it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { languageOf } from "../src/page/text/choice";
import { type BrowserBench, openClub } from "./rig";

describe("the shell's language", () => {
  it.each([
    ["the browser's, where that is English", "", null, ["en-GB", "zh-CN"], "en"],
    ["the browser's, where that is Chinese", "", null, ["zh-TW", "en"], "zh"],
    ["the first of the browser's that is spoken here", "", null, ["de-DE", "en"], "en"],
    ["Chinese, where none of the browser's is spoken here", "", null, ["de-DE"], "zh"],
    ["the one that was chosen before, in a browser of another", "", "zh", ["en-US"], "zh"],
    ["the one that the address asks for, whatever was chosen", "?lang=en", "zh", ["zh-CN"], "en"],
  ])("is %s", (_whose, search, kept, browser, spoken) => {
    expect(languageOf(search, kept, browser)).toBe(spoken);
  });
});

describe("somebody whose browser is English", () => {
  let bench: BrowserBench;
  beforeAll(async () => {
    bench = await openClub();
  });
  afterAll(() => bench?.close());

  it("meets an English shell, changes to Chinese in the bar, keeps file and person, and meets Chinese again later", async () => {
    const { page } = await bench.visit({ locale: "en-US", as: "zhao@club.example" });
    const spoken = () => page.locator("html").getAttribute("lang");
    await page.getByRole("button", { name: "Outbox" }).waitFor();
    expect(await spoken()).toBe("en");
    await page.locator(".file-table .link").first().click();
    await page.locator('.title-bar[data-open="true"]').waitFor();
    await page.waitForURL(/gid=/);
    const address = page.url();
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("button", { name: "发件箱" }).waitFor();
    await page.locator('.title-bar[data-open="true"]').waitFor();
    await page.waitForURL(address);
    await page.reload();
    await page.getByRole("button", { name: "发件箱" }).waitFor();
    expect(await spoken()).toBe("zh-CN");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Outbox" }).waitFor();
  });
});
