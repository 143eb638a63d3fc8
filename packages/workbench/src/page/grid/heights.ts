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

function linesOf(line: string, width: number): number {
  return Math.max(1, Math.ceil(pen.measureText(line).width / Math.max(1, width)));
}
