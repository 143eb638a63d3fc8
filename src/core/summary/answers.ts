import type { Answers } from "../rollup";
import { summaryText } from "../text/summary";
import { type Canvas, LEFT, type Placed, RIGHT, rowHeight } from "./canvas";
import type { Sources } from "./sources";

const SECTION = 26;
const MORE = 22;

/** Pixels that the answers would like to have; 0 where there are none. */
export function answersHeight(sources: Sources): number {
  return (
    rowsOf(sources).reduce((sum, cells) => sum + rowHeight(cells), 0) +
    (sources.rollup.answers.length > 0 ? SECTION : 0)
  );
}

/** What units answered to the choices of cards, two side by side: 是 12、否 3、未答 1; as many as have room. */
export function putAnswers(canvas: Canvas, sources: Sources): void {
  const { answers } = sources.rollup;
  if (answers.length === 0) return;
  const { language } = sources.definition.campaign;
  canvas.put(canvas.row(SECTION), 1, 26, summaryText("answers", language), "section");
  let shown = 0;
  for (const cells of rowsOf(sources)) {
    const height = rowHeight(cells);
    const isLast = shown + cells.length >= answers.length;
    if (canvas.left < height + (isLast ? 0 : MORE)) break;
    const row = canvas.row(height);
    for (const [column, span, words] of cells) canvas.put(row, column, span, words, "attention");
    shown += cells.length;
  }
  const count = answers.length - shown;
  if (count > 0)
    canvas.put(canvas.row(MORE), 1, 26, summaryText("moreAnswers", language, { count }), "empty");
}

function rowsOf(sources: Sources): Placed[][] {
  const words = sources.rollup.answers.map((each) => wordsOf(each, sources));
  return Array.from({ length: Math.ceil(words.length / 2) }, (_, i) =>
    words.slice(i * 2, i * 2 + 2).map((line, side): Placed => [...(side === 0 ? LEFT : RIGHT), line]),
  );
}

function wordsOf({ formId, label, counts, unanswered }: Answers, { definition }: Sources): string {
  const { language } = definition.campaign;
  const form = definition.forms.find((candidate) => candidate.formId === formId)?.name ?? formId;
  const made = counts
    .filter(({ count }) => count > 0)
    .map(({ label: choice, count }) => `${count} ${choice}`);
  const open = unanswered > 0 ? [summaryText("unanswered", language, { count: unanswered })] : [];
  return `${form}　${label}：${[...made, ...open].join("  ")}`;
}
