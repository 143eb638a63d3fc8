// What people reach for in the first hour: looks, number formats, filters, finding and replacing, frozen rows.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "./rig";

describe("beside the grid", () => {
  let bench: BrowserBench;
  let owner: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({
      project: "packages/workbench/tests/fixtures/teams",
      prepare: "packages/workbench/tests/teams.mjs",
    });
    owner = await bench.visit();
    other = await bench.visit();
    await owner.openFile("未命名电子表格");
    await other.openFile("未命名电子表格");
  });
  afterAll(() => bench?.close());

  const press = (name: string) => owner.page.getByRole("button", { name, exact: true }).click();

  it("numbers get a format, texts a weight and a colour, and all of it is undone", async () => {
    await owner.clickCell("C2");
    await owner.page.getByLabel("数字格式").selectOption({ label: "1,234.50" });
    await other.seesCell("C2", "1,234.50");
    await owner.clickCell("A3");
    await owner.page.keyboard.press("ControlOrMeta+b");
    await owner.page.getByLabel("填充颜色").click();
    await owner.page.getByLabel("#fff2cc").click();
    await other.seesLook("A3", { bold: true, background: "#fff2cc" });
    await press("撤销（Ctrl+Z）");
    await press("撤销（Ctrl+Z）");
    await press("撤销（Ctrl+Z）");
    await other.seesCell("C2", "1234.5");
    await other.seesLook("A3", {});
    await press("重做（Ctrl+Y）");
    await other.seesCell("C2", "1,234.50");
  });

  it("a filter of the file is drawn, and leaves out what one unticks", async () => {
    const { x, y, width, height } = await owner.place("A1");
    await owner.page.mouse.click(x + width - 8, y + height - 10);
    const panel = owner.page.locator(".filter-panel");
    await panel.locator("input:focus").waitFor();
    await owner.page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    // Another click within a moment would be a double click.
    await owner.page.waitForTimeout(700);
    await owner.page.mouse.click(x + width - 8, y + height - 10);
    await panel.getByText("Blue").click();
    await owner.screenshot("filter");
    await panel.getByRole("button", { name: "确定" }).click();
    await other.seesHidden(3, true);
    expect(await owner.hidden(2)).toBe(false);
    await owner.page.mouse.click(x + width / 2, y + 80);
    await press("撤销（Ctrl+Z）");
    await other.seesHidden(3, false);
  });

  it("a filter is opened, used and left by keys alone", async () => {
    const { keyboard } = owner.page;
    const panel = owner.page.locator(".filter-panel");
    await owner.clickCell("A3");
    await keyboard.press("ControlOrMeta+Alt+r");
    await panel.locator("input:focus").waitFor();
    expect(await panel.locator("li").nth(1).textContent()).toContain("Green");
    await keyboard.press("ArrowDown");
    await keyboard.press("Space");
    await owner.screenshot("filter-keys");
    await keyboard.press("Enter");
    await panel.waitFor({ state: "detached" });
    await other.seesHidden(5, true);
    await keyboard.press("ControlOrMeta+z");
    await other.seesHidden(5, false);
    await owner.clickCell("A1");
    await keyboard.press("ControlOrMeta+Alt+r");
    await panel.locator("input:focus").waitFor();
    await keyboard.press("Shift+Tab");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Shift+Tab");
    expect(await panel.locator(":focus").textContent()).toBe("确定");
    await keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await owner.stepTo("A2", "ArrowDown");
  });

  it("rows that a filter leaves out are not emptied, copied, pasted upon, coloured or deleted", async () => {
    const { page } = owner;
    await owner.clickCell("A2");
    await page.keyboard.press("ControlOrMeta+Alt+r");
    await page.locator(".filter-panel").getByText("Blue").click();
    await page.keyboard.press("Enter");
    await other.seesHidden(3, true);
    const cities = async () => [
      await other.cellText("B2"),
      await other.cellText("B3"),
      await other.cellText("B4"),
    ];
    const select = async () => {
      await owner.standAt("B2");
      // A row that is out of sight is no stop.
      for (let down = 0; down < 2 && (await selected()) !== "B2:B4"; down++)
        await page.keyboard.press("Shift+ArrowDown");
      await owner.stands("B2:B4");
    };
    const selected = () =>
      page.evaluate(() => (window as unknown as { workbench: { selected(): string } }).workbench.selected());
    await select();
    const copied = await owner.copy();
    expect(copied.split(/\r?\n/)).toEqual(["Old Town", "Harbour"]);
    await page.keyboard.press("Delete");
    await other.seesCell("B4", "");
    expect(await cities()).toEqual(["", "New Town", ""]);
    await owner.paste("B2", "Hill\nPort");
    await other.seesCell("B4", "Port");
    expect(await cities()).toEqual(["Hill", "New Town", "Port"]);
    await select();
    await page.keyboard.press("ControlOrMeta+b");
    await other.seesLook("B4", { bold: true });
    await other.seesLook("B3", {});
    await page.keyboard.press("Control+Alt+-");
    await other.seesCell("B3", "Old Harbour");
    expect(await other.cellText("B2")).toBe("New Town");
    await page.keyboard.press("ControlOrMeta+z");
    await other.seesCell("B4", "Port");
    // By the menu of the rows' numbers, too.
    const middles = await page.evaluate(() =>
      ["B2", "B4"].map((cell) => {
        const { y, height } = (
          window as unknown as { workbench: { where(a1: string): DOMRect } }
        ).workbench.where(cell);
        return y + height / 2;
      }),
    );
    await page.waitForTimeout(700);
    await page.mouse.click(20, middles[0]!);
    await page.waitForTimeout(700);
    await page.keyboard.down("Shift");
    await page.mouse.click(20, middles[1]!);
    await page.keyboard.up("Shift");
    await page.mouse.click(20, middles[1]!, { button: "right" });
    await owner.choose("删除选中行");
    await other.seesCell("B3", "Old Harbour");
    expect(await other.cellText("B2")).toBe("New Town");
    await page.keyboard.press("ControlOrMeta+z");
    await other.seesCell("B4", "Port");
    expect(await cities()).toEqual(["Hill", "New Town", "Port"]);
    for (let step = 0; step < 4; step++) await page.keyboard.press("ControlOrMeta+z");
    await other.seesHidden(3, false);
    expect(await cities()).toEqual(["Old Town", "New Town", "Harbour"]);
  });

  it("a tab without a filter gets one around its data, which are sorted from the bar, and loses it again", async () => {
    const filter = owner.page.locator(".format-bar").getByLabel("建立筛选（已有则取消）");
    await owner.page.getByRole("button", { name: "添加工作表" }).click();
    await other.page.locator("[data-u-comp=slide-tab-item]").nth(1).waitFor();
    await other.selectTab((await other.tabs()).at(-1)!);
    await owner.paste("B2", "姓名\t场次\t日期\n钱示例\t3\t2020-03-01\n孙示例\t11\t2020-05-02");
    await owner.stands("B2:D4");
    expect(await owner.page.getByText("最小值").count()).toBe(0);
    await owner.clickCell("C3");
    await filter.click();
    await other.seesCell("C4", "11");
    await owner.page.getByLabel("按所在列排序").click();
    await owner.page.getByRole("button", { name: "按此列降序排序" }).last().click();
    await other.seesCell("B3", "孙示例");
    expect(await other.cellText("B2")).toBe("姓名");
    await filter.click();
    const { x, y, width, height } = await owner.place("C2");
    await owner.page.mouse.click(x + width - 8, y + height - 10);
    expect(await owner.page.locator(".filter-panel").count()).toBe(0);
    await owner.page.locator("[data-u-comp=slide-tab-item]").first().click();
    await other.page.locator("[data-u-comp=slide-tab-item]").first().click();
  });

  it("a text is found cell by cell, and replaced everywhere at once", async () => {
    await owner.clickCell("A1");
    await owner.page.keyboard.press("ControlOrMeta+f");
    const bar = owner.page.locator(".find-bar");
    await bar.getByLabel("查找").fill("harbour");
    await bar.getByText("2 个单元格").waitFor();
    await bar.getByRole("button", { name: "下一个" }).click();
    await owner.stands("B4");
    await bar.getByRole("button", { name: "下一个" }).click();
    await owner.stands("B5");
    await bar.getByLabel("替换为").fill("Port");
    await bar.getByLabel("区分大小写").check();
    await bar.getByText("没有找到").waitFor();
    await bar.getByLabel("区分大小写").uncheck();
    await bar.getByLabel("整个单元格").check();
    await bar.getByText("1 个单元格").waitFor();
    await bar.getByLabel("整个单元格").uncheck();
    await bar.getByRole("button", { name: "全部替换" }).click();
    await bar.getByText("已替换 2 个单元格").waitFor();
    await bar.getByText("没有找到").waitFor();
    await owner.screenshot("replaced");
    await other.seesCell("B5", "Old Port");
    await other.seesCell("B4", "Port");
    await owner.page.keyboard.press("Escape");
    await press("撤销（Ctrl+Z）");
    await other.seesCell("B4", "Harbour");
  });

  it("a text in rows that a filter leaves out is told of, neither found nor replaced", async () => {
    await owner.typeInCell("B12", "Harbour");
    await owner.rowMenu("B12", "隐藏选中行");
    await other.seesHidden(12, true);
    await owner.page.keyboard.press("ControlOrMeta+f");
    const bar = owner.page.locator(".find-bar");
    await bar.getByLabel("查找").fill("harbour");
    await bar.getByText("2 个单元格", { exact: true }).waitFor();
    await bar.getByText("隐藏的行里另有 1 格，不查找也不替换").waitFor();
    await owner.screenshot("found-hidden");
    await owner.page.keyboard.press("Escape");
    await owner.clickCell("A1");
    await press("撤销（Ctrl+Z）");
    await other.seesHidden(12, false);
    await press("撤销（Ctrl+Z）");
    await other.seesCell("B12", "");
  });

  it("numbers are replaced as they would be typed, and stay numbers; a formula that shows one says why it stays", async () => {
    await owner.typeInCell("J12", "8151");
    await owner.typeInCell("J13", "=J12+1");
    await other.seesCell("J13", "8152");
    await owner.standAt("J13");
    await owner.page.keyboard.press("ControlOrMeta+f");
    const bar = owner.page.locator(".find-bar");
    await bar.getByLabel("查找").fill("815");
    await bar.getByText("2 个单元格", { exact: true }).waitFor();
    await bar.getByLabel("替换为").fill("72");
    await bar.getByRole("button", { name: "替换", exact: true }).click();
    await bar.getByText("这一格是公式或由格式显示，没有改动").waitFor();
    await owner.screenshot("not-replaced");
    await bar.getByRole("button", { name: "全部替换" }).click();
    await bar.getByText("已替换 1 个单元格；1 个是公式或由格式显示，没有改动").waitFor();
    await other.seesCell("J13", "722");
    await owner.page.keyboard.press("Escape");
    await press("撤销（Ctrl+Z）");
    await other.seesCell("J12", "8151");
  });

  it("a text is found and replaced in all tabs, where that is asked for; each tab takes its own back", async () => {
    const [first, second] = (await other.tabs()) as [string, string];
    await other.selectTab(second);
    await other.typeInCell("F2", "Harbour");
    await other.seesCell("F2", "Harbour");
    await owner.clickCell("B4");
    await owner.page.keyboard.press("ControlOrMeta+f");
    const bar = owner.page.locator(".find-bar");
    await bar.getByLabel("查找").fill("harbour");
    await bar.getByText("2 个单元格", { exact: true }).waitFor();
    await bar.getByLabel("所有工作表").check();
    await bar.getByText("2 张表，3 个单元格").waitFor();
    for (const [cell, tab] of [
      ["B5", first],
      ["F2", second],
      ["B4", first],
    ] as const) {
      await bar.getByRole("button", { name: "下一个" }).click();
      await owner.stands(cell);
      expect(await owner.tab()).toBe(tab);
    }
    await bar.getByLabel("替换为").fill("Port");
    await bar.getByRole("button", { name: "全部替换" }).click();
    await bar.getByText("已替换 2 张表的 3 个单元格。撤销须在各表分别按 Ctrl+Z").waitFor();
    await owner.screenshot("replaced-everywhere");
    await other.seesCell("F2", "Port");
    await owner.seesCell("B5", "Old Port");
    await bar.getByLabel("所有工作表").uncheck();
    await owner.page.keyboard.press("Escape");
    await press("撤销（Ctrl+Z）");
    await owner.seesCell("B5", "Old Harbour");
    expect(await other.cellText("F2")).toBe("Port");
    await owner.selectTab(second);
    await press("撤销（Ctrl+Z）");
    await other.seesCell("F2", "Harbour");
    for (const visitor of [owner, other]) await visitor.selectTab(first);
  });

  it("a list to choose from is written in type of thirteen pixels", async () => {
    const { x, y, width, height } = await owner.place("E2");
    await owner.page.mouse.click(x + width - 12, y + height / 2);
    const choice = owner.page.locator("[data-u-comp=sheets-dropdown-list]").getByText("Yes", { exact: true });
    await choice.waitFor();
    const size = await choice.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(13);
    await owner.screenshot("dropdown");
    await choice.click();
    await other.seesCell("E2", "Yes");
  });
});
