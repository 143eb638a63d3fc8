// Charts as SVG, drawn by ECharts without a browser.
import { createRequire } from "node:module";
import type * as ECharts from "echarts";
import type { ChartView } from "../workbook/view";
import { chartOption } from "./chart-option";

// Loaded when the first chart is drawn: half a second that most runs of the host do not need.
const load = createRequire(import.meta.url);

/** The picture of a chart in its own size. */
export function chartSvg(chart: ChartView): string {
  const { init } = load("echarts") as typeof ECharts;
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: chart.width, height: chart.height });
  try {
    drawing.setOption(chartOption(chart) as ECharts.EChartsOption);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
