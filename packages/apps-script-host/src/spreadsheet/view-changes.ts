// What differs between two pictures of a tab, found without drawing either of them.
import { eachChangedCell, rowAt } from "../workbook/grid";
import type { Cell, Sheet, Workbook } from "../workbook/types";
import type { CellView, SheetView } from "../workbook/view";
import { keyOf, viewCell } from "./view-cells";

/** Cells that look other than before (null: now empty), and whether notes or validation rules are others. */
export interface CellChanges {
  cells: Record<string, CellView | null>;
  notes: boolean;
  rules: boolean;
}

interface Shown {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

const sources = new WeakMap<SheetView, Shown>();

/** Remembers of which tab a view was made. */
export function shows(workbook: Workbook, sheet: Sheet, view: SheetView): SheetView {
  sources.set(view, { workbook, sheet });
  return view;
}

/**
 * Compares two views of one tab by the rows that are not the very same objects; null where a view was not made by a host,
 * or shows another locale.
 */
export function changedCells(before: SheetView, after: SheetView): CellChanges | null {
  const [old, now] = [sources.get(before), sources.get(after)];
  if (!old || !now || old.workbook.locale !== now.workbook.locale) return null;
  const changes: CellChanges = { cells: {}, notes: false, rules: old.sheet.rules !== now.sheet.rules };
  eachChangedCell(old.sheet, now.sheet, (row, column, one, other) => {
    if (one?.n !== other?.n) changes.notes = true;
    if (one?.d !== other?.d) changes.rules = true;
    const view = viewOf(now, other);
    if (JSON.stringify(viewOf(old, one)) !== JSON.stringify(view)) changes.cells[keyOf(row, column)] = view;
  });
  return changes;
}

const viewOf = ({ workbook, sheet }: Shown, cell: Cell | null): CellView | null =>
  cell && viewCell(workbook, sheet, cell);

/** One stretch of rows that came into a tab, or left it. */
export interface RowShift {
  /** Rows came before this one, or left from it on. */
  at: number;
  /** How many came; negative: how many left. */
  count: number;
  /** Cells that look other than before once the rows below have moved; all of those that came. */
  cells: Record<string, CellView | null>;
  /** Whether notes stand in the rows that moved, came or went. */
  notes: boolean;
}

/** A shift that leaves more cells than these to be told is none: the tab is told as a whole. */
const MOST_CELLS = 5000;

/**
 * Finds out whether one stretch of rows came or went between two views of one tab; null where it was something else, or cannot be told. `known`: before
 * or from which row, where that was asked for. Without it rows whose formulas changed with the shift seem to stand above it.
 */
export function shiftedRows(before: SheetView, after: SheetView, known?: number): RowShift | null {
  const [old, now] = [sources.get(before), sources.get(after)];
  if (!old || !now || old.workbook.locale !== now.workbook.locale) return null;
  const count = now.sheet.rows - old.sheet.rows;
  if (count === 0 || old.sheet.columns !== now.sheet.columns) return null;
  const at = known ?? whereShifted(old.sheet, now.sheet, count);
  const cells: RowShift["cells"] = {};
  let told = 0;
  for (let row = 1; row <= now.sheet.rows && told <= MOST_CELLS; row++) {
    const came = row >= at && row < at + count;
    const [one, other] = [
      came ? null : rowAt(old.sheet, row < at ? row : row - count),
      rowAt(now.sheet, row),
    ];
    const length = one === other ? 0 : Math.max(one?.length ?? 0, other?.length ?? 0);
    for (let index = 0; index < length; index++) {
      const [was, is] = [one?.[index] ?? null, other?.[index] ?? null];
      if (was === is) continue;
      const view = viewOf(now, is);
      if (!came && JSON.stringify(viewOf(old, was)) === JSON.stringify(view)) continue;
      cells[keyOf(row, index + 1)] = view;
      told++;
    }
  }
  return told > MOST_CELLS ? null : { at, count, cells, notes: noted(old.sheet, at) || noted(now.sheet, at) };
}

function noted(sheet: Sheet, from: number): boolean {
  for (let row = from; row <= sheet.rows; row++)
    if (rowAt(sheet, row)?.some((cell) => cell?.n !== undefined)) return true;
  return false;
}

// Rows above may be others, too (a sum that grew): the shift begins where a row stands as another one stood.
function whereShifted(old: Sheet, now: Sheet, count: number): number {
  const last = Math.min(old.rows, now.rows);
  for (let row = 1; row <= last; row++) {
    const [stood, stands] = [rowAt(old, row), rowAt(now, row)];
    if (stood === stands) continue;
    const moved =
      count > 0 ? stood && stood === rowAt(now, row + count) : stands && stands === rowAt(old, row - count);
    if (moved) return row;
  }
  return last + 1;
}
