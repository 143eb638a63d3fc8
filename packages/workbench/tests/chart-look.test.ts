// Charts as the page draws them: what stands where.
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { ChartView } from "apps-script-host";
import { type ChartLook, chartOption } from "apps-script-host/chart-option";

let SCREEN: ChartLook;
beforeAll(async () => {
  // The page asks its address which language it speaks.
  Object.assign(globalThis, { location: { search: "?lang=zh" } });
  ({ SCREEN } = await import("../src/page/grid/chart-look"));
});

const chart: ChartView = {
  id: 1,
  type: "PIE",
  options: { title: "成果形式", pieHole: 0.5, pieSliceText: "value", legend: { position: "bottom" } },
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  width: 460,
  height: 212,
  headers: 1,
  percent: false,
  data: [["成果形式", "场次"], ...["诵读", "展演", "书评", "其他"].map((name, at) => [name, 14 + at])],
};

describe("a ring on the screen", () => {
  it("has its figures within itself, so that none runs into the legend below", () => {
    const { series } = chartOption(chart, SCREEN) as { series: Record<string, never>[] };
    expect(series[0]).toMatchObject({ label: { position: "inside" }, labelLine: { show: false } });
  });

  it("leaves out a figure that its slice has no room for", () => {
    const { series } = chartOption(chart, SCREEN) as { series: Record<string, never>[] };
    expect(series[0]).toHaveProperty("minShowLabelAngle");
  });
});

describe("a course on the screen", () => {
  it("names every period where that is wished for, a long name in two lines, and leaves gaps open", () => {
    const months = ["2020年3月", "4月", "5月", "6月（未截止）"];
    const course: ChartView = {
      ...chart,
      type: "LINE",
      options: { hAxis: { showTextEvery: 1 } },
      data: [["报告期", "活动场次"], ...months.map((name, at) => [name, at === 2 ? null : at + 3])],
    };
    expect(chartOption(course, SCREEN)).toMatchObject({
      xAxis: { data: months, axisLabel: { interval: 0, overflow: "break" } },
      series: [{ data: [3, 4, null, 6] }],
    });
  });
});
