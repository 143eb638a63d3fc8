// spreadsheets.values.clear and its batches.
import { inSheet, type Op } from "../../spreadsheet/model/ops";
import type { Workbook } from "../../workbook/types";
import { type ApiCall, type ApiResult, listOf, textsOf } from "../api";
import { writeValuesMs } from "../latency";
import { actorOf, changed, land } from "./change";
import { openSpreadsheet } from "./open";
import { type Place, placeName } from "./place";
import { filteredPlaces, placeOf } from "./ranges";

/** spreadsheets.values.clear: contents only; formats and rules stay. */
export function clearValues(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "write");
  const place = placeOf(workbook, call.path.range ?? "");
  clearPlaces(call, workbook, [place]);
  return {
    json: { spreadsheetId: workbook.id, clearedRange: placeName(place) },
    milliseconds: writeValuesMs(0),
  };
}

/** spreadsheets.values.batchClear */
export function batchClearValues(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "write");
  const places = textsOf(call.body.ranges).map((range) => placeOf(workbook, range));
  return clearedRanges(call, workbook, places);
}

/** spreadsheets.values.batchClearByDataFilter */
export function batchClearByDataFilter(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "write");
  const filters = listOf(call.body.dataFilters);
  const places = filters.flatMap((filter) => filteredPlaces(workbook, filter, call.caller.scriptId));
  return clearedRanges(call, workbook, places);
}

function clearedRanges(call: ApiCall, workbook: Workbook, places: readonly Place[]): ApiResult {
  clearPlaces(call, workbook, places);
  const json = { spreadsheetId: workbook.id, clearedRanges: places.map(placeName) };
  return { json, milliseconds: writeValuesMs(0) };
}

function clearPlaces(call: ApiCall, workbook: Workbook, places: readonly Place[]): void {
  const ops = places.map(
    ({ sheet, box }): Op => ({ op: "clear", box: inSheet(sheet.id, box), what: { contents: true } }),
  );
  land(call, workbook, changed(workbook, ops, actorOf(call, workbook.id)), ops);
}
