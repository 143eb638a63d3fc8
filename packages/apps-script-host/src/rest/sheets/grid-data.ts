// GridData: the cells of a tab as spreadsheets.get gives them.

import { filteredRows } from "../../spreadsheet/model/filtered";
import { ruleAt } from "../../spreadsheet/model/relative-rule";
import { displayCell } from "../../workbook/display";
import { cellAt, contentExtent } from "../../workbook/grid";
import type { Cell, Sheet, Workbook } from "../../workbook/types";
import type { Json } from "../api";
import { cellFormat } from "./format";
import { pivotResource } from "./pivot-resource";
import type { Place } from "./place";
import { apiRule } from "./rules";

/** Width and height of columns and rows that nobody has changed, in pixels. */
const STANDARD_SIZE = { columns: 100, rows: 21 } as const;

/** The cells of the given places of a tab, or all of it. */
export function gridData(workbook: Workbook, sheet: Sheet, places: readonly Place[]): Json[] {
  const own = places.filter((place) => place.sheet.id === sheet.id).map(({ box }) => box);
  const whole = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  const extent = contentExtent(sheet);
  const filtered = filteredRows(workbook, sheet);
  return (own.length > 0 ? own : [whole]).map((box) => {
    const lastRow = Math.min(box.row + box.rows - 1, extent.row);
    const lastColumn = Math.min(box.column + box.columns - 1, Math.max(extent.column, 1));
    const rows = span(box.row, lastRow).map((row) => ({
      values: span(box.column, lastColumn).map((column) => cellData(workbook, sheet, { row, column })),
    }));
    return {
      ...(box.row > 1 ? { startRow: box.row - 1 } : {}),
      ...(box.column > 1 ? { startColumn: box.column - 1 } : {}),
      ...(rows.length > 0 ? { rowData: rows } : {}),
      rowMetadata: span(box.row, box.row + box.rows - 1).map((row) => rowMetadata(sheet, row, filtered)),
      columnMetadata: span(box.column, box.column + box.columns - 1).map((column) =>
        columnMetadata(sheet, column),
      ),
    };
  });
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const rowMetadata = (sheet: Sheet, row: number, filtered: readonly number[]): Json => ({
  pixelSize: sheet.rowHeights[row] ?? STANDARD_SIZE.rows,
  ...(filtered.includes(row) ? { hiddenByFilter: true } : {}),
  ...(sheet.hiddenRows.includes(row) ? { hiddenByUser: true } : {}),
});

const columnMetadata = (sheet: Sheet, column: number): Json => ({
  pixelSize: sheet.columnWidths[column] ?? STANDARD_SIZE.columns,
  ...(sheet.hiddenColumns.includes(column) ? { hiddenByUser: true } : {}),
});

/** CellData of a cell. */
export function cellData(
  workbook: Workbook,
  sheet: Sheet,
  { row, column }: { row: number; column: number },
): Json {
  const cell = cellAt(sheet, row, column);
  if (!cell) return {};
  const style = sheet.styles[cell.s ?? 0] ?? {};
  const rule = cell.d === undefined ? undefined : sheet.rules[cell.d];
  const format = cellFormat(style);
  const link = cell.r?.find((run) => run.link)?.link;
  return {
    ...valueFields(cell, displayCell(cell, style, workbook.locale)),
    ...(Object.keys(format).length > 0 ? { userEnteredFormat: format, effectiveFormat: format } : {}),
    ...(link ? { hyperlink: link } : {}),
    ...(cell.n ? { note: cell.n } : {}),
    ...(rule ? { dataValidation: apiRule(workbook, ruleAt(rule, row, column)) } : {}),
    ...(cell.p ? { pivotTable: pivotResource(workbook, cell.p) } : {}),
  };
}

function valueFields(cell: Cell, formattedValue: string): Json {
  const effective = extendedValue(cell);
  if (!effective) return cell.f ? { userEnteredValue: { formulaValue: cell.f } } : {};
  const userEntered = cell.f === undefined ? effective : { formulaValue: cell.f };
  return { userEnteredValue: userEntered, effectiveValue: effective, formattedValue };
}

const ERROR_TYPES: Record<string, string> = {
  "#NULL!": "NULL_VALUE",
  "#DIV/0!": "DIVIDE_BY_ZERO",
  "#VALUE!": "VALUE",
  "#REF!": "REF",
  "#NAME?": "NAME",
  "#NUM!": "NUM",
  "#N/A": "N_A",
  "Loading...": "LOADING",
};

function extendedValue({ v, e, m }: Cell): Json | null {
  if (v === null) return null;
  if (e) return { errorValue: { type: ERROR_TYPES[String(v)] ?? "ERROR", ...(m ? { message: m } : {}) } };
  if (typeof v === "number") return { numberValue: v };
  return typeof v === "boolean" ? { boolValue: v } : { stringValue: v };
}
