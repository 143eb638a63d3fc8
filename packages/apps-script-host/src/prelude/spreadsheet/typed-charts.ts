// Chart builders of one kind, with their options.
import { EnumValue } from "../base/enum";
import { EmbeddedChartBuilder } from "./charts";
import { defineMethod } from "./methods";

/** Options of typed builders: the method's arguments become options of these names. */
const OPTIONS: Record<string, string> = {
  setTitle: "title",
  setTitleTextStyle: "titleTextStyle",
  setBackgroundColor: "backgroundColor",
  setColors: "colors",
  setLegendPosition: "legend.position",
  setLegendTextStyle: "legend.textStyle",
  setXAxisTitle: "hAxis.title",
  setYAxisTitle: "vAxis.title",
  setXAxisTextStyle: "hAxis.textStyle",
  setYAxisTextStyle: "vAxis.textStyle",
  setXAxisTitleTextStyle: "hAxis.titleTextStyle",
  setYAxisTitleTextStyle: "vAxis.titleTextStyle",
  setCurveStyle: "curveType",
  setPointStyle: "pointSize",
  showRowNumberColumn: "showRowNumber",
  enableSorting: "sort",
  setFirstRowNumber: "firstRowNumber",
  setInitialSortingAscending: "sortAscending",
  setInitialSortingDescending: "sortDescending",
  enableRtlTable: "rtlTable",
  useAlternatingRowStyle: "alternatingRowStyle",
};
const FLAGS: Record<string, [option: string, value: unknown]> = {
  setStacked: ["isStacked", true],
  set3D: ["is3D", true],
  useLogScale: ["vAxis.logScale", true],
  setXAxisLogScale: ["hAxis.logScale", true],
  setYAxisLogScale: ["vAxis.logScale", true],
  reverseCategories: ["reverseCategories", true],
  reverseDirection: ["hAxis.direction", -1],
};
const AXES = [
  "setXAxisTitle",
  "setYAxisTitle",
  "setXAxisTextStyle",
  "setYAxisTextStyle",
  "setXAxisTitleTextStyle",
  "setYAxisTitleTextStyle",
];
const COMMON = [
  "setTitle",
  "setTitleTextStyle",
  "setBackgroundColor",
  "setColors",
  "setLegendPosition",
  "setLegendTextStyle",
];
const SERIES = [...COMMON, ...AXES, "setRange", "reverseCategories", "useLogScale", "setStacked"];
/** The methods that set an option, by kind of chart. */
export const OPTIONS_OF: Record<string, string[]> = {
  Area: [...SERIES, "setPointStyle"],
  Bar: [...SERIES, "reverseDirection"],
  Column: SERIES,
  Combo: SERIES,
  Histogram: SERIES,
  Line: [...SERIES, "setCurveStyle", "setPointStyle"],
  Pie: [...COMMON, "set3D", "reverseCategories"],
  Scatter: [
    ...COMMON,
    ...AXES,
    "setXAxisLogScale",
    "setYAxisLogScale",
    "setXAxisRange",
    "setYAxisRange",
    "setPointStyle",
  ],
  Table: [
    "enablePaging",
    "enableSorting",
    "enableRtlTable",
    "setFirstRowNumber",
    "setInitialSortingAscending",
    "setInitialSortingDescending",
    "showRowNumberColumn",
    "useAlternatingRowStyle",
  ],
};
const RANGES: Record<string, string> = { setRange: "vAxis", setXAxisRange: "hAxis", setYAxisRange: "vAxis" };

interface HasOptions {
  setOption(option: string, value: unknown): unknown;
}

/** Defines a method that sets an option. */
export function defineOption(prototype: object, method: string): void {
  defineMethod(prototype, method, function (this: HasOptions, ...args: unknown[]) {
    const option = OPTIONS[method];
    const flag = FLAGS[method];
    const axis = RANGES[method];
    if (axis !== undefined) this.setOption(`${axis}.viewWindow`, { min: args[0], max: args[1] });
    else if (flag) this.setOption(flag[0], flag[1]);
    else if (method === "enablePaging") this.setOption("page", "enable");
    else this.setOption(option as string, optionValue(args.length > 0 ? args[0] : true));
    return this;
  });
}

const optionValue = (value: unknown): unknown =>
  value instanceof EnumValue ? value.name().toLowerCase() : value;

/** The typed builders by Google's class names, e.g. EmbeddedColumnChartBuilder. */
export const TYPED_BUILDERS: Record<string, { prototype: object }> = {};

for (const [kind, methods] of Object.entries(OPTIONS_OF)) {
  const name = `Embedded${kind}ChartBuilder`;
  const Typed = class extends EmbeddedChartBuilder {
    override toString(): string {
      return name;
    }
  };
  for (const method of methods) defineOption(Typed.prototype, method);
  TYPED_BUILDERS[name] = Typed;
  defineMethod(EmbeddedChartBuilder.prototype, `as${kind}Chart`, function (this: EmbeddedChartBuilder) {
    return new Typed({ ...this.state(), type: kind.toUpperCase() });
  });
}
