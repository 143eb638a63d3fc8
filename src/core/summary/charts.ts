import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { summaryText } from "../text/summary";
import type { Canvas } from "./canvas";
import { begunFigures, mainPeriods } from "./main-return";
import type { ChartModel, GridRange } from "./types";
import { dayWords } from "./words";

const CHART_ROWS = 12;
const MAX_BARS = 15;
const MAX_PARTS = 6;
/** Field of a register whose choices the third chart counts, as the tally does. */
const RESULT_FIELD = "result";

type Lines = readonly (readonly (string | number)[])[];

/** A chart with its data, and what stands in its place while there is none. */
interface Planned {
  readonly chart: Pick<ChartModel, "key" | "kind" | "title" | "rightAxis">;
  readonly header: readonly string[];
  readonly lines: Lines;
  readonly empty: string;
}

/** First column and number of columns of each of so many charts in one row. */
const PLACES: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2: [
    [1, 13],
    [14, 13],
  ],
  3: [
    [1, 9],
    [10, 8],
    [18, 9],
  ],
};

/** Charts in one row; one without data is a sentence, that of the forms of result stands only where a register asks for them. */
export function putCharts(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const first = canvas.row(22);
  for (let i = 1; i < CHART_ROWS; i++) canvas.row(22);
  const hasResults = definition.forms.some(({ fields }) =>
    fields.some(({ field }) => field === RESULT_FIELD),
  );
  const planned = [
    ratesOf(rollup, definition),
    courseOf(rollup, definition),
    ...(hasResults ? [resultsOf(rollup, definition)] : []),
  ];
  planned.forEach(({ chart, header, lines, empty }, index) => {
    const [column, columns] = PLACES[planned.length]![index]!;
    const anchor: GridRange = { row: first, column, rows: CHART_ROWS, columns };
    if (lines.length > 0) canvas.chart({ ...chart, anchor }, header, lines);
    else canvas.put(first, column, columns, `${chart.title}：${empty}`, "empty", CHART_ROWS);
  });
}

function ratesOf(rollup: Rollup, definition: Definition): Planned {
  const { language } = definition.campaign;
  const due = mainPeriods(definition).find((period) => period.dueOn >= rollup.today)?.dueOn ?? "";
  return {
    chart: { key: "completion", kind: "bar", title: summaryText("chartCompletion", language), rightAxis: [] },
    header: [summaryText("unitColumn", language), summaryText("rate", language)],
    lines: completion(rollup),
    empty: summaryText("noReports", language, { due: dayWords(due, language) }),
  };
}

function courseOf(rollup: Rollup, definition: Definition): Planned {
  const { language } = definition.campaign;
  const words = (["periodColumn", "activities", "people"] as const).map((key) => summaryText(key, language));
  return {
    chart: { key: "trend", kind: "line", title: summaryText("chartTrend", language), rightAxis: [2] },
    header: words,
    lines: trend(rollup, definition),
    empty: summaryText("noResults", language),
  };
}

function resultsOf(rollup: Rollup, definition: Definition): Planned {
  const { language } = definition.campaign;
  const title = summaryText("chartResults", language);
  return {
    chart: { key: "results", kind: "pie", title, rightAxis: [] },
    header: [title, summaryText("activities", language)],
    lines: parts(rollup, summaryText("others", language)),
    empty: summaryText("noResults", language),
  };
}

/** Rates by unit, best first; the worst are kept when there are too many. */
function completion(rollup: Rollup): Lines {
  if (rollup.reportedUnits === 0) return [];
  const rated = rollup.units
    .filter((unit) => unit.rate !== null)
    .sort((a, b) => (b.rate as number) - (a.rate as number) || (a.unitId < b.unitId ? -1 : 1));
  return rated.slice(-MAX_BARS).map((unit) => [unit.name, unit.rate as number]);
}

function trend(rollup: Rollup, definition: Definition): Lines {
  if (rollup.total.activities === 0) return [];
  return begunFigures(rollup, definition).map((period) => [period.label, period.activities, period.people]);
}

/** At most six parts, the rest together. */
function parts({ results }: Rollup, others: string): Lines {
  if (results.length <= MAX_PARTS) return results.map(({ label, count }) => [label, count]);
  const shown = results.filter(({ label }) => label !== others).slice(0, MAX_PARTS - 1);
  const rest = results.filter((result) => !shown.includes(result)).reduce((sum, { count }) => sum + count, 0);
  return [...shown.map(({ label, count }) => [label, count]), [others, rest]];
}
