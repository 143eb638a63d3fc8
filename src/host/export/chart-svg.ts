// Charts as SVG, drawn by ECharts without a browser.
import { type EChartsOption, init } from "echarts";
import type { ChartView } from "../api";
import { chartOption } from "./chart-option";

/** The picture of a chart in its own size. */
export function chartSvg(chart: ChartView): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: chart.width, height: chart.height });
  try {
    drawing.setOption(chartOption(chart) as EChartsOption);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
