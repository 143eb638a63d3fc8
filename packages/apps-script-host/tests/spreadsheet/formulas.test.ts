import { describe, expect, it } from "@jest/globals";
import { rig } from "./rig";

/** The value of a formula beside a small table of activities: A1:C5. */
function value(formula: string, shown = false): unknown {
  const { sheet } = rig();
  sheet.getRange("A1:C5").setValues([
    ["单位", "场次", "日期"],
    ["海港区工会", 3, "2020/3/1"],
    ["山海关区工会", 5, "2020/3/15"],
    ["海港区工会", 4, "2020/4/2"],
    ["抚宁区工会", "", ""],
  ]);
  const cell = sheet.getRange("H1").setFormula(formula);
  return shown ? cell.getDisplayValue() : cell.getValue();
}

describe("QUERY", () => {
  const table = (formula: string): unknown[][] => {
    const { sheet } = rig();
    sheet.getRange("A1:C5").setValues([
      ["单位", "场次", "日期"],
      ["海港区工会", 3, "2020/3/1"],
      ["山海关区工会", 5, "2020/3/15"],
      ["海港区工会", 4, "2020/4/2"],
      ["抚宁区工会", 1, ""],
    ]);
    sheet.getRange("E1").setFormula(formula);
    const last = sheet.getLastRow();
    return sheet
      .getRange(1, 5, last, 3)
      .getDisplayValues()
      .filter((row) => row.some((text) => text !== ""));
  };

  it.each<[string, unknown[][]]>([
    [
      "select A where B > 3",
      [
        ["单位", "", ""],
        ["山海关区工会", "", ""],
        ["海港区工会", "", ""],
      ],
    ],
    [
      "select B, C where C >= date '2020-03-10' order by C desc",
      [
        ["场次", "日期", ""],
        ["4", "2020/4/2", ""],
        ["5", "2020/3/15", ""],
      ],
    ],
    [
      "select A, sum(B) group by A order by sum(B) desc label sum(B) '合计'",
      [
        ["单位", "合计", ""],
        ["海港区工会", "7", ""],
        ["山海关区工会", "5", ""],
        ["抚宁区工会", "1", ""],
      ],
    ],
    [
      "select count(A) where A contains '海' and not B = 5",
      [
        ["count 单位", "", ""],
        ["2", "", ""],
      ],
    ],
    [
      "select A where C is null limit 1",
      [
        ["单位", "", ""],
        ["抚宁区工会", "", ""],
      ],
    ],
  ])("%s", (text, rows) => {
    expect(table(`=QUERY(A1:C5,"${text}",1)`)).toEqual(rows);
  });

  it("names what it cannot read", () => {
    expect(table('=QUERY(A1:C5,"select nothing at all",1)')).toEqual([["#VALUE!", "", ""]]);
  });
});

describe("formulas", () => {
  it.each<[string, unknown]>([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=10%", 0.1],
    ['="场"&B2', "场3"],
    ["=B2>2", true],
    ['="A"="a"', true],
    ["=SUM(B2:B5)", 12],
    ["=SUM(B:B)", 12],
    ["=SUM(B2:B)", 12],
    ["=AVERAGE(B2:B5)", 4],
    ["=COUNT(A1:C5)", 6],
    ["=COUNTA(A2:A5)", 4],
    ["=COUNTBLANK(B2:B5)", 1],
    ['=COUNTIF(A2:A5,"海港*")', 2],
    ['=COUNTIF(B2:B5,">=4")', 2],
    ['=COUNTIF(B2:B5,"")', 1],
    ['=SUMIF(A2:A5,"海港区工会",B2:B5)', 7],
    ['=SUMIFS(B2:B5,A2:A5,"海港区工会",C2:C5,"<"&DATE(2020,4,1))', 3],
    ['=COUNTIFS(C2:C5,">=2020/3/1",C2:C5,"<=2020/3/31")', 2],
    ['=SUMPRODUCT((A2:A5="海港区工会")*B2:B5)', 7],
    ['=VLOOKUP("山海关区工会",A2:C5,2,FALSE)', 5],
    ['=IFERROR(VLOOKUP("无",A2:C5,2,FALSE),"没有")', "没有"],
    ['=XLOOKUP("抚宁区工会",A2:A5,B2:B5,"没有")', ""],
    ['=INDEX(B2:B5,MATCH("山海关区工会",A2:A5,0))', 5],
    ['=INDIRECT("B"&3)', 5],
    ["=SUM(OFFSET(B1,1,0,2,1))", 8],
    ['=TEXTJOIN("、",TRUE,A2:A4)', "海港区工会、山海关区工会、海港区工会"],
    ['=TEXT(C2,"yyyy-mm")', "2020-03"],
    ["=MONTH(C4)", 4],
    ["=EOMONTH(C2,0)-C2", 30],
    ['=DATEDIF(C2,C4,"D")', 32],
    ['=IF(B2>B3,"多","少")', "少"],
    ["=IFS(B2>5,1,B2>2,2)", 2],
    ['=SWITCH(B2,1,"一",3,"三")', "三"],
    ['=LEN("台账")', 2],
    ['=MID("秦皇岛市",2,2)', "皇岛"],
    ['=SUBSTITUTE("a-b-c","-","/",2)', "a-b/c"],
    ['=REGEXEXTRACT("第12期","\\d+")', "12"],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUND(-2.5,0)", -3],
    ["=MOD(-3,2)", 1],
    ["=LET(a,2,b,3,a*b)", 6],
    ["=REDUCE(0,B2:B4,LAMBDA(s,x,s+x))", 12],
    ["=ROW()", 1],
    ["=COLUMN(C1)", 3],
    ["=ADDRESS(2,3)", "$C$2"],
    ["=ISBLANK(B5)", true],
    ["=AND(B2>1,B3>1)", true],
    ["=GCD(12,18)", 6],
    ["=COMBIN(5,2)", 10],
    ["=ISBETWEEN(B2,3,5)", true],
    ["=ADD(B2,DIVIDE(B3,2))", 5.5],
    ["=ROUND(PMT(0.01,12,1000),2)", -88.85],
    ['=SUM(FILTER(B2:B5,A2:A5="海港区工会"))', 7],
    ["=COUNTA(UNIQUE(A2:A5))", 3],
  ])("%s is %j", (formula, expected) => {
    expect(value(formula)).toEqual(expected);
  });

  it.each([
    ["=1/0", "#DIV/0!"],
    ['=1+"甲"', "#VALUE!"],
    ["=没有这个名字", "#NAME?"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ['=TEXTBEFORE("a-b","-")', "#NAME?"],
    ['=VLOOKUP("无",A2:C5,2,FALSE)', "#N/A"],
    ["=没有这个表!A1", "#REF!"],
    ["=SUM(", "#ERROR!"],
    ["=H1", "#REF!"],
  ])("%s is the error %s", (formula, error) => {
    expect(value(formula)).toBe(error);
  });

  it("shows days as days", () => {
    expect(value("=C2+1", true)).toBe("2020/3/2");
    expect(value("=TODAY()", true)).toBe("2020/3/25");
    expect(value("=MAX(C2:C5)", true)).toBe("2020/4/2");
    expect(value("=DATE(2020,2,30)", true)).toBe("2020/3/1");
  });

  it("follow what they read, also over tabs and chains", () => {
    const { book, sheet } = rig();
    const other = book.insertSheet("活动 记录");
    other.getRange("A1").setValue(2);
    sheet.getRange("A1:A3").setFormulas([["='活动 记录'!A1*2"], ["=A1+1"], ["=A2+1"]]);
    expect(sheet.getRange("A1:A3").getValues()).toEqual([[4], [5], [6]]);
    other.getRange("A1").setValue(10);
    expect(sheet.getRange("A3").getValue()).toBe(22);
  });

  it("are computed through long chains in either direction", () => {
    const { sheet } = rig();
    const rows = Array.from({ length: 999 }, (_, i) => [`=A${i + 2}+1`]);
    sheet.getRange("A1:A999").setFormulas(rows);
    sheet.getRange("A1000").setValue(1);
    expect(sheet.getRange("A1").getValue()).toBe(1000);
  });

  it("spill arrays, give way to values that stand in their place, and take them back", () => {
    const { sheet } = rig();
    sheet.getRange("A1").setFormula("=SEQUENCE(3)");
    expect(sheet.getRange("A1:A4").getValues()).toEqual([[1], [2], [3], [""]]);
    expect(sheet.getLastRow()).toBe(3);
    sheet.getRange("A2").setValue("占");
    expect(sheet.getRange("A1:A3").getValues()).toEqual([["#REF!"], ["占"], [""]]);
    sheet.getRange("A2").clearContent();
    expect(sheet.getRange("A1:A3").getValues()).toEqual([[1], [2], [3]]);
    sheet.getRange("A1").setFormula("=SEQUENCE(2)");
    expect(sheet.getRange("A1:A3").getValues()).toEqual([[1], [2], [""]]);
    sheet.getRange("A1").clearContent();
    expect(sheet.getLastRow()).toBe(0);
  });

  it("spill anew after rows came between", () => {
    const { sheet } = rig();
    sheet.getRange("A1").setFormula("=SEQUENCE(3)");
    sheet.insertRowAfter(1);
    expect(sheet.getRange("A1:A4").getValues()).toEqual([[1], [2], [3], [""]]);
    sheet.deleteRow(1);
    expect(sheet.getLastRow()).toBe(0);
  });

  it("are computed when they read spilled cells only", () => {
    const { sheet } = rig();
    sheet.getRange("C1").setFormula("=A2*10");
    sheet.getRange("A1").setFormula("=ARRAYFORMULA(B1:B3*2)");
    sheet.getRange("B1:B3").setValues([[1], [2], [3]]);
    expect(sheet.getRange("A1:A3").getValues()).toEqual([[2], [4], [6]]);
    expect(sheet.getRange("C1").getValue()).toBe(40);
  });

  it("keep the label of a HYPERLINK and its address", () => {
    const { sheet } = rig();
    const cell = sheet.getRange("A1").setFormula('=HYPERLINK("https://example.com/a","看")');
    expect(cell.getValue()).toBe("看");
    expect(cell.getRichTextValue()?.getLinkUrl()).toBe("https://example.com/a");
  });
});
