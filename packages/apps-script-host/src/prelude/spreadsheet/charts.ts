// Embedded charts and their builder.

import type { ChartState } from "../../calls/spreadsheet/objects";
import type { Anchored } from "../../workbook/over-grid";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumValue } from "../base/enum";
import type { Received } from "../crossing";
import { plain } from "../wire";
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from "./chart-enums";
import { rangeFrom } from "./hub";
import type { Range } from "./range";

/** A chart as a realm holds it. */
export type Chart = Received<ChartState>;

const NEW_CHART: Chart = {
  id: 0,
  type: "COLUMN",
  ranges: [],
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  options: {},
  headers: -1,
  merge: "MERGE_COLUMNS",
  transpose: false,
  hidden: "IGNORE_BOTH",
};

/** Google's ContainerInfo. */
export class ContainerInfo implements Emulates<GoogleAppsScript.Spreadsheet.ContainerInfo> {
  constructor(private readonly place: Anchored) {}
  getAnchorRow(): number {
    return this.place.row;
  }
  getAnchorColumn(): number {
    return this.place.column;
  }
  getOffsetX(): number {
    return this.place.offsetX;
  }
  getOffsetY(): number {
    return this.place.offsetY;
  }
  toString(): string {
    return "ContainerInfo";
  }
}

/** Google's ChartOptions. */
export class ChartOptions implements Emulates<GoogleAppsScript.Charts.ChartOptions> {
  constructor(private readonly options: Record<string, unknown>) {}
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
  getOrDefault(option: string): unknown {
    return this.get(option);
  }
  toString(): string {
    return "ChartOptions";
  }
}

/** Google's EmbeddedChart. */
export class EmbeddedChart
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedChart, "getAs" | "getBlob">
{
  constructor(private readonly chart: Chart) {
    Object.defineProperty(this, "chart", { enumerable: false, writable: true });
  }
  getChartId(): number | null {
    return this.chart.id || null;
  }
  getId(): string {
    return String(this.chart.id);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.chart);
  }
  getHiddenDimensionStrategy(): EnumValue {
    return enumValue(ChartHiddenDimensionStrategy, this.chart.hidden);
  }
  getMergeStrategy(): EnumValue {
    return enumValue(ChartMergeStrategy, this.chart.merge);
  }
  getNumHeaders(): number {
    return this.chart.headers;
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.chart.options);
  }
  getRanges(): Range[] {
    return this.chart.ranges.map((wire) => rangeFrom(wire));
  }
  getTransposeRowsAndColumns(): boolean {
    return this.chart.transpose;
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.chart);
  }
  toString(): string {
    return "EmbeddedChart";
  }
  toWire(): ChartState {
    return plain<ChartState>(this.chart);
  }
  /** The id that the host gave when the chart was put in. */
  adopt(id: number): void {
    this.chart.id = id;
  }
}

type Typed = typeof import("./typed-charts");
type Kind = "Area" | "Bar" | "Column" | "Combo" | "Histogram" | "Line" | "Pie" | "Scatter" | "Table";
type TypedBuilders = { [K in Kind]: InstanceType<Typed[`Embedded${K}ChartBuilder`]> };
type Makers = { [K in Kind]: (chart: Chart) => TypedBuilders[K] };

let builders: Makers;

/** Called once by the module of the typed builders, which knows this one. */
export function connectBuilders(all: Makers): void {
  builders = all;
}

/** Google's EmbeddedChartBuilder; the typed builders have options of their own. */
export class EmbeddedChartBuilder implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder> {
  protected chart: Chart;
  constructor(chart: Chart = NEW_CHART) {
    this.chart = { ...chart, options: { ...chart.options }, ranges: chart.ranges.slice() };
    Object.defineProperty(this, "chart", { enumerable: false, writable: true });
  }
  addRange(range: Range): this {
    this.chart.ranges.push(range.toWire());
    return this;
  }
  removeRange(range: Range): this {
    const gone = JSON.stringify(range.toWire());
    this.chart.ranges = this.chart.ranges.filter((each) => JSON.stringify(each) !== gone);
    return this;
  }
  clearRanges(): this {
    this.chart.ranges = [];
    return this;
  }
  getRanges(): Range[] {
    return this.chart.ranges.map((wire) => rangeFrom(wire));
  }
  getChartType(): EnumValue {
    return enumValue(ChartType, this.chart.type);
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.chart);
  }
  setChartType(type: EnumValue): this {
    this.chart.type = type.name();
    return this;
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    Object.assign(this.chart, { row: anchorRowPos, column: anchorColPos, offsetX, offsetY });
    return this;
  }
  setOption(option: string, value: unknown): this {
    this.chart.options[option] = value;
    return this;
  }
  setNumHeaders(headers: number): this {
    this.chart.headers = headers;
    return this;
  }
  setMergeStrategy(mergeStrategy: EnumValue): this {
    this.chart.merge = mergeStrategy.name();
    return this;
  }
  setHiddenDimensionStrategy(strategy: EnumValue): this {
    this.chart.hidden = strategy.name();
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    this.chart.transpose = transpose;
    return this;
  }
  build(): EmbeddedChart {
    const { options, ranges } = this.chart;
    return new EmbeddedChart({ ...this.chart, options: { ...options }, ranges: ranges.slice() });
  }
  /** Prints as Google's own class does. */
  toString(): string {
    return "com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@1";
  }
  asAreaChart(): TypedBuilders["Area"] {
    return builders.Area({ ...this.chart, type: "AREA" });
  }
  asBarChart(): TypedBuilders["Bar"] {
    return builders.Bar({ ...this.chart, type: "BAR" });
  }
  asColumnChart(): TypedBuilders["Column"] {
    return builders.Column({ ...this.chart, type: "COLUMN" });
  }
  asComboChart(): TypedBuilders["Combo"] {
    return builders.Combo({ ...this.chart, type: "COMBO" });
  }
  asHistogramChart(): TypedBuilders["Histogram"] {
    return builders.Histogram({ ...this.chart, type: "HISTOGRAM" });
  }
  asLineChart(): TypedBuilders["Line"] {
    return builders.Line({ ...this.chart, type: "LINE" });
  }
  asPieChart(): TypedBuilders["Pie"] {
    return builders.Pie({ ...this.chart, type: "PIE" });
  }
  asScatterChart(): TypedBuilders["Scatter"] {
    return builders.Scatter({ ...this.chart, type: "SCATTER" });
  }
  asTableChart(): TypedBuilders["Table"] {
    return builders.Table({ ...this.chart, type: "TABLE" });
  }
}
