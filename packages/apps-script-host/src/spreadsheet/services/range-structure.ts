// Range: clearing, copying, moving, merging, sorting, inserting and deleting cells.

import type { ClearWhat, PasteType, SortColumn, StructureCalls } from "../../calls/spreadsheet/structure";
import { canEdit } from "../../drive/access";
import { type Context, ScriptError, type Service, type Services } from "../../kernel/types";
import { meets } from "../../workbook/box";
import { cellAt, hasContent } from "../../workbook/grid";
import type { Box, Dimension, Sheet } from "../../workbook/types";
import { BUFFER_MS, READ_MS, STRUCTURE_MS } from "../latency";
import { mayEditBox } from "../model/guard";
import type { Op } from "../model/ops";
import { actorOn, buffer, commitOne, read, sheetIn } from "../session";
import { boxOf, cellsOf, type RangeRef, rangeOn, readSheet } from "./refs";

/** A service that keeps back one operation on a range. */
const changing =
  <Rest extends unknown[]>(
    method: string,
    milliseconds: number,
    make: (range: RangeRef, ...rest: Rest) => Op,
  ): Service<(range: RangeRef, ...rest: Rest) => void> =>
  (context: Context, range: RangeRef, ...rest: Rest) => {
    context.charge(method, milliseconds);
    buffer(context, range.spreadsheetId, make(range, ...rest));
  };

const clearing =
  (what: ClearWhat) =>
  (range: RangeRef): Op => ({ op: "clear", box: boxOf(range), what });

const merging =
  (how: "all" | "rows" | "columns") =>
  (range: RangeRef): Op => ({ op: "merge", box: boxOf(range), how });

const shifting =
  (op: "insertCells" | "deleteCells") =>
  (range: RangeRef, dimension: Dimension): Op => ({ op, box: boxOf(range), dimension });

/** Columns of a sort may be given as numbers or as `{ column, ascending }`. */
function sorting(range: RangeRef, by: SortColumn | readonly SortColumn[]): Op {
  const specs: readonly SortColumn[] = isList(by)
    ? by
    : by === null
      ? Array.from({ length: range.columns }, (_, c) => range.column + c)
      : [by];
  return {
    op: "sort",
    box: boxOf(range),
    by: specs.map((spec) => {
      if (typeof spec === "number") return { column: spec, ascending: true };
      const { column, ascending = true } = spec ?? {};
      if (typeof column !== "number") throw new ScriptError("Invalid argument: sortSpecObj");
      return { column, ascending: ascending !== false };
    }),
  };
}

const isList = (by: SortColumn | readonly SortColumn[]): by is readonly SortColumn[] => Array.isArray(by);

function copyTo(context: Context, from: RangeRef, to: RangeRef, type: PasteType, transposed: boolean): void {
  context.charge("Range.copyTo", STRUCTURE_MS);
  // Values of formulas must be there before they are pasted.
  commitOne(context, from.spreadsheetId);
  const op: Op = { op: "copy", from: boxOf(from), to: boxOf(to), type, transposed };
  buffer(context, from.spreadsheetId, op);
}

/** The rectangle of filled cells around a range, as Ctrl+A finds it. */
function dataRegion(sheet: Sheet, start: Box, dimension: Dimension | null): Box {
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

function whereIs(context: Context, range: RangeRef, find: (sheet: Sheet) => Box): RangeRef {
  context.charge("Range.getDataRegion", READ_MS);
  const { sheet } = readSheet(context, range);
  return rangeOn(range, find(sheet));
}

/** Structure of ranges. */
export const rangeStructureServices: Services<Omit<StructureCalls, "Range.offset">> = {
  "Range.clear": changing("Range.clear", BUFFER_MS, (range, what: ClearWhat | null) =>
    clearing(what ?? { contents: true, formats: true })(range),
  ),
  "Range.clearContent": changing("Range.clearContent", BUFFER_MS, clearing({ contents: true })),
  "Range.clearFormat": changing("Range.clearFormat", BUFFER_MS, clearing({ formats: true })),
  "Range.clearNote": changing("Range.clearNote", BUFFER_MS, clearing({ notes: true })),
  "Range.clearDataValidations": changing(
    "Range.clearDataValidations",
    BUFFER_MS,
    clearing({ validations: true }),
  ),
  "Range.merge": changing("Range.merge", BUFFER_MS, merging("all")),
  "Range.mergeAcross": changing("Range.mergeAcross", BUFFER_MS, merging("rows")),
  "Range.mergeVertically": changing("Range.mergeVertically", BUFFER_MS, merging("columns")),
  "Range.breakApart": changing("Range.breakApart", BUFFER_MS, (range) => ({
    op: "unmerge",
    box: boxOf(range),
  })),
  "Range.insertCells": changing("Range.insertCells", STRUCTURE_MS, shifting("insertCells")),
  "Range.deleteCells": changing("Range.deleteCells", STRUCTURE_MS, shifting("deleteCells")),
  "Range.moveTo": changing("Range.moveTo", STRUCTURE_MS, (range, to: RangeRef) => ({
    op: "cut",
    from: boxOf(range),
    to: boxOf(to),
  })),
  "Range.sort": (context, range, by) => {
    context.charge("Range.sort", STRUCTURE_MS);
    commitOne(context, range.spreadsheetId);
    buffer(context, range.spreadsheetId, sorting(range, by));
  },
  "Range.copyTo": copyTo,
  "Range.isPartOfMerge": (context, range) => mergesIn(readSheet(context, range).sheet, range).length > 0,
  "Range.getMergedRanges": (context, range) =>
    mergesIn(readSheet(context, range).sheet, range).map((box) => rangeOn(range, box)),
  "Range.getDataRegion": (context, range, dimension) =>
    whereIs(context, range, (sheet) => dataRegion(sheet, cellsOf(range), dimension)),
  "Range.getNextDataCell": (context, range, direction) =>
    whereIs(context, range, (sheet) => nextDataCell(sheet, cellsOf(range), direction)),
  "Range.canEdit": (context, { spreadsheetId, ...range }) => {
    const sheet = sheetIn(read(context, spreadsheetId), range.sheetId);
    const { effectiveUser } = context.execution;
    return (
      canEdit(context.store, spreadsheetId, effectiveUser) &&
      mayEditBox(sheet, range, actorOn(context, spreadsheetId))
    );
  },
};
