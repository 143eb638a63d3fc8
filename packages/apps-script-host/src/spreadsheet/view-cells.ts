// Cells as the grid shows them.
import { displayCell, isDateLike } from "../workbook/display";
import { forEachCell } from "../workbook/grid";
import type { Cell, Sheet, Workbook } from "../workbook/types";
import type { CellView } from "../workbook/view";
import { shownColor } from "./model/colors";

/** A cell's place among the cells of a view. */
export const keyOf = (row: number, column: number): string => `${row},${column}`;

const drawn = new WeakMap<Sheet, { locale: string; cells: Record<string, CellView> }>();

/** All cells of a tab that hold or look like something, by "row,column". */
export function viewCells(workbook: Workbook, sheet: Sheet): Record<string, CellView> {
  const kept = drawn.get(sheet);
  if (kept?.locale === workbook.locale) return kept.cells;
  const cells: Record<string, CellView> = {};
  const blanks = new Map<number, CellView>();
  forEachCell(sheet, { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, (cell, row, column) => {
    cells[keyOf(row, column)] = isBlank(cell)
      ? blankCell(workbook, sheet, cell, blanks)
      : viewCell(workbook, sheet, cell);
  });
  drawn.set(sheet, { locale: workbook.locale, cells });
  return cells;
}

const isBlank = (cell: Cell): boolean =>
  (cell.v === null || cell.v === "") && cell.f === undefined && cell.n === undefined && cell.r === undefined;

// Most cells of a laid-out tab are empty and differ by their style alone.
function blankCell(workbook: Workbook, sheet: Sheet, cell: Cell, blanks: Map<number, CellView>): CellView {
  const style = cell.s ?? -1;
  const kept = blanks.get(style);
  if (kept) return kept;
  const view = viewCell(workbook, sheet, cell);
  blanks.set(style, view);
  return view;
}

/** One cell. */
export function viewCell(workbook: Workbook, sheet: Sheet, cell: Cell): CellView {
  const style = cell.s === undefined ? undefined : sheet.styles[cell.s];
  const view: CellView = { v: cell.v, d: displayCell(cell, style, workbook.locale) };
  if (cell.f !== undefined) view.f = cell.f;
  if (typeof cell.v === "number" && isDateLike(style?.format)) view.t = "date";
  if (cell.n !== undefined) view.note = cell.n;
  const link = cell.r?.find((run) => run.link !== undefined)?.link;
  if (link !== undefined) view.link = link;
  if (!style) return view;
  const { format, vertical: _v, direction: _d, natural: _n, links: _l, ...look } = style;
  if (format !== undefined) view.format = format;
  if (look.color) look.color = shownColor(look.color);
  if (look.background) look.background = shownColor(look.background);
  if (Object.keys(look).length > 0) view.s = look;
  return view;
}
