// Lines of words on one half of the page and a chart beside them, over the same rows.
import { type Canvas, LEFT, PAGE_COLUMNS, RIGHT, rowHeight } from "./canvas";
import { type Chart, putChart } from "./charts";
import type { StyleKey } from "./types";

/** Pixels that a chart is high at least. */
export const CHART_HEIGHT = 216;
/** Pixels between blocks. */
export const GAP = 8;
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
 * both alone has the whole width. It says how many lines there are.
 */
export function putBeside(
  canvas: Canvas,
  list: Lines,
  chart: Chart | undefined,
  side: "left" | "right",
): number {
  const [lines, other] = side === "left" ? [LEFT, RIGHT] : [RIGHT, LEFT];
  const before = canvas.left;
  const first = canvas.next;
  const shown = list.lines.length > 0 ? putLines(canvas, list, () => (chart ? lines : WHOLE)) : 0;
  if (!chart) return shown;
  const missing = Math.min(CHART_HEIGHT - (before - canvas.left), canvas.left);
  if (missing > 0) canvas.row(missing);
  const [column, columns] = list.lines.length > 0 ? other : WHOLE;
  putChart(canvas, chart, { row: first, column, rows: canvas.next - first, columns });
  return shown;
}

/** Where a block of the page begins: its first row, and the pixels that were left on the side. */
export interface Begun {
  readonly row: number;
  readonly left: number;
}

/** Whether this side has room for all lines on one half, after so many pixels. */
export function haveRoom(canvas: Canvas, { lines }: Lines, pixels: number): boolean {
  const heights = lines.map((words) => rowHeight([[...LEFT, words]]));
  return heights.reduce((sum, height) => sum + height, SECTION) <= canvas.left - pixels;
}

/**
 * Puts lines right below what stands on the left since `begun`, beside the chart of that block, then beside the next chart; where there is
 * none, over the whole width. It says how many lines there are.
 */
export function putBelow(
  canvas: Canvas,
  list: Lines,
  [chart, next]: readonly [Chart, Chart | undefined],
  begun: Begun,
): number {
  let own: Begun | undefined = begun;
  const isOwn = () => own === begun;
  // Two charts share the side.
  const height = next ? Math.min(CHART_HEIGHT, Math.floor((begun.left - GAP) / 2)) : CHART_HEIGHT;
  const end = (of: Chart) => {
    const { row } = own as Begun;
    const [column, columns] = RIGHT;
    putChart(canvas, of, { row, column, rows: canvas.next - row, columns });
    if (isOwn()) canvas.row(GAP);
    own = isOwn() && next ? { row: canvas.next, left: canvas.left } : undefined;
  };
  const shown = putLines(canvas, list, (words) => {
    // Of two charts the first ends at the row that is nearest to the middle.
    const half = next ? rowHeight([[...LEFT, words]]) / 2 : 0;
    if (isOwn() && begun.left - canvas.left + half >= height) end(chart);
    return own ? LEFT : WHOLE;
  });
  for (const of of [...(isOwn() ? [chart] : []), ...(next ? [next] : [])]) {
    const { left } = own as Begun;
    const missing = Math.min((isOwn() ? height : CHART_HEIGHT) - (left - canvas.left), canvas.left);
    if (missing > 0) canvas.row(missing);
    end(of);
  }
  return shown;
}

function putLines(
  canvas: Canvas,
  { title, lines, more }: Lines,
  placeOfNext: (words: string) => readonly [number, number],
): number {
  const put = (words: string, style: StyleKey, height: number, [column, span] = placeOfNext(words)) =>
    canvas.put(canvas.row(height), column, span, words, style);
  put(title, "section", SECTION);
  for (const [i, words] of lines.entries()) {
    const place = placeOfNext(words);
    const height = rowHeight([[...place, words]]);
    if (canvas.left < height + (i === lines.length - 1 ? 0 : MORE)) {
      put(more(lines.length - i), "empty", MORE, place);
      return i;
    }
    put(words, "attention", height, place);
  }
  return lines.length;
}
