// Things that belong to a tab beside its cells: conditional formats, filters, charts.
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { hexColor } from "../../prelude/spreadsheet/css-color";
import { patchStyle } from "../../workbook/draft";
import type { Box, Chart, ConditionalFormat, Filter, FilterCriteria, Sheet } from "../../workbook/types";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { filteredRows } from "../model/filtered";
import { TEXT } from "../model/guard";
import type { Op } from "../model/ops";
import { fittingWidth } from "../model/widths";
import { buffer } from "../session";
import { newObjectId } from "./copied-sheet";
import { dropItem } from "./items";
import {
  asRange,
  asSheet,
  boxOf,
  peekSheet,
  plain,
  type RangeRef,
  rangeRef,
  readSheet,
  type SheetRef,
} from "./refs";

const plainBox = ({ row, column, rows, columns }: Box): Box => ({ row, column, rows, columns });

const refTo = (ref: SheetRef, box: Box): Plain =>
  rangeRef(ref.spreadsheetId, { sheetId: ref.sheetId, ...box });

// Conditional formats

function getRules(context: Context, value: Plain): Plain {
  context.charge("Sheet.getConditionalFormatRules", PROPERTY_MS);
  const ref = asSheet(value);
  return plain(
    readSheet(context, ref).sheet.conditionalFormats.map(({ boxes, ...rule }) => ({
      ...rule,
      ranges: boxes.map((box) => refTo(ref, box)),
    })),
  );
}

/** Colours as "#rrggbb"; what is not set is left out. */
function plainLook(style: ConditionalFormat["style"]): ConditionalFormat["style"] {
  const look = patchStyle({}, style);
  const hex = (text: string | undefined) => (text === undefined ? undefined : (hexColor(text) ?? undefined));
  return patchStyle(look, { color: hex(look.color) ?? null, background: hex(look.background) ?? null });
}

function setRules(context: Context, value: Plain, rules: Plain = []): void {
  context.charge("Sheet.setConditionalFormatRules", BUFFER_MS);
  const { spreadsheetId, sheetId } = asSheet(value);
  const formats = (rules as unknown as (Omit<ConditionalFormat, "boxes"> & { ranges: RangeRef[] })[]).map(
    ({ ranges, condition, style, gradient }) => {
      if (ranges.some((range) => range.sheetId !== sheetId)) {
        throw new ScriptError("Conditional format rule cannot reference a different sheet.");
      }
      return { boxes: ranges.map(plainBox), condition, style: plainLook(style), gradient };
    },
  );
  buffer(context, spreadsheetId, { op: "conditionalFormats", sheetId, formats });
}

// Filters

function requireFilter(sheet: Sheet): Filter {
  if (!sheet.filter) throw new ScriptError("The filter has been removed.");
  return sheet.filter;
}

function createFilter(context: Context, value: Plain): void {
  context.charge("Range.createFilter", BUFFER_MS);
  const range = asRange(value);
  const { sheet } = peekSheet(context, range);
  if (sheet.filter) throw new ScriptError(TEXT.secondFilter);
  buffer(context, range.spreadsheetId, {
    op: "filter",
    sheetId: range.sheetId,
    filter: { box: plainBox(range), criteria: {} },
  });
}

function setCriteria(context: Context, value: Plain, column: Plain, criteria: Plain = null): void {
  context.charge("Filter.setColumnFilterCriteria", BUFFER_MS);
  const { spreadsheetId, sheetId } = asSheet(value);
  const filter = requireFilter(peekSheet(context, { spreadsheetId, sheetId }).sheet);
  const { [String(column)]: _old, ...rest } = filter.criteria;
  const next =
    criteria === null ? rest : { ...rest, [String(column)]: criteria as unknown as FilterCriteria };
  buffer(context, spreadsheetId, { op: "filter", sheetId, filter: { ...filter, criteria: next } });
}

function sortFilter(context: Context, value: Plain, column: Plain, ascending: Plain): void {
  context.charge("Filter.sort", STRUCTURE_MS);
  const { spreadsheetId, sheetId } = asSheet(value);
  const filter = requireFilter(readSheet(context, { spreadsheetId, sheetId }).sheet);
  const by = { column: Number(column), ascending: ascending === true };
  const body = { sheetId, ...filter.box, row: filter.box.row + 1, rows: filter.box.rows - 1 };
  const sorted: Op = { op: "filter", sheetId, filter: { ...filter, sorted: by } };
  buffer(context, spreadsheetId, { op: "sort", box: body, by: [by] }, sorted);
}

// Charts

function putChart(context: Context, value: Plain, chart: Plain): Plain {
  context.charge("Sheet.insertChart", STRUCTURE_MS);
  const { spreadsheetId, sheetId } = asSheet(value);
  const { ranges, ...rest } = chart as unknown as Omit<Chart, "boxes"> & { ranges: RangeRef[] };
  const id = rest.id > 0 ? rest.id : newObjectId(context);
  const item: Chart = { ...rest, id, boxes: ranges.map(boxOf) };
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "charts", item });
  return id;
}

function getCharts(context: Context, value: Plain): Plain {
  context.charge("Sheet.getCharts", PROPERTY_MS);
  const ref = asSheet(value);
  return plain(
    readSheet(context, ref).sheet.charts.map(({ boxes, ...chart }) => ({
      ...chart,
      ranges: boxes.map((box) => rangeRef(ref.spreadsheetId, box)),
    })),
  );
}

/** Conditional formats, filters and charts. */
export const furnitureServices: ServiceTable = {
  "Sheet.getConditionalFormatRules": getRules,
  "Sheet.setConditionalFormatRules": setRules,
  "Range.createFilter": createFilter,
  "Sheet.getFilter": (context, value) => {
    const ref = asSheet(value);
    const { filter } = readSheet(context, ref).sheet;
    return filter && refTo(ref, filter.box);
  },
  "Filter.getColumnFilterCriteria": (context, value, column) =>
    plain(requireFilter(readSheet(context, asSheet(value)).sheet).criteria[String(column)] ?? null),
  "Filter.setColumnFilterCriteria": setCriteria,
  "Filter.sort": sortFilter,
  "Filter.getColumnSortSpec": (context, value) =>
    plain(requireFilter(readSheet(context, asSheet(value)).sheet).sorted ?? null),
  "Filter.remove": (context, value) => {
    const { spreadsheetId, sheetId } = asSheet(value);
    buffer(context, spreadsheetId, { op: "filter", sheetId, filter: null });
  },
  "Sheet.isRowHiddenByFilter": (context, value, row) => {
    const { workbook, sheet } = readSheet(context, asSheet(value));
    return filteredRows(workbook, sheet).includes(Number(row));
  },
  "Sheet.getCharts": getCharts,
  "Sheet.insertChart": putChart,
  "Sheet.updateChart": putChart,
  "Sheet.removeChart": dropItem("Sheet.removeChart", "charts"),
  "Sheet.autoResizeColumns": (context, value, start, count) =>
    resizeColumns(context, value, Number(start), Number(count)),
  "Sheet.autoResizeRows": (context, value, start, count) => {
    context.charge("Sheet.autoResizeRows", BUFFER_MS);
    const { spreadsheetId, sheetId } = asSheet(value);
    buffer(context, spreadsheetId, {
      op: "sizes",
      sheetId,
      dimension: "ROWS",
      start: Number(start),
      count: Number(count),
      size: null,
    });
  },
};

/** Widths by the longest text of each column. */
function resizeColumns(context: Context, value: Plain, start: number, count: number): void {
  context.charge("Sheet.autoResizeColumns", STRUCTURE_MS);
  const ref = asSheet(value);
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
