// Lines of words on one half of the page and a chart beside them, over the same rows.
import { type Canvas, LEFT, PAGE_COLUMNS, type Placed, RIGHT, rowHeight } from "./canvas";
import { type Chart, putChart } from "./charts";
import type { StyleKey } from "./types";

/** Pixels that a chart is high at least. */
export const CHART_HEIGHT = 216;
const WHOLE = [1, PAGE_COLUMNS] as const;
const SECTION = 26;
const MORE = 22;

/** A list with a title; `more` says how many lines had no room. */
export interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
  readonly more: (count: number) => string;
}

/**
 * Puts lines on the left or right and the chart on the other half, as many lines as this side of the paper has room for; one of
 * both alone has the whole width.
 */
export function putBeside(
  canvas: Canvas,
  list: Lines,
  chart: Chart | undefined,
  side: "left" | "right",
): void {
  const [lines, other] = side === "left" ? [LEFT, RIGHT] : [RIGHT, LEFT];
  const before = canvas.left;
  const first = canvas.next;
  if (list.lines.length > 0) putLines(canvas, list, chart ? lines : WHOLE);
  if (!chart) return;
  const missing = Math.min(CHART_HEIGHT - (before - canvas.left), canvas.left);
  if (missing > 0) canvas.row(missing);
  const [column, columns] = list.lines.length > 0 ? other : WHOLE;
  putChart(canvas, chart, { row: first, column, rows: canvas.next - first, columns });
}

function putLines(
  canvas: Canvas,
  { title, lines, more }: Lines,
  [column, span]: readonly [number, number],
): void {
  const put = (words: string, style: StyleKey, height: number) =>
    canvas.put(canvas.row(height), column, span, words, style);
  put(title, "section", SECTION);
  for (const [i, words] of lines.entries()) {
    const placed: Placed = [column, span, words];
    const height = rowHeight([placed]);
    if (canvas.left < height + (i === lines.length - 1 ? 0 : MORE)) {
      put(more(lines.length - i), "empty", MORE);
      return;
    }
    put(words, "attention", height);
  }
}
