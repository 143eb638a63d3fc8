// What hands do in the grid arrives at the host as typed, and comes back as the host says.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

describe("hands in the grid", () => {
  let bench: BrowserBench;
  let owner: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
    await owner.openFile("未命名电子表格");
  });
  afterAll(() => bench?.close());

  it("type a date that the host reads and shows in its own format", async () => {
    await owner.typeInCell("H2", "2020-03-25");
    await owner.seesCell("H2", "2020-03-25");
    await owner.typeInCell("H3", "=H2+1");
    await owner.typeInCell("H4", "=YEAR(H2)");
    await owner.seesCell("H4", "2020");
  });

  it("type a formula whose result is the host's", async () => {
    await owner.typeInCell("I2", "12");
    await owner.typeInCell("I3", "=I2*3");
    await owner.seesCell("I3", "36");
  });

  it("paste a block from elsewhere, cells with lines of their own too, and take it back", async () => {
    await owner.paste("J2", '郑示例\t5\n"两\n行"\t7');
    await owner.seesCell("K3", "7");
    expect(await owner.cellText("J3")).toBe("两\n行");
    await owner.page.keyboard.press("Control+z");
    await owner.seesCell("K3", "");
  });

  it("clear cells, and take that back", async () => {
    await owner.typeInCell("L2", "王示例");
    await owner.page.keyboard.press("ArrowUp");
    await owner.page.keyboard.press("Delete");
    await owner.seesCell("L2", "");
    await owner.page.keyboard.press("Control+z");
    await owner.seesCell("L2", "王示例");
  });

  it("that put the clock back are told why it only goes forward", async () => {
    await owner.advanceClock("2019-01-01T00:00:00Z");
    await owner.page.getByText(/时钟只能往前拨|The clock goes forward only/).waitFor();
  });

  it("rename a tab", async () => {
    await owner.renameTab("Members", "Everybody");
    expect(await owner.tabs()).toEqual(["Everybody"]);
    await owner.renameTab("Everybody", "Members");
    expect(await owner.tabs()).toEqual(["Members"]);
  });

  it("tick and untick a box, or all boxes of a selection, with the space bar", async () => {
    const { keyboard } = owner.page;
    await owner.clickCell("F2");
    await owner.stepTo("G2", "ArrowRight");
    await keyboard.press("Space");
    await owner.seesCell("G2", "1");
    expect(await owner.cellText("G3")).toBe("0");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Space");
    await owner.seesCell("G2", "0");
    await keyboard.press("Space");
    await owner.seesCell("G3", "1");
    await owner.seesCell("G2", "1");
    await keyboard.press("Control+z");
    await owner.seesCell("G3", "0");
  });

  it("choose from a cell's list by keys: with arrows and Enter, or by what they type", async () => {
    const { keyboard } = owner.page;
    const list = owner.page.locator("[data-u-comp=sheets-dropdown-list]");
    const choice = (name: string) => list.getByText(name, { exact: true });
    const at = (name: string) => list.locator("[data-at]", { hasText: name });
    await owner.clickCell("L3");
    await owner.stepTo("M3", "ArrowRight");
    await keyboard.press("F2");
    await choice("Silver").waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await at("Silver").waitFor();
    await owner.screenshot("list-by-keys");
    await keyboard.press("Enter");
    await owner.seesCell("M3", "Silver");
    await list.waitFor({ state: "detached" });
    await owner.stands("M3");
    await keyboard.type("go");
    await at("Gold").waitFor();
    expect(await choice("Silver").isVisible()).toBe(false);
    await keyboard.press("Enter");
    await owner.seesCell("M3", "Gold");
    await list.waitFor({ state: "detached" });
    await keyboard.press("F2");
    await choice("Silver").waitFor();
    for (const name of ["Silver", "Gold"]) {
      await keyboard.press("ArrowDown");
      await at(name).waitFor();
    }
    // Chosen once more it stays.
    await keyboard.press("Enter");
    await list.waitFor({ state: "detached" });
    await keyboard.press("ArrowDown");
    await owner.stands("M4");
    expect(await owner.cellText("M3")).toBe("Gold");
    await keyboard.type("Bronze");
    await keyboard.press("Enter");
    await owner.dialog().getByText("M4").first().waitFor();
    await owner.answer("确定");
  });

  it("go on with Tab from a cell whose word they chose by its beginning, or typed whole", async () => {
    const { keyboard } = owner.page;
    await owner.clickCell("L5");
    await owner.stepTo("M5", "ArrowRight");
    await keyboard.type("si");
    await owner.page.locator("[data-u-comp=sheets-dropdown-list] [data-at]").waitFor();
    await keyboard.press("Tab");
    await owner.seesCell("M5", "Silver");
    await owner.stands("N5");
    await owner.stepTo("M5", "ArrowLeft");
    await keyboard.type("Gold");
    await owner.page.locator("[data-u-comp=sheets-dropdown-list] [data-at]").waitFor();
    await keyboard.press("Tab");
    await owner.seesCell("M5", "Gold");
    await owner.stands("N5");
    // As an input method puts in what was chosen there.
    await owner.stepTo("M5", "ArrowLeft");
    await keyboard.press("F2");
    await owner.page.locator("[data-u-comp=sheets-dropdown-list]").waitFor();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.insertText("Silv");
    await owner.page.locator("[data-u-comp=sheets-dropdown-list] [data-at]", { hasText: "Silver" }).waitFor();
    await keyboard.press("Tab");
    await owner.seesCell("M5", "Silver");
  });

  it("tick one box after the other as fast as they click", async () => {
    const { mouse } = owner.page;
    const boxes = ["G2", "G3"];
    const before = await Promise.all(boxes.map((cell) => owner.cellText(cell)));
    const places = [];
    for (const cell of boxes) places.push(await owner.place(cell));
    for (const { x, y, width, height } of places) await mouse.click(x + width / 2, y + height / 2);
    for (const [at, cell] of boxes.entries()) await owner.seesCell(cell, before[at] === "1" ? "0" : "1");
    await owner.stands("G3");
  });

  it("click a cell twice, slowly, and type over it though the page is too busy to see how slowly", async () => {
    const { page } = owner;
    await owner.typeInCell("P3", "old");
    const { x, y, width, height } = await owner.place("P3");
    const click = () => page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForTimeout(600);
    await click();
    await page.evaluate(() =>
      setTimeout(() => {
        for (const end = performance.now() + 1200; performance.now() < end; );
      }, 100),
    );
    await page.waitForTimeout(700);
    await click();
    await page.keyboard.type("new");
    await page.keyboard.press("Enter");
    await owner.seesCell("P3", "new");
    await page.waitForTimeout(600);
    await click();
    await page.waitForTimeout(100);
    await click();
    await page.keyboard.type("er");
    await page.keyboard.press("Enter");
    await owner.seesCell("P3", "newer");
  });

  it("go to the ends of a row and of the tab, and write today's date, by the keys of every table program", async () => {
    const { keyboard } = owner.page;
    await owner.typeInCell("P30", "last");
    await owner.seesCell("P30", "last");
    await owner.clickCell("C3");
    await owner.stands("C3");
    await keyboard.press("Home");
    await owner.stands("A3");
    await keyboard.press("Control+End");
    await owner.stands("P30");
    await keyboard.press("Control+Home");
    await owner.stands("A1");
    await keyboard.press("PageDown");
    await owner.page.waitForFunction(() => {
      const name = document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value ?? "";
      return Number(name.slice(1)) > 10;
    });
    await owner.clickCell("N2");
    await owner.stands("N2");
    await keyboard.press("Control+;");
    await owner.seesCell("N2", "2020-03-20");
    const selected = () =>
      owner.page.evaluate(() =>
        (window as unknown as { workbench: { selected(): string } }).workbench.selected(),
      );
    await keyboard.press("Shift+Space");
    expect(await selected()).toMatch(/^A2:[A-Z]+2$/);
    await owner.clickCell("N2");
    await owner.stands("N2");
    await keyboard.press("Control+Space");
    expect(await selected()).toMatch(/^N1:N\d{3,}$/);
  });

  it("that leave a tab's name by Escape leave it as it was", async () => {
    await owner.typeTabName("Members", "Nobody");
    await owner.page.keyboard.press("Escape");
    await owner.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: "Members" }).waitFor();
    expect(await owner.page.locator("[data-u-comp=slide-tab-item] [contenteditable=true]").count()).toBe(0);
    expect(await owner.tabs()).toEqual(["Members"]);
  });

  it("that give a tab a name that cannot be are told why; it keeps the old one, and they go on", async () => {
    const { page } = owner;
    await page.getByRole("button", { name: "添加工作表" }).click();
    await page.locator("[data-u-comp=slide-tab-item]").nth(1).waitFor();
    const added = (await owner.tabs())[1]!;
    const wrong = [
      ["Members", "已有名为“Members”的工作表"],
      ["", "不能为空"],
      ["a/b", "不能叫“a/b”"],
    ] as const;
    for (const [typed, said] of wrong) {
      await owner.typeTabName(added, typed);
      await page.keyboard.press("Enter");
      await owner.dialog().getByText(said).waitFor();
      await page.keyboard.press("Escape");
      await owner.dialog().waitFor({ state: "detached" });
      expect(await page.locator("[data-u-comp=slide-tab-item]").allInnerTexts()).toEqual(["Members", added]);
    }
    await owner.standAt("A3");
    await page.keyboard.type("gone on");
    await page.keyboard.press("Enter");
    await owner.seesCell("A3", "gone on");
  });

  it("that draw a column wider leave no error behind, though the tab is drawn anew before the page rests", async () => {
    const { page } = owner;
    await owner.typeInCell("J12", "wide");
    const { x, width } = await owner.place("D3");
    const { y } = (await page.locator("canvas[id^='univer-sheet-main-canvas']").first().boundingBox())!;
    await page.mouse.move(x + width, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + width + 40, y + 8, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(
      (before) =>
        (window as unknown as { workbench: { place(a1: string): { width: number } } }).workbench.place("D3")
          .width > before,
      width,
    );
    await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)));
    await owner.typeInCell("J13", "done");
    await owner.seesCell("J13", "done");
    expect(bench.pageErrors).toEqual([]);
  });
});
