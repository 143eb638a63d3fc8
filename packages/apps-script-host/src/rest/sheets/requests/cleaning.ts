// Requests that tidy cells: white space, duplicates, pasted text.
import { NotEmulated, type Plain } from "../../../kernel/types";
import type { Op } from "../../../spreadsheet/model/ops";
import { displayCell } from "../../../workbook/display";
import { cellAt, forEachCell, widest } from "../../../workbook/grid";
import type { Sheet, Workbook } from "../../../workbook/types";
import { type Json, listOf, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { sheetById } from "../open";
import type { Place } from "../place";
import { gridRange } from "../ranges";
import type { RequestKind } from "./types";

/** trimWhitespace: at both ends, and runs inside become one space. */
export const trimWhitespace: RequestKind = (workbook, request, { where }) => {
  const { sheet, box } = gridRange(workbook, request.range, where);
  const ops: Op[] = [];
  forEachCell(sheet, box, ({ f, v }, row, column) => {
    if (typeof v !== "string" || f !== undefined) return;
    const trimmed = v.trim().replace(/\s+/g, " ");
    if (trimmed !== v)
      ops.push({ op: "write", sheetId: sheet.id, row, column, values: [[trimmed]], raw: true });
  });
  return { ops, reply: () => ({ trimWhitespace: counted("cellsChangedCount", ops.length) }) };
};

// Google leaves a count of none out.
const counted = (name: string, count: number): Json => (count > 0 ? { [name]: count } : {});

/** deleteDuplicates: rows whose compared columns show the same; the first of them stays, the others move up. */
export const deleteDuplicates: RequestKind = (workbook, request, { where }) => {
  const place = gridRange(workbook, request.range, where);
  const { box, sheet } = place;
  const columns = comparedColumns(place, request, where);
  const seen = new Set<string>();
  const kept: Plain[][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const key = JSON.stringify(columns.map((column) => shown(workbook, sheet, row, column).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(contentsOf(sheet, row, place));
  }
  const removed = box.rows - kept.length;
  const empty = Array.from({ length: removed }, () => new Array<Plain>(box.columns).fill(null));
  const write: Op = {
    op: "write",
    sheetId: sheet.id,
    row: box.row,
    column: box.column,
    values: [...kept, ...empty],
  };
  return {
    ops: removed > 0 ? [write] : [],
    reply: () => ({ deleteDuplicates: counted("duplicatesRemovedCount", removed) }),
  };
};

function comparedColumns({ box }: Place, { comparisonColumns }: Json, where: string): number[] {
  const named = listOf(comparisonColumns).map(({ startIndex }) => Number(startIndex ?? 0) + 1);
  const inside = (column: number) => column >= box.column && column < box.column + box.columns;
  if (!named.every(inside) || listOf(comparisonColumns).some(({ dimension }) => dimension !== "COLUMNS"))
    throw invalidArgument(`${where}comparisonColumns must be columns of the range.`);
  return named.length > 0 ? named : Array.from({ length: box.columns }, (_, index) => box.column + index);
}

const shown = (workbook: Workbook, sheet: Sheet, row: number, column: number): string => {
  const cell = cellAt(sheet, row, column);
  return displayCell(cell, sheet.styles[cell?.s ?? 0], workbook.locale);
};

// A text stays a text however it looks: the apostrophe says so.
function contentsOf(sheet: Sheet, row: number, { box }: Place): Plain[] {
  return Array.from({ length: box.columns }, (_, index) => {
    const cell = cellAt(sheet, row, box.column + index);
    if (cell?.f !== undefined) return cell.f;
    return typeof cell?.v === "string" ? `'${cell.v}` : (cell?.v ?? null);
  });
}

/** pasteData: delimited text, read as typed. */
export const pasteData: RequestKind = (workbook, request, { where }) => {
  const { coordinate, data, delimiter, html } = request;
  if (html === true) throw new NotEmulated("sheets.spreadsheets.batchUpdate pasteData of HTML");
  if (typeof data !== "string") throw invalidArgument(`${where}Must specify data with a delimiter.`);
  const { columnIndex, rowIndex, sheetId } = objectOf(coordinate);
  const sheet = sheetById(workbook, sheetId, where);
  const rows = data.split(/\r?\n/).map((line) => line.split(String(delimiter ?? "\t")));
  const width = widest(rows);
  const values = rows.map((row): Plain[] => [...row, ...new Array<Plain>(width - row.length).fill(null)]);
  const [row, column] = [Number(rowIndex ?? 0) + 1, Number(columnIndex ?? 0) + 1];
  return { ops: [{ op: "write", sheetId: sheet.id, row, column, values, skipNulls: true }] };
};
