// A whole spreadsheet in Univer's terms.
import { type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import type { CellView, SheetView, SpreadsheetView } from "../../wire/api";
import { english } from "../text/index";
import { cellData, styleData } from "./cells";
import { conditionalRules } from "./conditional";
import { COLUMN_WIDTH, frozenThatFit } from "./frozen";
import { ROW_HEIGHT, wrappedHeights } from "./heights";
import { placeOf, rangeOf } from "./places";
import { validationRules } from "./validations";
import { zoomThatFits } from "./zoom";

const NOTE = { width: 220, height: 96 };

/** The workbook as Univer takes it, rules and notes included. */
export function workbookData(view: SpreadsheetView): IWorkbookData {
  const sheets = [...view.sheets].sort((one, other) => one.index - other.index);
  const looks = new Looks();
  const data = Object.fromEntries(sheets.map((sheet) => [String(sheet.id), sheetData(sheet, looks)]));
  return {
    id: view.id,
    name: view.name,
    appVersion: "0.25.1",
    locale: english ? LocaleType.EN_US : LocaleType.ZH_CN,
    styles: looks.styles,
    sheetOrder: sheets.map((sheet) => String(sheet.id)),
    sheets: data,
    resources: [
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: bySheet(sheets, validationRules) },
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: bySheet(sheets, conditionalRules) },
      { name: "SHEET_NOTE_PLUGIN", data: bySheet(sheets, notes) },
    ],
  };
}

function bySheet(sheets: SheetView[], of: (sheet: SheetView, sheets: SheetView[]) => object): string {
  return JSON.stringify(Object.fromEntries(sheets.map((sheet) => [String(sheet.id), of(sheet, sheets)])));
}

function sheetData(sheet: SheetView, looks: Looks): Partial<IWorksheetData> {
  const { frozenRows } = sheet;
  const zoomRatio = zoomThatFits(sheet, innerWidth);
  const frozenColumns = frozenThatFit(sheet, innerWidth / zoomRatio);
  return {
    id: String(sheet.id),
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    tabColor: sheet.tabColor ?? "",
    zoomRatio,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    showGridlines: sheet.gridlines ? 1 : 0,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    cellData: cellMatrix(sheet, looks),
    mergeData: sheet.merges.map(rangeOf),
    rowData: lines({ ...wrappedHeights(sheet), ...sheet.rowHeights }, sheet.hiddenRows, (h) => ({
      h,
      ia: 0 as const,
    })),
    columnData: lines(sheet.columnWidths, sheet.hiddenColumns, (w) => ({ w })),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
    },
  };
}

/** Most cells of a large tab look like another one: each look is made once. */
class Looks {
  readonly styles: Record<string, IStyleData> = {};
  #ids = new Map<string, string>();

  of(cell: CellView): string {
    const key = `${cell.t ? cell.format : ""} ${cell.link ? 1 : ""} ${cell.s ? JSON.stringify(cell.s) : ""}`;
    const known = this.#ids.get(key);
    if (known) return known;
    const id = `look${this.#ids.size}`;
    this.#ids.set(key, id);
    this.styles[id] = styleData(cell);
    return id;
  }
}

function cellMatrix(sheet: SheetView, looks: Looks): NonNullable<IWorksheetData["cellData"]> {
  const matrix: Record<number, Record<number, ReturnType<typeof cellData>>> = {};
  for (const key in sheet.cells) {
    const cell = sheet.cells[key]!;
    const [row, column] = placeOf(key);
    matrix[row - 1] ??= {};
    matrix[row - 1]![column - 1] = cellData(cell, looks.of(cell));
  }
  return matrix;
}

function lines<T extends object>(
  sizes: Record<number, number>,
  hidden: number[],
  sized: (size: number) => T,
) {
  const data: Record<number, Partial<T> & { hd?: 1 }> = {};
  for (const [line, size] of Object.entries(sizes)) data[Number(line) - 1] = sized(size);
  for (const line of hidden) data[line - 1] = { ...data[line - 1]!, hd: 1 };
  return data;
}

function notes(sheet: SheetView): object {
  const byRow: Record<number, Record<number, object>> = {};
  for (const key in sheet.cells) {
    const cell = sheet.cells[key]!;
    if (!cell.note) continue;
    const [row, column] = placeOf(key);
    byRow[row - 1] ??= {};
    byRow[row - 1]![column - 1] = {
      id: `note ${key}`,
      row: row - 1,
      col: column - 1,
      note: cell.note,
      ...NOTE,
    };
  }
  return byRow;
}
