import { describe, expect, it } from "@jest/globals";
import { rig } from "./rig";

/** Letters a, b, c … down column A. */
function column(letters: string) {
  const made = rig();
  made.sheet.getRange(1, 1, letters.length, 1).setValues([...letters].map((letter) => [letter]));
  const read = () =>
    made.sheet
      .getDataRange()
      .getValues()
      .map(([value]) => String(value))
      .join("");
  return { ...made, read };
}

describe("rows and columns", () => {
  it("come between others and push formulas, notes and formats", () => {
    const { sheet } = rig();
    sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
    sheet.getRange("B1").setFormula("=SUM(A1:A3)");
    sheet.getRange("A3").setNote("第三").setBackground("#ff0000");
    sheet.insertRowsAfter(2, 2);
    expect(sheet.getRange("B1").getFormula()).toBe("=SUM(A1:A5)");
    expect(sheet.getRange("A5").getNote()).toBe("第三");
    expect(sheet.getRange("A5").getBackground()).toBe("#ff0000");
    expect(sheet.getMaxRows()).toBe(1002);
  });

  it("take the looks and rules of the row before, or after, which they are put", () => {
    const { app, sheet } = rig();
    const rule = app.newDataValidation().requireValueInList(["是", "否"]).build();
    sheet.getRange("A2").setBackground("#00ff00").setDataValidation(rule);
    sheet.insertRowAfter(2);
    sheet.insertRowBefore(2);
    expect(sheet.getRange("A2:A4").getBackgrounds()).toEqual([["#00ff00"], ["#00ff00"], ["#00ff00"]]);
    expect(sheet.getRange("A4").getDataValidation()?.getCriteriaValues()[0]).toEqual(["是", "否"]);
  });

  it("that are deleted leave #REF! in formulas that read only them", () => {
    const { sheet } = rig();
    sheet.getRange("C1:C2").setFormulas([["=A5"], ["=SUM(A4:A6)"]]);
    sheet.deleteRow(5);
    expect(sheet.getRange("C1:C2").getFormulas()).toEqual([["=#REF!"], ["=SUM(A4:A5)"]]);
    expect(sheet.getRange("C1").getValue()).toBe("#REF!");
  });

  it("move with what refers to them", () => {
    const { sheet, read } = column("abcde");
    sheet.getRange("C1").setFormula("=A2");
    sheet.moveRows(sheet.getRange("2:3"), 6);
    expect(read()).toBe("adebc");
    expect(sheet.getRange("C1").getFormula()).toBe("=A4");
  });

  it("follow named ranges, merges, widths, hidden and frozen parts", () => {
    const { book, sheet } = rig();
    book.setNamedRange("数据", sheet.getRange("B2:C4"));
    sheet.getRange("B6:C7").merge();
    sheet.setColumnWidth(2, 200);
    sheet.hideRows(8);
    sheet.setFrozenRows(2);
    sheet.insertRowBefore(1);
    sheet.insertColumnBefore(1);
    expect(book.getRangeByName("数据")?.getA1Notation()).toBe("C3:D5");
    expect(sheet.getRange("C7").getMergedRanges()[0]?.getA1Notation()).toBe("C7:D8");
    expect(sheet.getColumnWidth(3)).toBe(200);
    expect(sheet.isRowHiddenByUser(9)).toBe(true);
    expect(sheet.getFrozenRows()).toBe(3);
  });

  it.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown, string]>([
    ["all rows", (s) => s.deleteRows(1, 1000), "You can't delete all the rows on the sheet."],
    ["all columns", (s) => s.deleteColumns(1, 26), "You can't delete all the columns on the sheet."],
    [
      "all rows that are not frozen",
      (s) => {
        s.setFrozenRows(1);
        s.deleteRows(2, 999);
      },
      "Sorry, it is not possible to delete all non-frozen rows.",
    ],
    ["rows outside", (s) => s.deleteRow(1001), "Those rows are out of bounds."],
    ["columns outside", (s) => s.deleteColumn(27), "Those columns are out of bounds."],
  ])("%s cannot be deleted", (_what, act, message) => {
    const { sheet } = rig();
    expect(() => act(sheet)).toThrow(message);
  });
});

describe("tabs", () => {
  it("have names of their own, up to 100 characters", () => {
    const { book } = rig();
    book.insertSheet("汇总");
    expect(() => book.insertSheet("汇总")).toThrow(
      'A sheet with the name "汇总" already exists. Please enter another name.',
    );
    expect(() => book.insertSheet("长".repeat(101))).toThrow(
      "The sheet name cannot be greater than 100 characters.",
    );
  });

  it("carry their new name into formulas", () => {
    const { book, sheet } = rig();
    const other = book.insertSheet("旧名");
    other.getRange("A1").setValue(3);
    sheet.getRange("A1").setFormula("=旧名!A1+1");
    other.setName("新 名");
    expect(sheet.getRange("A1").getFormula()).toBe("='新 名'!A1+1");
    expect(sheet.getRange("A1").getValue()).toBe(4);
  });

  it("that are deleted leave #REF! behind; the last visible one stays", () => {
    const { book, sheet } = rig();
    const other = book.insertSheet("数据");
    sheet.getRange("A1").setFormula("=数据!A1");
    other.hideSheet();
    expect(() => sheet.hideSheet()).toThrow("You can't remove all the visible sheets in a document.");
    book.deleteSheet(other);
    expect(sheet.getRange("A1").getValue()).toBe("#REF!");
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  });

  it("are copied within and between spreadsheets", () => {
    const { app, book, sheet } = rig();
    sheet.setName("台账").getRange("A1").setValue(1).setBackground("#ff0000");
    expect(sheet.copyTo(book).getName()).toBe("Copy of 台账");
    expect(sheet.copyTo(book).getName()).toBe("Copy of 台账 2");
    const there = sheet.copyTo(app.create("另一个"));
    expect(there.getRange("A1").getBackground()).toBe("#ff0000");
    expect(there.getParent().getNumSheets()).toBe(2);
  });

  it("are put at an index, moved, and counted from 1", () => {
    const { book } = rig();
    book.insertSheet("最前", 0);
    expect(book.getSheets().map((each) => each.getName())).toEqual(["最前", "工作表1"]);
    book.setActiveSheet(book.getSheetByName("最前")!);
    book.moveActiveSheet(2);
    expect(book.getSheetByName("最前")!.getIndex()).toBe(2);
  });
});

describe("sorting", () => {
  it("puts numbers before texts and empty cells last, either way", () => {
    const { sheet } = rig();
    const range = sheet.getRange("A1:A5").setValues([["乙"], [3], [""], [1], ["甲"]]);
    range.sort(1);
    expect(range.getValues().flat()).toEqual([1, 3, "甲", "乙", ""]);
    range.sort({ column: 1, ascending: false });
    expect(range.getValues().flat()).toEqual(["乙", "甲", 3, 1, ""]);
  });

  it("moves whole rows by several columns", () => {
    const { sheet } = rig();
    const range = sheet.getRange("A1:B4").setValues([
      ["b", 1],
      ["a", 2],
      ["b", 0],
      ["a", 1],
    ]);
    range.sort([
      { column: 1, ascending: true },
      { column: 2, ascending: false },
    ]);
    expect(range.getValues()).toEqual([
      ["a", 2],
      ["a", 1],
      ["b", 1],
      ["b", 0],
    ]);
  });
});

describe("copying", () => {
  it("moves relative references and keeps fixed ones", () => {
    const { sheet } = rig();
    sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
    sheet.getRange("B1").setFormula("=A1*$A$1");
    sheet.getRange("B1").copyTo(sheet.getRange("B2:B3"));
    expect(sheet.getRange("B1:B3").getFormulas().flat()).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"]);
    expect(sheet.getRange("B3").getValue()).toBe(3);
  });

  it("pastes values or formats alone", () => {
    const { app, sheet } = rig();
    sheet.getRange("A1").setFormula("=1+1").setBackground("#ff0000");
    sheet.getRange("A1").copyTo(sheet.getRange("B1"), { contentsOnly: true });
    sheet.getRange("A1").copyTo(sheet.getRange("C1"), app.CopyPasteType.PASTE_FORMAT, false);
    expect(sheet.getRange("B1").getFormula()).toBe("");
    expect(sheet.getRange("B1").getValue()).toBe(2);
    expect(sheet.getRange("A1:C1").getBackgrounds()).toEqual([["#ff0000", "#ffffff", "#ff0000"]]);
  });

  it("turns a row into a column", () => {
    const { app, sheet } = rig();
    sheet.getRange("A1:C1").setValues([[1, 2, 3]]);
    sheet.getRange("A1:C1").copyTo(sheet.getRange("E1"), app.CopyPasteType.PASTE_NORMAL, true);
    expect(sheet.getRange("E1:E3").getValues().flat()).toEqual([1, 2, 3]);
  });

  it("moves cells with the references to them", () => {
    const { sheet } = rig();
    sheet.getRange("A1").setValue(5);
    sheet.getRange("B1").setFormula("=A1");
    sheet.getRange("A1").moveTo(sheet.getRange("D4"));
    expect(sheet.getRange("B1").getFormula()).toBe("=D4");
    expect(sheet.getRange("A1").isBlank()).toBe(true);
  });
});

describe("merging", () => {
  it("keeps the first value only", () => {
    const { sheet } = rig();
    sheet
      .getRange("A1:B2")
      .setValues([
        ["甲", "乙"],
        ["丙", "丁"],
      ])
      .merge();
    expect(sheet.getRange("A1:B2").getValues()).toEqual([
      ["甲", ""],
      ["", ""],
    ]);
    expect(sheet.getRange("B2").isPartOfMerge()).toBe(true);
    sheet.getRange("A1:B2").breakApart();
    expect(sheet.getRange("B2").isPartOfMerge()).toBe(false);
  });

  it("cannot cut through a merged range", () => {
    const { sheet } = rig();
    sheet.getRange("A1:B2").merge();
    expect(() => sheet.getRange("B2:C3").merge()).toThrow(
      "You must select all cells in a merged range to merge or unmerge them.",
    );
  });
});
