// The Spreadsheet resource: spreadsheets.get and the answers of create and batchUpdate.

import { displayCell } from "../../spreadsheet/model/display";
import { cellAt, contentExtent } from "../../spreadsheet/model/grid";
import type { Cell, Group, Metadata, Protection, Sheet, Workbook } from "../../spreadsheet/model/types";
import type { ApiCall, ApiResult, Json } from "../api";
import { invalidArgument } from "../errors";
import { selects } from "../fields";
import { METADATA_MS, readValuesMs } from "../latency";
import { apiColor, cellFormat } from "./format";
import { type Opened, openSpreadsheet } from "./open";
import { locationTypeOf, type Place, placeOf, toGridRange } from "./ranges";
import { apiRule } from "./rules";

/** Width and height of columns and rows that nobody has changed, in pixels. */
const STANDARD_SIZE = { columns: 100, rows: 21 } as const;

/** spreadsheets.get */
export function getSpreadsheet(call: ApiCall): ApiResult {
  const opened = openSpreadsheet(call, "read");
  const places = call.query.getAll("ranges").map((range) => placeOf(opened.workbook, range));
  const withData = call.mask
    ? selects(call.mask, "sheets.data")
    : call.query.get("includeGridData") === "true";
  const json = spreadsheetResource(call, opened, { places, withData });
  const cells = withData ? places.reduce((sum, { box }) => sum + box.rows * box.columns, 0) : 0;
  return { json, milliseconds: METADATA_MS + readValuesMs(cells) - readValuesMs(0) };
}

/** What of the grids to show; no places = all of every tab. */
export interface GridWish {
  readonly places: readonly Place[];
  readonly withData: boolean;
}

/** The resource as the caller sees it. */
export function spreadsheetResource(call: ApiCall, { file, workbook }: Opened, wish: GridWish): Json {
  const tabs = workbook.sheets.filter(
    (sheet) => wish.places.length === 0 || wish.places.some((place) => place.sheet.id === sheet.id),
  );
  return {
    spreadsheetId: workbook.id,
    properties: {
      title: file.name,
      locale: workbook.locale,
      autoRecalc: workbook.recalculation,
      timeZone: workbook.timeZone,
    },
    sheets: tabs.map((sheet) => sheetResource(call, workbook, sheet, file.owner, wish)),
    ...some(
      "namedRanges",
      workbook.names.map((named) => namedRangeResource(workbook, named.name)),
    ),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    ...some(
      "developerMetadata",
      visibleMetadata(call, workbook.metadata).map((each) => metadataResource(each, null)),
    ),
  };
}

const some = (key: string, list: Json[]): Json => (list.length > 0 ? { [key]: list } : {});

/** The named range resource; its id is its name's stand-in. */
export function namedRangeResource(workbook: Workbook, name: string): Json {
  const named = workbook.names.find((each) => each.name === name);
  const sheet = workbook.sheets.find(({ id }) => id === named?.box.sheetId);
  if (!named || !sheet) throw invalidArgument(`No named range: ${name}`);
  return { namedRangeId: named.name, name: named.name, range: toGridRange({ sheet, box: named.box }) };
}

function sheetResource(call: ApiCall, workbook: Workbook, sheet: Sheet, owner: string, wish: GridWish): Json {
  const range = (box: Place["box"]) => toGridRange({ sheet, box });
  const metadata = visibleMetadata(call, sheet.metadata).map((each) => metadataResource(each, sheet));
  return {
    properties: sheetProperties(workbook, sheet),
    ...(wish.withData ? { data: gridData(workbook, sheet, wish.places) } : {}),
    ...some("merges", sheet.merges.map(range)),
    ...some(
      "protectedRanges",
      sheet.protections.map((each) => protectedRange(sheet, each, call.caller.user, owner)),
    ),
    ...(sheet.filter ? { basicFilter: { range: range(sheet.filter.box) } } : {}),
    ...some(
      "bandedRanges",
      sheet.bandings.map(({ id, box }) => ({ bandedRangeId: id, range: range(box) })),
    ),
    ...some(
      "charts",
      sheet.charts.map((chart) => ({ chartId: chart.id, spec: { title: chart.options.title ?? "" } })),
    ),
    ...some("developerMetadata", metadata),
    ...some("rowGroups", groupsOf(sheet, "ROWS")),
    ...some("columnGroups", groupsOf(sheet, "COLUMNS")),
  };
}

const groupsOf = (sheet: Sheet, dimension: Group["dimension"]): Json[] =>
  sheet.groups
    .filter((group) => group.dimension === dimension)
    .map(({ start, end, depth, collapsed }) => ({
      range: { sheetId: sheet.id, dimension, startIndex: start - 1, endIndex: end },
      depth,
      ...(collapsed ? { collapsed } : {}),
    }));

/** SheetProperties of a tab; what is false or zero is left out, as Google does. */
export function sheetProperties(workbook: Workbook, sheet: Sheet): Json {
  const { frozenRows, frozenColumns, gridlinesHidden, hidden, tabColor, rightToLeft } = sheet;
  return {
    sheetId: sheet.id,
    title: sheet.name,
    index: workbook.sheets.indexOf(sheet),
    sheetType: "GRID",
    gridProperties: {
      rowCount: sheet.rows,
      columnCount: sheet.columns,
      ...(frozenRows ? { frozenRowCount: frozenRows } : {}),
      ...(frozenColumns ? { frozenColumnCount: frozenColumns } : {}),
      ...(gridlinesHidden ? { hideGridlines: true } : {}),
    },
    ...(hidden ? { hidden: true } : {}),
    ...(tabColor ? { tabColor: apiColor(tabColor), tabColorStyle: { rgbColor: apiColor(tabColor) } } : {}),
    ...(rightToLeft ? { rightToLeft: true } : {}),
  };
}

/** ProtectedRange of a protection; its editors are seen only by those who may edit it. */
export function protectedRange(sheet: Sheet, protection: Protection, user: string, owner: string): Json {
  const { box, description, editors, id, unprotected, warningOnly, domainEdit } = protection;
  const canEdit = user === owner || warningOnly || editors === null || editors.includes(user);
  const users = [owner, ...(editors ?? []).filter((each) => each !== owner)];
  return {
    protectedRangeId: id,
    range: box ? toGridRange({ sheet, box }) : { sheetId: sheet.id },
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    requestingUserCanEdit: canEdit,
    ...some(
      "unprotectedRanges",
      unprotected.map((each) => toGridRange({ sheet, box: each })),
    ),
    ...(canEdit && !warningOnly
      ? { editors: { users, ...(domainEdit ? { domainUsersCanEdit: true } : {}) } }
      : {}),
  };
}

const visibleMetadata = ({ caller }: ApiCall, list: readonly Metadata[]): Metadata[] =>
  list.filter(({ visibility, project }) => visibility === "DOCUMENT" || project === caller.scriptId);

/** DeveloperMetadata resource of an entry on a spreadsheet (null) or a tab. */
export function metadataResource(metadata: Metadata, sheet: Sheet | null): Json {
  const { dimension, start = 1, end = start } = metadata;
  const locationType = locationTypeOf(metadata, sheet);
  const location: Json = { locationType };
  if (locationType === "SPREADSHEET") location.spreadsheet = true;
  else if (!dimension) location.sheetId = sheet?.id ?? 0;
  else location.dimensionRange = { sheetId: sheet?.id ?? 0, dimension, startIndex: start - 1, endIndex: end };
  return {
    metadataId: metadata.id,
    metadataKey: metadata.key,
    ...(metadata.value === null ? {} : { metadataValue: metadata.value }),
    location,
    visibility: metadata.visibility,
  };
}

function gridData(workbook: Workbook, sheet: Sheet, places: readonly Place[]): Json[] {
  const own = places.filter((place) => place.sheet.id === sheet.id).map(({ box }) => box);
  const whole = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  const extent = contentExtent(sheet);
  return (own.length > 0 ? own : [whole]).map((box) => {
    const lastRow = Math.min(box.row + box.rows - 1, extent.row);
    const lastColumn = Math.min(box.column + box.columns - 1, Math.max(extent.column, 1));
    const rows = span(box.row, lastRow).map((row) => ({
      values: span(box.column, lastColumn).map((column) =>
        cellData(workbook, sheet, cellAt(sheet, row, column)),
      ),
    }));
    return {
      ...(box.row > 1 ? { startRow: box.row - 1 } : {}),
      ...(box.column > 1 ? { startColumn: box.column - 1 } : {}),
      ...(rows.length > 0 ? { rowData: rows } : {}),
      rowMetadata: span(box.row, box.row + box.rows - 1).map((row) => rowMetadata(sheet, row)),
      columnMetadata: span(box.column, box.column + box.columns - 1).map((column) =>
        columnMetadata(sheet, column),
      ),
    };
  });
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const rowMetadata = (sheet: Sheet, row: number): Json => ({
  pixelSize: sheet.rowHeights[row] ?? STANDARD_SIZE.rows,
  ...(sheet.hiddenRows.includes(row) ? { hiddenByUser: true } : {}),
});

const columnMetadata = (sheet: Sheet, column: number): Json => ({
  pixelSize: sheet.columnWidths[column] ?? STANDARD_SIZE.columns,
  ...(sheet.hiddenColumns.includes(column) ? { hiddenByUser: true } : {}),
});

/** CellData of a cell. */
export function cellData(workbook: Workbook, sheet: Sheet, cell: Cell | null): Json {
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
    ...(rule ? { dataValidation: apiRule(workbook, rule) } : {}),
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
