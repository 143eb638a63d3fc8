// Sorting, pushing cells aside, and merging.
import { lastColumn, lastRow, meets, overlap } from "../../workbook/box";
import { emptied } from "../../workbook/cell";
import { compareValues } from "../../workbook/compare";
import { SheetDraft, withSheet } from "../../workbook/draft";
import { cellAt } from "../../workbook/grid";
import type { Box, Cell, Sheet, Workbook } from "../../workbook/types";
import { offsetCell } from "./copy";
import { requireOneSide } from "./freeze";
import { guardBox, requireInside, requireWholeMerges } from "./guard";
import type { Actor, OpOf } from "./ops";

/** Sorts the rows of a box; formulas keep their relative references, validation rules stay in their places. */
export function sort(workbook: Workbook, sheet: Sheet, op: OpOf<"sort">, actor: Actor): Sheet {
  requireInside(sheet, op.box);
  guardBox(sheet, op.box, actor);
  const draft = new SheetDraft(sheet);
  const order = sortedRows(workbook, sheet, op);
  orders.set(op, order);
  order.forEach((from, index) => {
    const row = op.box.row + index;
    if (from === row) return;
    for (let column = op.box.column; column <= lastColumn(op.box); column++) {
      const cell = cellAt(sheet, from, column);
      draft.set(row, column, keepRule(cell && offsetCell(cell, row - from, 0), cellAt(sheet, row, column)));
    }
  });
  return draft.done();
}

const orders = new WeakMap<OpOf<"sort">, readonly number[]>();

/** Where the rows of a box were before it was sorted; undefined where it has not been. */
export const orderOf = (op: OpOf<"sort">): readonly number[] | undefined => orders.get(op);

/** Row numbers of a box in sorted order. */
export function sortedRows(
  workbook: Workbook,
  sheet: Sheet,
  { box, by }: Pick<OpOf<"sort">, "box" | "by">,
): number[] {
  const rows = Array.from({ length: box.rows }, (_, index) => box.row + index);
  const valueAt = (row: number, column: number) => cellAt(sheet, row, column)?.v ?? null;
  return rows.sort((a, b) => {
    for (const { column, ascending } of by) {
      const [left, right] = [valueAt(a, column), valueAt(b, column)];
      const [noLeft, noRight] = [left === null || left === "", right === null || right === ""];
      if (noLeft || noRight) {
        if (noLeft !== noRight) return noLeft ? 1 : -1;
        continue;
      }
      const order = compareValues(left, right, workbook.locale);
      if (order !== 0) return ascending ? order : -order;
    }
    return a - b;
  });
}

function keepRule(cell: Cell | null, there: Cell | null): Cell | null {
  if (cell?.d === there?.d) return cell;
  const { d: _, ...rest } = cell ?? { v: null };
  return there?.d === undefined ? rest : { ...rest, d: there.d };
}

/** Pushes cells aside, or pulls the rest up over deleted ones. */
export function shiftCells(
  workbook: Workbook,
  sheet: Sheet,
  op: OpOf<"insertCells" | "deleteCells">,
  actor: Actor,
): Workbook {
  requireInside(sheet, op.box);
  const rows = op.dimension === "ROWS";
  const tail = rows
    ? { ...op.box, rows: sheet.rows - op.box.row + 1 }
    : { ...op.box, columns: sheet.columns - op.box.column + 1 };
  guardBox(sheet, tail, actor);
  const draft = new SheetDraft(sheet);
  const count = (rows ? op.box.rows : op.box.columns) * (op.op === "insertCells" ? 1 : -1);
  for (let row = tail.row; row <= lastRow(tail); row++) {
    for (let column = tail.column; column <= lastColumn(tail); column++) {
      const [fromRow, fromColumn] = rows ? [row - count, column] : [row, column - count];
      const fromTail = fromRow >= tail.row && fromColumn >= tail.column;
      const inGrid = fromRow <= sheet.rows && fromColumn <= sheet.columns;
      draft.set(row, column, fromTail && inGrid ? cellAt(sheet, fromRow, fromColumn) : null);
    }
  }
  return withSheet(workbook, draft.done());
}

/** Merges a box, or each of its rows or columns; only the first value of each stays. */
export function merge(sheet: Sheet, op: OpOf<"merge">, actor: Actor): Sheet {
  requireInside(sheet, op.box);
  guardBox(sheet, op.box, actor);
  requireWholeMerges(sheet, op.box);
  const parts = mergeParts(op.box, op.how).filter((part) => part.rows * part.columns > 1);
  for (const part of parts) requireOneSide(sheet, part);
  const draft = new SheetDraft(sheet);
  for (const part of parts) keepFirst(draft, part);
  return draft.done({ merges: [...sheet.merges.filter((each) => !meets(each, op.box)), ...parts] });
}

function mergeParts({ row, column, rows, columns }: Box, how: "all" | "rows" | "columns"): Box[] {
  if (how === "all") return [{ row, column, rows, columns }];
  if (how === "rows")
    return Array.from({ length: rows }, (_, r) => ({ row: row + r, column, rows: 1, columns }));
  return Array.from({ length: columns }, (_, c) => ({ row, column: column + c, rows, columns: 1 }));
}

/** The first cell with content gives it to the top left one. */
function keepFirst(draft: SheetDraft, part: Box): void {
  let content: Cell | null = null;
  for (let row = part.row; row <= lastRow(part); row++) {
    for (let column = part.column; column <= lastColumn(part); column++) {
      const cell = draft.get(row, column);
      if (!content && (cell.v !== null || cell.f !== undefined)) content = cell;
      draft.set(row, column, emptied(cell));
    }
  }
  if (!content) return;
  const corner = draft.get(part.row, part.column);
  const { s: _s, d: _d, n: _n, ...rest } = content;
  draft.set(part.row, part.column, { ...corner, ...rest });
}

/** Breaks merged ranges apart. */
export function unmerge(sheet: Sheet, op: OpOf<"unmerge">, actor: Actor): Sheet {
  requireInside(sheet, op.box);
  guardBox(sheet, op.box, actor);
  requireWholeMerges(sheet, op.box);
  return { ...sheet, merges: sheet.merges.filter((each) => !overlap(each, op.box)) };
}
