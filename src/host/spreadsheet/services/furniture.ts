// Things that belong to a tab beside its cells: conditional formats, filters, bandings, groups, charts.
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { meets } from "../model/box";
import { hexColor } from "../model/colors";
import { patchStyle } from "../model/draft";
import { filteredRows } from "../model/filtered";
import { TEXT } from "../model/guard";
import type { Op } from "../model/ops";
import type {
  BandColors,
  Banding,
  Box,
  Chart,
  ConditionalFormat,
  Filter,
  FilterCriteria,
  Sheet,
} from "../model/types";
import { fittingWidth } from "../model/widths";
import { buffer, read } from "../session";
import { newObjectId } from "./copied-sheet";
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

// Bandings

/** Colours of the themes: header, first, second, footer. */
const THEMES: Record<string, string> = {
  LIGHT_GREY: "#bdbdbd #ffffff #f3f3f3 #dedede",
  CYAN: "#4dd0e1 #ffffff #e0f7fa #a2e8f1",
  GREEN: "#63d297 #ffffff #e7f9ef #afe9ca",
  YELLOW: "#f7cb4d #ffffff #fef8e3 #fce8b2",
  ORANGE: "#f46524 #ffffff #ffe6dd #ffccbc",
  BLUE: "#5b95f9 #ffffff #e8f0fe #acc9fe",
  TEAL: "#26a69a #ffffff #ddf2f0 #8cd3cd",
  GREY: "#78909c #ffffff #ebeff1 #bbc8ce",
  BROWN: "#cca677 #ffffff #f8f2eb #e6d3ba",
  LIGHT_GREEN: "#8bc34a #ffffff #eef7e3 #c4e2a0",
  INDIGO: "#8989eb #ffffff #e8e7fc #c4c3f7",
  PINK: "#e91d63 #ffffff #fddce8 #f68ab0",
};

function themed(theme: Plain, withHeader: boolean, withFooter: boolean): BandColors {
  const [header, first, second, footer] = (THEMES[String(theme)] as string).split(" ") as [
    string,
    string,
    string,
    string,
  ];
  return { header: withHeader ? header : null, first, second, footer: withFooter ? footer : null };
}

function applyBanding(rows: boolean) {
  return (
    context: Context,
    value: Plain,
    theme: Plain = "LIGHT_GREY",
    header: Plain = true,
    footer: Plain = false,
  ): Plain => {
    context.charge(rows ? "Range.applyRowBanding" : "Range.applyColumnBanding", BUFFER_MS);
    const range = asRange(value);
    if (peekSheet(context, range).sheet.bandings.some(({ box }) => meets(box, range))) {
      throw new ScriptError(
        "You cannot add alternating background colors to a range that already has alternating background colors.",
      );
    }
    const colors = themed(theme ?? "LIGHT_GREY", header !== false, footer === true);
    const item: Banding = {
      id: newObjectId(context),
      box: plainBox(range),
      rowColors: rows ? colors : null,
      columnColors: rows ? null : colors,
    };
    buffer(context, range.spreadsheetId, { op: "put", sheetId: range.sheetId, list: "bandings", item });
    return plain({ spreadsheetId: range.spreadsheetId, sheetId: range.sheetId, id: item.id });
  };
}

interface ItemRef extends SheetRef {
  id: number;
}

const asItem = (value: Plain): ItemRef => value as unknown as ItemRef;

function bandingOf(sheet: Sheet, id: number): Banding {
  const banding = sheet.bandings.find((each) => each.id === id);
  if (!banding) throw new ScriptError("The banding has been removed.");
  return banding;
}

function listBandings(context: Context, ref: SheetRef, box: Box | null): Plain {
  context.charge("Sheet.getBandings", PROPERTY_MS);
  const { sheet } = readSheet(context, ref);
  const found = sheet.bandings.filter((banding) => !box || meets(banding.box, box));
  return found.map(({ id }) => ({ spreadsheetId: ref.spreadsheetId, sheetId: ref.sheetId, id }));
}

function changeBanding(context: Context, value: Plain, change: Plain): void {
  context.charge("Banding.set", BUFFER_MS);
  const { spreadsheetId, sheetId, id } = asItem(value);
  const banding = bandingOf(peekSheet(context, { spreadsheetId, sheetId }).sheet, id);
  const { range, rowColors, columnColors } = change as unknown as {
    range?: RangeRef;
    rowColors?: Partial<BandColors>;
    columnColors?: Partial<BandColors>;
  };
  const blank: BandColors = { header: null, first: null, second: null, footer: null };
  const item: Banding = {
    ...banding,
    box: range ? plainBox(range) : banding.box,
    rowColors: rowColors ? { ...(banding.rowColors ?? blank), ...rowColors } : banding.rowColors,
    columnColors: columnColors
      ? { ...(banding.columnColors ?? blank), ...columnColors }
      : banding.columnColors,
  };
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "bandings", item });
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

const dropItem =
  (method: string, list: "charts" | "bandings") =>
  (context: Context, value: Plain): void => {
    context.charge(method, BUFFER_MS);
    const { spreadsheetId, sheetId, id } = asItem(value);
    const op: Op = { op: "drop", sheetId, list, id };
    buffer(context, spreadsheetId, op);
  };

/** Conditional formats, filters, bandings and charts. */
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
  "Range.applyRowBanding": applyBanding(true),
  "Range.applyColumnBanding": applyBanding(false),
  "Sheet.getBandings": (context, value) => listBandings(context, asSheet(value), null),
  "Range.getBandings": (context, value) => listBandings(context, asRange(value), asRange(value)),
  "Spreadsheet.getBandings": (context, id) =>
    read(context, String(id)).sheets.flatMap(
      (sheet) => listBandings(context, { spreadsheetId: String(id), sheetId: sheet.id }, null) as Plain[],
    ),
  "Banding.get": (context, value) => {
    context.charge("Banding.get", PROPERTY_MS);
    const ref = asItem(value);
    const { box, rowColors, columnColors } = bandingOf(readSheet(context, ref).sheet, ref.id);
    return plain({ range: refTo(ref, box), rowColors, columnColors });
  },
  "Banding.set": changeBanding,
  "Banding.copyTo": (context, value, target) => {
    context.charge("Banding.copyTo", BUFFER_MS);
    const { spreadsheetId, sheetId, id } = asItem(value);
    const banding = bandingOf(peekSheet(context, { spreadsheetId, sheetId }).sheet, id);
    const range = asRange(target as Plain);
    const item: Banding = { ...banding, id: newObjectId(context), box: plainBox(range) };
    buffer(context, range.spreadsheetId, { op: "put", sheetId: range.sheetId, list: "bandings", item });
    return plain({ spreadsheetId: range.spreadsheetId, sheetId: range.sheetId, id: item.id });
  },
  "Banding.remove": dropItem("Banding.remove", "bandings"),
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
