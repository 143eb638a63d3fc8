import { describe, expect, it } from "@jest/globals";
import { hostOf } from "../execution/hosts";
import { rig } from "./rig";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the reference has and the type definitions lack. */
interface Untyped {
  getSourceDataRange(): Range;
  getSourceDataColumn(): number;
  setDateTimeGroupingRule(type: unknown): void;
}
const untyped = (of: unknown) => of as Untyped;

/** A tab 报名 with six entries of three unions, and an empty tab 透视. */
function entries() {
  const { app, book, sheet } = rig();
  sheet.setName("报名");
  sheet.getRange("A1:D7").setValues([
    ["工会", "项目", "人数", "日期"],
    ["例镇", "篮球", 10, new Date("2020-01-15T00:00:00+08:00")],
    ["例河", "跳绳", 5, new Date("2020-02-03T00:00:00+08:00")],
    ["例镇", "跳绳", 7, new Date("2020-02-20T00:00:00+08:00")],
    ["例山", "篮球", 12, new Date("2020-03-01T00:00:00+08:00")],
    ["例河", "篮球", 3, new Date("2020-03-09T00:00:00+08:00")],
    ["例镇", "篮球", 1, new Date("2019-12-30T00:00:00+08:00")],
  ]);
  const home = book.insertSheet("透视");
  const pivot = home.getRange("A1").createPivotTable(sheet.getRange("A1:D7"));
  const F = app.PivotTableSummarizeFunction;
  return { app, book, sheet, home, pivot, F };
}

const shown = (home: GoogleAppsScript.Spreadsheet.Sheet) => home.getDataRange().getDisplayValues();
const values = (home: GoogleAppsScript.Spreadsheet.Sheet) => home.getDataRange().getValues();

describe("a pivot table", () => {
  it("sums a column by rows, with a grand total", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    expect(values(home)).toEqual([
      ["工会", "SUM of 人数"],
      ["例山", 12],
      ["例河", 8],
      ["例镇", 18],
      ["Grand Total", 38],
    ]);
  });

  it("crosses rows and columns; what has no entries is empty", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(1);
    pivot.addColumnGroup(2);
    pivot.addPivotValue(3, F.SUM);
    expect(values(home)).toEqual([
      ["SUM of 人数", "项目", "", ""],
      ["工会", "篮球", "跳绳", "Grand Total"],
      ["例山", 12, "", 12],
      ["例河", 3, 5, 8],
      ["例镇", 11, 7, 18],
      ["Grand Total", 26, 12, 38],
    ]);
  });

  it("gives each member of an outer group its total", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(2);
    const inner = pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    expect(values(home)).toEqual([
      ["项目", "工会", "SUM of 人数"],
      ["篮球", "例山", 12],
      ["", "例河", 3],
      ["", "例镇", 11],
      ["篮球 Total", "", 26],
      ["跳绳", "例河", 5],
      ["", "例镇", 7],
      ["跳绳 Total", "", 12],
      ["Grand Total", "", 38],
    ]);
    inner.showTotals(false);
    pivot.getRowGroups()[0]?.showTotals(false).showRepeatedLabels();
    expect(values(home)).toEqual([
      ["项目", "工会", "SUM of 人数"],
      ["篮球", "例山", 12],
      ["篮球", "例河", 3],
      ["篮球", "例镇", 11],
      ["跳绳", "例河", 5],
      ["跳绳", "例镇", 7],
    ]);
  });

  it("has several values side by side, or one below the other", () => {
    const { app, F, home, pivot } = entries();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM).setDisplayName("总人数");
    pivot.addPivotValue(2, F.COUNTUNIQUE);
    expect(values(home).slice(0, 2)).toEqual([
      ["工会", "总人数", "COUNTUNIQUE of 项目"],
      ["例山", 12, 1],
    ]);
    pivot.setValuesDisplayOrientation(app.Dimension.ROWS);
    expect(pivot.getValuesDisplayOrientation()).toBe(app.Dimension.ROWS);
    expect(values(home)).toEqual([
      ["工会", "Values", ""],
      ["例山", "总人数", 12],
      ["", "COUNTUNIQUE of 项目", 1],
      ["例河", "总人数", 8],
      ["", "COUNTUNIQUE of 项目", 2],
      ["例镇", "总人数", 18],
      ["", "COUNTUNIQUE of 项目", 2],
      ["Total 总人数", "", 38],
      ["Total COUNTUNIQUE of 项目", "", 2],
    ]);
  });

  it("names several values under every column, and their totals at the end", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(1);
    pivot.addColumnGroup(2);
    pivot.addPivotValue(3, F.SUM);
    pivot.addPivotValue(3, F.MAX);
    expect(values(home).slice(0, 4)).toEqual([
      ["", "项目", "Values", "", "", "", ""],
      ["", "篮球", "", "跳绳", "", "Total SUM of 人数", "Total MAX of 人数"],
      ["工会", "SUM of 人数", "MAX of 人数", "SUM of 人数", "MAX of 人数", "", ""],
      ["例山", 12, 12, "", "", 12, 12],
    ]);
  });

  it.each([
    ["COUNTA", 6],
    ["COUNT", 6],
    ["AVERAGE", 38 / 6],
    ["MIN", 1],
    ["MEDIAN", 6],
    ["PRODUCT", 12600],
  ] as const)("summarizes by %s", (name, expected) => {
    const { F, home, pivot } = entries();
    pivot.addPivotValue(3, F[name]);
    expect(home.getRange("A1").getValue()).toBe(`${name} of 人数`);
    expect(home.getRange("A2").getValue()).toBeCloseTo(expected);
  });

  it("shows figures as shares of a total", () => {
    const { app, F, home, pivot } = entries();
    pivot.addRowGroup(2);
    pivot.addPivotValue(3, F.SUM).showAs(app.PivotValueDisplayType.PERCENT_OF_GRAND_TOTAL);
    expect(shown(home).slice(1)).toEqual([
      ["篮球", "68.42%"],
      ["跳绳", "31.58%"],
      ["Grand Total", "100.00%"],
    ]);
  });

  it("computes formulas over the names of columns", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(2);
    pivot.addCalculatedPivotValue("加倍", "=人数*2");
    const average = pivot.addCalculatedPivotValue("每次", "=SUM('人数')/COUNTA(工会)");
    average.summarizeBy(F.CUSTOM);
    expect(average.getFormula()).toBe("=SUM('人数')/COUNTA(工会)");
    expect(values(home)).toEqual([
      ["项目", "加倍", "每次"],
      ["篮球", 52, 6.5],
      ["跳绳", 24, 6],
      ["Grand Total", 76, 38 / 6],
    ]);
  });

  it("follows its source, and formulas follow it", () => {
    const { F, home, pivot, sheet } = entries();
    pivot.addRowGroup(2);
    pivot.addPivotValue(3, F.SUM);
    home.getRange("D1").setFormula("=SUM(B2:B3)");
    sheet.getRange("E1").setFormula("=透视!B4");
    sheet.getRange("C2").setValue(110);
    expect(home.getRange("B2:B4").getValues()).toEqual([[126], [12], [138]]);
    expect([home.getRange("D1").getValue(), sheet.getRange("E1").getValue()]).toEqual([138, 138]);
    sheet.getRange("B3").setValue("拔河");
    expect(home.getRange("A2:A5").getValues()).toEqual([["拔河"], ["篮球"], ["跳绳"], ["Grand Total"]]);
    sheet.getRange("B3").setValue("跳绳");
    expect(home.getRange("A5:B5").getValues()).toEqual([["", ""]]);
  });

  it("of formulas is computed after them", () => {
    const { F, home, pivot, sheet } = entries();
    sheet.getRange("C2:C7").setFormulas([["=F1*1"], ["=F1*2"], ["=F1*3"], ["=1"], ["=1"], ["=1"]]);
    pivot.addPivotValue(3, F.SUM);
    sheet.getRange("F1").setValue(10);
    expect(home.getRange("A2").getValue()).toBe(63);
  });

  it("leaves out what its filters do not show", () => {
    const { app, F, home, pivot } = entries();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    const filter = pivot.addFilter(2, app.newFilterCriteria().setVisibleValues(["跳绳"]).build());
    expect(values(home).slice(1)).toEqual([
      ["例河", 5],
      ["例镇", 7],
      ["Grand Total", 12],
    ]);
    filter.setFilterCriteria(app.newFilterCriteria().whenTextEqualTo("篮球").build());
    expect(filter.getSourceDataColumn()).toBe(2);
    expect(values(home).at(-1)).toEqual(["Grand Total", 26]);
    filter.remove();
    expect(pivot.getFilters()).toEqual([]);
    expect(values(home).at(-1)).toEqual(["Grand Total", 38]);
  });

  it("sorts its groups by label or by a figure", () => {
    const { F, home, pivot } = entries();
    const unions = pivot.addRowGroup(1);
    const sum = pivot.addPivotValue(3, F.SUM);
    const order = () =>
      values(home)
        .slice(1, -1)
        .map(([union]) => union);
    unions.sortDescending();
    expect([order(), unions.isSortAscending()]).toEqual([["例镇", "例河", "例山"], false]);
    unions.sortAscending().sortBy(sum, []);
    expect(order()).toEqual(["例河", "例山", "例镇"]);
    pivot.addColumnGroup(2);
    unions.sortBy(sum, ["跳绳"]);
    expect(
      values(home)
        .slice(2, -1)
        .map(([union]) => union),
    ).toEqual(["例山", "例河", "例镇"]);
    unions.clearSort();
    expect(values(home)[2]?.[0]).toBe("例山");
  });

  it("puts values into buckets: named ones, intervals, months", () => {
    const { app, F, home, pivot } = entries();
    const group = pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    group.addManualGroupingRule("沿江", ["例河", "例山"]);
    expect(values(home)).toEqual([
      ["Grouped 工会", "SUM of 人数"],
      ["例镇", 18],
      ["沿江", 20],
      ["Grand Total", 38],
    ]);
    group.removeManualGroupingRule("沿江").remove();
    const sizes = pivot.addRowGroup(3).setHistogramGroupingRule(3, 11, 4);
    expect(values(home).slice(1)).toEqual([
      ["< 3", 1],
      ["3-7", 8],
      ["7-11", 17],
      ["> 11", 12],
      ["Grand Total", 38],
    ]);
    sizes.remove();
    const { DateTimeGroupingRuleType } = app as unknown as {
      DateTimeGroupingRuleType: Record<string, unknown>;
    };
    untyped(pivot.addRowGroup(4)).setDateTimeGroupingRule(DateTimeGroupingRuleType.YEAR_MONTH);
    expect(values(home).slice(1)).toEqual([
      ["2019-Dec", 1],
      ["2020-Jan", 10],
      ["2020-Feb", 12],
      ["2020-Mar", 15],
      ["Grand Total", 38],
    ]);
  });

  it("keeps the look of days as labels", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(4);
    pivot.addPivotValue(3, F.SUM);
    expect(home.getRange("A2").getValue()).toEqual(new Date("2019-12-30T00:00:00+08:00"));
    pivot.getRowGroups()[0]?.remove();
    pivot.addRowGroup(3);
    expect(home.getRange("A2").getValue()).toBe(1);
  });
});

describe("where a pivot table stands", () => {
  it("nothing may be in its way, and it comes back when the way is free", () => {
    const { F, home, pivot } = entries();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    home.getRange("B3").setValue("挡路");
    expect(home.getDataRange().getDisplayValues()).toEqual([
      ["#REF!", ""],
      ["", ""],
      ["", "挡路"],
    ]);
    home.getRange("B3").clearContent();
    expect(home.getRange("B3").getValue()).toBe(8);
  });

  it("another one that shrinks with its source makes room for it", () => {
    const { F, home, sheet } = entries();
    const wide = home.getRange("A3").createPivotTable(sheet.getRange("A1:D7"));
    wide.addColumnGroup(1).showTotals(false);
    wide.addPivotValue(3, F.SUM);
    expect(home.getRange("A4:D4").getValues()).toEqual([["", "例山", "例河", "例镇"]]);
    const beside = home.getRange("C1").createPivotTable(sheet.getRange("A1:D7"));
    beside.addRowGroup(2);
    beside.addPivotValue(3, F.SUM);
    expect(home.getRange("C1").getValue()).toBe("#REF!");
    sheet.getRange("A2:A7").setValue("例镇");
    expect(home.getRange("A3:D5").getValues()).toEqual([
      ["", "工会", "跳绳", 12],
      ["", "例镇", "Grand Total", 38],
      ["SUM of 人数", 38, "", ""],
    ]);
  });

  it("it moves with inserted rows and follows columns of its source", () => {
    const { F, home, pivot, sheet } = entries();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    home.insertRowsBefore(1, 2);
    sheet.insertColumnBefore(2);
    expect(pivot.getAnchorCell().getA1Notation()).toBe("A3");
    expect(untyped(pivot).getSourceDataRange().getA1Notation()).toBe("A1:E7");
    expect(untyped(pivot.getPivotValues()[0]).getSourceDataColumn()).toBe(4);
    expect(home.getRange("A7:B7").getValues()).toEqual([["Grand Total", 38]]);
    expect(home.getRange("A2").getValue()).toBe("");
  });

  it("writing over its corner takes it away, and so does removing it", () => {
    const { F, home, pivot, sheet } = entries();
    pivot.addPivotValue(3, F.SUM);
    expect(values(home)).toEqual([["SUM of 人数"], [38]]);
    home.getRange("A1").setValue("标题");
    expect(values(home)).toEqual([["标题"]]);
    expect(home.getPivotTables()).toEqual([]);
    expect(() => pivot.addRowGroup(1)).toThrow("The pivot table has been removed.");
    const second = home.getRange("C3").createPivotTable(sheet.getRange("A1:D7"));
    second.addRowGroup(1);
    expect(home.getPivotTables()).toHaveLength(1);
    second.remove();
    expect(values(home)).toEqual([["标题"]]);
  });

  it("another one in the same cell replaces it", () => {
    const { F, home, pivot, sheet } = entries();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, F.SUM);
    home.getRange("A1").createPivotTable(sheet.getRange("A1:D7")).addPivotValue(3, F.COUNTA);
    expect(values(home)).toEqual([["COUNTA of 人数"], [6]]);
  });

  it("it is copied whole, with its tab or as cells", () => {
    const { book, F, home, pivot, sheet } = entries();
    pivot.addRowGroup(2);
    pivot.addPivotValue(3, F.SUM);
    home.getRange("A1:B4").copyTo(home.getRange("D1"));
    const copy = home.copyTo(book);
    sheet.getRange("C2").setValue(20);
    expect(copy.getRange("A4:E4").getValues()).toEqual([["Grand Total", 48, "", "Grand Total", 48]]);
    expect(new Set(home.getPivotTables().map((each) => each.getAnchorCell().getA1Notation()))).toEqual(
      new Set(["A1", "D1"]),
    );
    home.getRange("A1:B4").copyTo(home.getRange("G1"), { contentsOnly: true });
    sheet.getRange("C2").setValue(10);
    expect(home.getRange("H4").getValue()).toBe(48);
  });

  it("it loses its figures with the tab of its source", () => {
    const { book, F, home, pivot, sheet } = entries();
    pivot.addPivotValue(3, F.SUM);
    book.deleteSheet(sheet);
    expect(values(home)).toEqual([["#REF!"]]);
  });

  it("it needs a place in the grid as array formulas do", () => {
    const { F, home, sheet } = entries();
    home.getRange("A999").createPivotTable(sheet.getRange("A1:D7")).addRowGroup(1);
    home.getPivotTables()[1]?.addPivotValue(3, F.SUM);
    expect(home.getRange("A999").getValue()).toBe("#REF!");
  });
});

describe("a spreadsheet with a pivot table", () => {
  it("is exported with what the table shows", async () => {
    const host = hostOf(`function main() {
      var sheet = SpreadsheetApp.getActiveSheet();
      var source = sheet.getRange("A1:B3").setValues([["工会", "人数"], ["例镇", 10], ["例河", 5]]);
      var pivot = sheet.getRange("D1").createPivotTable(source);
      pivot.addRowGroup(1);
      pivot.addPivotValue(2, SpreadsheetApp.PivotTableSummarizeFunction.SUM);
    }`);
    await host.run("main");
    const address = `https://docs.google.com/spreadsheets/d/${host.spreadsheetId}/export?gid=0&format=`;
    const csv = await host.browse(`${address}csv`, "zhang@office.example");
    expect(Buffer.from(csv.body).toString("utf8").split(/\r?\n/)).toEqual([
      "工会,人数,,工会,SUM of 人数",
      "例镇,10,,例河,5",
      "例河,5,,例镇,10",
      ",,,Grand Total,15",
    ]);
    expect((await host.browse(`${address}xlsx`, "zhang@office.example")).status).toBe(200);
  });
});

describe("a pivot table is refused", () => {
  it("columns beside its source, the same column twice, and CUSTOM without a formula", () => {
    const { F, pivot } = entries();
    expect(() => pivot.addRowGroup(5)).toThrow("not in the source range");
    pivot.addRowGroup(1);
    expect(() => pivot.addColumnGroup(1)).toThrow("only once");
    expect(() => pivot.addPivotValue(3, F.CUSTOM)).toThrow("calculated fields only");
    expect(() => pivot.addCalculatedPivotValue("错", "人数*2")).toThrow("must start with an =");
    expect(pivot.getRowGroups()).toHaveLength(1);
    expect(pivot.getPivotValues()).toHaveLength(0);
  });
});
