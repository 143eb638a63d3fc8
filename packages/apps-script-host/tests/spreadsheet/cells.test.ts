import { describe, expect, it } from "@jest/globals";
import { rig } from "./rig";

describe("a formula written to many cells", () => {
  it("moves its relative references", () => {
    const { sheet } = rig();
    const range = sheet.getRange("D5:E6").setFormula("=A1");
    expect(range.getFormulas()).toEqual([
      ["=A1", "=B1"],
      ["=A2", "=B2"],
    ]);
  });

  it("reads and writes R1C1 notation", () => {
    const { sheet } = rig();
    const cell = sheet.getRange("G7").setFormulaR1C1("=R[-1]C[-1]+R1C1*R[1]C[1]");
    expect(cell.getFormula()).toBe("=F6+$A$1*H8");
    expect(cell.getFormulaR1C1()).toBe("=R[-1]C[-1]+R1C1*R[1]C[1]");
    sheet.getRange("A2").setFormulaR1C1("=SUM(R[-1]C:R[-1]C[2])");
    expect(sheet.getRange("A2").getFormula()).toBe("=SUM(A1:C1)");
  });
});

describe("places", () => {
  it.each([
    ["B2:D5", "B2:D5"],
    ["$C$3", "C3"],
    ["5:7", "5:7"],
    ["D:F", "D:F"],
    ["C5:B2", "B2:C5"],
    ["D:B", "B:D"],
    ["R5C3", "C5"],
    ["r2c2:r4c5", "B2:E4"],
    ["A998:A", "A998:A1000"],
    ["工作表1!E10:F12", "E10:F12"],
  ])("%s is %s", (text, name) => {
    expect(rig().sheet.getRange(text).getA1Notation()).toBe(name);
  });

  it("past the grid are refused when they are used", () => {
    const range = rig().sheet.getRange("ZZ1");
    expect(() => range.getValue()).toThrow(
      "The coordinates of the range are outside the dimensions of the sheet.",
    );
    expect(() => range.setValue(1)).toThrow(
      "The coordinates of the range are outside the dimensions of the sheet.",
    );
  });

  it("that mean nothing are not found", () => {
    expect(() => rig().sheet.getRange("没有这个")).toThrow("Range not found");
  });

  it("edges and regions of filled cells are found", () => {
    const { app, sheet } = rig();
    sheet.getRange("B2:D4").setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect(sheet.getRange("C3").getDataRegion().getA1Notation()).toBe("B2:D4");
    expect(sheet.getRange("A1").getDataRegion().getA1Notation()).toBe("A1");
    expect(sheet.getRange("E3").getDataRegion().getA1Notation()).toBe("B2:E4");
    expect(sheet.getRange("C3").getDataRegion(app.Dimension.ROWS).getA1Notation()).toBe("C2:C4");
    expect(sheet.getRange("B2").getNextDataCell(app.Direction.DOWN).getA1Notation()).toBe("B4");
    expect(sheet.getRange("B4").getNextDataCell(app.Direction.DOWN).getA1Notation()).toBe("B1000");
    expect(sheet.getRange("A3").getNextDataCell(app.Direction.NEXT).getA1Notation()).toBe("B3");
  });
});

describe("filling", () => {
  it.each([
    [
      [1, 2],
      [1, 2, 3, 4, 5],
    ],
    [[10], [10, 10, 10, 10, 10]],
    [
      ["Jan", "Feb"],
      ["Jan", "Feb", "Mar", "Apr", "May"],
    ],
    [["星期一"], ["星期一", "星期二", "星期三", "星期四", "星期五"]],
    [["第1期"], ["第1期", "第2期", "第3期", "第4期", "第5期"]],
    [
      ["甲", "乙"],
      ["甲", "乙", "甲", "乙", "甲"],
    ],
  ])("%j goes on as %j", (known, all) => {
    const { app, sheet } = rig();
    const source = sheet.getRange(1, 1, known.length, 1).setValues(known.map((value) => [value]));
    source.autoFill(sheet.getRange("A1:A5"), app.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange("A1:A5").getValues().flat()).toEqual(all);
  });

  it("goes backwards, and as far as its neighbour", () => {
    const { app, sheet } = rig();
    sheet
      .getRange("E1:F1")
      .setValues([[10, 8]])
      .autoFill(sheet.getRange("C1:F1"), app.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange("C1:F1").getValues()).toEqual([[14, 12, 10, 8]]);
    sheet.getRange("A2:A5").setValues([[1], [2], [3], [4]]);
    sheet.getRange("B2").setFormula("=A2*2").autoFillToNeighbor(app.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange("B2:B5").getValues().flat()).toEqual([2, 4, 6, 8]);
  });

  it("must extend its source in one direction", () => {
    const { app, sheet } = rig();
    const source = sheet.getRange("A1:A2");
    expect(() => source.autoFill(sheet.getRange("C1:C5"), app.AutoFillSeries.DEFAULT_SERIES)).toThrow(
      "destination range must contain the source range",
    );
    expect(() => source.autoFill(sheet.getRange("A1:B5"), app.AutoFillSeries.DEFAULT_SERIES)).toThrow(
      "AutoFill destination range must extend the source range in only one direction.",
    );
  });
});

describe("cleaning", () => {
  it("takes duplicates out, by some columns or all", () => {
    const { sheet } = rig();
    sheet.getRange("A1:B4").setValues([
      ["甲", 1],
      ["乙", 1],
      ["甲", 1],
      ["甲", 2],
    ]);
    expect(sheet.getRange("A1:B4").removeDuplicates().getA1Notation()).toBe("A1:B3");
    expect(sheet.getRange("A1:B3").removeDuplicates([1]).getValues()).toEqual([
      ["甲", 1],
      ["乙", 1],
    ]);
    expect(sheet.getLastRow()).toBe(2);
  });

  it("splits texts into columns", () => {
    const { sheet } = rig();
    sheet
      .getRange("A1:A2")
      .setValues([["甲,乙,丙"], ["丁"]])
      .splitTextToColumns();
    expect(sheet.getRange("A1:C2").getValues()).toEqual([
      ["甲", "乙", "丙"],
      ["丁", "", ""],
    ]);
  });

  it("trims texts without reading them anew", () => {
    const { sheet } = rig();
    sheet
      .getRange("A1:A2")
      .setValues([["  两个  空格 "], ["   =SUM(1,2)"]])
      .trimWhitespace();
    expect(sheet.getRange("A1:A2").getValues().flat()).toEqual(["两个 空格", "=SUM(1,2)"]);
  });

  it("finds and replaces", () => {
    const { book, sheet } = rig();
    sheet.getRange("A1:B2").setValues([
      ["sample", "sámple"],
      ["SampleA", '=CONCATENATE("sam","ple")'],
    ]);
    const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
      finder.findAll().map((range) => range.getA1Notation());
    expect(found(sheet.createTextFinder("sample"))).toEqual(["A1", "A2", "B2"]);
    expect(found(book.createTextFinder("sample").matchEntireCell(true).ignoreDiacritics(true))).toEqual([
      "A1",
      "B1",
      "B2",
    ]);
    expect(found(sheet.createTextFinder("^S.*A$").useRegularExpression(true).matchCase(true))).toEqual([
      "A2",
    ]);
    expect(sheet.createTextFinder("sample").replaceAllWith("样本")).toBe(2);
    expect(sheet.getRange("A1:A2").getValues().flat()).toEqual(["样本", "样本A"]);
  });

  it("clears one thing and keeps the others", () => {
    const { app, sheet } = rig();
    const rule = app.newDataValidation().requireNumberGreaterThan(0).build();
    const cell = sheet.getRange("A1").setValue(1).setNote("注").setBackground("red").setDataValidation(rule);
    cell.clearContent();
    expect([
      cell.getValue(),
      cell.getNote(),
      cell.getBackground(),
      cell.getDataValidation() !== null,
    ]).toEqual(["", "注", "#ff0000", true]);
    cell.clear();
    expect([cell.getNote(), cell.getBackground(), cell.getDataValidation() !== null]).toEqual([
      "注",
      "#ffffff",
      true,
    ]);
    cell.clear({ commentsOnly: true, validationsOnly: true });
    expect([cell.getNote(), cell.getDataValidation()]).toEqual(["", null]);
  });
});
