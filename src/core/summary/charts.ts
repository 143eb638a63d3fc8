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

/** Charts in one row; one without data is a sentence instead, that of the forms of result is left out where no register asks for them. */
export function putCharts(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const { language } = definition.campaign;
  const first = canvas.row(22);
  for (let i = 1; i < CHART_ROWS; i++) canvas.row(22);
  const anchor = (column: number, columns: number): GridRange => ({
    row: first,
    column,
    rows: CHART_ROWS,
    columns,
  });
  const hasResults = definition.forms.some(({ fields }) =>
    fields.some(({ field }) => field === RESULT_FIELD),
  );
  const [rates, course] = hasResults ? [anchor(1, 9), anchor(10, 8)] : [anchor(1, 13), anchor(14, 13)];
  const due = mainPeriods(definition).find((period) => period.dueOn >= rollup.today)?.dueOn ?? "";
  const put = (
    chart: Omit<ChartModel, "data">,
    header: readonly string[],
    lines: Lines,
    empty: string,
  ): void => {
    if (lines.length > 0) canvas.chart(chart, header, lines);
    else
      canvas.put(
        first,
        chart.anchor.column,
        chart.anchor.columns,
        `${chart.title}：${empty}`,
        "empty",
        CHART_ROWS,
      );
  };
  const title = summaryText("chartCompletion", language);
  const noReports = summaryText("noReports", language, { due: dayWords(due, language) });
  put(
    { key: "completion", kind: "bar", title, rightAxis: [], anchor: rates! },
    [summaryText("unitColumn", language), summaryText("rate", language)],
    completion(rollup),
    noReports,
  );
  const trendHeader = [
    summaryText("periodColumn", language),
    summaryText("activities", language),
    summaryText("people", language),
  ];
  const trendTitle = summaryText("chartTrend", language);
  const none = summaryText("noResults", language);
  put(
    { key: "trend", kind: "line", title: trendTitle, rightAxis: [2], anchor: course! },
    trendHeader,
    trend(rollup, definition),
    none,
  );
  if (!hasResults) return;
  const results = {
    key: "results",
    kind: "pie",
    title: summaryText("chartResults", language),
    rightAxis: [],
    anchor: anchor(18, 9),
  } as const;
  put(
    results,
    [summaryText("chartResults", language), summaryText("activities", language)],
    parts(rollup, summaryText("others", language)),
    none,
  );
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
