import type { Language } from "../model";
import { summaryText } from "../text/summary";
import type { Canvas } from "./canvas";
import { begunFigures } from "./main-return";
import type { Sources } from "./sources";
import type { ChartModel, GridRange } from "./types";

const MAX_BARS = 8;
const MAX_PARTS = 6;
/** Field of a register whose choices the third chart counts, as the tally does. */
const RESULT_FIELD = "result";

type Lines = readonly (readonly (string | number)[])[];

/** A chart before it has a place. */
export interface Chart {
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
  const title = summaryText("chartTrend", language);
  return {
    chart: { key: "trend", kind: "line", title, rightAxis: [2] },
    header,
    lines: periods.map(({ periodId, label, activities, people }) => [
      spans.get(periodId) ?? label,
      activities,
      people,
    ]),
    empty: emptyWords(title, "noResults", language),
  };
}

/** Rates by unit, best first; the lowest when there are too many, and the title says so. */
export function completionChart({ rollup, definition }: Sources): Chart {
  const { language } = definition.campaign;
  const rated = rollup.units
    .filter((unit) => unit.rate !== null)
    .sort((a, b) => (b.rate as number) - (a.rate as number) || (a.unitId < b.unitId ? -1 : 1));
  const title =
    rated.length > MAX_BARS
      ? summaryText("chartLowest", language, { count: MAX_BARS })
      : summaryText("chartCompletion", language);
  return {
    chart: { key: "completion", kind: "bar", title, rightAxis: [] },
    header: [summaryText("unitColumn", language), summaryText("rate", language)],
    lines: rated.slice(-MAX_BARS).map((unit) => [unit.name, unit.rate as number]),
    empty: emptyWords(title, "noneDue", language),
  };
}

/** Forms of result, at most six parts, the rest together; undefined where no register asks for them. */
export function resultsChart({ rollup: { results }, definition }: Sources): Chart | undefined {
  if (!definition.forms.some(({ fields }) => fields.some(({ field }) => field === RESULT_FIELD)))
    return undefined;
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
    empty: emptyWords(title, "noResults", language),
  };
}

const emptyWords = (title: string, why: "noResults" | "noneDue", language: Language): string =>
  `${title}${summaryText("colon", language)}${summaryText(why, language)}`;

/** Puts a chart over a block of the page; one without data is a sentence instead. */
export function putChart(canvas: Canvas, { chart, header, lines, empty }: Chart, anchor: GridRange): void {
  if (lines.length > 0) canvas.chart({ ...chart, anchor }, header, lines);
  else canvas.put(anchor.row, anchor.column, anchor.columns, empty, "empty", anchor.rows);
}
