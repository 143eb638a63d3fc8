// A page built by core as one list of requests: it is written over the old page at once, larger or smaller.
import type { GridRange as ModelRange, SheetModel } from "../../core/summary";
import {
  fillBlock,
  type GridSize,
  hideColumns,
  rowHeight,
  ruled,
  shapeTab,
  unmerge,
} from "../google/page-requests";
import { merge, mergeRows, type NewCell, widths } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { STYLES } from "./styles";

/** Height of a row without one of its own, in pixels. */
export const ROW_HEIGHT = 24;
const SPARE_WIDTH = 100;

/** Requests that make a tab show this page; `present` is its grid as it stands. What an older page left is emptied. */
export function pageRequests(model: SheetModel, sheetId: number, present: GridSize): SheetRequest[] {
  const size = {
    rows: Math.max(model.rows.length, present.rows),
    columns: Math.max(model.columns, present.columns),
  };
  const whole = block(sheetId, { row: 1, column: 1, ...size });
  return [
    unmerge(block(sheetId, { row: 1, column: 1, ...present })),
    shapeTab(sheetId, size, model.frozenRows, false),
    fillBlock(
      whole,
      model.rows.map((row) => row.map(({ value, style }): NewCell => ({ value, look: STYLES[style] }))),
    ),
    ...mergeRequests(model, sheetId),
    ...model.borders.map((range) => ruled(block(sheetId, range))),
    ...columnRequests(model, sheetId, size),
    ...rowRequests(model, sheetId, size),
  ];
}

/** Pixels that a block of the page covers. */
export function pixels(
  model: SheetModel,
  { row, column, rows, columns }: ModelRange,
): { width: number; height: number } {
  const heights = Array.from({ length: rows }, (_, index) => model.rowHeights[row + index] ?? ROW_HEIGHT);
  const across = model.columnWidths.slice(column - 1, column - 1 + columns);
  return { width: sum(across), height: sum(heights) };
}

// Rows below each other that are joined over the same columns take one request: each costs time, and a page has a hundred.
function mergeRequests({ merges }: SheetModel, sheetId: number): SheetRequest[] {
  const runs = new Map<string, { -readonly [Side in keyof ModelRange]: ModelRange[Side] }>();
  const place = ({ row, column, columns }: ModelRange) => [row, column, columns].join();
  for (const range of merges.filter(({ rows }) => rows === 1)) {
    const run = runs.get(place(range)) ?? { ...range, rows: 0 };
    run.rows++;
    runs.delete(place(range));
    runs.set(place({ ...range, row: run.row + run.rows }), run);
  }
  return [
    ...[...runs.values()].map((run) => mergeRows(block(sheetId, run))),
    ...merges.filter(({ rows }) => rows > 1).map((range) => merge(block(sheetId, range))),
  ];
}

function columnRequests(model: SheetModel, sheetId: number, size: GridSize): SheetRequest[] {
  const shown = model.hiddenFrom === null ? size.columns : model.hiddenFrom - 1;
  const spare = new Array<number>(size.columns - model.columnWidths.length).fill(SPARE_WIDTH);
  return [
    ...widths(sheetId, 0, [...model.columnWidths, ...spare]),
    hideColumns(sheetId, 0, shown, false),
    ...(shown < size.columns ? [hideColumns(sheetId, shown, size.columns, true)] : []),
  ];
}

// Every row gets the commonest height, then what differs its own: rows of one height that stand together take one request.
function rowRequests(model: SheetModel, sheetId: number, size: GridSize): SheetRequest[] {
  const height = (row: number) => model.rowHeights[row + 1] ?? ROW_HEIGHT;
  const runs: { start: number; count: number; pixels: number }[] = [];
  for (let row = 0; row < size.rows; row++) {
    const last = runs[runs.length - 1];
    if (last?.pixels === height(row)) last.count++;
    else runs.push({ start: row, count: 1, pixels: height(row) });
  }
  const usual = commonest(runs.map((run) => run.pixels));
  return [
    rowHeight(sheetId, 0, size.rows, usual),
    ...runs
      .filter((run) => run.pixels !== usual)
      .map((run) => rowHeight(sheetId, run.start, run.count, run.pixels)),
  ];
}

function commonest(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function block(sheetId: number, { row, column, rows, columns }: ModelRange): GridRange {
  return {
    sheetId,
    startRowIndex: row - 1,
    endRowIndex: row - 1 + rows,
    startColumnIndex: column - 1,
    endColumnIndex: column - 1 + columns,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
