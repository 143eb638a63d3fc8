import { linesIn } from "../cells/fit";
import { isOverdue } from "../period";
import { countedReports, isSettled } from "../report";
import { dayWords } from "../text/days";
import { summaryText } from "../text/summary";
import { answerLines } from "./answers";
import { attentionOf } from "./attention";
import { CHART_HEIGHT, GAP, haveRoom, type Lines, putBelow, putBeside } from "./beside";
import { Canvas, PAGE_COLUMNS, type Placed, RIGHT, rowHeight, widthOf } from "./canvas";
import { type Chart, chartsOf, putChart } from "./charts";
import { type Figure, headFigures } from "./figures";
import { contained, headlineOf } from "./headline";
import { putLists } from "./lists";
import { runningWords } from "./running";
import { withShortNames } from "./short-names";
import type { Sources } from "./sources";
import { inPlace } from "./table-places";
import { type PageTable, putTable, tablesOn } from "./tables";
import type { SummaryModel } from "./types";

/** Sentences for which room is kept before the table may have it, and the first of them, among which those on units have their places. */
const ATTENTION = 230;
const KEPT = 3;
/** Names of units where these have no room with whole ones. */
const NAME = { pixels: 200, points: 10 };
/** Figures that stand beside each other. */
const MOST_IN_ROW = 6;
const NO_LINES: Lines = { title: "", lines: [], more: () => "" };

/** The leaders' tab: both sides of one A4 sheet, landscape. In front what is and what to ask, behind tasks, units and charts. */
export function buildSummary(sources: Sources): SummaryModel {
  const canvas = frontOf(sources);
  canvas.nextSide();
  putBack(canvas, sources);
  return canvas.finish(0);
}

// The first lines of what to ask have their room: where they have not, names of units and problems are told in short.
function frontOf(sources: Sources): Canvas {
  const lines = attentionLines(sources);
  const { canvas, shown } = putFront(sources, lines);
  if (shown >= Math.min(KEPT, lines.lines.length)) return canvas;
  const { rollup } = sources;
  const units = withShortNames(rollup.units, NAME.pixels, NAME.points);
  return putFront(sources, attentionLines({ ...sources, rollup: { ...rollup, units } }, true)).canvas;
}

/** The front, and how many lines of what to ask are on it. */
interface Front {
  readonly canvas: Canvas;
  readonly shown: number;
}

/**
 * Title and figures, tables with charts beside them, then what to ask; charts for which there is nothing to stand beside have the whole
 * width.
 */
function putFront(sources: Sources, lines: Lines): Front {
  const canvas = new Canvas();
  putTitle(canvas, sources);
  putFigures(canvas, headFigures(sources));
  putRunning(canvas, sources);
  const charts = chartsOf("front", sources);
  const tables = tablesOn("front", sources);
  for (const table of tables.slice(0, -1)) putTableAndChart(canvas, sources, table, charts.shift());
  const [chart, next] = [charts.shift(), charts.shift()];
  const below = { lines, next };
  const shown =
    putTableAndChart(canvas, sources, tables[tables.length - 1], chart, below) ??
    putBeside(canvas, lines, next, "left");
  putMore(canvas, charts);
  return { canvas, shown };
}

function putBack(canvas: Canvas, sources: Sources): void {
  const charts = chartsOf("back", sources);
  const tables = tablesOn("back", sources);
  putLists(canvas, sources, canvas.left - (1 + tables.length) * (CHART_HEIGHT + GAP));
  for (const table of tables) {
    canvas.row(GAP);
    putTableAndChart(canvas, sources, table, charts.length > 1 ? charts.shift() : undefined);
  }
  canvas.row(GAP);
  putBeside(canvas, answerLines(sources), charts.shift(), "right");
  putMore(canvas, charts);
}

function putMore(canvas: Canvas, charts: readonly Chart[]): void {
  for (const chart of charts) putBeside(canvas, NO_LINES, chart, "left");
}

function putTitle(canvas: Canvas, sources: Sources): void {
  const { rollup, definition } = sources;
  const { language, title, documentNumber, issuer } = definition.campaign;
  // A long title is set a little smaller before it takes a third line.
  const [style, points] =
    linesIn(title, widthOf(1, 20), 18) > 2 ? (["titleLong", 14] as const) : (["title", 18] as const);
  const at = asAtWords(sources);
  const height = Math.max(rowHeight([[1, 20, title]], points), rowHeight([[21, 6, at]]));
  const first = canvas.row(height);
  canvas.put(first, 1, 20, title, style);
  canvas.put(first, 21, 6, at, "asAt");
  const { focus } = headlineOf(definition, rollup.now);
  const within = contained(rollup, focus);
  const all = summaryText("contains", language, { ...contained(rollup) });
  const ofPeriod = focus ? [summaryText("containsPeriod", language, { period: focus.span, ...within })] : [];
  if (focus && within.beyond > 0)
    ofPeriod.push(summaryText("containsExempt", language, { count: within.beyond }));
  const basis = summaryText(basisOf(sources), language) + newerWords(sources);
  const whose = sources.reader === undefined ? "" : summaryText("allTasks", language);
  const contents = [all, ...ofPeriod].join(summaryText("clauseMark", language)) + basis + whose;
  const second = canvas.row(Math.max(24, rowHeight([[14, 13, contents]])));
  canvas.put(second, 1, 13, [documentNumber, issuer].filter(Boolean).join("　"), "subtitle");
  canvas.put(second, 14, 13, contents, "asAt");
  canvas.row(6);
}

/** What is said of the versions that count: a report that was never accepted counts as it was collected (`countedReports`). */
function basisOf({
  definition: {
    campaign: { totals },
  },
  reports,
  counted = countedReports(reports, totals),
}: Sources): "byAccepted" | "byBoth" | "noneAccepted" | "byCollected" {
  if (totals === "collected") return "byCollected";
  const accepted = counted.filter(isSettled).length;
  if (accepted === counted.length) return "byAccepted";
  return accepted === 0 ? "noneAccepted" : "byBoth";
}

/** How many reports came again and wait, while what was accepted of them counts; "" = none. */
function newerWords({ rollup, definition }: Sources): string {
  const waiting = rollup.units.flatMap(({ periods }) => periods.filter((cell) => cell.waiting > 0));
  if (waiting.length === 0) return "";
  return summaryText("newerWaiting", definition.campaign.language, { count: waiting.length });
}

/** What the figures are of, and the day or hour by which 逾期 is counted where that is a later one: 报送情况 is of the same two. */
export function asAtWords({
  rollup: { asAt, today, now },
  definition,
}: Pick<Sources, "rollup" | "definition">): string {
  const { language } = definition.campaign;
  const at = summaryText("asAt", language, { at: (asAt || today).slice(0, 16) });
  if (asAt === "") return at;
  const isEarlier = asAt.slice(0, 10) < today;
  // An hour that has passed since: what is of before it cannot know what is overdue by it.
  const [hour = ""] = definition.periods
    .filter((period) => !isEarlier && isOverdue(period, now) && !isOverdue(period, asAt))
    .map(({ dueTime }) => dueTime)
    .sort()
    .slice(-1);
  const day = [dayWords(today, language), hour].filter(Boolean).join(" ");
  return isEarlier || hour !== "" ? `${at}\n${summaryText("judgedOn", language, { day })}` : at;
}

/** Blocks, each as wide as the columns below allow, at most six in a row. */
function putFigures(canvas: Canvas, figures: readonly Figure[]): void {
  const inRow = Math.ceil(figures.length / Math.ceil(figures.length / MOST_IN_ROW));
  for (let from = 0; from < figures.length; from += inRow)
    putFigureRow(canvas, figures.slice(from, from + inRow));
}

function putFigureRow(canvas: Canvas, figures: readonly Figure[]): void {
  const width = Math.floor(PAGE_COLUMNS / figures.length);
  const placed = (words: (figure: Figure) => string) =>
    figures.map((figure, i): Placed => {
      const isLast = i === figures.length - 1;
      return [1 + i * width, isLast ? PAGE_COLUMNS - i * width : width, words(figure)];
    });
  const notes = placed(({ note }) => note).map(
    ([column, span, words]): Placed => [column, span, inPlace(String(words), [column, span])],
  );
  const lines = [
    [canvas.row(24), placed(({ label }) => label), "figureLabel"],
    [canvas.row(38), placed(({ value }) => value), "figure"],
    [canvas.row(rowHeight(notes)), notes, "figureNote"],
  ] as const;
  for (const [row, cells, style] of lines)
    for (const [i, [column, span, words]] of cells.entries()) {
      canvas.put(row, column, span, words, style);
      canvas.ask(row, column, span, (figures[i] as Figure).asked);
    }
  canvas.row(6);
}

/** How far the running periods are. */
function putRunning(canvas: Canvas, { rollup, definition }: Sources): void {
  const words = runningWords(rollup, definition);
  if (words === "") return;
  const height = rowHeight([[1, PAGE_COLUMNS, words]]);
  canvas.put(canvas.row(height), 1, PAGE_COLUMNS, words, "text");
}

/**
 * The table's figures on the left, a chart beside them in the same rows; without a table the chart alone. Lines for which a full page would
 * have no room stand right below the table, or in its place: it says how many then do.
 */
function putTableAndChart(
  canvas: Canvas,
  sources: Sources,
  table: PageTable | undefined,
  chart: Chart | undefined,
  below?: { readonly lines: Lines; readonly next: Chart | undefined },
): number | undefined {
  const before = canvas.left;
  const first = canvas.next;
  // The chart beside it has its height in any case.
  const room = Math.max(before - ATTENTION, chart ? CHART_HEIGHT : 0);
  if (table) putTable(canvas, table, sources, room);
  if (chart && canvas.next === first && chart.lines.length === 0) {
    canvas.put(canvas.row(28), 1, PAGE_COLUMNS, chart.empty, "empty");
    return undefined;
  }
  const missing = CHART_HEIGHT - (before - canvas.left);
  const isCrowded = below && missing > GAP && before > CHART_HEIGHT;
  if (chart && isCrowded && !haveRoom(canvas, below.lines, missing + GAP)) {
    if (canvas.next > first) canvas.row(GAP);
    return putBelow(canvas, below.lines, [chart, below.next], { row: first, left: before });
  }
  if (chart) {
    const [column, columns] = canvas.next > first ? RIGHT : ([1, PAGE_COLUMNS] as const);
    if (missing > 0) canvas.row(missing);
    putChart(canvas, chart, { row: first, column, rows: canvas.next - first, columns });
  }
  if (canvas.next > first) canvas.row(GAP);
  return undefined;
}

/** What a leader should ask about today, one numbered line each. */
function attentionLines(sources: Sources, inShort = false): Lines {
  const { language } = sources.definition.campaign;
  const sentences = attentionOf(sources, inShort);
  return {
    title: summaryText("attention", language),
    lines:
      sentences.length === 0
        ? [summaryText("nothingToAsk", language)]
        : sentences.map((sentence, i) => `${i + 1}. ${sentence}`),
    more: (count) => summaryText("moreSentences", language, { count }),
  };
}
