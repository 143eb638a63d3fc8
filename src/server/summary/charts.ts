// The charts of 汇总: their looks, and whether those that stand there still fit.
import type { ChartModel, SheetModel } from "../../core/summary";
import { type ChartSpec, countCharts, replaceCharts } from "../google/charts";
import { readStamp, writeStamp } from "../google/stamps";
import { tabId } from "../tabs/tab-ids";
import { pixels } from "./page";
import { ACCENT } from "./styles";

/** One stamp a tab; that of 汇总 had its name before there were others. A workbook of its own has one page alone. */
const stampOf = (sheetId: number, workbookId = "") =>
  `summary.charts${sheetId === tabId("summary") ? "" : `.${workbookId || sheetId}`}`;
const INK = "#202124";
const QUIET = "#5F6368";
const SECOND = "#1565C0";
const SLICES = [ACCENT, SECOND, "#2E7D32", "#8A5200", QUIET, "#9AA0A6"];
/** Fonts with Chinese characters, as Sheets falls back from one to the next. */
const FONT = "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif";

/**
 * Rebuilds the charts when kind, ranges, title or place changed, or one was deleted. Otherwise nothing is done: charts
 * follow the cells that they show. The cells must be in place. The tab is one of the head where no other workbook is named.
 */
export function fitCharts(model: SheetModel, sheetId: number, workbookId?: string): void {
  const wanted = model.charts.map((chart) => specOf(chart, model));
  const print = fingerprint(JSON.stringify(wanted));
  const stamp = stampOf(sheetId, workbookId);
  if (readStamp<string>(stamp) === print && countCharts(sheetId, workbookId) === wanted.length) return;
  replaceCharts(sheetId, wanted, workbookId);
  writeStamp(stamp, print);
}

function specOf(chart: ChartModel, model: SheetModel): ChartSpec {
  const { data, anchor, kind } = chart;
  const options = { ...frame(chart), ...pixels(model, anchor), ...kindOptions[kind](chart) };
  return { kind, data, row: anchor.row, column: anchor.column, options };
}

function frame({ title }: ChartModel): Record<string, unknown> {
  return {
    title,
    fontName: FONT,
    titleTextStyle: { color: INK, fontSize: 13, bold: true },
    legend: { position: "bottom", textStyle: { color: QUIET, fontSize: 13 } },
    backgroundColor: "#FFFFFF",
  };
}

const kindOptions: Record<ChartModel["kind"], (chart: ChartModel) => Record<string, unknown>> = {
  pie: () => ({ colors: SLICES, pieHole: 0.5, pieSliceText: "value" }),
  line: (chart) => ({ colors: [ACCENT, SECOND], pointSize: 6, lineWidth: 2, ...axes(chart) }),
  bar: (chart) => ({ ...bars, hAxis: valueAxis(chart), vAxis: labelAxis() }),
  column: (chart) => ({ ...bars, hAxis: labelAxis(), vAxis: valueAxis(chart) }),
};

const bars = { colors: [ACCENT, SECOND], legend: { position: "none" } };

function valueAxis({ key }: ChartModel): Record<string, unknown> {
  const share = key === "completion" ? { minValue: 0, maxValue: 1, format: "0%" } : { minValue: 0 };
  return { ...share, textStyle: AXIS_TEXT, gridlines: { color: "#E8EAED" } };
}

function labelAxis(): Record<string, unknown> {
  return { textStyle: AXIS_TEXT };
}

/** Rows, header included, of which each has its name on the axis. */
const MOST_NAMED = 13;

/** Not below 9 points on paper, on which the page is made a bit smaller. */
const AXIS_TEXT = { color: QUIET, fontSize: 13 };

// Sessions and person-times differ by orders of magnitude: each gets an axis of its own.
function axes(chart: ChartModel): Record<string, unknown> {
  const series: Record<number, { targetAxisIndex: number }> = {};
  for (let column = 1; column < chart.data.columns; column++) {
    series[column - 1] = { targetAxisIndex: chart.rightAxis.includes(column) ? 1 : 0 };
  }
  const axis = { minValue: 0, textStyle: AXIS_TEXT, gridlines: { color: "#E8EAED" } };
  return {
    series,
    hAxis: { textStyle: AXIS_TEXT, ...(chart.data.rows <= MOST_NAMED ? { showTextEvery: 1 } : {}) },
    // Of entries there is no half. Lines of the right axis have no colour: without any its numbers would go, too.
    vAxes: {
      0: { ...axis, gridlines: { ...axis.gridlines, multiple: 1 } },
      1: { ...axis, gridlines: { color: "none" } },
    },
  };
}

// A stamp holds 9 KB: a short print of the specification is kept instead of the whole.
function fingerprint(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index++) hash = (hash * 33 + text.charCodeAt(index)) | 0;
  return `${text.length}.${hash}`;
}
