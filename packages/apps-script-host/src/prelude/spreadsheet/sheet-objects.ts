// Sheet: what lies on a tab beside its cells.
import type { EnumValue } from "../base/enum";
import { call } from "../wire";
import { Banding } from "./banding";
import { EmbeddedChart, EmbeddedChartBuilder } from "./charts";
import { ConditionalFormatRule } from "./conditional-format";
import { Filter } from "./filter";
import { Group } from "./group";
import { imageSource, OverGridImage } from "./over-grid-image";
import { PivotTable } from "./pivot-table";
import { Protection } from "./protection";
import type { Range } from "./range";
import { PlacedSheet } from "./sheet-grid";
import { Slicer } from "./slicer";
import { TextFinder } from "./text-finder";

/** The part of a tab that holds protections, formats, filters, groups, charts, pivot tables, slicers and images. */
export class SheetObjects extends PlacedSheet {
  protect(): Protection {
    return new Protection(call["Sheet.protect"](this));
  }
  getProtections(type: EnumValue): Protection[] {
    return call["Sheet.getProtections"](this, type).map((wire) => new Protection(wire));
  }
  createTextFinder(findText: string): TextFinder {
    const { spreadsheetId, sheetId } = this.at;
    return new TextFinder({ spreadsheetId, sheetId, box: null }, findText);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return call["Sheet.getConditionalFormatRules"](this).map((rule) => new ConditionalFormatRule(rule));
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    call["Sheet.setConditionalFormatRules"](this, rules);
  }
  clearConditionalFormatRules(): void {
    call["Sheet.setConditionalFormatRules"](this, []);
  }
  getFilter(): Filter | null {
    const range = call["Sheet.getFilter"](this);
    return range && new Filter(range);
  }
  getBandings(): Banding[] {
    return call["Sheet.getBandings"](this).map((wire) => new Banding(wire));
  }
  getRowGroup(rowIndex: number, groupDepth: number): Group {
    return new Group(call["Sheet.getRowGroup"](this, rowIndex, groupDepth));
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    return new Group(call["Sheet.getColumnGroup"](this, columnIndex, groupDepth));
  }
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder();
  }
  getCharts(): EmbeddedChart[] {
    return call["Sheet.getCharts"](this).map((chart) => new EmbeddedChart(chart));
  }
  insertChart(chart: EmbeddedChart): void {
    chart.adopt(call["Sheet.insertChart"](this, chart));
  }
  updateChart(chart: EmbeddedChart): void {
    call["Sheet.updateChart"](this, chart);
  }
  removeChart(chart: EmbeddedChart): void {
    call["Sheet.removeChart"]({ ...this.at, id: chart.getChartId() ?? 0 });
  }
  getPivotTables(): PivotTable[] {
    return call["Sheet.getPivotTables"](this).map((wire) => new PivotTable(wire));
  }
  insertSlicer(range: Range, ...place: number[]): Slicer {
    return new Slicer(call["Sheet.insertSlicer"](this, range, ...place));
  }
  getSlicers(): Slicer[] {
    return call["Sheet.getSlicers"](this).map((wire) => new Slicer(wire));
  }
  insertImage(source: unknown, ...place: number[]): OverGridImage {
    return new OverGridImage(call["Sheet.insertImage"](this, imageSource(source), ...place));
  }
  getImages(): OverGridImage[] {
    return call["Sheet.getImages"](this).map((wire) => new OverGridImage(wire));
  }
}
