// The handle at the corner of what is selected: how far it is drawn is filled, in one step, in every tab.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type BrowserBench, openWorkbench, type Visitor } from "./rig";

describe("the handle at the corner of what is selected", () => {
  let bench: BrowserBench;
  let owner: Visitor;
  let zhao: Visitor;

  beforeAll(async () => {
    bench = await openWorkbench({
      project: "packages/workbench/tests/fixtures/plan",
      prepare: "packages/workbench/tests/plan.mjs",
    });
    owner = await bench.visit();
    zhao = await bench.visit({ as: "zhao@plan.example" });
    for (const visitor of [owner, zhao]) {
      await visitor.openFile("未命名电子表格");
      await visitor.selectTab("List");
    }
  });
  afterAll(() => bench?.close());

  const undo = () => zhao.page.keyboard.press("ControlOrMeta+z");
  const see = async (cells: Record<string, string>) => {
    for (const visitor of [owner, zhao])
      for (const [cell, shown] of Object.entries(cells)) await visitor.seesCell(cell, shown);
  };

  it("fills exactly as far as it is drawn in a tab whose rows are not those of the first one; undo brings back what stood there", async () => {
    await zhao.typeInCell("A13", "new");
    await zhao.drawHandle("A13", "A16", () => zhao.screenshot("fill-held"));
    await see({ A12: "old", A14: "new", A16: "new", A17: "old" });
    await zhao.screenshot("fill-done");
    await undo();
    await see({ A13: "new", A14: "old", A15: "old", A16: "old" });
    await zhao.page.keyboard.press("ControlOrMeta+y");
    await see({ A14: "new", A16: "new" });
    await undo();
    await see({ A16: "old" });
  });

  it("fills upwards and to the right, and after the first tab was looked at again", async () => {
    await zhao.selectTab("Cover");
    await zhao.clickCell("B2");
    await zhao.selectTab("List");
    await zhao.typeInCell("B10", "up");
    await zhao.drawHandle("B10", "B8");
    await see({ B7: "old", B8: "up", B9: "up", B11: "old" });
    await zhao.typeInCell("A18", "right");
    await zhao.drawHandle("A18", "C18");
    await see({ B18: "right", C18: "right", D18: "", B19: "old" });
    await undo();
    await see({ B18: "old", C18: "" });
  });

  it("gives each cell a formula of its own that reads its own row", async () => {
    for (const row of [2, 3, 4, 5]) await zhao.typeInCell(`C${row}`, String(row));
    await zhao.typeInCell("D2", "=C2*2");
    await see({ D2: "4", C5: "5" });
    await zhao.drawHandle("D2", "D5");
    await see({ D3: "6", D4: "8", D5: "10" });
    await zhao.typeInCell("C5", "50");
    await see({ D5: "100" });
  });

  it("goes on with a series of several cells, and is undone to what stood there", async () => {
    await zhao.typeInCell("L2", "1");
    await zhao.typeInCell("L3", "2");
    await zhao.typeInCell("L4", "kept");
    await see({ L2: "1", L3: "2", L4: "kept" });
    await zhao.drawHandle("L2:L3", "L5");
    await see({ L4: "3", L5: "4", L6: "" });
    await undo();
    await see({ L3: "2", L4: "kept", L5: "" });
  });

  it("goes on with times and small numbers to the last digit, forwards and backwards", async () => {
    const typed = {
      S3: "8:30",
      S4: "9:00",
      T3: "0.1234567",
      T4: "0.2345678",
      U3: "2020-3-30",
      U4: "2020-3-31",
    };
    for (const [cell, words] of Object.entries(typed)) await zhao.typeInCell(cell, words);
    await see({ S3: "8:30", U4: "2020-3-31" });
    await zhao.drawHandle("S3:U4", "U7");
    await see({ S5: "9:30", S6: "10:00", S7: "10:30", T5: "0.3456789", U5: "2020-4-1", U7: "2020-4-3" });
    await zhao.drawHandle("S3:U4", "U2");
    await see({ S2: "8:00", T2: "0.0123456", U2: "2020-3-29" });
    await zhao.typeInCell("V5", "=(S5-TIME(9,30,0))&(S7-TIME(10,30,0))&(S2-TIME(8,0,0))&(S5=TIME(9,30,0))");
    await see({ V5: "000TRUE" });
    await undo();
    await undo();
    await undo();
    await see({ S2: "", S5: "", S4: "9:00", V5: "" });
  });

  it("copies a number that stands alone in its column, whatever words stand beside it", async () => {
    for (const [cell, words] of Object.entries({ O20: "7", P20: "集中学习", Q20: "3" }))
      await zhao.typeInCell(cell, words);
    await see({ O20: "7", P20: "集中学习", Q20: "3" });
    await zhao.drawHandle("O20:Q20", "Q22");
    await see({ O21: "7", P21: "集中学习", Q21: "3", O22: "7", Q22: "3", O23: "" });
    await undo();
    await see({ O20: "7", O21: "", Q22: "" });
  });

  it("carries the formats along: days go on as they were written, numbers over days are numbers; undo brings back both", async () => {
    await zhao.typeInCell("M2", "3月1日");
    await see({ M2: "3月1日" });
    await zhao.drawHandle("M2", "M4");
    await see({ M3: "3月2日", M4: "3月3日", M5: "" });
    await zhao.typeInCell("L8", "7");
    await zhao.typeInCell("L9", "8");
    for (const row of [8, 9]) await zhao.typeInCell(`M${row}`, "2020-03-20");
    await see({ L9: "8", M8: "2020-03-20", M9: "2020-03-20" });
    await zhao.drawHandle("L8:L9", "M9");
    await see({ M8: "7", M9: "8" });
    await undo();
    await see({ M8: "2020-03-20", M9: "2020-03-20" });
    await zhao.page.keyboard.press("ControlOrMeta+y");
    await see({ M8: "7", M9: "8" });
  });

  it("carries colours, weight and lines along, of blank cells too; undo brings back what stood there as it looked", async () => {
    const { page } = zhao;
    const colour = async (cell: string, shade: string) => {
      await zhao.clickCell(cell);
      await page.getByLabel("填充颜色").click();
      await page.getByLabel(shade).click();
    };
    await colour("D13", "#fff2cc");
    await page.keyboard.press("ControlOrMeta+b");
    await page.getByLabel("边框").click();
    await page.getByRole("button", { name: "所有框线" }).last().click();
    await zhao.typeInCell("D13", "new");
    await zhao.typeInCell("D14", "old");
    await colour("D14", "#ddebf7");
    await owner.seesLook("D14", { background: "#ddebf7" });
    await zhao.drawHandle("D13", "D15");
    for (const who of [owner, zhao])
      for (const cell of ["D14", "D15"]) {
        await who.seesCell(cell, "new");
        await who.seesLook(cell, { bold: true, background: "#fff2cc" });
        await who.sees("lined", cell, true);
      }
    await zhao.screenshot("fill-looks");
    await undo();
    await see({ D14: "old", D15: "" });
    for (const who of [owner, zhao]) {
      await who.seesLook("D14", { background: "#ddebf7" });
      await who.seesLook("D15", {});
    }
    await colour("D17", "#ddebf7");
    await owner.seesLook("D17", { background: "#ddebf7" });
    await zhao.drawHandle("D17", "D18");
    await owner.seesLook("D18", { background: "#ddebf7" });
  });

  it("fills with what is selected, blanks included, in one step", async () => {
    await zhao.typeInCell("B15", "");
    await zhao.drawHandle("C14", "C15");
    await zhao.typeInCell("C16", "7");
    await see({ C16: "7" });
    await zhao.drawHandle("C15", "C16");
    await see({ C16: "" });
    await undo();
    await see({ C16: "7" });
  });

  it("is where one stood, in the tab that one looked at, also after the page was opened anew; from the list a file opens on its first tab", async () => {
    const { page } = zhao;
    await page.locator("[data-u-comp=defined-name] input").fill("K480:L482");
    await page.keyboard.press("Enter");
    await zhao.stands("K480:L482");
    await page.reload();
    await zhao.ready();
    expect(await zhao.tab()).toBe("List");
    await zhao.stands("K480:L482");
    await zhao.sees("seen", "K480", true);
    await page.locator(".file-icon").click();
    await zhao.openFile("未命名电子表格");
    expect(await zhao.tab()).toBe("Cover");
    await zhao.stands("A1");
    await zhao.selectTab("List");
  });

  it("leaves everything as it was where a cell refuses: by its rule, or because it is locked", async () => {
    await zhao.typeInCell("F6", "Maybe");
    await zhao.drawHandle("F6", "G6");
    await zhao.dialog().getByText("G6").first().waitFor();
    await zhao.screenshot("fill-refused");
    await zhao.answer("确定");
    await see({ G6: "No" });
    await zhao.typeInCell("H2", "mine");
    await zhao.drawHandle("H2", "H5");
    await zhao.dialog().getByText("H4 等 2 个单元格受保护").waitFor();
    await zhao.answer("确定");
    await see({ H3: "", H4: "kept", H5: "kept" });
    expect(bench.pageErrors).toEqual([]);
  });
});
