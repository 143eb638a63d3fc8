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

describe("names and numbers of axes", () => {
  interface Axis {
    readonly splitNumber: number;
    readonly minInterval?: number;
    readonly axisLabel: object;
  }
  const drawn = (over: Partial<ChartView>) =>
    chartOption({ ...chart, ...over }, SCREEN) as unknown as { xAxis: Axis; yAxis: Axis | Axis[] };

  it("stand clear of each other in a flat chart, and counts have no halves", () => {
    const data = [
      ["期", "场次", "人次"],
      ["3月", 1, 900],
      ["4月", 2, 2300],
    ];
    const series = { 0: { type: "bars", targetAxisIndex: 0 }, 1: { type: "line", targetAxisIndex: 1 } };
    const vAxes = { 0: { gridlines: { multiple: 1 } } };
    const axes = (height: number) =>
      drawn({ type: "COMBO", options: { series, vAxes }, height, data }).yAxis as Axis[];
    expect(axes(140).map(({ splitNumber }) => splitNumber)).toEqual([1, 1]);
    expect(axes(300).map(({ splitNumber }) => splitNumber)).toEqual([5, 5]);
    expect(axes(300)[0]).toMatchObject({ minInterval: 1 });
  });

  it("of long names take two lines where their row has room, and end in … beyond it", () => {
    const name = "例河满族蒙古族回族自治县人力资源和社会保障局机关及所属事业单位工会工作委员会";
    const bars = (height: number) =>
      drawn({
        type: "BAR",
        height,
        data: [
          ["单位", "率"],
          [name, 0.5],
          ["例东", 1],
          ["例西", 1],
          ["例南", 1],
        ],
      });
    const names = (height: number) => (bars(height).yAxis as Axis).axisLabel;
    expect(names(200)).toMatchObject({ interval: 0, overflow: "break", lineOverflow: "truncate" });
    expect(names(150)).toMatchObject({ interval: 0, overflow: "truncate", ellipsis: "…" });
  });
});
