import { describe, expect, it } from "@jest/globals";
import { returned } from "../services/script";

describe("Charts", () => {
  it("builds a chart of a data table with its options", async () => {
    expect(
      await returned(`var data = Charts.newDataTable()
          .addColumn(Charts.ColumnType.STRING, "单位").addColumn(Charts.ColumnType.NUMBER, "人数")
          .addRow(["例镇工会", 12]).addRow(["例河工会", 7]).setValue(1, 1, 8).build();
        var chart = Charts.newColumnChart().setDataTable(data).setTitle("会员").setStacked().setRange(0, 20)
          .setDimensions(600, 400).setLegendPosition(Charts.Position.BOTTOM).build();
        var options = chart.getOptions();
        return [String(data), String(chart), options.get("title"), options.get("isStacked"), options.get("width"),
          options.get("legend.position"), options.get("vAxis.viewWindow").max];`),
    ).toEqual(["DataTable", "Chart", "会员", true, 600, "bottom", 20]);
  });

  it("has builders of every kind, and text styles", async () => {
    expect(
      await returned(`var style = Charts.newTextStyle().setColor("#333333").setFontSize(12).build();
        var kinds = ["Area", "Bar", "Column", "Line", "Pie", "Scatter", "Table"];
        return [style.getColor(), style.getFontSize(), kinds.map(function (kind) { return String(Charts["new" + kind + "Chart"]()); })];`),
    ).toEqual([
      "#333333",
      12,
      ["Area", "Bar", "Column", "Line", "Pie", "Scatter", "Table"].map((kind) => `${kind}ChartBuilder`),
    ]);
  });

  it("draws no pictures", async () => {
    expect(
      await returned('Charts.newPieChart().setDataTable(Charts.newDataTable()).build().getAs("image/png");'),
    ).toMatch(/^NotEmulated: .*Chart.getAs$/);
  });
});
