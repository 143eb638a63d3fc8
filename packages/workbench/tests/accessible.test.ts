// The shell, in every state that people meet, as somebody with a screen reader or weak eyes gets it: every rule that axe goes by, habits of good pages included.
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("the workbench's own parts have no fault that axe finds", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
  });
  afterAll(() => bench?.close());

  /**
   * Faults as readable lines. Pages of scripts are tested by themselves.
   * Axe' newer way asks every frame, and would wait for ever for that of a mail, in which no script runs.
   */
  async function faults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: owner.page })
      .setLegacyMode(true)
      .exclude(".page-frame")
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }

  const press = (name: string) => owner.page.getByRole("button", { name }).first().click();
  const leave = () => owner.page.keyboard.press("Escape");

  it("in the list of files, while sharing, in the trash", async () => {
    expect(await faults()).toEqual([]);
    await press("共享…");
    expect(await faults()).toEqual([]);
    await leave();
  });

  it.each(["执行记录", "发件箱", "说明", "重置"])("with %s open", async (name) => {
    await press(name);
    expect(await faults()).toEqual([]);
    await leave();
  });

  it("around the grid: menus, formats, finding, the clock, the sidebar", async () => {
    await owner.openFile("未命名电子表格");
    expect(await faults()).toEqual([]);
    for (const name of ["填充颜色", "边框", "合并单元格", "对齐"]) {
      await owner.page.locator(`summary[aria-label="${name}"]`).click();
      expect(await faults()).toEqual([]);
      await leave();
    }
    await owner.page.locator(".menu-title").first().click();
    expect(await faults()).toEqual([]);
    await leave();
    await press("查找");
    expect(await faults()).toEqual([]);
    await leave();
    for (const name of ["说明", "发件箱", "执行记录"]) {
      await press(name);
      expect(await faults()).toEqual([]);
      await leave();
    }
    await owner.page.locator(".local-button").first().click();
    expect(await faults()).toEqual([]);
    await leave();
    await owner.clickMenu("Club", "New member…");
    await owner.sidebar().locator("[name=name]").waitFor();
    expect(await faults()).toEqual([]);
  });

  it("with the list of a cell's choices open", async () => {
    const { x, y, width, height } = await owner.place("M8");
    await owner.page.mouse.click(x + width - 12, y + height / 2);
    await owner.page.getByRole("listbox").getByRole("option", { name: "Gold" }).waitFor();
    expect(await faults()).toEqual([]);
    await leave();
  });

  it("in a message about a refused value", async () => {
    await owner.typeInCell("M4", "Bronze");
    await owner.dialog().waitFor();
    expect(await faults()).toEqual([]);
    // A click beside it leaves it the keyboard.
    await owner.page.mouse.click(8, 300);
    await leave();
    await owner.dialog().waitFor({ state: "detached" });
  });

  it("speak English to whoever asks for it, in every panel", async () => {
    const visitor = await bench.visit({ english: true });
    const { page } = visitor;
    const chinese = async () =>
      ((await page.locator("body").textContent()) ?? "")
        .replaceAll(/未命名电子表格|2020年3月25日|中文/g, "")
        .match(/[一-鿿（）：，、]/g);
    for (const name of ["Outbox", "Executions", "About", "Reset"]) {
      await page.getByRole("button", { name }).first().click();
      expect(await chinese()).toBeNull();
      await page.keyboard.press("Escape");
    }
    await page.locator(".local-button").first().click();
    await page.getByText("Scheduled task, every day").waitFor();
    expect(await chinese()).toBeNull();
    await page.keyboard.press("Escape");
    await visitor.openFile("未命名电子表格");
    const { x, y } = await visitor.place("B3");
    for (const across of [x + 9, 20]) {
      await page.mouse.click(across, y + 9, { button: "right" });
      await page.getByText("Copy", { exact: true }).first().waitFor();
      expect(await chinese()).toBeNull();
      await page.keyboard.press("Escape");
    }
  });
});
