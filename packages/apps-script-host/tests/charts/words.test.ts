// Words of charts in a small space: none stands over another.
import { describe, expect, it } from "@jest/globals";
import { chartSvg } from "../../src/export/chart-svg";
import type { ChartView } from "../../src/workbook/view";

const chart: ChartView = {
  id: 1,
  type: "LINE",
  options: {},
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  width: 460,
  height: 145,
  headers: 1,
  percent: false,
  data: [],
};

/** Words of a picture with the middle of their first line, from above downwards. */
function wordsOf(svg: string): { words: string; x: number; y: number }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, words]) => {
    const place = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(attributes!);
    const of = (name: string) => Number(new RegExp(`\\b${name}="([\\d.-]+)"`).exec(attributes!)?.[1] ?? 0);
    return { words: words!, x: Number(place?.[1] ?? 0) + of("x"), y: Number(place?.[2] ?? 0) + of("y") };
  });
}

/** The least distance from one line of words to the next below it. */
function nearest(places: readonly { readonly y: number }[]): number {
  const down = places.map(({ y }) => y).sort((a, b) => a - b);
  return Math.min(...down.slice(1).map((y, at) => y - down[at]!));
}

describe("numbers of axes", () => {
  const course = (height: number, entries: readonly number[], people: readonly number[]): ChartView => ({
    ...chart,
    height,
    options: {
      title: "逐期活动场次与参与人次",
      series: { 0: { targetAxisIndex: 0 }, 1: { targetAxisIndex: 1 } },
      hAxis: { showTextEvery: 1, textStyle: { fontSize: 13 } },
      vAxes: {
        0: { minValue: 0, textStyle: { fontSize: 13 }, gridlines: { multiple: 1 } },
        1: { minValue: 0, textStyle: { fontSize: 13 }, gridlines: { color: "none" } },
      },
    },
    data: [
      ["报告期", "活动场次", "参与人次"],
      ...entries.map((count, at) => [`${at + 3}月`, count, people[at]!]),
    ],
  });

  it.each([120, 145, 170, 216])("of both axes stand apart in %d pixels", (height) => {
    const all = wordsOf(chartSvg(course(height, [20, 29, 30, 22], [1500, 2100, 2300, 1490])));
    const figures = all.filter(({ words }) => /^[\d,.]+$/.test(words));
    const right = figures.filter(({ x }) => x > chart.width / 2);
    for (const axis of [right, figures.filter((one) => !right.includes(one))]) {
      expect(axis.length).toBeGreaterThan(1);
      expect(nearest(axis)).toBeGreaterThanOrEqual(15);
    }
  });

  it("are whole where that is wished for", () => {
    const all = wordsOf(chartSvg(course(216, [1, 2, 1], [40, 75, 1190])));
    expect(all.map(({ words }) => words).filter((words) => words.includes("."))).toEqual([]);
  });
});

describe("names of lying bars", () => {
  const units = [
    "例海市滨海高新技术产业开发区建设工程质量安全监督管理总站工会联合会委员会",
    "例河满族蒙古族回族自治县人力资源和社会保障局机关及所属事业单位工会工作委员会",
    "例东区总工会",
    "例明中外合资玻璃纤维复合材料（集团）股份有限公司第二制造事业部工会",
  ];
  const bars = (height: number, count: number): ChartView => ({
    ...chart,
    type: "BAR",
    height,
    options: { title: "各单位累计报送率", legend: { position: "none" } },
    data: [["单位", "报送率"], ...Array.from({ length: count }, (_, at) => [units[at % 4]!, at / count])],
  });

  it.each([
    [145, 4],
    [216, 4],
    [216, 8],
    [170, 8],
  ])("stand apart in %d pixels for %d of them", (height, count) => {
    const names = wordsOf(chartSvg(bars(height, count))).filter(
      ({ words, x }) => /^[例单服工]|…$/.test(words) && x < 260,
    );
    expect(names.length).toBeGreaterThanOrEqual(count);
    expect(nearest(names)).toBeGreaterThanOrEqual(12);
  });
});
