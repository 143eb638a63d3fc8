// Range: clearing, copying, moving, merging, sorting, inserting and deleting cells.

import { canEdit } from "../../drive/access";
import { type Context, type Plain, ScriptError, type ServiceTable } from "../../kernel/types";
import { meets } from "../../workbook/box";
import { cellAt, hasContent } from "../../workbook/grid";
import type { Box, Dimension, Sheet } from "../../workbook/types";
import { BUFFER_MS, READ_MS, STRUCTURE_MS } from "../latency";
import { mayEditBox } from "../model/guard";
import type { ClearWhat, Op, PasteType } from "../model/ops";
import { actorOn, buffer, commitOne, read, sheetIn } from "../session";
import { asRange, boxOf, type RangeRef, rangeRef, readSheet } from "./refs";

const clearing =
  (what: ClearWhat) =>
  (range: RangeRef): Op => ({ op: "clear", box: boxOf(range), what });

/** Services that keep back one operation on a range. */
function changing(
  milliseconds: number,
  entries: Record<string, (range: RangeRef, ...args: Plain[]) => Op>,
): ServiceTable {
  const table: Record<string, ServiceTable[string]> = {};
  for (const [name, make] of Object.entries(entries)) {
    table[`Range.${name}`] = (context, ref, ...args) => {
      context.charge(`Range.${name}`, milliseconds);
      buffer(context, asRange(ref).spreadsheetId, make(asRange(ref), ...args));
    };
  }
  return table;
}

const cells =
  (op: "insertCells" | "deleteCells") =>
  (range: RangeRef, dimension: Plain = "ROWS"): Op => ({
    op,
    box: boxOf(range),
    dimension: dimension as Dimension,
  });

/** Columns of a sort may be given as numbers or as `{ column, ascending }`. */
function sorting(range: RangeRef, by: Plain = null): Op {
  const specs = Array.isArray(by)
    ? by
    : by === null
      ? Array.from({ length: range.columns }, (_, c) => range.column + c)
      : [by];
  return {
    op: "sort",
    box: boxOf(range),
    by: specs.map((spec) => {
      if (typeof spec === "number") return { column: spec, ascending: true };
      const { column, ascending = true } = (spec ?? {}) as { column?: Plain; ascending?: boolean };
      if (typeof column !== "number") throw new ScriptError("Invalid argument: sortSpecObj");
      return { column, ascending: ascending !== false };
    }),
  };
}

function copyTo(
  context: Context,
  ref: Plain,
  target: Plain = null,
  type: Plain = "PASTE_NORMAL",
  transposed: Plain = false,
): void {
  context.charge("Range.copyTo", STRUCTURE_MS);
  const [from, to] = [asRange(ref), asRange(target)];
  // Values of formulas must be there before they are pasted.
  commitOne(context, from.spreadsheetId);
  buffer(context, from.spreadsheetId, {
    op: "copy",
    from: boxOf(from),
    to: boxOf(to),
    type: type as PasteType,
    transposed: transposed === true,
  });
}

/** The rectangle of filled cells around a range, as Ctrl+A finds it. */
function dataRegion(sheet: Sheet, start: Box, dimension: Plain): Box {
  let region: Box = { ...start };
  for (let grown = true; grown; ) {
    const wider = dimension === null || dimension === "COLUMNS" ? growColumns(sheet, region) : region;
    const taller = dimension === null || dimension === "ROWS" ? growRows(sheet, wider) : wider;
    grown = taller.rows !== region.rows || taller.columns !== region.columns;
    region = taller;
  }
  return region;
}

function filled(sheet: Sheet, box: Box): boolean {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (row >= 1 && column >= 1 && hasContent(cellAt(sheet, row, column))) return true;
    }
  }
  return false;
}

function growRows(sheet: Sheet, box: Box): Box {
  const line = { column: box.column, columns: box.columns, rows: 1 };
  let { row, rows } = box;
  if (row > 1 && filled(sheet, { ...line, row: row - 1 })) {
    row--;
    rows++;
  }
  if (row + rows <= sheet.rows && filled(sheet, { ...line, row: row + rows })) rows++;
  return { ...box, row, rows };
}

function growColumns(sheet: Sheet, box: Box): Box {
  const line = { row: box.row, rows: box.rows, columns: 1 };
  let { column, columns } = box;
  if (column > 1 && filled(sheet, { ...line, column: column - 1 })) {
    column--;
    columns++;
  }
  if (column + columns <= sheet.columns && filled(sheet, { ...line, column: column + columns })) columns++;
  return { ...box, column, columns };
}

const STEPS: Record<string, [number, number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Where Ctrl+arrow leads: the edge of the filled stretch, or the next filled cell, or the edge of the grid. */
function nextDataCell(sheet: Sheet, start: Box, direction: string): Box {
  const [down, right] = STEPS[direction] ?? [1, 0];
  let { row, column } = start;
  const inside = (r: number, c: number) => r >= 1 && c >= 1 && r <= sheet.rows && c <= sheet.columns;
  const full = (r: number, c: number) => inside(r, c) && hasContent(cellAt(sheet, r, c));
  const alongEdge = full(row, column) && full(row + down, column + right);
  if (alongEdge) {
    while (full(row + down, column + right)) [row, column] = [row + down, column + right];
  } else {
    do [row, column] = [row + down, column + right];
    while (inside(row, column) && !full(row, column));
    if (!inside(row, column)) [row, column] = [row - down, column - right];
  }
  return { row, column, rows: 1, columns: 1 };
}

const mergesIn = (sheet: Sheet, range: Box): Box[] => sheet.merges.filter((merge) => meets(merge, range));

function whereIs(context: Context, ref: Plain, find: (sheet: Sheet, range: RangeRef) => Box): Plain {
  context.charge("Range.getDataRegion", READ_MS);
  const range = asRange(ref);
  const { sheet } = readSheet(context, range);
  return rangeRef(range.spreadsheetId, { sheetId: range.sheetId, ...find(sheet, range) });
}

/** Structure of ranges. */
export const rangeStructureServices: ServiceTable = {
  ...changing(BUFFER_MS, {
    clear: (range, what) => clearing((what ?? { contents: true, formats: true }) as ClearWhat)(range),
    clearContent: clearing({ contents: true }),
    clearFormat: clearing({ formats: true }),
    clearNote: clearing({ notes: true }),
    clearDataValidations: clearing({ validations: true }),
    merge: (range) => ({ op: "merge", box: boxOf(range), how: "all" }),
    mergeAcross: (range) => ({ op: "merge", box: boxOf(range), how: "rows" }),
    mergeVertically: (range) => ({ op: "merge", box: boxOf(range), how: "columns" }),
    breakApart: (range) => ({ op: "unmerge", box: boxOf(range) }),
  }),
  ...changing(STRUCTURE_MS, {
    insertCells: cells("insertCells"),
    deleteCells: cells("deleteCells"),
    moveTo: (range, target) => ({ op: "cut", from: boxOf(range), to: boxOf(asRange(target ?? null)) }),
  }),
  "Range.sort": (context, ref, by = null) => {
    context.charge("Range.sort", STRUCTURE_MS);
    const range = asRange(ref);
    commitOne(context, range.spreadsheetId);
    buffer(context, range.spreadsheetId, sorting(range, by));
  },
  "Range.copyTo": copyTo,
  "Range.isPartOfMerge": (context, ref) =>
    mergesIn(readSheet(context, asRange(ref)).sheet, asRange(ref)).length > 0,
  "Range.getMergedRanges": (context, ref) => {
    const range = asRange(ref);
    const { sheet } = readSheet(context, range);
    return mergesIn(sheet, range).map((box) =>
      rangeRef(range.spreadsheetId, { sheetId: range.sheetId, ...box }),
    );
  },
  "Range.getDataRegion": (context, ref, dimension = null) =>
    whereIs(context, ref, (sheet, range) => dataRegion(sheet, plainBox(range), dimension)),
  "Range.getNextDataCell": (context, ref, direction = "DOWN") =>
    whereIs(context, ref, (sheet, range) => nextDataCell(sheet, plainBox(range), String(direction))),
  "Range.canEdit": (context, ref) => {
    const { spreadsheetId, ...range } = asRange(ref);
    const sheet = sheetIn(read(context, spreadsheetId), range.sheetId);
    const { effectiveUser } = context.execution;
    return (
      canEdit(context.store, spreadsheetId, effectiveUser) &&
      mayEditBox(sheet, range, actorOn(context, spreadsheetId))
    );
  },
};

const plainBox = ({ row, column, rows, columns }: RangeRef): Box => ({ row, column, rows, columns });
