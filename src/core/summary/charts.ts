import { summaryText } from "../text/summary";
import { type Canvas, LEFT, RIGHT } from "./canvas";
import { begunFigures } from "./main-return";
import type { Sources } from "./sources";
import type { ChartModel, GridRange } from "./types";

const MAX_BARS = 12;
const MAX_PARTS = 6;

type Lines = readonly (readonly (string | number)[])[];

/** A chart before it has a place. */
interface Chart {
  readonly chart: Pick<ChartModel, "key" | "kind" | "title" | "rightAxis">;
  readonly header: readonly string[];
  readonly lines: Lines;
  /** What is said instead where there is nothing to draw. */
  readonly empty: string;
}

/** The course of the main return: sessions and person-times by period. */
export function trendChart({ rollup, definition }: Sources): Chart {
  const { language } = definition.campaign;
  const header = (["periodColumn", "activitiesSeries", "peopleSeries"] as const).map((key) =>
    summaryText(key, language),
  );
  const spans = new Map(definition.periods.map(({ id, span }) => [id, span]));
  const periods = rollup.total.activities === 0 ? [] : begunFigures(rollup, definition);
  return {
    chart: { key: "trend", kind: "line", title: summaryText("chartTrend", language), rightAxis: [2] },
    header,
    lines: periods.map(({ periodId, label, activities, people }) => [
      spans.get(periodId) ?? label,
      activities,
      people,
    ]),
    empty: summaryText("noResults", language),
  };
}

/** Rates by unit, best first; the worst are kept when there are too many. */
export function completionChart({ rollup, definition }: Sources): Chart {
  const { language } = definition.campaign;
  const rated = rollup.units
    .filter((unit) => unit.rate !== null)
    .sort((a, b) => (b.rate as number) - (a.rate as number) || (a.unitId < b.unitId ? -1 : 1));
  return {
    chart: { key: "completion", kind: "bar", title: summaryText("chartCompletion", language), rightAxis: [] },
    header: [summaryText("unitColumn", language), summaryText("rate", language)],
    lines: rated.slice(-MAX_BARS).map((unit) => [unit.name, unit.rate as number]),
    empty: summaryText("noneDue", language),
  };
}

/** Forms of result, at most six parts, the rest together. */
export function resultsChart({ rollup: { results }, definition }: Sources): Chart {
  const { language } = definition.campaign;
  const title = summaryText("chartResults", language);
  const others = summaryText("others", language);
  const all = results.map(({ label, count }) => [label, count] as const);
  const shown = results.filter(({ label }) => label !== others).slice(0, MAX_PARTS - 1);
  const rest = results.filter((result) => !shown.includes(result)).reduce((sum, { count }) => sum + count, 0);
  const parts = shown.map(({ label, count }) => [label, count] as const);
  return {
    chart: { key: "results", kind: "pie", title, rightAxis: [] },
    header: [title, summaryText("activitiesSeries", language)],
    lines: results.length <= MAX_PARTS ? all : [...parts, [others, rest]],
    empty: summaryText("noResults", language),
  };
}

/** Puts a chart over a block of the page; one without data is a sentence instead. */
export function putChart(canvas: Canvas, { chart, header, lines, empty }: Chart, anchor: GridRange): void {
  if (lines.length > 0) canvas.chart({ ...chart, anchor }, header, lines);
  else
    canvas.put(anchor.row, anchor.column, anchor.columns, `${chart.title}：${empty}`, "empty", anchor.rows);
}

/** Two charts side by side in rows of their own, so many pixels high. */
export function putChartPair(canvas: Canvas, left: Chart, right: Chart, pixels: number): void {
  const ROWS = 8;
  const first = canvas.row(Math.floor(pixels / ROWS));
  for (let i = 1; i < ROWS; i++) canvas.row(Math.floor(pixels / ROWS));
  const at = ([column, columns]: readonly [number, number]): GridRange => ({
    row: first,
    column,
    rows: ROWS,
    columns,
  });
  putChart(canvas, left, at(LEFT));
  putChart(canvas, right, at(RIGHT));
}
