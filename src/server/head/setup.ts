// Lays out the tabs of a head workbook as one request list: it happens as a whole or not at all.
import { fieldKinds } from "../../core/field";
import type { Cells, Form, Language } from "../../core/model";
import {
  type Column,
  type FieldSource,
  type FormTabKey,
  groupColours,
  headerText,
  type TabKey,
  type Table,
  type TableKey,
  tableOf,
  tables,
  tabName,
  tabOrder,
} from "../../core/tables";
import { inLanguage, labelsOf } from "../../core/text";
import { serialOf } from "../google/serial";
import {
  addTab,
  cells,
  choices,
  choicesFrom,
  filter,
  hide,
  type Look,
  type NewCell,
  paint,
  warn,
  widths,
} from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { tabId } from "../tabs/tab-ids";
import { columnName } from "../tabs/table";

/** Key row and header stand above the data. */
export const DATA_ROW = 2;
const SPARE_ROWS = 200;
/** Pixels of a small screen. */
const SMALL_SCREEN = 1_280;
const HEADER: Look = { bold: true, background: "#E8EAED", wrap: true };
const COMPUTED = "#F5F5F5";

/** Requests that make one table tab with its rows, at a place among the tabs. */
export function tableTab(
  key: TableKey | FormTabKey,
  rows: readonly Cells[],
  index: number,
  language: Language,
  source?: FieldSource,
): SheetRequest[] {
  return layTable(tableOf(key, source), { sheetId: tabId(key), rows, index, language });
}

/** Where a table is laid out, and with which records. */
export interface Layout {
  readonly sheetId: number;
  readonly rows: readonly Cells[];
  readonly index: number;
  readonly language: Language;
}

/** Requests that make a tab of a table, whatever it is a table of. */
export function layTable(
  table: Pick<Table, "name" | "group" | "columns">,
  { sheetId, rows, index, language }: Layout,
): SheetRequest[] {
  const { columns } = table;
  const height = DATA_ROW + rows.length + SPARE_ROWS;
  const data = (column: number, count = 1): GridRange => ({
    sheetId,
    startRowIndex: DATA_ROW,
    endRowIndex: height,
    startColumnIndex: column,
    endColumnIndex: column + count,
  });
  return [
    addTab({
      sheetId,
      title: inLanguage(table.name, language),
      index,
      rows: height,
      columns: columns.length,
      frozenRows: DATA_ROW,
      frozenColumns: frozenColumns(columns, language),
      color: groupColours[table.group],
      hidden: table.group === "hidden",
    }),
    ...columns.map((column, position) => paint(data(position), lookOf(column))),
    cells(sheetId, 0, 0, tableCells(table, rows, language)),
    hide(sheetId, "ROWS", 0),
    ...widths(
      sheetId,
      0,
      columns.map((column) => pixelsOf(column, language)),
    ),
    ...columns.flatMap((column, position) => choiceRule(column, data(position), language)),
    filter({
      sheetId,
      startRowIndex: 1,
      endRowIndex: height,
      startColumnIndex: 0,
      endColumnIndex: columns.length,
    }),
    ...columns.flatMap((column, position) => (isHidden(column) ? [hide(sheetId, "COLUMNS", position)] : [])),
    ...computedRuns(columns).map(({ start, count }) => warn(data(start, count))),
  ];
}

/** The cells of a table from its key row on. */
export function tableCells(
  { columns }: Pick<Table, "columns">,
  rows: readonly Cells[],
  language: Language,
): NewCell[][] {
  return [
    columns.map(({ key: name }) => ({ value: name })),
    columns.map((column) => headerCell(column, language)),
    ...rows.map((row) => columns.map((column) => dataCell(column, row[column.key]))),
  ];
}

// Whose row it is stays in sight where a tab of units is wider than a small screen; in a department's tab, what it is about.
function frozenColumns(columns: readonly Column[], language: Language): number {
  const shown = columns.filter((column) => !isHidden(column));
  const wide = shown.reduce((sum, column) => sum + pixelsOf(column, language), 0);
  const isOfUnits = columns.some(({ key }) => ["unitId", "rowKey", "exceptionId"].includes(key));
  if (!isOfUnits || wide <= SMALL_SCREEN) return 0;
  return 1 + columns.findIndex(({ key }) => ["unit", "name", "item"].includes(key));
}

function isHidden({ kind, computed }: Column): boolean {
  return kind === "id" && computed === true;
}

/** Requests that make a tab of running text, one paragraph a row. */
export function textTab(
  key: TabKey,
  lines: readonly NewCell[],
  index: number,
  language: Language,
  color: string,
): SheetRequest[] {
  const sheetId = tabId(key);
  return [
    addTab({
      sheetId,
      title: inLanguage(tabName(key), language),
      index,
      rows: Math.max(lines.length, 40),
      columns: 12,
      frozenRows: 0,
      color,
      hidden: false,
    }),
    ...widths(sheetId, 0, [720]),
    cells(
      sheetId,
      0,
      0,
      lines.map((line) => [line]),
    ),
  ];
}

/** Place of a tab among all tabs. */
export function tabIndex(key: TabKey, forms: readonly Form[]): number {
  return tabOrder(forms).indexOf(key);
}

/** Pixels of a bold character of 10 points, Chinese or Latin, and of the sign of a filter with the cell's margins. */
const HEADER_PIXELS = { wide: 14, narrow: 8, sign: 30 } as const;
/** Characters of a header that stay on one line; longer ones are wrapped. */
const ONE_LINE = 6;

// Beside the sign of the filter a short header is read whole.
function pixelsOf(column: Column, language: Language): number {
  const characters = [...headerText(column, language)].slice(0, ONE_LINE);
  const { wide, narrow, sign } = HEADER_PIXELS;
  const header = characters.reduce<number>((sum, each) => sum + (each > "\u2e7f" ? wide : narrow), sign);
  return Math.max(column.width, header);
}

function headerCell(column: Column, language: Language): NewCell {
  const help = column.help ? inLanguage(column.help, language) : "";
  return {
    value: headerText(column, language),
    // Also over numbers on the left: the sign of the filter covers what stands on the right.
    look: HEADER,
    ...(help ? { note: help } : {}),
  };
}

function dataCell(column: Column, value: Cells[string] | undefined): NewCell {
  const look = lookOf(column);
  const { holds } = fieldKinds[column.kind];
  if (holds === "day" && typeof value === "string") return { day: value.slice(0, 10), look };
  if (holds === "moment" && typeof value === "string")
    return { value: serialOf(value, holds) ?? value, look };
  return { value: value ?? "", look };
}

function isNumber({ kind }: Column): boolean {
  return fieldKinds[kind].holds === "number";
}

function lookOf(column: Column): Look {
  const pattern = column.pattern === undefined ? fieldKinds[column.kind].pattern : column.pattern;
  return {
    ...(pattern !== null && { pattern }),
    ...(isNumber(column) ? { align: "RIGHT" as const } : {}),
    ...(isProse(column) ? { wrap: true } : {}),
    ...(column.computed ? { background: COMPUTED } : {}),
  };
}

function isProse({ kind, width, oneLine }: Column): boolean {
  const { wraps } = fieldKinds[kind];
  if (oneLine) return false;
  return wraps === "always" || (wraps === "wide" && width >= 140);
}

// A unit type is chosen from the tab that lists them, so a new type needs no change here.
function choiceRule(column: Column, range: GridRange, language: Language): SheetRequest[] {
  if (column.key === "unitType" && !column.computed) {
    const names = columnName(tables.unitTypes.columns.findIndex(({ key }) => key === "name") + 1);
    return [
      choicesFrom(range, `='${inLanguage(tables.unitTypes.name, language)}'!$${names}$3:$${names}$60`, ""),
    ];
  }
  if (column.computed) return [];
  if (column.options) return [choices(range, labelsOf(column.options, language), true, "")];
  return [];
}

function computedRuns(columns: readonly Column[]): { start: number; count: number }[] {
  const runs: { start: number; count: number }[] = [];
  columns.forEach((column, position) => {
    const last = runs[runs.length - 1];
    if (!column.computed) return;
    if (last && last.start + last.count === position) last.count++;
    else runs.push({ start: position, count: 1 });
  });
  return runs;
}
