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
  /** The axis of names beside lying bars. */
  readonly barNames: { readonly axisLabel: object };
  /** The axis across a scatter. */
  readonly scatterAxis: object;
  /** Room around the axes, by which titles there are. */
  room(titles: { readonly chart: boolean; readonly across: boolean; readonly up: boolean }): object;
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
  return { ...base, legend, ...(pie ? pieOption(figures, options, look) : axesOption(chart, figures, look)) };
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

function axesOption(chart: ChartView, { names, series }: Figures, look: ChartLook): object {
  const { options, type } = chart;
  const lying = type === "BAR";
  const axes = below(options, "vAxes");
  const main = lying ? options.hAxis : options.vAxis;
  const ticks = (axis: number) => ticksOf(chart, series, axis, lying);
  const values = { ...valueAxis(below({ main: main ?? axes["0"] }, "main"), chart.percent), ...ticks(0) };
  const category = {
    ...(type === "SCATTER"
      ? { type: "value", ...look.scatterAxis }
      : { type: "category", data: names, inverse: lying, axisTick: { show: false } }),
  };
  const [h, v] = [below(options, "hAxis"), below(options, "vAxis")];
  const labels = {
    ...(lying ? look.barNames.axisLabel : everyName(h, chart.width, names.length)),
    ...fontOf(lying ? v : h),
    ...(lying ? longNames(names, chart) : {}),
  };
  const named = { ...category, axisLabel: labels };
  const [across, up] = lying ? [values, named] : [named, values];
  const second = { ...valueAxis(below(axes, "1")), splitLine: { show: false }, ...ticks(1) };
  const upTitled = { ...up, ...axisTitle(v, 44) };
  return {
    grid: look.room({ chart: Boolean(options.title), across: Boolean(h.title), up: Boolean(v.title) }),
    xAxis: { ...across, ...axisTitle(h, 28) },
    yAxis: series.some((_, index) => axisOf(options, index) === 1) ? [upTitled, second] : upTitled,
    series: series.flatMap((each, index) => seriesOption(chart, each, index, names, look)),
  };
}

/** Pixels beside the figures: room, and the words of the axes. */
const BESIDE = 110;

// Where all names are wished for, a long one goes on in a second line.
function everyName({ showTextEvery }: Options, width: number, names: number): object {
  if (typeof showTextEvery !== "number") return {};
  const room = Math.max(28, ((width - BESIDE) / Math.max(1, names)) * showTextEvery);
  return { interval: showTextEvery - 1, width: room, overflow: "break" };
}

/** Pixels above and below the figures; of a number with the gap to the next; of a line of names. */
const AROUND = 100;
const TICK = 30;
const NAME_LINE = 12;
/** Pixels of a Chinese character in names of several lines. */
const SIGN = 11;

/** As many ticks as stand clear of each other; what is counted in ones has none between. */
function ticksOf(
  { options, width, height }: ChartView,
  series: readonly Series[],
  axis: number,
  lying: boolean,
): object {
  const own = series.filter((_, index) => axisOf(options, index) === axis).flatMap(({ values }) => values);
  const isWhole = own.every((value) => typeof value !== "number" || Number.isInteger(value));
  const room = lying ? (width - BESIDE) / 2 : height - AROUND;
  return {
    splitNumber: Math.max(1, Math.min(5, Math.floor(room / TICK))),
    ...(isWhole ? { minInterval: 1 } : {}),
  };
}

// A name of many lines gets more room beside its bar; beyond what its row takes its end is left out.
function longNames(names: readonly string[], { width, height }: ChartView): object {
  const lines = Math.max(1, Math.floor((height - AROUND) / Math.max(1, names.length) / NAME_LINE));
  const most = Math.max(...names.map((name) => signsOf(name)), 0);
  if (most * NAME_LINE <= 230) return {};
  const room = Math.max(230, Math.round(width * 0.45));
  const shown = Math.floor(room / SIGN) * lines;
  const formatter = (name: string): string =>
    signsOf(name) <= shown ? name : `${name.slice(0, Math.max(1, shown - 1))}…`;
  return { width: room, fontSize: SIGN, lineHeight: NAME_LINE, formatter };
}

/** Chinese characters that a text is as long as. */
function signsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : 0.55), 0);
}

const seriesOptions = (options: Options, index: number): Options =>
  below(below(options, "series"), String(index));

const axisOf = (options: Options, index: number): number =>
  Number(seriesOptions(options, index).targetAxisIndex ?? 0);

function valueAxis(axis: Options, shares = false): object {
  const percent = shares || String(axis.format ?? "").includes("%");
  return {
    type: "value",
    splitLine: { lineStyle: { color: "#e6e6e6" } },
    ...limits(axis),
    axisLabel: { ...(percent ? { formatter: asPercent } : {}), ...fontOf(axis) },
  };
}

/** Size of an axis' or a legend's words, where the options say one. */
function fontOf(options: Options): object {
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
