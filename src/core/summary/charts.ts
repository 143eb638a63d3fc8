import { fieldOf } from "../field";
import { eventRegister, peopleFieldOf } from "../form";
import type { Definition, Field, Language, PageItem, PageItemKind, PageSide } from "../model";
import type { Rollup } from "../rollup";
import { listed } from "../text/lists";
import { summaryText } from "../text/summary";
import type { Canvas } from "./canvas";
import { choiceCounts } from "./choices";
import { headlineOf } from "./headline";
import { begunFigures } from "./main-return";
import { measureOf } from "./measure";
import { fieldOfItem, formOf, pageOf } from "./page";
import { withShortNames } from "./short-names";
import type { Sources } from "./sources";
import type { ChartModel, GridRange } from "./types";

const MAX_BARS = 8;
const MAX_PARTS = 6;

type Lines = readonly (readonly (string | number)[])[];

/** A chart before it has a place. */
export interface Chart {
  readonly chart: Pick<ChartModel, "key" | "kind" | "title" | "rightAxis">;
  readonly header: readonly string[];
  readonly lines: Lines;
  /** What is said instead where there is nothing to draw. */
  readonly empty: string;
}

/** How each kind is drawn; what is none of these is no chart. */
const charts: Readonly<
  Partial<Record<PageItemKind, (item: PageItem, sources: Sources) => Chart | undefined>>
> = {
  trend: trendChart,
  choices: choicesChart,
  rates: (_item, sources) => ratesChart(sources),
};

/** The charts of one side of the page, in the order of its items. */
export function chartsOf(side: PageSide, sources: Sources): Chart[] {
  return pageOf(sources)
    .filter((item) => item.side === side)
    .flatMap((item) => {
      const drawn = charts[item.kind]?.(item, sources);
      return drawn
        ? [item.title === "" ? drawn : { ...drawn, chart: { ...drawn.chart, title: item.title } }]
        : [];
    });
}

/** The course of the main return: entries, and the sum of a field beside them, by period. */
function trendChart(item: PageItem, sources: Sources): Chart {
  const { rollup, definition } = sources;
  const { language } = definition.campaign;
  const field = fieldOfItem(item, definition);
  const [counts, sums] = [measureOf(item, "", sources), measureOf(item, field?.field ?? "", sources)];
  const spans = new Map(definition.periods.map(({ id, span }) => [id, span]));
  const periods = counts.total === 0 ? [] : begunFigures(rollup, definition);
  const running = new Set(headlineOf(definition, rollup.now).running.map(({ id }) => id));
  const { title, series } = trendWords(item, field, definition);
  const shown = field || series.length > 1 ? 2 : 1;
  return {
    chart: { key: "trend", kind: "line", title, rightAxis: shown > 1 ? [2] : [] },
    header: [summaryText("periodColumn", language), ...series.slice(0, shown)],
    lines: periods.map(({ periodId, label, actual }, at) => {
      const values = [counts.ofPeriod(periodId), sums.ofPeriod(periodId)].slice(0, shown);
      const period = shortSpan(at, (one) => spans.get(periods[one]!.periodId) ?? label);
      const isRunning = running.has(periodId);
      // Nobody has told anything: a gap. So is what is only coming in, whose nothing would be read as a fall.
      const isGap = values.every((value) => value === 0) && (isRunning || actual === 0);
      const words = isRunning ? summaryText("openPeriod", language, { period }) : period;
      return [words, ...(isGap ? values.map(() => "") : values)];
    }),
    empty: emptyWords(title, "noResults", language),
  };
}

const YEAR = /^\d{4}年/;

// The year stands where it begins: with it on each, half of the periods would have no room on the axis.
function shortSpan(at: number, spanOf: (at: number) => string): string {
  const [span, before] = [spanOf(at), at === 0 ? "" : spanOf(at - 1)];
  const year = YEAR.exec(span)?.[0] ?? "";
  return year !== "" && before.startsWith(year) ? span.slice(year.length) : span;
}

function trendWords(
  item: PageItem,
  field: Field | undefined,
  definition: Definition,
): { title: string; series: string[] } {
  const { language } = definition.campaign;
  const form = formOf(item, definition);
  const events = eventRegister(definition);
  const isUsual = form === events && (!events || field?.field === peopleFieldOf(events));
  if (isUsual || !form)
    return {
      title: summaryText("chartTrend", language),
      series: [summaryText("activitiesSeries", language), summaryText("peopleSeries", language)],
    };
  const series = [form.name, ...(field ? [field.label] : [])];
  return { title: summaryText("chartPeriods", language, { series: listed(series, language) }), series };
}

/** Rates by unit, best first; when there are too many, of those that lack something, the lowest, and the title says so. */
function ratesChart({ rollup, definition }: Sources): Chart {
  const { language } = definition.campaign;
  const rated = rollup.units
    .filter((unit) => unit.rate !== null)
    .sort((a, b) => (b.rate as number) - (a.rate as number) || (a.unitId < b.unitId ? -1 : 1));
  const isMany = rated.length > MAX_BARS;
  const lacking = rated.filter((unit) => (unit.rate as number) < 1);
  const usual = summaryText("chartCompletion", language);
  return {
    chart: {
      ...{ key: "completion", kind: "bar", rightAxis: [] },
      title: isMany && lacking.length > 0 ? titleOfLowest(lacking.length, language) : usual,
    },
    header: [summaryText("unitColumn", language), summaryText("rate", language)],
    lines: named((isMany ? lacking : rated).slice(-MAX_BARS)).map((unit) => [unit.name, unit.rate as number]),
    empty:
      isMany && lacking.length === 0
        ? `${usual}${summaryText("colon", language)}${summaryText("allWhole", language, { count: rated.length })}`
        : emptyWords(usual, "noneDue", language),
  };
}

/** Half of a chart beside another half of the page, and the size of its names. */
const NAME = { pixels: 224, points: 9.75 };

/** The units as a chart names them: each on one line, because Google cuts off the end of a longer name and others set it over the next. */
const named = (units: Rollup["units"]): Rollup["units"] => withShortNames(units, NAME.pixels, NAME.points);

function titleOfLowest(count: number, language: Language): string {
  return count > MAX_BARS
    ? summaryText("chartLowest", language, { count: MAX_BARS })
    : summaryText("chartNotWhole", language);
}

/** How often each choice of a field was made, at most six parts, the rest together; undefined where no form asks for it. */
function choicesChart(item: PageItem, sources: Sources): Chart | undefined {
  const { definition } = sources;
  const field = fieldOfItem(item, definition);
  if (!field) return undefined;
  const { language } = definition.campaign;
  const isResult = field.field === fieldOf(formOf(item, definition)?.fields ?? [], "result");
  const title = isResult ? summaryText("chartResults", language) : field.label;
  const counts = choiceCounts(item, field, sources);
  const all = counts.map(({ label, count }) => [label, count] as const);
  const left = counts.slice(MAX_PARTS - 1);
  // An option may be called 其他 itself.
  const others = summaryText("others", language, { count: left.length });
  const rest = left.reduce((sum, { count }) => sum + count, 0);
  return {
    chart: { key: "results", kind: "pie", title, rightAxis: [] },
    header: [title, summaryText("activitiesSeries", language)],
    lines: counts.length <= MAX_PARTS ? all : [...all.slice(0, MAX_PARTS - 1), [others, rest]],
    empty: emptyWords(
      title,
      measureOf(item, "", sources).total > 0 ? "noneChosenYet" : "noResults",
      language,
    ),
  };
}

const emptyWords = (
  title: string,
  why: "noResults" | "noneChosenYet" | "noneDue",
  language: Language,
): string => `${title}${summaryText("colon", language)}${summaryText(why, language)}`;

/** Puts a chart over a block of the page; one without data is a sentence instead. */
export function putChart(canvas: Canvas, { chart, header, lines, empty }: Chart, anchor: GridRange): void {
  if (lines.length > 0) canvas.chart({ ...chart, anchor }, header, lines);
  else canvas.put(anchor.row, anchor.column, anchor.columns, empty, "empty", anchor.rows);
}
