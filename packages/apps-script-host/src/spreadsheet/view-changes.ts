// What differs between two pictures of a tab, found without drawing either of them.
import { eachChangedCell } from "../workbook/grid";
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
