// Options of charts that builders set by methods of their own; which builder has which is said where the builder is.
import { EnumValue } from "../base/enum";
import type { ChartTextStyle } from "./chart-data";

abstract class Options {
  abstract setOption(option: string, value: unknown): this;
  /** Sets an option; a value of an enum is written in lower case. */
  protected set(option: string, value: unknown): this {
    return this.setOption(option, value instanceof EnumValue ? value.name().toLowerCase() : value);
  }
}

/** Options for titles, colours and the legend. */
export abstract class Titled extends Options {
  setTitle(chartTitle: string): this {
    return this.set("title", chartTitle);
  }
  setTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.set("titleTextStyle", textStyle);
  }
  setBackgroundColor(cssValue: string): this {
    return this.set("backgroundColor", cssValue);
  }
  setColors(cssValues: string[]): this {
    return this.set("colors", cssValues);
  }
  setLegendPosition(position: EnumValue): this {
    return this.set("legend.position", position);
  }
  setLegendTextStyle(textStyle: ChartTextStyle): this {
    return this.set("legend.textStyle", textStyle);
  }
}

/** Options for titles of the axes. */
export abstract class Axes extends Options {
  setXAxisTitle(title: string): this {
    return this.set("hAxis.title", title);
  }
  setYAxisTitle(title: string): this {
    return this.set("vAxis.title", title);
  }
  setXAxisTextStyle(textStyle: ChartTextStyle): this {
    return this.set("hAxis.textStyle", textStyle);
  }
  setYAxisTextStyle(textStyle: ChartTextStyle): this {
    return this.set("vAxis.textStyle", textStyle);
  }
  setXAxisTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.set("hAxis.titleTextStyle", textStyle);
  }
  setYAxisTitleTextStyle(textStyle: ChartTextStyle): this {
    return this.set("vAxis.titleTextStyle", textStyle);
  }
}

/** Options for series over names. */
export abstract class Series extends Options {
  setRange(start: number, end: number): this {
    return this.set("vAxis.viewWindow", { min: start, max: end });
  }
  reverseCategories(): this {
    return this.set("reverseCategories", true);
  }
  useLogScale(): this {
    return this.set("vAxis.logScale", true);
  }
  setStacked(): this {
    return this.set("isStacked", true);
  }
}

/** Options for points. */
export abstract class Points extends Options {
  setPointStyle(style: EnumValue): this {
    return this.set("pointSize", style);
  }
}

/** Options for curves. */
export abstract class Curve extends Options {
  setCurveStyle(style: EnumValue): this {
    return this.set("curveType", style);
  }
}

/** Options for bars that grow leftwards. */
export abstract class Direction extends Options {
  reverseDirection(): this {
    return this.set("hAxis.direction", -1);
  }
}

/** Options for pies. */
export abstract class Slices extends Options {
  reverseCategories(): this {
    return this.set("reverseCategories", true);
  }
  set3D(): this {
    return this.set("is3D", true);
  }
}

/** Options for two axes of values. */
export abstract class Plane extends Options {
  setXAxisLogScale(): this {
    return this.set("hAxis.logScale", true);
  }
  setYAxisLogScale(): this {
    return this.set("vAxis.logScale", true);
  }
  setXAxisRange(start: number, end: number): this {
    return this.set("hAxis.viewWindow", { min: start, max: end });
  }
  setYAxisRange(start: number, end: number): this {
    return this.set("vAxis.viewWindow", { min: start, max: end });
  }
}

/** Options for tables. */
export abstract class Rows extends Options {
  enablePaging(): this {
    return this.set("page", "enable");
  }
  enableSorting(enableSorting = true): this {
    return this.set("sort", enableSorting);
  }
  enableRtlTable(rtlEnabled = true): this {
    return this.set("rtlTable", rtlEnabled);
  }
  setFirstRowNumber(number: number): this {
    return this.set("firstRowNumber", number);
  }
  setInitialSortingAscending(column: number): this {
    return this.set("sortAscending", column);
  }
  setInitialSortingDescending(column: number): this {
    return this.set("sortDescending", column);
  }
  showRowNumberColumn(showRowNumber = true): this {
    return this.set("showRowNumber", showRowNumber);
  }
  useAlternatingRowStyle(alternate = true): this {
    return this.set("alternatingRowStyle", alternate);
  }
}
