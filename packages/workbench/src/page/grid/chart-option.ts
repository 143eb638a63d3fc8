// Google's chart options in the words of ECharts.
import type { EChartsCoreOption } from "echarts/core";
import type { ChartView, Plain } from "../../wire/api";
import { text } from "../text/index";
import { trendLine } from "./trend";

/** Google's first colours. */
const COLORS = ["#4285F4", "#EA4335", "#FBBC04", "#34A853", "#FF6D01", "#46BDC6", "#7BAAF7", "#F07B72"];
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

type Value = ChartView["data"][number][number];
type Options = Record<string, Plain>;

interface Series {
  name: string;
  values: Value[];
}

/** Names of the first column, and one series for every further column. */
export interface Figures {
  names: string[];
  series: Series[];
}

/** The whole option of a chart. */
export function chartOption(chart: ChartView): EChartsCoreOption {
  const figures = figuresOf(chart);
  const { options } = chart;
  const base = {
    animation: false,
    color: colorsOf(options),
    textStyle: { fontFamily: FONT },
    title: titleOf(options),
    tooltip: { trigger: chart.type === "PIE" ? "item" : "axis", confine: true },
  };
  if (figures.names.length === 0) return { ...base, graphic: emptyText() };
  const legend = legendOf(options, chart.type === "PIE" || figures.series.length > 1);
  return { ...base, legend, ...(chart.type === "PIE" ? pie(figures, options) : cartesian(chart, figures)) };
}

/** Splits the rows of a chart into names and series. */
export function figuresOf({ data, headers }: ChartView): Figures {
  const head = headers > 0 ? data[headers - 1] : undefined;
  const rows = data.slice(headers).filter((row) => row.some((value) => value !== null && value !== ""));
  const columns = Math.max(0, ...data.map((row) => row.length));
  const series = Array.from({ length: Math.max(0, columns - 1) }, (_, index) => ({
    name: String(head?.[index + 1] ?? ""),
    values: rows.map((row) => row[index + 1] ?? null),
  }));
  return { names: rows.map((row) => String(row[0] ?? "")), series };
}

function colorsOf(options: Options): string[] {
  const perSeries = Object.values((options.series as Options | undefined) ?? {}).map(
    (each) => (each as Options).color,
  );
  const named = perSeries.filter((color): color is string => typeof color === "string");
  if (Array.isArray(options.colors))
    return options.colors.map((each) => (typeof each === "string" ? each : String((each as Options).color)));
  return named.length > 0 ? named : COLORS;
}

function titleOf({ title, subtitle, titleTextStyle }: Options): object {
  const style = (titleTextStyle as Options | undefined) ?? {};
  return {
    text: String(title ?? ""),
    subtext: String(subtitle ?? ""),
    left: 12,
    top: 8,
    textStyle: {
      fontSize: Number(style.fontSize ?? 14),
      fontWeight: 600,
      color: String(style.color ?? "#333"),
    },
  };
}

function legendOf(options: Options, many: boolean): object {
  const asked =
    typeof options.legend === "string"
      ? options.legend
      : ((options.legend as Options | undefined)?.position ?? "bottom");
  if (asked === "none" || !many) return { show: false };
  const side = asked === "right" || asked === "left";
  return {
    type: "scroll",
    orient: side ? "vertical" : "horizontal",
    [asked === "in" ? "top" : String(asked)]: 6,
    ...(side ? { top: 40 } : { left: "center" }),
  };
}

function pie({ names, series }: Figures, options: Options): object {
  const hole = Number(options.pieHole ?? 0);
  const data = names.map((name, index) => ({ name, value: Number(series[0]?.values[index] ?? 0) }));
  return {
    series: [
      {
        type: "pie",
        radius: [`${hole * 62}%`, "62%"],
        center: ["50%", "54%"],
        data,
        label: { formatter: "{d}%", distanceToLabelLine: 2 },
        labelLine: { length: 6, length2: 6 },
      },
    ],
  };
}

function cartesian(chart: ChartView, { names, series }: Figures): object {
  const { type, options } = chart;
  const lying = type === "BAR";
  const scatter = type === "SCATTER";
  const category = {
    type: scatter ? "value" : "category",
    data: scatter ? undefined : names,
    inverse: lying,
    axisTick: { show: false },
    // Names of bars must all be read; a long one is cut rather than left out.
    ...(lying ? { axisLabel: { interval: 0, fontSize: 11, width: 130, overflow: "truncate" } } : {}),
  };
  const main = (lying ? options.hAxis : options.vAxis) ?? (options.vAxes as Options | undefined)?.["0"];
  const value = valueAxis(main, chart.percent);
  const across = { ...(lying ? value : category), ...axisTitle(options.hAxis, "h") };
  const up = { ...(lying ? category : value), ...axisTitle(options.vAxis, "v") };
  const second = valueAxis((options.vAxes as Options | undefined)?.["1"]);
  const hasSecond = series.some((_, index) => axisOf(options, index) === 1);
  return {
    grid: roomFor(chart),
    xAxis: across,
    yAxis: hasSecond ? [up, { ...second, splitLine: { show: false } }] : up,
    series: series.flatMap((each, index) => oneSeries(chart, each, index, names)),
  };
}

function axisOf(options: Options, index: number): number {
  const own = (options.series as Options | undefined)?.[String(index)] as Options | undefined;
  return Number(own?.targetAxisIndex ?? 0);
}

function valueAxis(axis: Plain | undefined, shares = false): object {
  const percent = shares || String((axis as Options | undefined)?.format ?? "").includes("%");
  const label = percent ? { axisLabel: { formatter: asPercent } } : {};
  return { type: "value", splitLine: { lineStyle: { color: "#E6E6E6" } }, ...limits(axis), ...label };
}

// Room for titles of the chart and its axes, and for the legend below.
function roomFor({ options }: ChartView): object {
  const has = (axis: Plain | undefined) => Boolean((axis as Options | undefined)?.title);
  return {
    left: has(options.vAxis) ? 36 : 16,
    right: 24,
    top: options.title ? 48 : 20,
    bottom: has(options.hAxis) ? 60 : 40,
    containLabel: true,
  };
}

const asPercent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function oneSeries(
  { type, options }: ChartView,
  { name, values }: Series,
  index: number,
  names: string[],
): object[] {
  const own = ((options.series as Options | undefined)?.[String(index)] as Options | undefined) ?? {};
  const kind = String(own.type ?? (type === "COMBO" ? "bars" : type)).toLowerCase();
  const line = kind.startsWith("line") || kind.includes("area");
  const stacked = options.isStacked && options.isStacked !== "false" ? "all" : undefined;
  const shape = type === "SCATTER" ? "scatter" : line ? "line" : "bar";
  const data = shape === "scatter" ? values.map((value, at) => [Number(names[at]), value]) : values;
  const drawn = {
    name,
    type: shape,
    data,
    stack: stacked,
    ...(axisOf(options, index) === 1 ? { yAxisIndex: 1 } : {}),
    smooth: options.curveType === "function",
    ...(kind.includes("area") ? { areaStyle: { opacity: 0.3 } } : {}),
    ...(shape === "bar" ? { barMaxWidth: 36 } : {}),
  };
  const trend = (options.trendlines as Options | undefined)?.[String(index)];
  return trend ? [drawn, trendLine(`${name} ${text.trend}`, values, names, shape === "scatter")] : [drawn];
}

function axisTitle(axis: Plain | undefined, which: "h" | "v"): object {
  const title = (axis as Options | undefined)?.title;
  if (!title) return {};
  return { name: String(title), nameLocation: "middle", nameGap: which === "h" ? 28 : 44 };
}

function limits(from: Plain | undefined): object {
  const axis = (from as Options | undefined) ?? {};
  const window = (axis.viewWindow as Options | undefined) ?? {};
  const min = axis.minValue ?? window.min;
  const max = axis.maxValue ?? window.max;
  return { ...(typeof min === "number" ? { min } : {}), ...(typeof max === "number" ? { max } : {}) };
}

function emptyText(): object {
  return {
    type: "text",
    left: "center",
    top: "middle",
    style: { text: text.chartEmpty, fill: "#666", fontSize: 13, fontFamily: FONT },
  };
}
