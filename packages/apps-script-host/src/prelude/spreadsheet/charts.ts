// Embedded charts and their builder.
import { type EnumValue, enumValue } from "../base/enum";
import { encode } from "../wire";
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from "./charts-service";
import { rangeFrom, type WireRange } from "./hub";
import type { Range } from "./range";

/** A chart as it travels. */
export interface WireChart {
  id: number;
  type: string;
  ranges: WireRange[];
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  options: Record<string, unknown>;
  headers: number;
  merge: string;
  transpose: boolean;
  hidden: string;
}

const NEW_CHART: WireChart = {
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

/** Where something over the grid holds on, in cells and pixels. */
export interface Place {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}

/** Google's ContainerInfo. */
export class ContainerInfo {
  constructor(private readonly place: Place) {}
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
export class ChartOptions {
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
export class EmbeddedChart {
  constructor(private readonly chart: WireChart) {
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
    return enumValue(ChartHiddenDimensionStrategy, this.chart.hidden) as EnumValue;
  }
  getMergeStrategy(): EnumValue {
    return enumValue(ChartMergeStrategy, this.chart.merge) as EnumValue;
  }
  getNumHeaders(): number {
    return this.chart.headers;
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.chart.options);
  }
  getRanges(): Range[] {
    return this.chart.ranges.map((wire) => rangeFrom(wire) as Range);
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
  toWire(): unknown {
    return encode(this.chart);
  }
  /** The id that the host gave when the chart was put in. */
  adopt(id: number): void {
    (this.chart as { id: number }).id = id;
  }
}

/** Google's EmbeddedChartBuilder; the typed builders have options of their own. */
export class EmbeddedChartBuilder {
  protected chart: WireChart;
  constructor(chart: WireChart = NEW_CHART) {
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
    return this.chart.ranges.map((wire) => rangeFrom(wire) as Range);
  }
  getChartType(): EnumValue {
    return enumValue(ChartType, this.chart.type) as EnumValue;
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
  /** The chart as it stands, for the builders made from it. */
  state(): WireChart {
    return this.chart;
  }
}
