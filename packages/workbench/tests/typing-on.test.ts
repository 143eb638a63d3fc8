// A person who types on, cell after cell, while answers and other people's edits arrive: every letter stays.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

const FILE = "未命名电子表格";
const KEYS = { delay: 90 };

describe("typing on", () => {
  let bench: BrowserBench;
  let owner: Visitor;
  let zhao: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
    zhao = await bench.visit({ as: "zhao@club.example" });
    await owner.openFile(FILE);
    await zhao.openFile(FILE);
  });
  afterAll(() => bench?.close());

  /** Goes through a row of cells by Tab, at the pace of somebody who knows the keys. */
  async function typeRow(a1: string, ...words: string[]): Promise<void> {
    await owner.clickCell(a1);
    await owner.stands(a1);
    for (const word of words) {
      await owner.page.keyboard.type(word, KEYS);
      await owner.page.keyboard.press("Tab");
    }
  }

  /** A machine with so little time, and a server whose answers come so late. */
  async function slow(rate: number, lateMs: number): Promise<() => Promise<void>> {
    const session = await owner.page.context().newCDPSession(owner.page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await owner.page.route("**/api/edit", async (route) => {
      await new Promise((late) => setTimeout(late, lateMs));
      await route.continue();
    });
    return async () => {
      await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await owner.page.unrouteAll({ behavior: "wait" });
    };
  }

  /** Holds what the grid sends back until the function that it gives is called. */
  async function held(): Promise<() => Promise<void>> {
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await owner.page.route("**/api/edit", async (route) => {
      await released;
      await route.continue();
    });
    return async () => {
      release();
      await owner.page.unrouteAll({ behavior: "wait" });
    };
  }

  /** A new tab with five records, which both look at. */
  async function records(): Promise<void> {
    const before = await owner.tabs();
    await owner.page.getByRole("button", { name: "添加工作表" }).click();
    await zhao.page.waitForFunction(
      (count) => (window as unknown as { workbench: { tabs(): string[] } }).workbench.tabs().length > count,
      before.length,
    );
    const added = (await zhao.tabs()).find((name) => !before.includes(name))!;
    await zhao.selectTab(added);
    await owner.selectTab(added);
    await owner.paste("A1", "h\tn\nr1\t5\nr2\t3\nr3\t9\nr4\t1\nr5\t7");
    await zhao.seesCell("B6", "7");
    await zhao.clickCell("B2");
    await zhao.stands("B2");
  }

  it("puts what is typed beside its record, and what a formula speaks of with it, where a colleague sorts meanwhile", async () => {
    await records();
    await owner.standAt("C3");
    await owner.page.keyboard.type("note-r2");
    await zhao.cellMenu("按此列降序排序");
    await zhao.seesCell("A2", "r3");
    await owner.page.waitForTimeout(600);
    await owner.page.keyboard.press("Enter");
    for (const visitor of [owner, zhao]) {
      await visitor.seesCell("C5", "note-r2");
      expect(await visitor.cellText("A5")).toBe("r2");
      expect(await visitor.cellText("C3")).toBe("");
    }
    await owner.standAt("D2");
    await owner.page.keyboard.type("=B2*10");
    await zhao.cellMenu("按此列升序排序");
    await zhao.seesCell("A1", "r4");
    await owner.page.waitForTimeout(600);
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("D5", "90");
    expect(await zhao.cellText("D2")).toBe("");
    expect(await owner.dialog().count()).toBe(0);
    for (const visitor of [owner, zhao]) await visitor.selectTab("Members");
  });

  it("reads in a formula the cells that were seen, where a colleague inserts a row while it is typed", async () => {
    await records();
    await owner.standAt("C4");
    await owner.page.keyboard.type("=B4*10");
    await zhao.rowMenu("B2", "在上方插入");
    await zhao.seesCell("A5", "r3");
    await owner.page.waitForTimeout(600);
    await owner.page.keyboard.press("Enter");
    for (const visitor of [owner, zhao]) {
      await visitor.seesCell("C5", "90");
      expect(await visitor.cellText("C4")).toBe("");
    }
    for (const visitor of [owner, zhao]) await visitor.selectTab("Members");
  });

  it("fills the records that were seen, where a colleague inserts a row while the handle is held", async () => {
    await records();
    await owner.standAt("B2");
    await owner.drawHandle("B2", "B4", async () => {
      await zhao.rowMenu("B2", "在上方插入");
      await zhao.seesCell("A5", "r3");
      await owner.page.waitForTimeout(600);
    });
    for (const visitor of [owner, zhao]) {
      for (const cell of ["B3", "B4", "B5"]) await visitor.seesCell(cell, "5");
      expect(await visitor.cellText("B2")).toBe("");
      expect(await visitor.cellText("B6")).toBe("1");
    }
    for (const visitor of [owner, zhao]) await visitor.selectTab("Members");
  });

  it("keeps the letters in the editor when a colleague's edit of the very cell arrives", async () => {
    await owner.clickCell("K9");
    await owner.stands("K9");
    await owner.page.keyboard.type("abc");
    await zhao.typeInCell("K9", "zhao's");
    await owner.seesCell("K9", "zhao's");
    await owner.page.keyboard.type("def");
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("K9", "abcdef");
  });

  it("says that a colleague deleted the row that is typed into, gives the words back, and writes them nowhere else", async () => {
    await owner.typeInCell("K21", "below");
    await zhao.seesCell("K21", "below");
    await owner.clickCell("K20");
    await owner.stands("K20");
    await owner.page.keyboard.type("my words");
    await zhao.rowMenu("K20", "删除选中行");
    await zhao.seesCell("K20", "below");
    await owner.page.keyboard.press("Enter");
    await owner.dialog().getByText("K20 没有改动。别人刚删除了这一行").waitFor();
    await owner.dialog().getByText("my words").or(owner.dialog().locator("textarea")).first().waitFor();
    await owner.screenshot("row-gone");
    await owner.answer("确定");
    for (const visitor of [owner, zhao]) {
      await visitor.seesCell("K20", "below");
      expect(await visitor.cellText("K19")).toBe("");
      expect(await visitor.cellText("K21")).toBe("");
    }
  });

  it("writes into the row that was seen, though rows above it were deleted and the news is still on its way", async () => {
    await owner.typeInCell("L22", "row of mine");
    await zhao.seesCell("L22", "row of mine");
    await owner.clickCell("K22");
    await owner.stands("K22");
    const release = await held();
    await owner.page.keyboard.type("mine");
    await owner.page.keyboard.press("Enter");
    await zhao.rowMenu("K18", "删除选中行");
    await zhao.seesCell("L21", "row of mine");
    await release();
    await zhao.seesCell("K21", "mine");
    expect(await zhao.cellText("K22")).toBe("");
  });

  it("says that a colleague deleted the tab that is typed into, and gives the words back", async () => {
    const before = await zhao.tabs();
    await zhao.page.getByRole("button", { name: "添加工作表" }).click();
    await zhao.page.waitForFunction(
      (count) => (window as unknown as { workbench: { tabs(): string[] } }).workbench.tabs().length > count,
      before.length,
    );
    const added = (await zhao.tabs()).find((name) => !before.includes(name))!;
    await owner.selectTab(added);
    await owner.standAt("C4");
    await owner.page.keyboard.type("my words");
    await zhao.page.locator("[data-u-comp=slide-tab-item]", { hasText: added }).click({ button: "right" });
    await zhao.page.getByText("删除", { exact: true }).click();
    await zhao.page.getByRole("button", { name: "确定" }).last().click();
    await zhao.page.waitForFunction(
      (count) =>
        (window as unknown as { workbench?: { tabs(): string[] } }).workbench?.tabs().length === count,
      before.length,
    );
    await owner.page.keyboard.press("Enter");
    await owner.dialog().getByText("C4 没有改动。这张工作表刚被别人删除").waitFor();
    expect(await owner.dialog().locator("textarea").inputValue()).toBe("my words");
    await owner.screenshot("tab-gone");
    await owner.answer("确定");
    for (const visitor of [owner, zhao]) await visitor.selectTab("Members");
  });

  it("keeps them when a cell at the same place of another tab is written", async () => {
    await owner.page.getByRole("button", { name: "添加工作表" }).click();
    await owner.page.waitForFunction(
      () => (window as unknown as { workbench: { tab(): string } }).workbench.tab() !== "Members",
    );
    const tab = await owner.tab();
    await owner.selectTab("Members");
    await owner.clickCell("L9");
    await owner.stands("L9");
    await owner.page.keyboard.type("abc");
    await zhao.selectTab(tab);
    await zhao.typeInCell("L9", "there");
    await zhao.typeInCell("L10", "=L9");
    await zhao.seesCell("L10", "there");
    await zhao.selectTab("Members");
    await owner.page.keyboard.type("def");
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("L9", "abcdef");
    await owner.seesCell("L9", "abcdef");
  });

  it("shows what the colleague wrote to whoever leaves the editor by Escape, and types from there", async () => {
    await owner.clickCell("K12");
    await owner.stands("K12");
    await owner.page.keyboard.type("abc");
    await zhao.typeInCell("K12", "zhao's");
    await owner.seesCell("K12", "zhao's");
    await owner.page.keyboard.press("Escape");
    await owner.page.keyboard.press("F2");
    await owner.page.keyboard.type("!");
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("K12", "zhao's!");
  });

  it("puts what is typed into its own row, when a colleague inserts rows above it meanwhile", async () => {
    await owner.typeInCell("K40", "mark");
    await zhao.seesCell("K40", "mark");
    await owner.clickCell("L40");
    await owner.stands("L40");
    await owner.page.keyboard.type("abc");
    await zhao.clickCell("L37");
    await zhao.stands("L37");
    await zhao.page.keyboard.press("Control+Alt+=");
    await owner.seesCell("K41", "mark");
    await owner.page.keyboard.type("def");
    await owner.page.keyboard.press("Tab");
    await zhao.seesCell("L41", "abcdef");
    expect(await zhao.cellText("L40")).toBe("");
    await owner.stands("M41");
    await owner.page.keyboard.type("next");
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("M41", "next");
  });

  it("chooses nothing for another row, where a colleague inserts rows while the list of a cell is open", async () => {
    const { x, y, width, height } = await owner.place("M8");
    await owner.page.mouse.click(x + width - 12, y + height / 2);
    const list = owner.page.locator("[data-u-comp=sheets-dropdown-list]");
    await list.waitFor();
    await zhao.rowMenu("K6", "在上方插入");
    await list.waitFor({ state: "detached" });
    await zhao.page.keyboard.press("ControlOrMeta+z");
    await owner.seesCell("M8", "");
  });

  it("goes on beside what was typed, and stands in the same cell, where a colleague inserts a column or a row", async () => {
    await owner.standAt("R60");
    await owner.page.keyboard.type("501");
    await zhao.columnMenu("Q58", "在左侧插入");
    await zhao.seesColumns(27);
    await owner.page.waitForTimeout(1500);
    await owner.page.keyboard.press("Tab");
    await owner.stands("T60");
    await owner.page.keyboard.type("502");
    await zhao.rowMenu("R57", "在上方插入");
    await owner.page.waitForTimeout(1500);
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("S61", "501");
    await zhao.seesCell("T61", "502");
    await owner.stands("T62");
    await zhao.rowMenu("R57", "在上方插入");
    await owner.stands("T63");
    await zhao.columnMenu("Q58", "在左侧插入");
    await owner.stands("U63");
  });

  it("goes below the cell by Enter where the Tabs began elsewhere, and to the row's beginning where they began here", async () => {
    await typeRow("J20", "one", "two");
    await owner.stands("L20");
    await owner.typeInCell("N23", "three");
    await owner.stands("N24");
    await typeRow("J25", "four");
    await owner.page.keyboard.type("five");
    await owner.page.keyboard.press("Enter");
    await owner.stands("J26");
  });

  it("is told what was refused when the hands rest; the window that says so takes no letters", async () => {
    const answer = await held();
    await typeRow("M6", "Bronze");
    await owner.page.keyboard.type("typed ");
    await answer();
    await owner.seesCell("M6", "");
    await owner.page.keyboard.type("meanwhile", KEYS);
    expect(await owner.dialog().count()).toBe(0);
    await owner.page.keyboard.press("Tab");
    await owner.page.keyboard.type("and this");
    await owner.page.keyboard.press("Tab");
    await owner.dialog().waitFor();
    expect(await owner.dialog().textContent()).toContain("M6 单元格不接受这个值");
    await zhao.seesCell("N6", "typed meanwhile");
    await zhao.seesCell("O6", "and this");
    await owner.answer("确定");
  });

  it("is told of two refusals in one window", async () => {
    const answer = await held();
    await typeRow("M7", "Bronze");
    await typeRow("M8", "Tin");
    await answer();
    await owner.page.locator(".modal-text", { hasText: /M7[\s\S]*M8/ }).waitFor();
    await owner.answer("确定");
  });

  it("keeps them on a slow machine and with late answers: after a dropdown, a box, a paste and an undoing", async () => {
    const atOnce = await slow(6, 400);
    await typeRow("M2", "Gold", "after a dropdown");
    await zhao.seesCell("N2", "after a dropdown");
    await owner.clickCell("G2");
    await owner.page.keyboard.press("Tab");
    await owner.page.keyboard.type("after a box", KEYS);
    await owner.page.keyboard.press("Tab");
    await zhao.seesCell("H2", "after a box");
    await zhao.seesCell("G2", "1");
    await owner.page.evaluate((words) => navigator.clipboard.writeText(words), "pasted");
    await owner.clickCell("N4");
    await owner.page.keyboard.press("ControlOrMeta+v");
    await owner.page.keyboard.press("Tab");
    await owner.page.keyboard.type("after a paste", KEYS);
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("O4", "after a paste");
    await zhao.seesCell("N4", "pasted");
    await owner.page.keyboard.press("ControlOrMeta+z");
    await owner.page.keyboard.type("after an undoing", KEYS);
    await owner.page.keyboard.press("Enter");
    await zhao.seesCell("O4", "");
    await atOnce();
    expect(await owner.dialog().count()).toBe(0);
  });
});
