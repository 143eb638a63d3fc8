import { describe, expect, it } from "@jest/globals";
import { hostOf } from "../execution/hosts";
import { rig } from "./rig";

/** A tab 报名 with three unions, and a slicer over it. */
function sliced() {
  const { app, book, sheet } = rig();
  sheet.setName("报名");
  sheet.getRange("B2:C5").setValues([
    ["工会", "人数"],
    ["例镇", 10],
    ["例河", 5],
    ["例镇", 7],
  ]);
  const slicer = sheet.insertSlicer(sheet.getRange("B2:C5"), 1, 5);
  const hide = (...values: string[]) => app.newFilterCriteria().setHiddenValues(values).build();
  return { app, book, sheet, slicer, hide };
}

describe("a slicer", () => {
  it("begins without a column, applied to pivot tables", () => {
    const { sheet, slicer } = sliced();
    expect([slicer.getColumnPosition(), slicer.getFilterCriteria(), slicer.getTitle()]).toEqual([
      null,
      null,
      "",
    ]);
    expect([slicer.isAppliedToPivotTables(), slicer.getBackgroundColor()]).toEqual([true, null]);
    expect(slicer.getRange().getA1Notation()).toBe("B2:C5");
    expect(sheet.getSlicers()).toHaveLength(1);
  });

  it("hides rows in the grid, counting its column within the range; no filter of the tab does", async () => {
    const host = hostOf(`
      function slice(column, least) {
        var sheet = SpreadsheetApp.getActiveSheet();
        var range = sheet.getRange("B2:C5").setValues([["工会", "人数"], ["例镇", 10], ["例河", 5], ["例镇", 7]]);
        var slicer = sheet.getSlicers()[0] || sheet.insertSlicer(range, 1, 5);
        var criteria = least && SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(least).build();
        slicer.setColumnFilterCriteria(column, criteria);
        return sheet.isRowHiddenByFilter(4);
      }`);
    const before = host.snapshot();
    const hiddenRows = () => host.view(host.spreadsheetId, "zhang@office.example").sheets[0]?.hiddenRows;
    expect((await host.run("slice", [2, 6])).value).toBe(false);
    expect(hiddenRows()).toEqual([4]);
    await host.run("slice", [2, null]);
    expect(hiddenRows()).toEqual([]);
    await host.run("slice", [2, 9]);
    expect(hiddenRows()).toEqual([4, 5]);
    host.restore(before);
    expect(hiddenRows()).toEqual([]);
  });

  it("filters pivot tables of the same range on its tab, unless it is told not to", () => {
    const { app, book, hide, sheet, slicer } = sliced();
    const pivots = [sheet.getRange("H1"), book.insertSheet("透视").getRange("A1")].map((cell) => {
      const pivot = cell.createPivotTable(sheet.getRange("B2:C5"));
      pivot.addPivotValue(3, app.PivotTableSummarizeFunction.SUM);
      return cell.offset(1, 0);
    });
    const sums = () => pivots.map((cell) => cell.getValue());
    slicer.setColumnFilterCriteria(1, hide("例河"));
    expect(slicer.getFilterCriteria()?.getHiddenValues()).toEqual(["例河"]);
    expect(sums()).toEqual([17, 22]);
    slicer.setApplyToPivotTables(false);
    expect(sums()).toEqual([22, 22]);
  });

  it("has a title with looks, and a place", () => {
    const { app, sheet, slicer } = sliced();
    slicer
      .setTitle("工会")
      .setTitleHorizontalAlignment("center")
      .setTitleTextStyle(app.newTextStyle().setBold(true).setFontSize(14).build())
      .setBackgroundColor("#00ffff")
      .setPosition(3, 7, 5, 6);
    const [read] = sheet.getSlicers();
    const place = read?.getContainerInfo();
    expect([read?.getTitle(), read?.getTitleHorizontalAlignment(), read?.getBackgroundColor()]).toEqual([
      "工会",
      "center",
      "#00ffff",
    ]);
    expect([read?.getTitleTextStyle().isBold(), read?.getTitleTextStyle().getFontSize()]).toEqual([true, 14]);
    expect([
      place?.getAnchorRow(),
      place?.getAnchorColumn(),
      place?.getOffsetX(),
      place?.getOffsetY(),
    ]).toEqual([3, 7, 5, 6]);
  });

  it("moves with its cells and its range, and goes along with a copied tab", () => {
    const { book, hide, sheet, slicer } = sliced();
    slicer.setColumnFilterCriteria(1, hide("例河"));
    sheet.insertRowsBefore(1, 2);
    expect([slicer.getContainerInfo().getAnchorRow(), slicer.getRange().getA1Notation()]).toEqual([
      3,
      "B4:C7",
    ]);
    const [copy] = sheet.copyTo(book).getSlicers();
    expect(copy?.getRange().getSheet().getName()).toBe("Copy of 报名");
    slicer.remove();
    expect([sheet.getSlicers(), copy?.getColumnPosition()]).toEqual([[], 1]);
    expect(() => slicer.getTitle()).toThrow("The slicer has been removed.");
  });

  it("is refused outside of the grid and on columns that its range lacks", () => {
    const { hide, sheet, slicer } = sliced();
    expect(() => sheet.insertSlicer(sheet.getRange("B2:C5"), 1001, 1)).toThrow("outside the dimensions");
    expect(() => slicer.setColumnFilterCriteria(3, hide("例河"))).toThrow("not in the range of the slicer");
    expect(() => slicer.setColumnFilterCriteria(0, hide("例河"))).toThrow("not in the range of the slicer");
    expect(slicer.getColumnPosition()).toBeNull();
  });
});
