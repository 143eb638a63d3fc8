// A chart's options, as Apps Script keeps them, in the words of ECharts. Pages draw with it, too: nothing of Node here.
import type { ChartView } from "../workbook/view";
import { below, type Options } from "./options";
import { trendLine } from "./trend";

/** Google's first colours. */
const COLORS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6", "#7baaf7", "#f07b72"];

type Value = ChartView["data"][number][number];

interface Series {
  readonly name: string;
  readonly values: readonly Value[];
}

/** Names of the first column, and one series for every further column. */
interface Figures {
  readonly names: readonly string[];
  readonly series: readonly Series[];
}

/** Pixels around the axes and their words. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly containLabel: boolean;
}

/** How a medium shows charts: what a screen and paper do differently. Parts are in the words of ECharts. */
export interface ChartLook {
  readonly font: string;
  readonly titleWeight: number | "bold";
  readonly legend: object;
  /** A legend that stands beside the chart. */
  readonly legendBeside: object;
  /** Outer radius in percent, place and labels. */
  readonly pie: {
    readonly radius: number;
    readonly center: readonly string[];
    readonly label: object;
    readonly labelLine: object;
    /** Degrees of a slice below which its words are left out. */
    readonly minShowLabelAngle?: number;
  };
  /** Words of the names beside lying bars. */
  readonly barNames: { readonly fontSize: number; readonly width: number };
  /** The axis across a scatter. */
  readonly scatterAxis: object;
  /** Room around the axes and their words, by which titles there are. */
  room(titles: {
    readonly chart: boolean;
    readonly across: boolean;
    readonly up: boolean;
    readonly legend: boolean;
  }): Room;
  /** What is shown of a chart without figures; null: its axes. */
  readonly empty: object | null;
  /** The name of a series' trend in the legend. */
  trend(series: string): string;
}

/** The whole option of a chart; kinds that are not drawn become columns. */
export function chartOption(chart: ChartView, look: ChartLook): Record<string, unknown> {
  const { options, type } = chart;
  const figures = figuresOf(chart);
  const pie = type === "PIE";
  const base = {
    animation: false,
    color: colorsOf(options),
    textStyle: { fontFamily: look.font },
    title: titleOf(options, look),
  };
  if (look.empty && figures.names.length === 0) return { ...base, graphic: look.empty };
  const legend = legendOf(options, pie || figures.series.length > 1, look);
  const isBelow = "bottom" in legend;
  return {
    ...base,
    legend,
    ...(pie ? pieOption(figures, options, look) : axesOption(chart, figures, look, isBelow)),
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

function colorsOf(options: Options): string[] {
  const colorOf = (each: Options): string[] => (typeof each.color === "string" ? [each.color] : []);
  if (Array.isArray(options.colors))
    return options.colors.map((each) =>
      typeof each === "string" ? each : String(below({ each }, "each").color),
    );
  const series = below(options, "series");
  const named = Object.keys(series).flatMap((index) => colorOf(below(series, index)));
  return named.length > 0 ? named : COLORS;
}

function titleOf(options: Options, { titleWeight }: ChartLook): object {
  const style = below(options, "titleTextStyle");
  return {
    text: String(options.title ?? ""),
    subtext: String(options.subtitle ?? ""),
    left: 12,
    top: 8,
    textStyle: {
      fontSize: Number(style.fontSize ?? 14),
      fontWeight: titleWeight,
      color: String(style.color ?? "#333333"),
    },
  };
}

function legendOf(options: Options, several: boolean, { legend, legendBeside }: ChartLook): object {
  const wish = typeof options.legend === "string" ? options.legend : below(options, "legend").position;
  const position = String(wish ?? "bottom");
  if (position === "none" || !several) return { show: false };
  const beside = position === "right" || position === "left";
  return {
    ...legend,
    textStyle: fontOf(below(options, "legend")),
    orient: beside ? "vertical" : "horizontal",
    [position === "in" ? "top" : position]: 6,
    ...(beside ? legendBeside : { left: "center" }),
  };
}

function pieOption({ names, series }: Figures, options: Options, look: ChartLook): object {
  const { radius, ...pie } = look.pie;
  const hole = Number(options.pieHole ?? 0);
  const data = names.map((name, index) => ({ name, value: Number(series[0]?.values[index] ?? 0) }));
  const label = { ...pie.label, ...sliceText(String(options.pieSliceText ?? "percentage")) };
  return { series: [{ type: "pie", ...pie, label, radius: [`${hole * radius}%`, `${radius}%`], data }] };
}

// Words of `pieSliceText` in the chart options of Apps Script; shares stand without decimals that nobody asked for.
function sliceText(wish: string): object {
  const formatters: Record<string, unknown> = {
    percentage: ({ percent }: { percent: number }) => `${Math.round(percent)}%`,
    value: "{c}",
    label: "{b}",
  };
  return wish === "none" ? { show: false } : { formatter: formatters[wish] ?? formatters.percentage };
}

function axesOption(
  chart: ChartView,
  { names, series }: Figures,
  look: ChartLook,
  hasLegendBelow: boolean,
): object {
  const { options, type } = chart;
  const lying = type === "BAR";
  const [h, v] = [below(options, "hAxis"), below(options, "vAxis")];
  const grid = look.room({
    chart: Boolean(options.title),
    across: Boolean(h.title),
    up: Boolean(v.title),
    legend: hasLegendBelow,
  });
  const named = lying ? {} : everyName(h, chart.width, names.length);
  // What is left of the height for the figures: below them stand the words of one axis.
  const height = chart.height - grid.top - grid.bottom - BELOW;
  const pixels = lying ? chart.width - grid.left - grid.right - look.barNames.width : height;
  const axes = below(options, "vAxes");
  const main = lying ? options.hAxis : options.vAxis;
  const values = valueAxis(below({ main: main ?? axes["0"] }, "main"), pixels, chart.percent);
  const category = {
    ...(type === "SCATTER"
      ? { type: "value", ...look.scatterAxis }
      : { type: "category", data: names, inverse: lying, axisTick: { show: false } }),
  };
  const labels = {
    ...named,
    ...fontOf(lying ? v : h),
    ...(lying ? barName(look, fontOf(v), height / Math.max(1, names.length)) : {}),
  };
  const words = { ...category, axisLabel: labels };
  const [across, up] = lying ? [values, words] : [words, values];
  const second = { ...valueAxis(below(axes, "1"), pixels), splitLine: { show: false } };
  const upTitled = { ...up, ...axisTitle(v, 44) };
  return {
    grid,
    xAxis: { ...across, ...axisTitle(h, 28) },
    yAxis: series.some((_, index) => axisOf(options, index) === 1) ? [upTitled, second] : upTitled,
    series: series.flatMap((each, index) => seriesOption(chart, each, index, names, look)),
  };
}

/** Pixels below the figures for one line of words. */
const BELOW = 24;
/** Pixels from one line of words to the next, in sizes of their font. */
const LINE = 1.25;

// All names are there. A long one goes on in further lines where its row has room for them, and ends in dots where not, as on Google.
function barName({ barNames }: ChartLook, wished: { readonly fontSize?: number }, pixels: number): object {
  const { fontSize, width } = { ...barNames, ...wished };
  const lines = Math.max(1, Math.floor(pixels / (fontSize * LINE)));
  const words = { interval: 0, fontSize, width, ellipsis: "…" };
  if (lines === 1) return { ...words, overflow: "truncate" };
  const lineHeight = Math.floor(fontSize * LINE);
  return { ...words, overflow: "break", lineHeight, height: lines * lineHeight, lineOverflow: "truncate" };
}

/** Pixels beside the figures: room, and the words of the axes. */
const BESIDE = 110;

// Where all names are wished for, a long one goes on in a second line.
function everyName({ showTextEvery }: Options, width: number, names: number): object {
  if (typeof showTextEvery !== "number") return {};
  const room = Math.max(28, ((width - BESIDE) / Math.max(1, names)) * showTextEvery);
  return { interval: showTextEvery - 1, width: room, overflow: "break" };
}

const seriesOptions = (options: Options, index: number): Options =>
  below(below(options, "series"), String(index));

const axisOf = (options: Options, index: number): number =>
  Number(seriesOptions(options, index).targetAxisIndex ?? 0);

/** Pixels from one grid line to the next, at least: `gridlines.minSpacing` of Google's charts, whose numbers never meet. */
const MIN_SPACING = 40;

function valueAxis(axis: Options, pixels: number, shares = false): object {
  const percent = shares || String(axis.format ?? "").includes("%");
  const { multiple } = below(axis, "gridlines");
  const splits = Math.min(5, Math.max(1, Math.floor(pixels / MIN_SPACING)));
  // Shares in little room go by halves: thirds of ten would leave 100% without its line.
  const least = typeof multiple === "number" ? multiple : percent && splits < 4 ? 0.5 : undefined;
  return {
    type: "value",
    splitLine: { lineStyle: { color: "#e6e6e6" } },
    splitNumber: splits,
    ...(least === undefined ? {} : { minInterval: least }),
    ...limits(axis),
    axisLabel: { hideOverlap: true, ...(percent ? { formatter: asPercent } : {}), ...fontOf(axis) },
  };
}

/** Size of an axis' or a legend's words, where the options say one. */
function fontOf(options: Options): { readonly fontSize?: number } {
  const { fontSize } = below(options, "textStyle");
  return typeof fontSize === "number" ? { fontSize } : {};
}

const asPercent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function seriesOption(
  { options, type }: ChartView,
  { name, values }: Series,
  index: number,
  names: readonly string[],
  look: ChartLook,
): object[] {
  const own = seriesOptions(options, index);
  const kind = String(own.type ?? (type === "COMBO" ? "bars" : type)).toLowerCase();
  const area = kind.includes("area");
  const shape = type === "SCATTER" ? "scatter" : area || kind.startsWith("line") ? "line" : "bar";
  const stacked = Boolean(options.isStacked) && options.isStacked !== "false";
  const drawn = {
    name,
    type: shape,
    data: shape === "scatter" ? values.map((value, at) => [Number(names[at]), value]) : values,
    smooth: options.curveType === "function",
    ...(stacked ? { stack: "all" } : {}),
    ...(axisOf(options, index) === 1 ? { yAxisIndex: 1 } : {}),
    ...(area ? { areaStyle: { opacity: 0.3 } } : {}),
    ...(shape === "bar" ? { barMaxWidth: 36 } : {}),
  };
  const trend = below(options, "trendlines")[String(index)];
  return trend ? [drawn, trendLine(look.trend(name), values, names, shape === "scatter")] : [drawn];
}

function axisTitle({ title }: Options, gap: number): object {
  return title ? { name: String(title), nameLocation: "middle", nameGap: gap } : {};
}

function limits(axis: Options): object {
  const window = below(axis, "viewWindow");
  const [min, max] = [axis.minValue ?? window.min, axis.maxValue ?? window.max];
  return { ...(typeof min === "number" ? { min } : {}), ...(typeof max === "number" ? { max } : {}) };
}
