// ECharts with just the parts that the workbench draws; loaded when the first chart is shown.
import { chartOption } from "apps-script-host/chart-option";
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import {
  GraphicComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { ChartView } from "../../wire/api";
import { SCREEN } from "./chart-look";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  GraphicComponent,
  CanvasRenderer,
]);

/** Draws charts into an element, in whatever size it gets. */
export function createPainter(element: HTMLElement) {
  const painter = init(element);
  const watcher = new ResizeObserver(() => painter.resize());
  watcher.observe(element);
  return {
    show: (chart: ChartView) =>
      painter.setOption({ ...chartOption(chart, SCREEN), tooltip: tooltipOf(chart) }, true),
    dispose: () => {
      watcher.disconnect();
      painter.dispose();
    },
  };
}

const tooltipOf = ({ type }: ChartView) => ({ trigger: type === "PIE" ? "item" : "axis", confine: true });
