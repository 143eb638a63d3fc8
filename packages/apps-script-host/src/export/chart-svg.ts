// Charts as SVG, drawn by ECharts without a browser.
import { createRequire } from "node:module";
import type * as ECharts from "echarts";
import { type ChartLook, chartOption } from "../charts/chart-option";
import type { ChartView } from "../workbook/view";
import { FALLBACK_FONTS } from "./looks";

// Loaded when the first chart is drawn: half a second that most runs of the host do not need.
const load = createRequire(import.meta.url);

/** On paper nothing can be pointed at: shares stand in the slices, names in the legend. */
const PAPER: ChartLook = {
  font: FALLBACK_FONTS,
  titleWeight: "bold",
  legend: {},
  legendBeside: { top: "middle" },
  pie: {
    radius: 60,
    center: ["50%", "48%"],
    label: { position: "inside", color: "#ffffff", fontSize: 13 },
    labelLine: { show: false },
  },
  barNames: { fontSize: 12, width: 230 },
  scatterAxis: {},
  room: ({ chart, legend }) => ({
    ...{ left: 16, right: 24, top: chart ? 38 : 20, bottom: legend ? 30 : 12 },
    containLabel: true,
  }),
  empty: null,
  // One entry of the legend for a series and its dashed line.
  trend: (series) => series,
};

/** The picture of a chart in its own size. */
export function chartSvg(chart: ChartView): string {
  const { init }: typeof ECharts = load("echarts");
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: chart.width, height: chart.height });
  try {
    drawing.setOption(chartOption(chart, PAPER));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
