// Builders of embedded charts of one kind, with their options.
import { parts } from "../base/class";
import type { Emulates } from "../base/emulates";
import * as options from "./chart-options";
import { connectBuilders, EmbeddedChartBuilder } from "./charts";

/** Google's EmbeddedAreaChartBuilder. */
export class EmbeddedAreaChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Axes, options.Series, options.Points)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder>
{
  override toString(): string {
    return "EmbeddedAreaChartBuilder";
  }
}

/** Google's EmbeddedBarChartBuilder. */
export class EmbeddedBarChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Axes, options.Series, options.Direction)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>
{
  override toString(): string {
    return "EmbeddedBarChartBuilder";
  }
}

/** Google's EmbeddedColumnChartBuilder. */
export class EmbeddedColumnChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Axes, options.Series)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>
{
  override toString(): string {
    return "EmbeddedColumnChartBuilder";
  }
}

/** Google's EmbeddedComboChartBuilder. */
export class EmbeddedComboChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Axes, options.Series)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder>
{
  override toString(): string {
    return "EmbeddedComboChartBuilder";
  }
}

/** Google's EmbeddedHistogramChartBuilder. */
export class EmbeddedHistogramChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Axes, options.Series)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder>
{
  override toString(): string {
    return "EmbeddedHistogramChartBuilder";
  }
}

/** Google's EmbeddedLineChartBuilder. */
export class EmbeddedLineChartBuilder
  extends parts(
    EmbeddedChartBuilder,
    options.Titled,
    options.Axes,
    options.Series,
    options.Curve,
    options.Points,
  )
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>
{
  override toString(): string {
    return "EmbeddedLineChartBuilder";
  }
}

/** Google's EmbeddedPieChartBuilder. */
export class EmbeddedPieChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Slices)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>
{
  override toString(): string {
    return "EmbeddedPieChartBuilder";
  }
}

/** Google's EmbeddedScatterChartBuilder. */
export class EmbeddedScatterChartBuilder
  extends parts(EmbeddedChartBuilder, options.Titled, options.Axes, options.Plane, options.Points)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>
{
  override toString(): string {
    return "EmbeddedScatterChartBuilder";
  }
}

/** Google's EmbeddedTableChartBuilder. */
export class EmbeddedTableChartBuilder
  extends parts(EmbeddedChartBuilder, options.Rows)
  implements Emulates<GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder>
{
  override toString(): string {
    return "EmbeddedTableChartBuilder";
  }
}

connectBuilders({
  Area: (chart) => new EmbeddedAreaChartBuilder(chart),
  Bar: (chart) => new EmbeddedBarChartBuilder(chart),
  Column: (chart) => new EmbeddedColumnChartBuilder(chart),
  Combo: (chart) => new EmbeddedComboChartBuilder(chart),
  Histogram: (chart) => new EmbeddedHistogramChartBuilder(chart),
  Line: (chart) => new EmbeddedLineChartBuilder(chart),
  Pie: (chart) => new EmbeddedPieChartBuilder(chart),
  Scatter: (chart) => new EmbeddedScatterChartBuilder(chart),
  Table: (chart) => new EmbeddedTableChartBuilder(chart),
});
