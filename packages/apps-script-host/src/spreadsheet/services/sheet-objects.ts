// Things that belong to a tab beside its cells: conditional formats, filters, charts.
import type {
  ChartCalls,
  ChartState,
  FilterCalls,
  FormatCalls,
  FormatRule,
} from "../../calls/spreadsheet/objects";
import type { RowsAndColumnsCalls } from "../../calls/spreadsheet/sheet";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { hexColor } from "../../prelude/spreadsheet/css-color";
import { patchStyle } from "../../workbook/draft";
import type { Chart, ConditionalFormat, Filter, FilterCriteria, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { filteredRows } from "../model/filtered";
import { TEXT } from "../model/guard";
import type { Op } from "../model/ops";
import { fittingWidth } from "../model/widths";
import { buffer } from "../session";
import { newObjectId } from "./copied-sheet";
import { dropItem } from "./items";
import {
  boxOf,
  cellsOf,
  peekSheet,
  type RangeRef,
  rangeOn,
  rangeRef,
  readSheet,
  type SheetRef,
} from "./refs";

// Conditional formats

function getRules(context: Context, ref: SheetRef): FormatRule[] {
  context.charge("Sheet.getConditionalFormatRules", PROPERTY_MS);
  return readSheet(context, ref).sheet.conditionalFormats.map(({ boxes, ...rule }) => ({
    ...rule,
    ranges: boxes.map((box) => rangeOn(ref, box)),
  }));
}

/** Colours as "#rrggbb"; what is not set is left out. */
function plainLook(style: FormatRule["style"]): ConditionalFormat["style"] {
  const look = patchStyle({}, style);
  const hex = (text: string | undefined) => (text === undefined ? undefined : (hexColor(text) ?? undefined));
  return patchStyle(look, { color: hex(look.color) ?? null, background: hex(look.background) ?? null });
}

function setRules(
  context: Context,
  { spreadsheetId, sheetId }: SheetRef,
  rules: readonly FormatRule[],
): void {
  context.charge("Sheet.setConditionalFormatRules", BUFFER_MS);
  const formats = rules.map(({ ranges, condition, style, gradient }) => {
    if (ranges.some((range) => range.sheetId !== sheetId)) {
      throw new ScriptError("Conditional format rule cannot reference a different sheet.");
    }
    return { boxes: ranges.map(cellsOf), condition, style: plainLook(style), gradient };
  });
  buffer(context, spreadsheetId, { op: "conditionalFormats", sheetId, formats });
}

// Filters

function requireFilter(sheet: Sheet): Filter {
  if (!sheet.filter) throw new ScriptError("The filter has been removed.");
  return sheet.filter;
}

function createFilter(context: Context, range: RangeRef): void {
  context.charge("Range.createFilter", BUFFER_MS);
  const { sheet } = peekSheet(context, range);
  if (sheet.filter) throw new ScriptError(TEXT.secondFilter);
  buffer(context, range.spreadsheetId, {
    op: "filter",
    sheetId: range.sheetId,
    filter: { box: cellsOf(range), criteria: {} },
  });
}

function setCriteria(
  context: Context,
  { spreadsheetId, sheetId }: SheetRef,
  column: number,
  criteria: FilterCriteria | null,
): void {
  context.charge("Filter.setColumnFilterCriteria", BUFFER_MS);
  const filter = requireFilter(peekSheet(context, { spreadsheetId, sheetId }).sheet);
  const { [String(column)]: _old, ...rest } = filter.criteria;
  const next = criteria === null ? rest : { ...rest, [String(column)]: criteria };
  buffer(context, spreadsheetId, { op: "filter", sheetId, filter: { ...filter, criteria: next } });
}

function sortFilter(
  context: Context,
  { spreadsheetId, sheetId }: SheetRef,
  column: number,
  ascending: boolean,
): void {
  context.charge("Filter.sort", STRUCTURE_MS);
  const filter = requireFilter(readSheet(context, { spreadsheetId, sheetId }).sheet);
  const by = { column, ascending };
  const body = { sheetId, ...filter.box, row: filter.box.row + 1, rows: filter.box.rows - 1 };
  const sorted: Op = { op: "filter", sheetId, filter: { ...filter, sorted: by } };
  buffer(context, spreadsheetId, { op: "sort", box: body, by: [by] }, sorted);
}

// Charts

function putChart(
  context: Context,
  { spreadsheetId, sheetId }: SheetRef,
  { ranges, ...rest }: ChartState,
): number {
  context.charge("Sheet.insertChart", STRUCTURE_MS);
  const id = rest.id > 0 ? rest.id : newObjectId(context);
  const item: Chart = { ...rest, id, boxes: ranges.map(boxOf) };
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "charts", item });
  return id;
}

function getCharts(context: Context, ref: SheetRef): ChartState[] {
  context.charge("Sheet.getCharts", PROPERTY_MS);
  return readSheet(context, ref).sheet.charts.map(({ boxes, ...chart }) => ({
    ...chart,
    ranges: boxes.map((box) => rangeRef(ref.spreadsheetId, box)),
  }));
}

type SheetObjectCalls = Pick<
  FormatCalls,
  "Sheet.getConditionalFormatRules" | "Sheet.setConditionalFormatRules"
> &
  FilterCalls &
  ChartCalls &
  Pick<RowsAndColumnsCalls, "Sheet.autoResizeColumns" | "Sheet.autoResizeRows">;

/** Conditional formats, filters and charts. */
export const sheetObjectServices: Services<SheetObjectCalls> = {
  "Sheet.getConditionalFormatRules": getRules,
  "Sheet.setConditionalFormatRules": setRules,
  "Range.createFilter": createFilter,
  "Sheet.getFilter": (context, ref) => {
    const { filter } = readSheet(context, ref).sheet;
    return filter && rangeOn(ref, filter.box);
  },
  "Filter.getColumnFilterCriteria": (context, value, column) =>
    requireFilter(readSheet(context, value).sheet).criteria[String(column)] ?? null,
  "Filter.setColumnFilterCriteria": setCriteria,
  "Filter.sort": sortFilter,
  "Filter.getColumnSortSpec": (context, value) =>
    requireFilter(readSheet(context, value).sheet).sorted ?? null,
  "Filter.remove": (context, value) => {
    const { spreadsheetId, sheetId } = value;
    buffer(context, spreadsheetId, { op: "filter", sheetId, filter: null });
  },
  "Sheet.isRowHiddenByFilter": (context, value, row) => {
    const { workbook, sheet } = readSheet(context, value);
    return filteredRows(workbook, sheet).includes(row);
  },
  "Sheet.getCharts": getCharts,
  "Sheet.insertChart": putChart,
  "Sheet.updateChart": putChart,
  "Sheet.removeChart": dropItem("Sheet.removeChart", "charts"),
  "Sheet.autoResizeColumns": resizeColumns,
  "Sheet.autoResizeRows": (context, value, start, count) => {
    context.charge("Sheet.autoResizeRows", BUFFER_MS);
    const { spreadsheetId, sheetId } = value;
    buffer(context, spreadsheetId, {
      op: "sizes",
      sheetId,
      dimension: "ROWS",
      start,
      count,
      size: null,
    });
  },
};

/** Widths by the longest text of each column. */
function resizeColumns(context: Context, ref: SheetRef, start: number, count: number): void {
  context.charge("Sheet.autoResizeColumns", STRUCTURE_MS);
  const { workbook, sheet } = readSheet(context, ref);
  if (start < 1 || count < 1 || start + count - 1 > sheet.columns) throw new ScriptError(TEXT.columnsOutside);
  const ops = Array.from({ length: count }, (_, index): Op => {
    const column = start + index;
    return {
      op: "sizes",
      sheetId: ref.sheetId,
      dimension: "COLUMNS",
      start: column,
      count: 1,
      size: fittingWidth(workbook, sheet, column),
    };
  });
  buffer(context, ref.spreadsheetId, ...ops);
}
