import { summaryText } from "../text/summary";
import { answerLines } from "./answers";
import { attentionOf } from "./attention";
import { CHART_HEIGHT, type Lines, putBeside } from "./beside";
import { Canvas, PAGE_COLUMNS, type Placed, RIGHT, rowHeight, widthOf } from "./canvas";
import { completionChart, putChart, resultsChart, trendChart } from "./charts";
import { type Figure, sixFigures } from "./figures";
import { linesIn } from "./fit";
import { contained, headlineOf } from "./headline";
import { putLists } from "./lists";
import { runningWords } from "./running";
import type { Sources } from "./sources";
import { putTable } from "./tables";
import type { SummaryModel } from "./types";

/** Pixels between blocks. */
const GAP = 8;
/** Sentences for which room is kept before the table may have it. */
const ATTENTION = 230;

/** The leaders' tab: both sides of one A4 sheet, landscape. In front what is and what to ask, behind tasks, units and charts. */
export function buildSummary(sources: Sources): SummaryModel {
  const canvas = new Canvas();
  putTitle(canvas, sources);
  putFigures(canvas, sixFigures(sources.rollup, sources.definition));
  putRunning(canvas, sources);
  putTableAndTrend(canvas, sources);
  putBeside(canvas, attentionLines(sources), resultsChart(sources), "left");
  canvas.nextSide();
  putLists(canvas, sources, canvas.left - CHART_HEIGHT - GAP);
  canvas.row(GAP);
  putBeside(canvas, answerLines(sources), completionChart(sources), "right");
  return canvas.finish(0);
}

function putTitle(canvas: Canvas, { rollup, definition }: Sources): void {
  const { language, title, documentNumber, issuer } = definition.campaign;
  // A long title is set a little smaller before it takes a third line.
  const [style, points] =
    linesIn(title, widthOf(1, 20), 18) > 2 ? (["titleLong", 14] as const) : (["title", 18] as const);
  const first = canvas.row(rowHeight([[1, 20, title]], points));
  canvas.put(first, 1, 20, title, style);
  const at = summaryText("asAt", language, { at: (rollup.asAt || rollup.today).slice(0, 16) });
  canvas.put(first, 21, 6, at, "asAt");
  const { focus } = headlineOf(definition, rollup.today);
  const all = summaryText("contains", language, { ...contained(rollup) });
  const ofPeriod = focus
    ? [summaryText("containsPeriod", language, { period: focus.span, ...contained(rollup, focus) })]
    : [];
  const second = canvas.row(24);
  canvas.put(second, 1, 13, [documentNumber, issuer].filter(Boolean).join("　"), "subtitle");
  const basis = summaryText(
    definition.campaign.totals === "accepted" ? "byAccepted" : "byCollected",
    language,
  );
  canvas.put(second, 14, 13, [all, ...ofPeriod].join(summaryText("clauseMark", language)) + basis, "asAt");
  canvas.row(6);
}

/** Six blocks, each as wide as the columns below allow. */
function putFigures(canvas: Canvas, figures: readonly Figure[]): void {
  const spans = [4, 4, 4, 4, 4, 6];
  const columns = spans.map((_, i) => 1 + spans.slice(0, i).reduce((sum, span) => sum + span, 0));
  const placed = (words: (figure: Figure) => string) =>
    figures.map((figure, i): Placed => [columns[i] as number, spans[i] as number, words(figure)]);
  const notes = placed(({ note }) => note);
  const lines = [
    [canvas.row(24), placed(({ label }) => label), "figureLabel"],
    [canvas.row(38), placed(({ value }) => value), "figure"],
    [canvas.row(rowHeight(notes)), notes, "figureNote"],
  ] as const;
  for (const [row, cells, style] of lines)
    for (const [column, span, words] of cells) canvas.put(row, column, span, words, style);
  canvas.row(6);
}

/** How far the running periods are. */
function putRunning(canvas: Canvas, { rollup, definition }: Sources): void {
  const words = runningWords(rollup, definition);
  if (words === "") return;
  const height = rowHeight([[1, PAGE_COLUMNS, words]]);
  canvas.put(canvas.row(height), 1, PAGE_COLUMNS, words, "text");
}

/** The table's figures on the left, the course beside them in the same rows; without a table the course alone. */
function putTableAndTrend(canvas: Canvas, sources: Sources): void {
  const before = canvas.left;
  const first = canvas.next;
  putTable(canvas, sources, before - ATTENTION);
  const trend = trendChart(sources);
  if (canvas.next === first && trend.lines.length === 0) {
    canvas.put(canvas.row(28), 1, PAGE_COLUMNS, trend.empty, "empty");
    return;
  }
  const [column, columns] = canvas.next > first ? RIGHT : ([1, PAGE_COLUMNS] as const);
  const missing = CHART_HEIGHT - (before - canvas.left);
  if (missing > 0) canvas.row(missing);
  putChart(canvas, trend, { row: first, column, rows: canvas.next - first, columns });
}

/** What a leader should ask about today, one numbered line each. */
function attentionLines(sources: Sources): Lines {
  const { language } = sources.definition.campaign;
  const sentences = attentionOf(sources);
  return {
    title: summaryText("attention", language),
    lines:
      sentences.length === 0
        ? [summaryText("nothingToAsk", language)]
        : sentences.map((sentence, i) => `${i + 1}. ${sentence}`),
    more: (count) => summaryText("moreSentences", language, { count }),
  };
}
