// The server is stopped and started again while a page is open: nothing that was typed goes.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("the server is started again", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
    await owner.openFile("未命名电子表格");
    await owner.clickMenu("Club", "Set up");
    await owner.seesCell("A1", "Name");
    await owner.page.evaluate(() => Object.assign(window, { samePage: true }));
  });
  afterAll(() => bench?.close());

  const offline = () => owner.page.locator(".offline");
  const back = async () => {
    await bench.start();
    await offline().waitFor({ state: "detached" });
    await owner.seesToast("重新连上");
    await owner.ready();
    expect(await owner.page.evaluate(() => (window as unknown as { samePage?: boolean }).samePage)).toBe(
      true,
    );
  };

  it("keeps the dialog that gives back what could not be saved", async () => {
    await bench.stop();
    await offline().waitFor();
    await owner.typeInCell("K9", "一句要紧的话");
    await owner.page.getByText("K9 没有改动").waitFor();
    await back();
    expect(await owner.page.locator(".given-back textarea").inputValue()).toBe("一句要紧的话");
    await owner.screenshot("kept-notice");
    await owner.answer("确定");
    await owner.typeInCell("K9", "一句要紧的话");
    await owner.seesCell("K9", "一句要紧的话");
  });

  it("keeps what is half typed into a cell, which can be typed to its end", async () => {
    await owner.standAt("K10");
    await owner.page.keyboard.type("half ");
    await bench.stop();
    await offline().waitFor();
    await owner.page.keyboard.type("typed ");
    await back();
    await owner.screenshot("half-typed");
    await owner.page.keyboard.type("words");
    await owner.page.keyboard.press("Enter");
    await owner.seesCell("K10", "half typed words");
    const other = await bench.visit();
    await other.openFile("未命名电子表格");
    await other.seesCell("K10", "half typed words");
    await other.page.close();
  });

  it("keeps a page of the script with what was filled in, and the page still does its work", async () => {
    await owner.clickMenu("Club", "New member…");
    await owner.sidebar().getByLabel("Name").fill("Wu");
    await bench.stop();
    await offline().waitFor();
    await back();
    expect(await owner.sidebar().getByLabel("Name").inputValue()).toBe("Wu");
    await owner.sidebar().getByRole("button", { name: "Add" }).click();
    await owner.sidebar().getByText("Fees so far: 20").waitFor();
    expect(bench.pageErrors).toEqual([]);
  });
});
