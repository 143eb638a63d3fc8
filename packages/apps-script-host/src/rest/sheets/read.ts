// Reading values: spreadsheets.values.get, batchGet, batchGetByDataFilter.
import type { Plain } from "../../kernel/types";
import { displayCell, isDateLike } from "../../workbook/display";
import { cellAt, contentExtent } from "../../workbook/grid";
import type { Cell, Sheet, Workbook } from "../../workbook/types";
import { type ApiCall, type ApiResult, type Json, listOf } from "../api";
import { invalidArgument } from "../errors";
import { readValuesMs } from "../latency";
import { openSpreadsheet } from "./open";
import { type Place, placeName } from "./place";
import { filteredPlaces, placeOf } from "./ranges";

/** How values are to be given. */
export interface Rendering {
  readonly value: "FORMATTED_VALUE" | "UNFORMATTED_VALUE" | "FORMULA";
  readonly date: "SERIAL_NUMBER" | "FORMATTED_STRING";
  readonly dimension: "ROWS" | "COLUMNS";
}

const CHOICES = {
  valueRenderOption: ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"],
  dateTimeRenderOption: ["SERIAL_NUMBER", "FORMATTED_STRING"],
  majorDimension: ["ROWS", "COLUMNS"],
} as const;

function choose<K extends keyof typeof CHOICES>(
  key: K,
  given: Plain | undefined,
  prefix = "",
): (typeof CHOICES)[K][number] {
  const allowed: readonly string[] = CHOICES[key];
  if (given === undefined || given === null || given === "" || /_UNSPECIFIED$/.test(String(given))) {
    return CHOICES[key][0];
  }
  if (!allowed.includes(String(given))) {
    throw invalidArgument(`Invalid value at '${prefix}${key}' (type.googleapis.com), "${given}"`);
  }
  return given as (typeof CHOICES)[K][number];
}

/** Rendering options as a query or a body gives them. */
export function renderingOf(get: (key: string) => Plain | undefined): Rendering {
  return {
    value: choose("valueRenderOption", get("valueRenderOption")),
    date: choose("dateTimeRenderOption", get("dateTimeRenderOption")),
    dimension: choose("majorDimension", get("majorDimension")),
  };
}

/** The ValueRange of a place: trailing empty rows and cells are left out, `values` too when nothing is left. */
export function valueRange(workbook: Workbook, place: Place, rendering: Rendering): Json {
  const rows = readRows(workbook, place, rendering);
  const values = trim(rendering.dimension === "ROWS" ? rows : turned(rows));
  const range = placeName(place);
  const base = { range, majorDimension: rendering.dimension };
  return values.length > 0 ? { ...base, values } : base;
}

function readRows(workbook: Workbook, { sheet, box }: Place, rendering: Rendering): Plain[][] {
  const rows: Plain[][] = [];
  const extent = contentExtent(sheet);
  const [lastRow, lastColumn] = [box.row + box.rows - 1, box.column + box.columns - 1];
  for (let row = box.row; row <= Math.min(lastRow, extent.row); row++) {
    const values: Plain[] = [];
    for (let column = box.column; column <= Math.min(lastColumn, extent.column); column++) {
      const cell = cellAt(sheet, row, column);
      values.push(cell ? renderCell(workbook, sheet, cell, rendering) : "");
    }
    rows.push(values);
  }
  return rows;
}

/** One cell's value as REST gives it; "" for an empty one. */
export function renderCell(workbook: Workbook, sheet: Sheet, cell: Cell, rendering: Rendering): Plain {
  const style = sheet.styles[cell.s ?? 0];
  if (rendering.value === "FORMULA" && cell.f !== undefined) return cell.f;
  if (rendering.value === "FORMATTED_VALUE") return displayCell(cell, style, workbook.locale);
  const asText =
    rendering.date === "FORMATTED_STRING" && typeof cell.v === "number" && isDateLike(style?.format);
  return asText ? displayCell(cell, style, workbook.locale) : (cell.v ?? "");
}

function turned(rows: Plain[][]): Plain[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
}

function trim(rows: Plain[][]): Plain[][] {
  const trimmed = rows.map((row) =>
    row.slice(
      0,
      lengthWithout(row, (value) => value === ""),
    ),
  );
  return trimmed.slice(
    0,
    lengthWithout(trimmed, (row) => row.length === 0),
  );
}

function lengthWithout<T>(items: readonly T[], isVoid: (item: T) => boolean): number {
  let length = items.length;
  while (length > 0 && isVoid(items[length - 1] as T)) length--;
  return length;
}

const cellsOf = (places: readonly Place[]): number =>
  places.reduce((sum, { box }) => sum + box.rows * box.columns, 0);

/** spreadsheets.values.get */
export function getValues(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "read");
  const place = placeOf(workbook, call.path.range ?? "");
  const rendering = renderingOf((key) => call.query.get(key));
  return { json: valueRange(workbook, place, rendering), milliseconds: readValuesMs(cellsOf([place])) };
}

/** spreadsheets.values.batchGet */
export function batchGetValues(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "read");
  const places = call.query.getAll("ranges").map((range) => placeOf(workbook, range));
  const rendering = renderingOf((key) => call.query.get(key));
  const valueRanges = places.map((place) => valueRange(workbook, place, rendering));
  return {
    json: { spreadsheetId: workbook.id, valueRanges },
    milliseconds: readValuesMs(cellsOf(places)),
  };
}

/** spreadsheets.values.batchGetByDataFilter */
export function batchGetByDataFilter(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "read");
  const filters = listOf(call.body.dataFilters);
  if (filters.length === 0) throw invalidArgument("Must specify at least one data filter.");
  const rendering = renderingOf((key) => call.body[key]);
  const found = filters.flatMap((filter) =>
    filteredPlaces(workbook, filter, call.caller.scriptId).map((place) => ({ filter, place })),
  );
  const valueRanges = found.map(({ filter, place }) => ({
    valueRange: valueRange(workbook, place, rendering),
    dataFilters: [filter],
  }));
  return {
    json: { spreadsheetId: workbook.id, valueRanges },
    milliseconds: readValuesMs(cellsOf(found.map(({ place }) => place))),
  };
}
