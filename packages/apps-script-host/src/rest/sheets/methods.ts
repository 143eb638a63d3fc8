// The methods of Sheets v4 that the host answers to.
import type { ApiCall, ApiMethod, ApiResult } from "../api";
import { appendValues } from "./append";
import { batchUpdate } from "./batch";
import { batchClearByDataFilter, batchClearValues, clearValues } from "./clear";
import { copySheetTo, createSpreadsheet, getMetadata, searchMetadata } from "./create";
import { SHEETS_READ, SHEETS_WRITE } from "./open";
import { batchGetByDataFilter, batchGetValues, getValues } from "./read";
import { getSpreadsheet } from "./resource";
import { batchUpdateByDataFilter, batchUpdateValues, updateValues } from "./write";

const ALL = "/v4/spreadsheets";
const ONE = `${ALL}/{spreadsheetId}`;
const VALUES = `${ONE}/values`;
const METADATA = `${ONE}/developerMetadata`;

type Row = [
  id: string,
  http: ApiMethod["http"],
  path: string,
  meter: "read" | "write",
  handle: (call: ApiCall) => ApiResult,
];

// Fixed verbs stand before `{range}`, which would swallow them.
const ROWS: Row[] = [
  ["create", "POST", ALL, "write", createSpreadsheet],
  ["batchUpdate", "POST", `${ONE}:batchUpdate`, "write", batchUpdate],
  ["get", "GET", ONE, "read", getSpreadsheet],
  ["values.batchGet", "GET", `${VALUES}:batchGet`, "read", batchGetValues],
  ["values.batchGetByDataFilter", "POST", `${VALUES}:batchGetByDataFilter`, "read", batchGetByDataFilter],
  ["values.batchUpdate", "POST", `${VALUES}:batchUpdate`, "write", batchUpdateValues],
  [
    "values.batchUpdateByDataFilter",
    "POST",
    `${VALUES}:batchUpdateByDataFilter`,
    "write",
    batchUpdateByDataFilter,
  ],
  ["values.batchClear", "POST", `${VALUES}:batchClear`, "write", batchClearValues],
  [
    "values.batchClearByDataFilter",
    "POST",
    `${VALUES}:batchClearByDataFilter`,
    "write",
    batchClearByDataFilter,
  ],
  ["values.append", "POST", `${VALUES}/{range}:append`, "write", appendValues],
  ["values.clear", "POST", `${VALUES}/{range}:clear`, "write", clearValues],
  ["values.update", "PUT", `${VALUES}/{range}`, "write", updateValues],
  ["values.get", "GET", `${VALUES}/{range}`, "read", getValues],
  ["sheets.copyTo", "POST", `${ONE}/sheets/{sheetId}:copyTo`, "write", copySheetTo],
  ["developerMetadata.search", "POST", `${METADATA}:search`, "read", searchMetadata],
  ["developerMetadata.get", "GET", `${METADATA}/{metadataId}`, "read", getMetadata],
];

/** Routes of Sheets v4, in the order in which they are tried. */
export const SHEETS_METHODS: readonly ApiMethod[] = ROWS.map(([id, http, path, meter, handle]) => ({
  id: `sheets.spreadsheets.${id}`,
  api: "sheets",
  http,
  path,
  scopes: meter === "read" ? SHEETS_READ : SHEETS_WRITE,
  meter,
  handle,
}));
