// What the menus of rows, columns and cells offer: each works, in both windows, and is undone in one step.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "./rig";

describe("menus of the grid", () => {
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

  const undo = async () => {
    await owner.clickCell("A1");
    await owner.page.keyboard.press("ControlOrMeta+z");
  };

  const frozen = (rowsAndColumns: string) =>
    other.page.waitForFunction(
      (is) => (window as unknown as { workbench: { frozen(): string } }).workbench.frozen() === is,
      rowsAndColumns,
    );

  it("hide rows, show them again, and undo brings back what was hidden", async () => {
    await owner.rowMenu("A3", "隐藏选中行");
    await other.seesHidden(3, true);
    await undo();
    await other.seesHidden(3, false);
  });

  it("set the height of several rows in one step", async () => {
    const [first, last] = [await owner.place("A2"), await owner.place("A4")];
    const { mouse, keyboard } = owner.page;
    await mouse.click(20, first.y + 12);
    await keyboard.down("Shift");
    await mouse.click(20, last.y + 12);
    await keyboard.up("Shift");
    await mouse.click(20, last.y + 12, { button: "right" });
    await owner.choose("行高", "61");
    await other.sees("height", 2, 61);
    await other.sees("height", 4, 61);
    await undo();
    await other.sees("height", 2, 24);
    await other.sees("height", 4, 24);
  });

  it("grow with a long text that is typed where lines break, though the row had been typed into before", async () => {
    await owner.typeInCell("J6", "短");
    await owner.clickCell("K6");
    await owner.page.getByLabel("自动换行").click();
    await owner.typeInCell("K6", "一项名字很长的任务，".repeat(4));
    await other.sees("height", 6, 118);
    await owner.sees("height", 6, 118);
  });

  it("merge cells, draw borders, and take both back", async () => {
    await owner.clickCell("H5");
    await owner.page.keyboard.press("Shift+ArrowRight");
    await owner.cellMenu("合并单元格", "全部合并");
    await other.sees("merged", "I5", true);
    await undo();
    await other.sees("merged", "I5", false);
    await owner.page.getByLabel("边框").click();
    await owner.page.getByLabel("外框线").click();
    await other.sees("lined", "A1", true);
    await undo();
    await other.sees("lined", "A1", false);
  });

  it("ask before a merge loses what stands in the other cells; cancelled it changes nothing", async () => {
    await owner.typeInCell("H9", "left");
    await owner.typeInCell("I9", "right");
    await other.seesCell("I9", "right");
    const mergeBoth = async () => {
      await owner.clickCell("H9");
      await owner.page.keyboard.press("Shift+ArrowRight");
      await owner.cellMenu("合并单元格", "全部合并");
      await owner.dialog().getByText("合并后只保留左上角的值").waitFor();
    };
    await mergeBoth();
    await owner.screenshot("merge-asks");
    await owner.answer("取消");
    await owner.page.locator(".modal").waitFor({ state: "detached" });
    await owner.sees("merged", "I9", false);
    await mergeBoth();
    await owner.answer("合并单元格");
    await other.sees("merged", "I9", true);
    await undo();
    await other.sees("merged", "I9", false);
    await other.seesCell("I9", "right");
  });

  it("name the merged cell through which nothing can be frozen, and the cells that cannot be merged over the frozen edge", async () => {
    await owner.clickCell("H5");
    await owner.page.keyboard.press("Shift+ArrowDown");
    await owner.cellMenu("合并单元格", "全部合并");
    await other.sees("merged", "H6", true);
    const freeze = owner.page.getByLabel(/^冻结所选单元格/);
    await owner.clickCell("I6");
    await freeze.click();
    await owner.dialog().getByText("H5:H6 是合并的单元格，冻结的边界不能从中间穿过").waitFor();
    await owner.answer("确定");
    await undo();
    await other.sees("merged", "H6", false);
    await owner.clickCell("A6");
    await freeze.click();
    await owner.clickCell("H5");
    await owner.page.keyboard.press("Shift+ArrowDown");
    await owner.cellMenu("合并单元格", "全部合并");
    await owner.dialog().getByText("H5:H6 有一部分在冻结的行列里").waitFor();
    await owner.answer("确定");
    await undo();
    await frozen("0 0");
  });

  it("freeze what is above and left of a cell for everybody, and one undo takes it back", async () => {
    await owner.clickCell("B3");
    await owner.page.getByLabel(/^冻结所选单元格/).click();
    await frozen("2 1");
    await owner.page.keyboard.press("ControlOrMeta+z");
    await frozen("0 0");
  });

  it("insert a column beside the last one, and show it", async () => {
    await owner.place("Z3");
    await owner.columnMenu("Z3", "在右侧插入");
    await owner.seesColumns(27);
    await owner.sees("seen", "AA1", true);
    await undo();
    await owner.seesColumns(26);
  });

  it("insert a column while a colleague is typing: what is typed goes along with its column", async () => {
    await other.typeInCell("P12", "old");
    await owner.seesCell("P12", "old");
    await other.standAt("P12");
    await other.page.keyboard.type("new");
    await owner.columnMenu("N3", "在左侧插入");
    await owner.seesCell("Q12", "old");
    await other.page.keyboard.press("Enter");
    await owner.seesCell("Q12", "new");
    expect(await owner.cellText("P12")).toBe("");
    await other.seesCell("Q12", "new");
    await undo();
  });

  it("insert rows and columns while a colleague has cut cells: these are what is pasted; where they are gone nothing is moved", async () => {
    const cut = async (cell: string) => {
      await other.standAt(cell);
      await other.page.keyboard.press("ControlOrMeta+x");
      await other.page.waitForFunction(
        async (text) => (await navigator.clipboard.readText()).trim() === text,
        await other.cellText(cell),
      );
    };
    const pasteAt = async (cell: string) => {
      await other.standAt(cell);
      await other.page.keyboard.press("ControlOrMeta+v");
    };
    await other.page.bringToFront();
    await other.paste("S12", "one\ttwo\nthree\tfour\nfive\tsix");
    await owner.seesCell("T14", "six");
    await cut("S13");
    await owner.rowMenu("A12", "在上方插入");
    await other.seesCell("S14", "three");
    await owner.columnMenu("R3", "在左侧插入");
    await other.seesCell("T14", "three");
    await pasteAt("W20");
    await owner.seesCell("W20", "three");
    for (const [cell, shown] of Object.entries({ T13: "one", T14: "", U14: "four", T15: "five" }))
      await owner.seesCell(cell, shown);
    await cut("T15");
    await owner.rowMenu("A15", "删除选中行");
    await other.seesCell("T15", "");
    await other.typeInCell("T15", "another");
    await pasteAt("W22");
    await owner.seesCell("W22", "five");
    await owner.seesCell("T15", "another");
  });

  it("are opened, walked and left by keys, for cells and for whole rows", async () => {
    const { keyboard } = owner.page;
    const focused = () => owner.page.evaluate(() => document.activeElement?.textContent?.trim());
    const hasKeys = (item: string) =>
      owner.page.waitForFunction((is) => document.activeElement?.textContent?.trim() === is, item);
    await owner.clickCell("B3");
    await owner.stands("B3");
    await keyboard.press("Shift+F10");
    await hasKeys("复制");
    for (let steps = 0; steps < 20 && (await focused()) !== "合并单元格"; steps++)
      await keyboard.press("ArrowDown");
    await keyboard.press("ArrowRight");
    await hasKeys("全部合并");
    await owner.screenshot("menu-by-keys");
    await keyboard.press("ArrowLeft");
    expect(await focused()).toBe("合并单元格");
    await keyboard.press("Escape");
    await keyboard.type("Ann");
    await keyboard.press("Enter");
    await other.seesCell("B3", "Ann");
    await undo();
    const { y } = await owner.place("A3");
    await owner.page.mouse.click(20, y + 12);
    await keyboard.press("ContextMenu");
    await hasKeys("复制");
    for (let steps = 0; steps < 20 && (await focused()) !== "隐藏选中行"; steps++)
      await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await other.seesHidden(3, true);
    await undo();
    await other.seesHidden(3, false);
  });

  it("lead to a new tab that is shown at once to whoever added it", async () => {
    const before = await owner.tabs();
    await owner.page.getByRole("button", { name: "添加工作表" }).click();
    await owner.page.waitForFunction((known) => {
      const { workbench } = window as unknown as { workbench: { tabs(): string[]; tab(): string } };
      return workbench.tabs().length > known.length && !known.includes(workbench.tab());
    }, before);
    expect(before).toContain(await other.tab());
    const [shown, added] = [await other.tab(), await owner.tab()];
    const names = await owner.tabs();
    expect(names.indexOf(added)).toBe(names.indexOf(shown) + 1);
  });

  it("copy a tab beside it, move it to the left and right, and take each back", async () => {
    const before = await owner.tabs();
    const name = await owner.tab();
    const at = before.indexOf(name);
    const copy = `${name}的副本`;
    const behind = [...before.slice(0, at + 1), copy, ...before.slice(at + 1)];
    const ahead = [...before.slice(0, at), copy, ...before.slice(at)];
    const tabMenu = async (of: string, item: string) => {
      const tab = owner.page.locator("[data-u-comp=slide-tab-item]", { hasText: of }).last();
      await tab.click({ button: "right" });
      await owner.page.getByText(item, { exact: true }).click();
    };
    const seesTabs = (names: string[]) =>
      other.page.waitForFunction(
        (wanted) =>
          (window as unknown as { workbench: { tabs(): string[] } }).workbench.tabs().join() === wanted,
        names.join(),
      );
    await owner.typeInCell("B2", "copied");
    await tabMenu(name, "复制工作表");
    await seesTabs(behind);
    await owner.page.waitForFunction(
      (tab) => (window as unknown as { workbench: { tab(): string } }).workbench.tab() === tab,
      copy,
    );
    await owner.seesCell("B2", "copied");
    await owner.screenshot("tab-copied");
    await tabMenu(copy, "左移");
    await seesTabs(ahead);
    await tabMenu(copy, "右移");
    await seesTabs(behind);
    for (const names of [ahead, behind, before]) {
      await undo();
      await seesTabs(names);
    }
    await owner.seesToast(`「${copy}」也已撤销，它不在了`);
  });
});
