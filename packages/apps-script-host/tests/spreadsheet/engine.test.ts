// Our own functions against IronCalc, on the same small table.
import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { rig } from "./rig";

const TABLE: (string | number)[][] = [
  ["单位", "场次", "人次", "类型"],
  ["海港区工会", 3, 120.5, "讲座"],
  ["山海关区工会", 5, 80, "展览"],
  ["海港区工会", 4, 0, "讲座"],
  ["抚宁区工会", -2, 33.3, "其他"],
];

let model: Model;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
beforeAll(() => {
  sheet = rig().sheet;
  sheet.getRange("A1:D5").setValues(TABLE);
  initSync({ module: readFileSync(require.resolve("@ironcalc/wasm").replace("wasm.js", "wasm_bg.wasm")) });
  model = new Model("check", "en", "UTC", "en");
  TABLE.forEach((row, r) => {
    row.forEach((value, c) => {
      model.setUserInput(0, r + 1, c + 1, String(value));
    });
  });
});

/** What IronCalc computes, with all digits of a number. */
function theirs(formula: string): string | number {
  model.setUserInput(0, 10, 1, formula);
  const shown = model.getFormattedCellValue(0, 10, 1);
  if (model.getCellType(0, 10, 1) !== 1) return shown;
  model.setUserInput(0, 10, 2, '=TEXT(A10,"0.0000000000000000E+00")');
  return Number(Number(model.getFormattedCellValue(0, 10, 2)).toPrecision(12));
}

function ours(formula: string): string | number {
  const value = sheet.getRange("A10").setFormula(formula).setNumberFormat("0.###############").getValue();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? Number(value.toPrecision(12)) : String(value);
}

describe("our functions compute what IronCalc computes", () => {
  it.each([
    "=SUM(B2:B5)",
    "=AVERAGE(C2:C5)",
    "=COUNT(A1:D5)",
    "=COUNTA(A1:D5)",
    "=MAX(B2:C5)",
    "=MIN(B2:C5)",
    "=MEDIAN(B2:B5)",
    "=PRODUCT(B2:B5)",
    '=COUNTIF(A2:A5,"海港*")',
    '=COUNTIF(B2:B5,">=3")',
    '=COUNTIF(B2:B5,"<>3")',
    '=COUNTIF(D2:D5,"讲座")',
    '=COUNTIFS(A2:A5,"海港区工会",B2:B5,">3")',
    '=SUMIF(D2:D5,"讲座",C2:C5)',
    '=SUMIFS(C2:C5,D2:D5,"讲座",B2:B5,"<4")',
    '=AVERAGEIF(D2:D5,"讲座",B2:B5)',
    '=MAXIFS(C2:C5,D2:D5,"讲座")',
    '=MINIFS(C2:C5,D2:D5,"讲座")',
    "=SUMPRODUCT(B2:B5,C2:C5)",
    '=SUMPRODUCT((D2:D5="讲座")*B2:B5)',
    '=VLOOKUP("山海关区工会",A2:D5,3,FALSE)',
    '=INDEX(C2:C5,MATCH("抚宁区工会",A2:A5,0))',
    '=XLOOKUP("展览",D2:D5,A2:A5)',
    '=MATCH("展览",D2:D5,0)',
    '=HLOOKUP("人次",A1:D5,3,FALSE)',
    '=INDIRECT("C"&3)',
    "=SUM(OFFSET(B1,1,0,3,1))",
    "=ROWS(A2:A5)",
    "=COLUMNS(A2:C5)",
    "=ADDRESS(3,28)",
    '=TEXTJOIN("、",TRUE,A2:A5)',
    '=CONCATENATE(A2,"-",B2)',
    "=LEN(A2)",
    "=LEFT(A2,3)",
    "=RIGHT(A2,2)",
    "=MID(A2,2,2)",
    '=SUBSTITUTE("a-b-a","a","x")',
    '=FIND("区",A2)',
    '=SEARCH("B","abc")',
    '=REPT("ab",3)',
    '=TRIM("  a  b ")',
    '=UPPER("aBc")',
    '=EXACT("a","A")',
    '=REPLACE("abcdef",2,3,"*")',
    '=CODE("A")',
    "=ROUND(2.345,2)",
    "=ROUND(-2.5,0)",
    "=ROUNDUP(2.301,1)",
    "=ROUNDDOWN(-2.39,1)",
    "=INT(-2.5)",
    "=TRUNC(-2.7)",
    "=MOD(-7,3)",
    "=MOD(7,-3)",
    "=POWER(2,10)",
    "=SQRT(2)",
    "=ABS(-3)",
    "=SIGN(-3)",
    "=QUOTIENT(7,2)",
    "=EXP(1)",
    "=LN(10)",
    "=LOG(8,2)",
    "=LOG10(1000)",
    "=CEILING(2.1,0.5)",
    "=FLOOR(2.9,0.5)",
    "=DATE(2020,3,25)",
    "=DATE(2020,14,1)",
    "=YEAR(43915)",
    "=MONTH(43915)",
    "=DAY(43915)",
    "=WEEKDAY(43915)",
    "=WEEKDAY(43915,2)",
    "=EDATE(43921,1)",
    "=EOMONTH(43915,-1)",
    '=DATEDIF(43800,43915,"M")',
    "=DAYS(43915,43800)",
    "=NETWORKDAYS(43891,43921)",
    "=WORKDAY(43915,5)",
    "=TIME(13,45,30)",
    "=HOUR(0.75)",
    "=MINUTE(0.3)",
    "=ISOWEEKNUM(43915)",
    "=IF(B2>B3,1,2)",
    "=IFS(B2>4,1,B2>2,2)",
    '=SWITCH(B2,1,"一",3,"三")',
    "=AND(B2>1,B3>1)",
    "=OR(B2>9,B3>9)",
    "=XOR(TRUE,TRUE)",
    "=NOT(B2>1)",
    '=IFERROR(1/0,"错")',
    "=CHOOSE(2,7,8,9)",
    "=1/0",
    '=VLOOKUP("无",A2:D5,3,FALSE)',
    '="甲"+1',
    "=SQRT(-1)",
    "=ISERROR(1/0)",
    "=ISNUMBER(B2)",
    "=ISTEXT(A2)",
    "=ISBLANK(Z9)",
    "=LARGE(B2:B5,2)",
    "=SMALL(B2:B5,1)",
    "=RANK(B2,B2:B5)",
    "=STDEV(B2:B5)",
    "=VAR(B2:B5)",
    "=10%+1",
    "=2^3",
    '="a"&1',
    "=1=1",
    '="a"<"b"',
    "=-(3-5)*2",
  ])("%s", (formula) => {
    expect(ours(formula)).toEqual(theirs(formula));
  });
});
