// Range: checkboxes, duplicates, splitting, trimming; and finding and replacing text.

import type { CleaningCalls } from "../../calls/spreadsheet/structure";
import { offsetFormula } from "../../formulas/references";
import type { Context, Plain, Services } from "../../kernel/types";
import { cellAt, widest } from "../../workbook/grid";
import type { Box, Rule, Scalar, Sheet, Workbook } from "../../workbook/types";
import { READ_CELL_MS, READ_MS, STRUCTURE_MS } from "../latency";
import type { Op } from "../model/ops";
import { buffer, writeNow } from "../session";
import { scriptValue, shownOf, tableOf } from "./cells";
import { keepBack } from "./range-values";
import { boxOf, type RangeRef, rangeRef, readSheet } from "./refs";

const checkbox = (values: readonly Scalar[]): Rule => ({
  criteria: "CHECKBOX",
  values,
  allowInvalid: false,
  helpText: null,
});

const table = (range: Box, value: (r: number, c: number) => Plain): Plain[][] =>
  Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_unused, c) => value(r, c)),
  );

const writeOp = (
  { sheetId, row, column }: RangeRef,
  values: readonly (readonly Plain[])[],
  raw = false,
): Op => ({
  op: "write",
  sheetId,
  row,
  column,
  values,
  raw,
});

/** Checkboxes begin unchecked where the cell holds neither of their values. */
function insertCheckboxes(context: Context, range: RangeRef, values: readonly Scalar[]): void {
  const [checked, unchecked] = [
    values[0] ?? true,
    values.length > 1 ? values[1] : values.length === 1 ? "" : false,
  ];
  keepBack(context, "Range.insertCheckboxes", range, {
    op: "validation",
    box: boxOf(range),
    rules: checkbox(values),
  });
  const { sheet } = readSheet(context, range);
  const now = table(range, (r, c) => {
    const v = cellAt(sheet, range.row + r, range.column + c)?.v ?? null;
    return v === checked || v === unchecked ? v : (unchecked ?? null);
  });
  buffer(context, range.spreadsheetId, writeOp(range, now, true));
}

function removeCheckboxes(context: Context, range: RangeRef): void {
  keepBack(context, "Range.removeCheckboxes", range, { op: "validation", box: boxOf(range), rules: null });
  buffer(context, range.spreadsheetId, { op: "clear", box: boxOf(range), what: { contents: true } });
}

const checkboxRule = (sheet: Sheet, row: number, column: number): Rule | null => {
  const d = cellAt(sheet, row, column)?.d;
  const rule = d === undefined ? undefined : sheet.rules[d];
  return rule?.criteria === "CHECKBOX" ? rule : null;
};

/** Checks or unchecks the cells that have a checkbox; others stay. */
function mark(on: boolean) {
  return (context: Context, range: RangeRef): void => {
    context.charge(on ? "Range.check" : "Range.uncheck", READ_MS);
    const { sheet } = readSheet(context, range);
    const ops: Op[] = [];
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        const rule = checkboxRule(sheet, row, column);
        if (!rule) continue;
        const [checked = true, unchecked = rule.values.length === 1 ? "" : false] = rule.values;
        ops.push({ op: "write", sheetId: range.sheetId, row, column, values: [[on ? checked : unchecked]] });
      }
    }
    if (ops.length > 0) buffer(context, range.spreadsheetId, ...ops);
  };
}

/** True or false when all checkboxes agree, null when they differ or some cell has none. */
function isChecked(context: Context, range: RangeRef): boolean | null {
  context.charge("Range.isChecked", READ_MS);
  const { sheet } = readSheet(context, range);
  const states = tableOf(sheet, range, (cell, row, column) => {
    const rule = checkboxRule(sheet, row, column);
    return rule ? (cell?.v ?? null) === (rule.values[0] ?? true) : null;
  }).flat();
  return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
}

/** Keeps the first of equal rows; the rest of the range is emptied. Returns the range of what is left. */
function removeDuplicates(context: Context, range: RangeRef, columns: readonly number[] | null): RangeRef {
  context.charge("Range.removeDuplicates", STRUCTURE_MS + READ_CELL_MS * range.rows * range.columns);
  const { workbook, sheet } = readSheet(context, range);
  const compared = columns?.map((column) => column - range.column) ?? null;
  const seen = new Set<string>();
  const kept = tableOf(sheet, range, (cell, row, column) => ({ cell, row, column })).filter((row) => {
    const keys = row.filter((_, c) => compared === null || compared.includes(c));
    const key = JSON.stringify(keys.map(({ cell }) => shownOf(workbook, sheet, cell).toLowerCase()));
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  const values = kept.map((row, r) =>
    row.map(({ cell, row: from }) =>
      cell?.f === undefined
        ? rawValue(workbook, sheet, cell)
        : offsetFormula(cell.f, range.row + r - from, 0),
    ),
  );
  const rest = { ...boxOf(range), row: range.row + kept.length, rows: range.rows - kept.length };
  const ops: Op[] = [writeOp(range, values)];
  if (rest.rows > 0) ops.push({ op: "clear", box: rest, what: { contents: true } });
  writeNow(context, range.spreadsheetId, ...ops);
  return rangeRef(range.spreadsheetId, { ...boxOf(range), rows: kept.length });
}

/** A value that stays what it is when written again: texts are marked as such. */
function rawValue(workbook: Workbook, sheet: Sheet, cell: ReturnType<typeof cellAt>): Plain {
  const value = scriptValue(workbook, sheet, cell);
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

const DELIMITERS = [",", ";", ".", " "];

function splitTextToColumns(context: Context, range: RangeRef, delimiter: string | null): void {
  context.charge("Range.splitTextToColumns", STRUCTURE_MS);
  const { workbook, sheet } = readSheet(context, range);
  const texts = tableOf(sheet, { ...range, columns: 1 }, (cell) => shownOf(workbook, sheet, cell)).map(
    ([text]) => text ?? "",
  );
  const mark =
    delimiter === null
      ? DELIMITERS.find((each) => texts.some((text) => text.includes(each)))
      : String(delimiter);
  if (mark === undefined) return;
  const rows = texts.map((text) => text.split(mark).map((part) => (mark === " " ? part : part.trim())));
  const width = widest(rows);
  const values = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
  const missing = range.column + width - 1 - sheet.columns;
  const ops: Op[] = [];
  if (missing > 0) {
    ops.push({
      op: "insert",
      sheetId: range.sheetId,
      dimension: "COLUMNS",
      at: sheet.columns + 1,
      count: missing,
      inherit: "none",
    });
  }
  buffer(context, range.spreadsheetId, ...ops, writeOp(range, values));
}

function trimWhitespace(context: Context, range: RangeRef): void {
  context.charge("Range.trimWhitespace", STRUCTURE_MS);
  const { sheet } = readSheet(context, range);
  const ops: Op[] = [];
  tableOf(sheet, range, (cell, row, column) => {
    if (typeof cell?.v !== "string" || cell.f !== undefined || cell.e) return;
    const trimmed = cell.v.replace(/\s+/g, " ").trim();
    if (trimmed !== cell.v)
      ops.push({ op: "write", sheetId: range.sheetId, row, column, values: [[trimmed]], raw: true });
  });
  if (ops.length > 0) buffer(context, range.spreadsheetId, ...ops);
}

function randomize(context: Context, range: RangeRef): void {
  context.charge("Range.randomize", STRUCTURE_MS);
  const { workbook, sheet } = readSheet(context, range);
  const rows = tableOf(sheet, range, (cell) => cell?.f ?? rawValue(workbook, sheet, cell));
  for (let index = rows.length - 1; index > 0; index--) {
    const other = Math.floor(context.random() * (index + 1));
    [rows[index], rows[other]] = [rows[other] ?? [], rows[index] ?? []];
  }
  buffer(context, range.spreadsheetId, writeOp(range, rows));
}

/** Checkboxes and cleaning of ranges. */
export const cleaningServices: Services<Omit<CleaningCalls, "Range.autoFill" | "Range.autoFillToNeighbor">> =
  {
    "Range.insertCheckboxes": insertCheckboxes,
    "Range.removeCheckboxes": removeCheckboxes,
    "Range.check": mark(true),
    "Range.uncheck": mark(false),
    "Range.isChecked": isChecked,
    "Range.removeDuplicates": removeDuplicates,
    "Range.splitTextToColumns": splitTextToColumns,
    "Range.trimWhitespace": trimWhitespace,
    "Range.randomize": randomize,
  };
