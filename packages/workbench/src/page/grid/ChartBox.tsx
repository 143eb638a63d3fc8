// One chart, drawn by ECharts.
import { useEffect, useRef } from "react";
import type { ChartView } from "../../wire/api";
import { Store, useStore } from "../desk/store";

/** The charts of the open spreadsheet by key. */
export const chartStore = new Store<Record<string, ChartView>>({});

/** Draws the chart that `data.key` names, again whenever its figures change. */
export function ChartBox({ data }: { data?: { key: string } }) {
  const key = data?.key ?? "";
  const chart = useStore(chartStore, (charts) => charts[key]);
  const box = useRef<HTMLDivElement>(null);
  const painter = useRef<{ show(chart: ChartView): void; dispose(): void } | null>(null);
  const latest = useRef(chart);
  latest.current = chart;
  useEffect(() => {
    let left = false;
    void import("./painter").then(({ createPainter }) => {
      if (left || !box.current) return;
      painter.current = createPainter(box.current);
      if (latest.current) painter.current.show(latest.current);
    });
    return () => {
      left = true;
      painter.current?.dispose();
    };
  }, []);
  useEffect(() => {
    if (chart) painter.current?.show(chart);
  }, [chart]);
  return <div className="chart-box" role="img" aria-label={String(chart?.options.title ?? "")} ref={box} />;
}
