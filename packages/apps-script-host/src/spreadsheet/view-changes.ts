// What differs between two pictures of a tab, found without drawing either of them.
import { type Cell, CHUNK, type Row, type Sheet, type Workbook } from "../workbook/types";
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
  const count = Math.max(old.sheet.chunks.length, now.sheet.chunks.length);
  for (let index = 0; index < count; index++) {
    const [a, b] = [old.sheet.chunks[index] ?? null, now.sheet.chunks[index] ?? null];
    for (let at = 0; a !== b && at < CHUNK; at++)
      compareRows(a?.[at] ?? null, b?.[at] ?? null, { old, now, row: index * CHUNK + at + 1, changes });
  }
  return changes;
}

interface Comparison {
  old: Shown;
  now: Shown;
  row: number;
  changes: CellChanges;
}

function compareRows(a: Row, b: Row, { old, now, row, changes }: Comparison): void {
  if (a === b) return;
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at++) {
    const [one, other] = [a?.[at] ?? null, b?.[at] ?? null];
    if (one === other) continue;
    if (one?.n !== other?.n) changes.notes = true;
    if (one?.d !== other?.d) changes.rules = true;
    const view = viewOf(now, other);
    if (JSON.stringify(viewOf(old, one)) !== JSON.stringify(view)) changes.cells[keyOf(row, at + 1)] = view;
  }
}

const viewOf = ({ workbook, sheet }: Shown, cell: Cell | null): CellView | null =>
  cell && viewCell(workbook, sheet, cell);
