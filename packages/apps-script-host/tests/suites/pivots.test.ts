import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest } from "../execution/hosts";

const ADVANCED = manifest({
  timeZone: "Asia/Shanghai",
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }] },
});
const ENTRIES = `var book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0];
  sheet.getRange("A1:C5").setValues([["工会", "项目", "人数"], ["例镇", "篮球", 10], ["例河", "跳绳", 5],
    ["例镇", "跳绳", 7], ["例山", "篮球", 12]]);
  var SUM = SpreadsheetApp.PivotTableSummarizeFunction.SUM;`;

const value = async (body: string) => {
  const host = hostOf(`function main() {${ENTRIES}${body}\n}`, {}, [ADVANCED]);
  const { ok, value, error } = await host.run("main");
  return ok ? value : `${error?.name}: ${error?.message}`;
};

describe("scripts that make pivot tables", () => {
  it("put one by the advanced service, the row given without a list, over all of a tab", async () => {
    expect(
      await value(`var home = book.insertSheet("透视");
        SpreadsheetApp.flush();
        Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
          rows: { values: [{ pivotTable: { source: { sheetId: sheet.getSheetId() },
            rows: [{ sourceColumnOffset: 0, sortOrder: "ASCENDING", showTotals: true }],
            values: [{ summarizeFunction: "SUM", sourceColumnOffset: 2 }] } }] },
          start: { sheetId: home.getSheetId() }, fields: "pivotTable" } }] }, book.getId());
        return home.getDataRange().getValues();`),
    ).toEqual([
      ["工会", "SUM of 人数"],
      ["", 0],
      ["例山", 12],
      ["例河", 5],
      ["例镇", 17],
      ["Grand Total", 34],
    ]);
  });

  it("sort members by their figure under one column, the largest first", async () => {
    expect(
      await value(`var home = book.insertSheet("透视");
        SpreadsheetApp.flush();
        Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
          rows: [{ values: [{ pivotTable: { source: { sheetId: 0, endRowIndex: 5, endColumnIndex: 3 },
            rows: [{ sourceColumnOffset: 0, sortOrder: "DESCENDING", valueBucket: { buckets: [{ stringValue: "跳绳" }] } }],
            columns: [{ sourceColumnOffset: 1, sortOrder: "ASCENDING", valueBucket: {} }],
            values: [{ summarizeFunction: "SUM", sourceColumnOffset: 2 }] } }] }],
          start: { sheetId: home.getSheetId(), rowIndex: 9 }, fields: "pivotTable" } }] }, book.getId());
        return home.getRange("A10:C14").getValues();`),
    ).toEqual([
      ["SUM of 人数", "项目", ""],
      ["工会", "跳绳", "篮球"],
      ["例镇", 7, 10],
      ["例河", 5, ""],
      ["例山", "", 12],
    ]);
  });

  it("make it anew at every step, as recorded macros do", async () => {
    expect(
      await value(`var source = book.getRange("1:5");
        book.insertSheet(1).activate();
        var pivot = book.getRange("A1").createPivotTable(source);
        pivot.addRowGroup(1);
        pivot = book.getRange("A1").createPivotTable(source);
        pivot.addPivotValue(3, SUM).setDisplayName("合计");
        pivot.addRowGroup(1).showTotals(false);
        pivot.addFilter(2, SpreadsheetApp.newFilterCriteria().setVisibleValues(["跳绳"]).build());
        return SpreadsheetApp.getActiveSheet().getDataRange().getValues();`),
    ).toEqual([
      ["工会", "合计"],
      ["例河", 5],
      ["例镇", 7],
    ]);
  });
});

describe("scripts that reset slicers", () => {
  const SLICER = `var slicer = sheet.insertSlicer(sheet.getRange("A1:C5"), 2, 5, 3, 4).setTitle("项目");
    slicer.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["跳绳"]));`;

  it("by taking them away and making them again", async () => {
    expect(
      await value(`${SLICER}
        var place = slicer.getContainerInfo(), color = slicer.getBackgroundColorObject();
        var made = sheet.insertSlicer(slicer.getRange(), place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY());
        made.setTitle(slicer.getTitle()).setTitleHorizontalAlignment(slicer.getTitleHorizontalAlignment())
          .setTitleTextStyle(slicer.getTitleTextStyle()).setApplyToPivotTables(slicer.isAppliedToPivotTables());
        slicer.remove();
        return [String(color.getColorType()), made.getTitle(), made.getTitleHorizontalAlignment(), sheet.getSlicers().length];`),
    ).toEqual(["UNSUPPORTED", "项目", "general-left", 1]);
  });

  it("by sending back over REST what they read there", async () => {
    expect(
      await value(`${SLICER}
        slicer.setBackgroundColor("red").setTitleTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build());
        SpreadsheetApp.flush();
        var old = Sheets.Spreadsheets.get(book.getId()).sheets[0].slicers;
        slicer.remove();
        SpreadsheetApp.flush();
        Sheets.Spreadsheets.batchUpdate({ requests: old.map(function (each) {
          each.slicerId = undefined;
          each.spec.filterCriteria = undefined;
          return { addSlicer: { slicer: each } };
        }) }, book.getId());
        var made = sheet.getSlicers()[0], place = made.getContainerInfo();
        return [made.getTitle(), made.getColumnPosition(), made.getFilterCriteria(), made.getBackgroundColor(),
          made.getTitleTextStyle().isBold(), place.getAnchorColumn(), place.getOffsetY()];`),
    ).toEqual(["项目", 2, null, "#ff0000", true, 5, 4]);
  });
});
