// What the server cannot do: a file that cannot be read is no question of access, and what was typed is given back.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { refusedBy } from "../src/page/desk/refused";
import { type BrowserBench, openClub, type Visitor } from "./rig";

const DAMAGED = "数据文件 host.sqlite 已损坏，未作任何改动。\nThe data file host.sqlite is damaged.";
const FULL = "磁盘已满，刚才的改动没有存下（host.sqlite）。\nThe disk is full: the last change was not kept.";

describe("a file is refused", () => {
  it.each([
    ["for lack of access", "You do not have permission to access the requested document.", "access"],
    ["because it is gone", "Requested entity was not found.", "gone"],
    ["because its data cannot be read", DAMAGED, "trouble"],
  ])("%s", (_why, message, why) => {
    expect(refusedBy(message)).toEqual({ why, message });
  });
});

describe("the workbench in trouble", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
  });
  afterAll(() => bench?.close());

  /** From now on the server answers a call with these words. */
  const answers = (method: string, message: string) =>
    owner.page.route(`**/api/${method}`, (route) => route.fulfill({ json: { ok: false, message } }));

  it("says that the list of files was not to be had, and why; it is there as soon as one asks again", async () => {
    const { page } = owner;
    await answers("home", DAMAGED);
    await page.reload();
    await page.getByRole("heading", { name: "文件列表打不开" }).waitFor();
    await page.getByText("数据文件 host.sqlite 已损坏").waitFor();
    await owner.screenshot("no-list");
    await page.unroute("**/api/home");
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.locator(".file-table .link").first().waitFor();
  });

  it("says that a file's data is damaged, not that access is lacking, and opens it when it can be read again", async () => {
    const { page } = owner;
    await answers("view", DAMAGED);
    await page.locator(".file-table .link").first().click();
    await page.getByRole("heading", { name: "这个文件打不开" }).waitFor();
    await page.getByText("数据文件 host.sqlite 已损坏").waitFor();
    expect(await page.getByText("权限").allTextContents()).toEqual([
      "这与权限无关，换身份也没有用。原因是：",
    ]);
    expect(await page.locator(".file-name").count()).toBe(0);
    await owner.screenshot("cannot-open");
    await page.unroute("**/api/view");
    await page.getByRole("button", { name: "再试一次" }).click();
    await owner.ready();
  });

  it("names the cells that a full disk did not take, and gives back what was typed", async () => {
    const { page } = owner;
    await answers("edit", FULL);
    await owner.typeInCell("B9", "一段很长的说明");
    await page.getByText("B9 没有改动。磁盘已满").waitFor();
    expect(await page.locator(".given-back textarea").inputValue()).toBe("一段很长的说明");
    await page.getByRole("button", { name: "复制", exact: true }).click();
    await page.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("一段很长的说明");
    await owner.screenshot("given-back");
    await owner.answer("确定");
    expect(await owner.cellText("B9")).toBe("");
    await page.unroute("**/api/edit");
    await owner.typeInCell("B9", "8");
    await owner.seesCell("B9", "8");
  });

  it("gives back a block as it can be pasted again", async () => {
    await answers("edit", FULL);
    await owner.paste("A10", "Wu\t30\nMa\t10");
    await owner.page.getByText("A10:B11 没有改动。磁盘已满").waitFor();
    expect(await owner.page.locator(".given-back textarea").inputValue()).toBe("Wu\t30\nMa\t10");
    await owner.answer("确定");
    await owner.page.unroute("**/api/edit");
  });
});
