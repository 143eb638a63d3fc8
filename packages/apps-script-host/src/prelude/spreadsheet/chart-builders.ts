// The Charts service's own charts: builders, and what they built. Pictures of them are not drawn.
import { parts } from "../base/class";
import type { Emulates } from "../base/emulates";
import { fail } from "../wire";
import * as options from "./chart-options";
import { ChartOptions } from "./charts";

/** Google's Chart. */
export class Chart implements Emulates<GoogleAppsScript.Charts.Chart, "getAs" | "getBlob"> {
  constructor(options: Record<string, unknown>) {
    Object.defineProperty(this, "options", { value: options });
  }
  declare private readonly options: Record<string, unknown>;
  getOptions(): ChartOptions {
    return new ChartOptions(this.options);
  }
  toString(): string {
    return "Chart";
  }
}

/** What every builder of a chart has. */
export class ChartBuilder {
  private readonly options: Record<string, unknown> = {};
  private data: unknown = null;
  setOption(option: string, value: unknown): this {
    this.options[option] = value;
    return this;
  }
  setDataTable(table: unknown): this {
    this.data = table;
    return this;
  }
  setDataSourceUrl(url: string): this {
    this.data = url;
    return this;
  }
  setDataViewDefinition(definition: unknown): this {
    return this.setOption("view", definition);
  }
  setDimensions(width: number, height: number): this {
    return this.setOption("width", width).setOption("height", height);
  }
  build(): Chart {
    if (this.data === null) fail("The chart has no data table.");
    return new Chart({ ...this.options });
  }
}

/** Google's AreaChartBuilder. */
export class AreaChartBuilder
  extends parts(ChartBuilder, options.Titled, options.Axes, options.Series, options.Points)
  implements Emulates<GoogleAppsScript.Charts.AreaChartBuilder>
{
  override toString(): string {
    return "AreaChartBuilder";
  }
}

/** Google's BarChartBuilder. */
export class BarChartBuilder
  extends parts(ChartBuilder, options.Titled, options.Axes, options.Series, options.Direction)
  implements Emulates<GoogleAppsScript.Charts.BarChartBuilder>
{
  override toString(): string {
    return "BarChartBuilder";
  }
}

/** Google's ColumnChartBuilder. */
export class ColumnChartBuilder
  extends parts(ChartBuilder, options.Titled, options.Axes, options.Series)
  implements Emulates<GoogleAppsScript.Charts.ColumnChartBuilder>
{
  override toString(): string {
    return "ColumnChartBuilder";
  }
}

/** Google's LineChartBuilder. */
export class LineChartBuilder
  extends parts(ChartBuilder, options.Titled, options.Axes, options.Series, options.Curve, options.Points)
  implements Emulates<GoogleAppsScript.Charts.LineChartBuilder>
{
  override toString(): string {
    return "LineChartBuilder";
  }
}

/** Google's PieChartBuilder. */
export class PieChartBuilder
  extends parts(ChartBuilder, options.Titled, options.Slices)
  implements Emulates<GoogleAppsScript.Charts.PieChartBuilder>
{
  override toString(): string {
    return "PieChartBuilder";
  }
}

/** Google's ScatterChartBuilder. */
export class ScatterChartBuilder
  extends parts(ChartBuilder, options.Titled, options.Axes, options.Plane, options.Points)
  implements Emulates<GoogleAppsScript.Charts.ScatterChartBuilder>
{
  override toString(): string {
    return "ScatterChartBuilder";
  }
}

/** Google's TableChartBuilder. */
export class TableChartBuilder
  extends parts(ChartBuilder, options.Rows)
  implements Emulates<GoogleAppsScript.Charts.TableChartBuilder>
{
  override toString(): string {
    return "TableChartBuilder";
  }
}
