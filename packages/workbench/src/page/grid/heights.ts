// Heights of rows whose cells wrap: Google makes a row as high as its text needs unless a height was set.
import type { CellView, SheetView } from "../../wire/api";
import { CELL_FONT } from "./font";
import { COLUMN_WIDTH } from "./frozen";
import { placeOf } from "./places";

/** High enough for one line of Chinese type of 10 points. */
export const ROW_HEIGHT = 24;
/** Room at both sides of a cell's text. */
const PADDING = 6;
const PIXELS_PER_POINT = 4 / 3;
const LINE = 1.4;
/** Even a long text leaves the rows below in sight. */
const MOST = 400;

const pen = document.createElement("canvas").getContext("2d")!;

/** Height by row, where more than the default is needed; of some rows only, where they are named. */
export function wrappedHeights(sheet: SheetView, rows?: ReadonlySet<number>): Record<number, number> {
  const heights: Record<number, number> = {};
  const hidden = new Set(sheet.hiddenColumns);
  const merged = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  for (const key of rows ? keysOf(sheet, rows) : Object.keys(sheet.cells)) {
    const cell = sheet.cells[key];
    if (!cell || !mayNeedLines(cell)) continue;
    const [row, column] = placeOf(key);
    if (sheet.rowHeights[row] !== undefined || hidden.has(column)) continue;
    const box = merged.get(key);
    if (box && box.rows > 1) continue;
    const height = heightOf(cell, widthOf(sheet, column, box?.columns ?? 1));
    if (height > (heights[row] ?? ROW_HEIGHT)) heights[row] = Math.min(MOST, height);
  }
  return heights;
}

// A tab may hold hundreds of thousands of cells: those of a few rows are asked for one by one.
function* keysOf({ columns }: SheetView, rows: ReadonlySet<number>): Iterable<string> {
  for (const row of rows) for (let column = 1; column <= columns; column++) yield `${row},${column}`;
}

function mayNeedLines({ d, s }: CellView): boolean {
  return d !== "" && (s?.wrap === "WRAP" || d.includes("\n") || (s?.size ?? 10) > 12);
}

function widthOf(sheet: SheetView, column: number, columns: number): number {
  let width = 0;
  for (let each = column; each < column + columns; each++) width += sheet.columnWidths[each] ?? COLUMN_WIDTH;
  return width - PADDING;
}

function heightOf({ d, s }: CellView, width: number): number {
  const size = (s?.size ?? 10) * PIXELS_PER_POINT;
  pen.font = `${s?.bold ? "bold " : ""}${size}px ${CELL_FONT}`;
  const wraps = s?.wrap === "WRAP";
  const lines = d.split("\n").reduce((sum, line) => sum + (wraps ? linesOf(line, width) : 1), 0);
  return Math.ceil(lines * size * LINE) + PADDING;
}

// A line is broken between Chinese signs or behind a word, never inside one, so it may end early.
function linesOf(line: string, room: number): number {
  const width = Math.max(1, room);
  if (pen.measureText(line).width <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of line.match(PIECES) ?? []) {
    const long = widthOfPiece(piece);
    if (used + long > width && used > 0) {
      lines++;
      used = 0;
    }
    // A word that is wider than the cell goes on in the next lines.
    lines += Math.max(0, Math.ceil(long / width) - 1);
    used = long > width ? long % width : used + long;
  }
  return lines;
}

/** A word with the marks behind it, or one sign with the mark that must not begin a line. */
const PIECES = /[\u0021-\u024f]+\s*|.[，。、；：）》”’！？]*/gu;

/** Pieces come again and again: numbers, days, single signs. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 5_000;

function widthOfPiece(piece: string): number {
  const key = `${pen.font} ${piece}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = pen.measureText(piece).width;
  if (widths.size < MOST_WIDTHS) widths.set(key, width);
  return width;
}
