// The options of an embedded chart, as Apps Script keeps them, in the words of ECharts.

import type { Plain } from "../kernel/types";
import type { ChartView } from "../workbook/view";
import { FALLBACK_FONTS } from "./looks";

type Options = Record<string, Plain>;
type Value = ChartView["data"][number][number];

/** First colours of Google's charts. */
const COLORS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6", "#7baaf7", "#f07b72"];

interface Series {
  readonly name: string;
  readonly values: readonly Value[];
}

/** Names of the first column and one series for every further one. */
interface Figures {
  readonly names: readonly string[];
  readonly series: readonly Series[];
}

/** The whole option of a chart; kinds that the host does not draw become columns. */
export function chartOption(chart: ChartView): object {
  const { options, type } = chart;
  const figures = figuresOf(chart);
  const pie = type === "PIE";
  return {
    animation: false,
    color: colorsOf(options),
    textStyle: { fontFamily: FALLBACK_FONTS },
    title: titleOf(options),
    legend: legendOf(options, pie || figures.series.length > 1),
    ...(pie ? pieOption(figures, options) : axesOption(chart, figures)),
  };
}

function figuresOf({ data, headers }: ChartView): Figures {
  const head = headers > 0 ? data[headers - 1] : undefined;
  const rows = data.slice(headers).filter((row) => row.some((value) => value !== null && value !== ""));
  const width = Math.max(1, ...data.map((row) => row.length));
  const series = Array.from({ length: width - 1 }, (_, index) => ({
    name: String(head?.[index + 1] ?? ""),
    values: rows.map((row) => row[index + 1] ?? null),
  }));
  return { names: rows.map((row) => String(row[0] ?? "")), series };
}

const below = (options: Options, key: string): Options => (options[key] as Options | null | undefined) ?? {};

function colorsOf(options: Options): string[] {
  if (Array.isArray(options.colors)) {
    return options.colors.map((each) => (typeof each === "string" ? each : String((each as Options).color)));
  }
  const own = Object.values(below(options, "series")).map((each) => (each as Options).color);
  const named = own.filter((color): color is string => typeof color === "string");
  return named.length > 0 ? named : COLORS;
}

function titleOf(options: Options): object {
  const style = below(options, "titleTextStyle");
  return {
    text: String(options.title ?? ""),
    subtext: String(options.subtitle ?? ""),
    left: 12,
    top: 8,
    textStyle: {
      fontSize: Number(style.fontSize ?? 14),
      fontWeight: "bold",
      color: String(style.color ?? "#333333"),
    },
  };
}

function legendOf(options: Options, several: boolean): object {
  const wish = typeof options.legend === "string" ? options.legend : below(options, "legend").position;
  const position = String(wish ?? "bottom");
  if (position === "none" || !several) return { show: false };
  const beside = position === "right" || position === "left";
  return {
    orient: beside ? "vertical" : "horizontal",
    [position === "in" ? "top" : position]: 6,
    ...(beside ? { top: "middle" } : { left: "center" }),
  };
}

// Shares stand in the slices; names stand in the legend.
function pieOption({ names, series }: Figures, options: Options): object {
  const hole = Number(options.pieHole ?? 0);
  const data = names.map((name, index) => ({ name, value: Number(series[0]?.values[index] ?? 0) }));
  const label = { position: "inside", formatter: "{d}%", color: "#ffffff", fontSize: 11 };
  return {
    series: [
      {
        type: "pie",
        radius: [`${hole * 60}%`, "60%"],
        center: ["50%", "48%"],
        data,
        label,
        labelLine: { show: false },
      },
    ],
  };
}

function axesOption(chart: ChartView, figures: Figures): object {
  const { options, type } = chart;
  const lying = type === "BAR";
  const names =
    type === "SCATTER"
      ? { type: "value" }
      : { type: "category", data: figures.names, inverse: lying, axisTick: { show: false } };
  const values = {
    type: "value",
    splitLine: { lineStyle: { color: "#e6e6e6" } },
    ...limits(below(options, lying ? "hAxis" : "vAxis")),
    ...(chart.percent ? { axisLabel: { formatter: asPercent } } : {}),
  };
  const [across, up] = lying ? [values, names] : [names, values];
  return {
    grid: { left: 16, right: 24, top: options.title ? 48 : 20, bottom: 40, containLabel: true },
    xAxis: { ...across, ...axisTitle(below(options, "hAxis"), 28) },
    yAxis: { ...up, ...axisTitle(below(options, "vAxis"), 44) },
    series: figures.series.map((series, index) => seriesOption(chart, series, index, figures.names)),
  };
}

const asPercent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function seriesOption(
  { options, type }: ChartView,
  { name, values }: Series,
  index: number,
  names: readonly string[],
): object {
  const own = below(below(options, "series"), String(index));
  const kind = String(own.type ?? (type === "COMBO" ? "bars" : type)).toLowerCase();
  const area = kind.includes("area");
  const shape = type === "SCATTER" ? "scatter" : area || kind.startsWith("line") ? "line" : "bar";
  const stacked = Boolean(options.isStacked) && options.isStacked !== "false";
  return {
    name,
    type: shape,
    data: shape === "scatter" ? values.map((value, at) => [Number(names[at]), value]) : values,
    smooth: options.curveType === "function",
    ...(stacked ? { stack: "all" } : {}),
    ...(area ? { areaStyle: { opacity: 0.3 } } : {}),
    ...(shape === "bar" ? { barMaxWidth: 36 } : {}),
  };
}

function axisTitle(axis: Options, gap: number): object {
  return axis.title ? { name: String(axis.title), nameLocation: "middle", nameGap: gap } : {};
}

function limits(axis: Options): object {
  const window = below(axis, "viewWindow");
  const [min, max] = [axis.minValue ?? window.min, axis.maxValue ?? window.max];
  return { ...(typeof min === "number" ? { min } : {}), ...(typeof max === "number" ? { max } : {}) };
}
