// How charts look on the screen.
import type { ChartLook } from "apps-script-host/chart-option";
import { text } from "../text/index";

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/** Figures can be pointed at, long legends scroll, names of bars are all there. */
export const SCREEN: ChartLook = {
  font: FONT,
  titleWeight: 600,
  legend: { type: "scroll" },
  legendBeside: { top: 40 },
  pie: {
    radius: 60,
    center: ["50%", "50%"],
    // Within the ring, as on Google and on paper: beside it they run into the legend. What has no room can be pointed at.
    label: { position: "inside", color: "#ffffff", fontSize: 13 },
    labelLine: { show: false },
    minShowLabelAngle: 12,
  },
  barNames: { fontSize: 12, width: 230 },
  scatterAxis: { axisTick: { show: false } },
  room: ({ chart, across, up, legend }) => ({
    left: up ? 36 : 16,
    right: 24,
    top: chart ? 38 : 20,
    bottom: (legend ? 30 : 12) + (across ? 20 : 0),
    containLabel: true,
  }),
  empty: {
    type: "text",
    left: "center",
    top: "middle",
    style: { text: text.chartEmpty, fill: "#666", fontSize: 13, fontFamily: FONT },
  },
  trend: (series) => `${series} ${text.trend}`,
};
