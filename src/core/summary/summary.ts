import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { summaryText } from "../text/summary";
import { putAnswers } from "./answers";
import { attentionOf } from "./attention";
import { Canvas, PAGE_COLUMNS } from "./canvas";
import { putCharts } from "./charts";
import { type Figure, sixFigures } from "./figures";
import { putLists } from "./lists";
import { mainPeriods } from "./main-return";
import type { SummaryModel } from "./types";
import { dayWords } from "./words";

const MAX_SENTENCES = 8;

/** The leaders' tab: one A4 landscape page of title, six figures, tasks and units, three charts and what needs attention. */
export function buildSummary(rollup: Rollup, definition: Definition): SummaryModel {
  const canvas = new Canvas();
  putTitle(canvas, rollup, definition);
  putFigures(canvas, sixFigures(rollup, definition));
  putNotice(canvas, rollup, definition);
  putLists(canvas, rollup, definition);
  canvas.row(8);
  putCharts(canvas, rollup, definition);
  canvas.row(8);
  putAnswers(canvas, rollup, definition);
  putAttention(canvas, rollup, definition);
  return canvas.finish(2);
}

function putTitle(canvas: Canvas, rollup: Rollup, { campaign }: Definition): void {
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
  const expected = rollup.units.filter((unit) =>
    unit.periods.some((cell) => cell.standing !== "exempt"),
  ).length;
  canvas.put(
    second,
    21,
    6,
    summaryText("contains", language, { reported: rollup.reportedUnits, expected }),
    "asAt",
  );
  canvas.row(8);
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

/** Says so when nobody has reported the current period yet. */
function putNotice(canvas: Canvas, rollup: Rollup, definition: Definition): void {
  const { language } = definition.campaign;
  const current = mainPeriods(definition)
    .filter((period) => period.start <= rollup.today)
    .pop();
  const figures = rollup.periods.find((period) => period.periodId === current?.id);
  if (!current || !figures || figures.actual > 0) return;
  canvas.put(
    canvas.row(24),
    1,
    PAGE_COLUMNS,
    summaryText("noReports", language, { due: dayWords(current.dueOn, language) }),
    "empty",
  );
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
