import { describe, expect, it } from "@jest/globals";
import { hostOf } from "../execution/hosts";

const CODE = `
function MEETING() { return new Date(2020, 2, 25); }
function MEETINGS() { return [[new Date(2020, 2, 25), "张"], [new Date(2020, 2, 26, 9, 30), 2]]; }
function read(formula) {
  var cell = SpreadsheetApp.getActiveSheet().getRange("C1");
  SpreadsheetApp.getActiveSheet().getRange("A1").setValue(new Date(2020, 2, 27));
  SpreadsheetApp.getActiveSheet().getRange("B1").setValue(new Date(2020, 2, 20));
  cell.setFormula(formula);
  SpreadsheetApp.flush();
  var value = cell.getValue();
  return [value instanceof Date ? "a date" : value, cell.getDisplayValue(), cell.getNumberFormat()];
}`;

describe("dates in formulas", () => {
  const read = async (formula: string) =>
    (await hostOf(CODE, { timeZone: "Asia/Shanghai", locale: "zh_CN" }).run("read", [formula])).value;

  it.each([
    ["=A1-B1", 7, "7"],
    ["=A1-MEETING()", 2, "2"],
    ["=MEETING()-B1", 5, "5"],
    ["=MEETING()-MEETING()", 0, "0"],
    ["=DATE(2020,3,27)-MEETING()", 2, "2"],
  ])("%s is a number of days", async (formula, value, shown) => {
    expect(((await read(formula)) as unknown[]).slice(0, 2)).toEqual([value, shown]);
  });

  it.each([
    ["=MEETING()", "2020/3/25"],
    ["=MEETING()+1", "2020/3/26"],
    ["=A1-2", "2020/3/25"],
    ["=1+A1", "2020/3/28"],
    ["=MEETINGS()", "2020/3/25"],
  ])("%s is a date", async (formula, shown) => {
    expect(((await read(formula)) as unknown[]).slice(0, 2)).toEqual(["a date", shown]);
  });
});
