import { describe, expect, it } from "@jest/globals";
import { rig, typed } from "./rig";

const shanghai = (text: string) => new Date(`${text}+08:00`);

describe("a value written by a script is read as if typed", () => {
  it.each([
    ["007", 7, "7"],
    ["1,234", 1234, "1,234"],
    ["10%", 0.1, "10%"],
    ["12.5%", 0.125, "12.50%"],
    ["1e3", 1000, "1.00E+03"],
    ["(5)", -5, "-5"],
    ["¥5", 5, "¥5"],
    ["¥1,234.5", 1234.5, "¥1,234.50"],
    [" 12 ", 12, "12"],
    ["TRUE", true, "TRUE"],
    ["false", false, "FALSE"],
    ["'007", "007", "007"],
    ["'=A1", "=A1", "=A1"],
    ["- 无", "- 无", "- 无"],
    ["1,23", "1,23", "1,23"],
    ["场", "场", "场"],
    ["", "", ""],
  ])("%j becomes %j and shows %j", (text, value, shown) => {
    expect(typed(text)).toMatchObject({ value, shown });
  });

  it.each([
    ["2020/3/25", "2020-03-25T00:00:00", "2020/3/25"],
    ["2020-3-25", "2020-03-25T00:00:00", "2020-3-25"],
    ["2020-03-25", "2020-03-25T00:00:00", "2020-03-25"],
    ["2020年3月25日", "2020-03-25T00:00:00", "2020年3月25日"],
    ["3月25日", "2020-03-25T00:00:00", "3月25日"],
    ["3/4", "2020-03-04T00:00:00", "3/4"],
    ["2020-06", "2020-06-01T00:00:00", "2020-06"],
    ["2020-06-20 10:00:00", "2020-06-20T10:00:00", "2020-06-20 10:00:00"],
    ["2020/3/25 下午3:20", "2020-03-25T15:20:00", "2020/3/25 下午3:20"],
  ])("%j becomes the day %s and shows %j", (text, instant, shown) => {
    expect(typed(text)).toMatchObject({ value: shanghai(instant), shown });
  });

  it("takes days without zeros for what they are, also where a number has two digits anyway", () => {
    const { sheet } = rig();
    const cell = sheet.getRange("A1").setValue("2020-3-30");
    cell.setValue(new Date(shanghai("2020-04-01T00:00:00")));
    expect(cell.getDisplayValue()).toBe("2020-4-1");
  });

  it.each(["25/3", "2020.3.25", "13/1/2020", "2020-13-01", "2020/2/30"])("%j stays a text", (text) => {
    expect(typed(text).value).toBe(text);
  });

  it("takes the year of the host's clock for a day without one", () => {
    expect(typed("3月25日", { now: "2021-01-01T00:00:00Z" }).value).toEqual(shanghai("2021-03-25T00:00:00"));
  });

  it("follows the order of the spreadsheet's locale", () => {
    expect(typed("3/4/2020", { locale: "en_US" }).value).toEqual(shanghai("2020-03-04T00:00:00"));
    expect(typed("3/4/2020", { locale: "en_GB" }).value).toEqual(shanghai("2020-04-03T00:00:00"));
    expect(typed("$5", { locale: "en_US" }).value).toBe(5);
    expect(typed("1.234,5", { locale: "de_DE" }).value).toBe(1234.5);
  });

  it("keeps texts in cells of plain text format", () => {
    const { sheet } = rig();
    const cell = sheet.getRange("A1").setNumberFormat("@").setValue("007");
    expect(cell.getValue()).toBe("007");
  });

  it("shows the text of a formula that is put into a cell of plain text format, and computes it after typing in another", () => {
    const { sheet } = rig();
    sheet.getRange("A1:B2").setNumberFormat("@");
    sheet.getRange("A1").setFormula("=1+1");
    sheet.getRange("A2:B2").setFormulas([["=2+2", "=3+3"]]);
    expect(sheet.getRange("A1:B2").getValues()).toEqual([
      ["=1+1", ""],
      ["=2+2", "=3+3"],
    ]);
    expect(sheet.getRange("A1").getFormula()).toBe("");
    sheet.getRange("A1").setNumberFormat("0").setFormula("=1+1");
    expect(sheet.getRange("A1").getValue()).toBe(2);
  });

  it("reads a formula in values as one even there: text that begins like it must be written with an apostrophe", () => {
    const { sheet } = rig();
    expect(sheet.getRange("A1").setNumberFormat("@").setValue("=1+1").getValue()).toBe(2);
  });

  it("keeps the types of numbers, booleans and dates", () => {
    const { sheet } = rig();
    const row = sheet.getRange("A1:C1").setValues([[12.5, true, shanghai("2020-03-25T10:30:00")]]);
    expect(row.getValues()).toEqual([[12.5, true, shanghai("2020-03-25T10:30:00")]]);
    expect(row.getDisplayValues()).toEqual([["12.5", "TRUE", "2020/3/25 10:30:00"]]);
  });

  it("gives a Date for a number in a cell of date format", () => {
    const { sheet } = rig();
    const cell = sheet.getRange("A1").setNumberFormat("yyyy-mm-dd").setValue(2510.25);
    expect((cell.getValue() as Date).getFullYear()).toBe(1906);
  });

  it("empties cells by null, undefined and the empty text", () => {
    const { sheet } = rig();
    sheet.getRange("A1:C1").setValues([[1, 2, 3]]);
    sheet.getRange("A1:C1").setValues([[null, undefined, ""]]);
    expect(sheet.getRange("A1:C1").getValues()).toEqual([["", "", ""]]);
    expect(sheet.getLastRow()).toBe(0);
  });
});

describe("refusals", () => {
  const cases: [string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown, string][] = [
    [
      "too few rows",
      (s) => s.getRange("A1:A2").setValues([[1]]),
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ],
    [
      "too many columns",
      (s) => s.getRange("A1").setValues([[1, 2]]),
      "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
    ],
    [
      "a flat list",
      (s) => s.getRange("A1").setValues([1, 2, null] as never),
      "The parameters (number,number,null) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "a place outside the grid",
      (s) => s.getRange(1001, 1),
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    ["no rows", (s) => s.getRange(1, 1, 0, 1), "The number of rows in the range must be at least 1."],
    ["no columns", (s) => s.getRange(1, 1, 1, 0), "The number of columns in the range must be at least 1."],
    [
      "an offset outside",
      (s) => s.getRange("A1").offset(-1, 0),
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    [
      "too long a text",
      (s) => s.getRange("A1").setValue("长".repeat(50_001)),
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    ],
    [
      "wrong types",
      (s) => s.getRange("1" as never, "2" as never),
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ];
  it.each(cases)("%s", (_what, act, message) => {
    const { sheet } = rig();
    expect(() => act(sheet)).toThrow(message);
  });

  it("are Exceptions of this realm", () => {
    const { sheet } = rig();
    try {
      sheet.getRange("A1001");
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).name).toBe("Exception");
    }
  });
});

describe("extents", () => {
  it("an empty sheet has last row 0 and a data range of one cell", () => {
    const { sheet } = rig();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getA1Notation()).toBe("A1");
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
  });

  it("formats alone are no content", () => {
    const { sheet } = rig();
    sheet.getRange("C9").setBackground("red").setNote("看");
    sheet.getRange("B2").setValue(1);
    expect(sheet.getDataRange().getA1Notation()).toBe("A1:B2");
  });

  it("appendRow writes below the last content and grows a full grid", () => {
    const { sheet } = rig();
    sheet.deleteRows(3, 998);
    sheet.appendRow(["张示例", "007", "=1+1"]).appendRow([2]).appendRow([3]);
    expect(sheet.getMaxRows()).toBe(3);
    expect(sheet.getRange("A1:B3").getValues()).toEqual([
      ["张示例", 7],
      [2, ""],
      [3, ""],
    ]);
  });
});
