// Two people in one tab: what each did last is undone, what is pasted keeps what the place asks for, and nothing is said in English.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openClub, type Visitor } from "./rig";

const FILE = "未命名电子表格";
const ZHAO = "zhao@club.example";

describe("the grid of two people", () => {
  let bench: BrowserBench;
  let owner: Visitor;
  let zhao: Visitor;

  beforeAll(async () => {
    bench = await openClub();
    owner = await bench.visit();
    zhao = await bench.visit({ as: ZHAO });
    await owner.openFile(FILE);
    await zhao.openFile(FILE);
  });
  afterAll(() => bench?.close());

  const undo = (who: Visitor) => who.page.keyboard.press("ControlOrMeta+z");
  const redo = (who: Visitor) => who.page.keyboard.press("ControlOrMeta+y");

  it("takes back one's own last edit, not the other's, in both windows", async () => {
    await owner.typeInCell("A4", "Lin");
    await zhao.typeInCell("A5", "Zhao");
    await owner.seesCell("A5", "Zhao");
    await undo(owner);
    await zhao.seesCell("A4", "");
    expect(await zhao.cellText("A5")).toBe("Zhao");
    await redo(owner);
    await zhao.seesCell("A4", "Lin");
    await undo(zhao);
    await owner.seesCell("A5", "");
  });

  it("undoes a paste, a sorting, deleted rows and a form's entry, and stays in the tab that is shown", async () => {
    await owner.paste("A6", "Wu\t30\nMa\t10");
    await owner.seesCell("B7", "10");
    await owner.rowMenu("A6", "删除选中行");
    await owner.seesCell("A6", "Ma");
    await owner.clickMenu("Club", "New member…");
    await owner.sidebar().locator("[name=name]").fill("He");
    await owner.sidebar().getByRole("button", { name: "Add" }).click();
    await owner.sidebar().getByText("Fees so far").waitFor();
    await owner.closeSidebar();
    await owner.clickCell("C12");
    await zhao.seesCell("A7", "He");
    const before = await owner.tabs();
    await undo(owner);
    await zhao.seesCell("A7", "");
    await undo(owner);
    await zhao.seesCell("A6", "Wu");
    await zhao.seesCell("A7", "Ma");
    await undo(owner);
    await zhao.seesCell("A7", "");
    await redo(owner);
    await zhao.seesCell("B7", "10");
    expect(await owner.tabs()).toEqual(before);
  });

  it("moves what is cut in one step, with what refers to it, and takes it back in one", async () => {
    await owner.typeInCell("J14", "12");
    await owner.typeInCell("K14", "=J14*2");
    await owner.seesCell("K14", "24");
    await owner.clickCell("J14");
    await owner.stands("J14");
    await owner.page.keyboard.press("ControlOrMeta+x");
    await owner.stepTo("J15", "ArrowDown");
    await owner.stepTo("J16", "ArrowDown");
    await owner.page.keyboard.press("ControlOrMeta+v");
    await zhao.seesCell("J16", "12");
    expect([await zhao.cellText("J14"), await zhao.cellText("K14")]).toEqual(["", "24"]);
    await undo(owner);
    await zhao.seesCell("J14", "12");
    expect([await zhao.cellText("J16"), await zhao.cellText("K14")]).toEqual(["", "24"]);
  });

  it("takes back what was done last in the tab that is shown; what was done later in another one stays", async () => {
    await owner.typeInCell("J4", "here");
    await owner.page.getByRole("button", { name: "添加工作表" }).click();
    await owner.page.waitForFunction(
      () => (window as unknown as { workbench: { tab(): string } }).workbench.tab() !== "Members",
    );
    const tab = await owner.tab();
    await owner.typeInCell("A1", "there");
    await owner.selectTab("Members");
    await undo(owner);
    await zhao.seesCell("J4", "");
    await owner.selectTab(tab);
    expect(await owner.cellText("A1")).toBe("there");
    await undo(owner);
    await owner.seesCell("A1", "");
    await owner.selectTab("Members");
    await redo(owner);
    await owner.seesCell("J4", "here");
    await redo(owner);
    await owner.seesToast(`您最后撤销的是「${tab}」中的修改，请到那里重做`);
  });

  it("says it where nothing is left to be undone", async () => {
    for (let times = 0; times < 12; times++) await undo(zhao);
    await zhao.seesToast("没有可以撤销的操作了");
  });

  it("keeps dropdown and colour of the place where text is pasted, from a table program too", async () => {
    await owner.pasteTable(
      "M2",
      "<table><tr><td bgcolor=red><b>Gold</b></td></tr><tr><td>Silver</td></tr></table>",
      "Gold\nSilver",
    );
    await owner.seesCell("M3", "Silver");
    await owner.typeInCell("M4", "Bronze");
    await owner.dialog().waitFor();
    expect(await owner.dialog().textContent()).toContain("M4 单元格不接受这个值");
    expect(await owner.dialog().textContent()).toContain("可填：Gold、Silver");
    await owner.screenshot("refused-value");
    await owner.answer("确定");
    await owner.seesCell("M4", "");
  });

  it("refuses a pasted value that the place does not take, by its cell, and changes nothing", async () => {
    await owner.pasteTable("M5", "", "Gold\nTin");
    await owner.dialog().waitFor();
    expect(await owner.dialog().textContent()).toContain("M6 单元格不接受这个值");
    await owner.answer("确定");
    expect([await owner.cellText("M5"), await owner.cellText("M6")]).toEqual(["", ""]);
  });

  it("does not lose a paste in the same instant as leaving an editor", async () => {
    await owner.page.evaluate((text) => navigator.clipboard.writeText(text), "pasted");
    await owner.clickCell("J10");
    await owner.page.keyboard.type("typed");
    await owner.page.keyboard.press("Enter");
    await owner.page.keyboard.press("ControlOrMeta+v");
    await owner.seesCell("J11", "pasted");
    expect(await owner.cellText("J10")).toBe("typed");
  });

  it("says that five thousand pasted rows are being written, shows them in both windows, and takes them back", async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `第${row + 1}行\t${row}\t${row % 7}`);
    await owner.pasteTable("P20", "", rows.join("\n"));
    await owner.page.getByText("正在写入 5000 行").waitFor();
    await owner.seesToast("已写入 5000 行");
    await owner.seesCell("P5019", "第5000行");
    await zhao.seesCell("Q5019", "4999");
    await undo(owner);
    await zhao.seesCell("P20", "");
  });

  it("takes a new column at the right edge", async () => {
    await owner.clickCell("Z3");
    await owner.place("Z3");
    await owner.columnMenu("Z3", "在右侧插入");
    await owner.seesColumns(27);
    expect(await owner.page.getByText("out of bounds").count()).toBe(0);
  });
});
