import { describe, expect, it } from "@jest/globals";
import { createGlobals } from "../../src";
import { rig } from "./rig";

describe("conditional formats", () => {
  it("come back as they were set and follow their cells", () => {
    const { app, sheet } = rig();
    const rule = app
      .newConditionalFormatRule()
      .whenNumberLessThan(3)
      .setBackground("red")
      .setBold(true)
      .setRanges([sheet.getRange("B2:B10")])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.insertRowBefore(1);
    const [read] = sheet.getConditionalFormatRules();
    expect(read?.getRanges()[0]?.getA1Notation()).toBe("B3:B11");
    const condition = read?.getBooleanCondition();
    expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.NUMBER_LESS_THAN);
    expect(condition?.getCriteriaValues()).toEqual([3]);
    expect(condition?.getBackground()).toBe("#ff0000");
    expect(condition?.getBold()).toBe(true);
  });

  it("without ranges cannot be built", () => {
    const { app } = rig();
    expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow("at least one range");
  });
});

describe("filters", () => {
  it("hide rows by value and by condition", () => {
    const { app, sheet } = rig();
    sheet.getRange("A1:A4").setValues([["状态"], ["已报"], ["未报"], ["已报"]]);
    const filter = sheet.getRange("A1:A4").createFilter();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(["未报"]).build());
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false]);
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().whenTextContains("未").build());
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([true, false, true]);
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  it("are refused twice in a sheet", () => {
    const { sheet } = rig();
    sheet.getRange("A1:B2").createFilter();
    expect(() => sheet.getRange("D1:E2").createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });
});

describe("charts", () => {
  it("are built, put in, changed and taken out", () => {
    const { sheet } = rig();
    const { Charts } = createGlobals() as { Charts: GoogleAppsScript.Charts.Charts };
    expect(String(Charts.ChartType.COLUMN)).toBe("COLUMN");
    const chart = sheet
      .newChart()
      .addRange(sheet.getRange("A1:B5"))
      .asColumnChart()
      .setTitle("各单位场次")
      .setStacked()
      .setPosition(2, 4, 10, 0)
      .build();
    sheet.insertChart(chart);
    const [placed] = sheet.getCharts();
    expect(placed?.getOptions().get("title")).toBe("各单位场次");
    expect(placed?.getContainerInfo().getAnchorColumn()).toBe(4);
    sheet.updateChart(placed!.modify().setOption("title", "新标题").build());
    expect(sheet.getCharts().map((each) => each.getOptions().get("title"))).toEqual(["新标题"]);
    sheet.removeChart(sheet.getCharts()[0]!);
    expect(sheet.getCharts()).toEqual([]);
  });
});

describe("developer metadata", () => {
  it("follows its column and dies with it", () => {
    const { sheet } = rig();
    sheet.getRange("C:C").addDeveloperMetadata("column", "date");
    sheet.insertColumnBefore(1);
    const found = sheet.createDeveloperMetadataFinder().withKey("column").find();
    expect(found.map((each) => each.getLocation().getColumn()?.getA1Notation())).toEqual(["D:D"]);
    sheet.deleteColumn(4);
    expect(sheet.createDeveloperMetadataFinder().withKey("column").find()).toEqual([]);
  });

  it("stands on the spreadsheet, a sheet, a row or a column, and nowhere else", () => {
    const { book, sheet } = rig();
    book.addDeveloperMetadata("campaign", "2020");
    sheet.addDeveloperMetadata("role", "head");
    sheet.getRange("3:3").addDeveloperMetadata("key row");
    expect(book.getDeveloperMetadata().map((each) => [each.getKey(), each.getValue()])).toEqual([
      ["campaign", "2020"],
    ]);
    expect(book.createDeveloperMetadataFinder().find()).toHaveLength(3);
    expect(() => sheet.getRange("A1:B2").addDeveloperMetadata("x")).toThrow(
      "Adding developer metadata to arbitrary ranges is not currently supported.",
    );
  });

  it("can be changed and removed", () => {
    const { sheet } = rig();
    sheet.addDeveloperMetadata("role", "head");
    const entry = sheet.getDeveloperMetadata()[0]!;
    entry.setValue("unit");
    expect(sheet.getDeveloperMetadata()[0]!.getValue()).toBe("unit");
    entry.remove();
    expect(sheet.getDeveloperMetadata()).toEqual([]);
  });
});

describe("groups and bandings", () => {
  it("groups fold their rows", () => {
    const { sheet } = rig();
    sheet.getRange("A2:A4").shiftRowGroupDepth(1);
    sheet.getRange("A3:A3").shiftRowGroupDepth(1);
    expect([1, 2, 3].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2]);
    sheet.getRowGroup(3, 1)?.collapse();
    expect(sheet.isRowHiddenByUser(4)).toBe(true);
  });

  it("of rows have their control before or after", () => {
    const { app, sheet } = rig();
    expect(sheet.getRowGroupControlPosition()).toBe(app.GroupControlTogglePosition.AFTER);
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
    expect(sheet.getRowGroupControlPosition()).toBe(app.GroupControlTogglePosition.BEFORE);
  });

  it("bandings have the colours of their theme", () => {
    const { app, sheet } = rig();
    const banding = sheet.getRange("A1:C9").applyRowBanding(app.BandingTheme.CYAN);
    expect(banding.getHeaderRowColor()).toBe("#4dd0e1");
    expect(banding.getFooterRowColor()).toBeNull();
    banding.setFirstRowColor("#eeeeee").setRange(sheet.getRange("A1:D9"));
    const [read] = sheet.getBandings();
    expect([read?.getFirstRowColor(), read?.getRange().getA1Notation()]).toEqual(["#eeeeee", "A1:D9"]);
    expect(() => sheet.getRange("B2:E3").applyRowBanding()).toThrow(
      "already has alternating background colors",
    );
  });
});
