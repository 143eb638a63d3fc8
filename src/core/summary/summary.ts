import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { summaryText } from "../text/summary";
import { putAnswers } from "./answers";
import { attentionOf } from "./attention";
import { Canvas, PAGE_COLUMNS } from "./canvas";
import { putCharts } from "./charts";
import { type Figure, sixFigures } from "./figures";
import { contained, headlineOf } from "./headline";
import { putLists } from "./lists";
import { runningWords } from "./running";
import type { SummaryModel } from "./types";

const MAX_SENTENCES = 8;

/** The leaders' tab: one A4 landscape page of title, six figures, tasks and units, three charts and what needs attention. */
export function buildSummary(rollup: Rollup, definition: Definition): SummaryModel {
  const canvas = new Canvas();
  putTitle(canvas, rollup, definition);
  putFigures(canvas, sixFigures(rollup, definition));
  putRunning(canvas, rollup, definition);
  putLists(canvas, rollup, definition);
  canvas.row(8);
  putCharts(canvas, rollup, definition);
  canvas.row(8);
  putAnswers(canvas, rollup, definition);
  putAttention(canvas, rollup, definition);
  return canvas.finish(2);
}

function putTitle(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const { campaign } = definition;
  const { language, title, documentNumber, issuer } = campaign;
  const first = canvas.row(36);
  canvas.put(first, 1, 20, title, "title");
  canvas.put(
    first,
    21,
    6,
    summaryText("asAt", language, { at: (rollup.asAt || rollup.today).slice(0, 16) }),
    "asAt",
  );
  const second = canvas.row(22);
  canvas.put(second, 1, 20, [documentNumber, issuer].filter(Boolean).join("　"), "subtitle");
  canvas.put(
    second,
    21,
    6,
    containsWords(rollup, definition),
    "asAt",
  );
  canvas.row(8);
}

/** Of how many units the totals are, and of how many the period that the headline speaks of. */
function containsWords(rollup: Rollup, definition: Definition): string {
  const { language } = definition.campaign;
  const { focus } = headlineOf(definition, rollup.today);
  const all = summaryText("contains", language, { ...contained(rollup) });
  if (!focus) return all;
  return `${all}，${summaryText("containsPeriod", language, { period: focus.span, ...contained(rollup, focus) })}`;
}

/** Six blocks of four or five columns each. */
function putFigures(canvas: Canvas, figures: readonly Figure[]): void {
  const spans = [4, 4, 5, 4, 4, 5];
  const lines = [canvas.row(22), canvas.row(40), canvas.row(20)] as const;
  let column = 1;
  figures.forEach((figure, i) => {
    const span = spans[i] as number;
    canvas.put(lines[0], column, span, figure.label, "figureLabel");
    canvas.put(lines[1], column, span, figure.value, "figure");
    canvas.put(lines[2], column, span, figure.note, "figureNote");
    column += span;
  });
  canvas.row(8);
}

/** How far the running periods are, or that none is. */
function putRunning(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const words = runningWords(rollup, definition);
  if (words !== "") canvas.put(canvas.row(24), 1, PAGE_COLUMNS, words, "empty");
}

function putAttention(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const { language } = definition.campaign;
  canvas.put(canvas.row(24), 1, PAGE_COLUMNS, summaryText("attention", language), "section");
  const sentences = attentionOf(rollup, definition);
  if (sentences.length === 0)
    canvas.put(canvas.row(22), 1, PAGE_COLUMNS, summaryText("nothingToAsk", language), "empty");
  const shown = sentences.length > MAX_SENTENCES ? sentences.slice(0, MAX_SENTENCES - 1) : sentences;
  for (const [i, sentence] of shown.entries())
    canvas.put(canvas.row(22), 1, PAGE_COLUMNS, `${i + 1}. ${sentence}`, "attention");
  const rest = sentences.length - shown.length;
  if (rest > 0)
    canvas.put(
      canvas.row(22),
      1,
      PAGE_COLUMNS,
      summaryText("moreSentences", language, { count: rest }),
      "empty",
    );
}
