// spreadsheets.create, sheets.copyTo and the lookups of developer metadata.
import { appKey, MIME, removeFile } from "../../drive/files";
import { createSpreadsheetFile, removeSpreadsheet } from "../../spreadsheet/files";
import type { NewWorkbook } from "../../spreadsheet/model/new";
import type { Sheet } from "../../workbook/types";
import { type ApiCall, type ApiResult, type Json, listOf, maybeObject, objectOf } from "../api";
import { entityNotFound, invalidArgument } from "../errors";
import { METADATA_MS, REQUEST_MS } from "../latency";
import { applyRequests } from "./batch";
import { actorOf, changed, land } from "./change";
import { checkMessage } from "./checks/request";
import { requestsOf } from "./create-parts";
import { metadataMatches } from "./metadata";
import { openSpreadsheet, sheetById } from "./open";
import { checkedLocale, checkedZone } from "./requests/tabs";

import { metadataResource, sheetProperties, spreadsheetResource } from "./resource";

/** Making a spreadsheet through the API; no published figure, a guess. */
const CREATE_MS = 2000;

/** spreadsheets.create: title, locale, zone, tabs and what they hold; a refusal leaves no file behind. */
export function createSpreadsheet(call: ApiCall): ApiResult {
  const { body, caller, context } = call;
  checkMessage("Spreadsheet", body, "");
  const properties = objectOf(body.properties);
  if (properties.locale) checkedLocale(String(properties.locale), "");
  if (properties.timeZone) checkedZone(String(properties.timeZone), "");
  requireDifferent(listOf(body.sheets));
  const id = context.newId(44);
  createSpreadsheetFile(
    context,
    {
      id,
      name: String(properties.title ?? "Untitled spreadsheet"),
      mimeType: MIME.spreadsheet,
      owner: caller.user,
      now: context.now(),
      apps: [appKey(caller.scriptId, caller.user)],
    },
    newWorkbookOf(properties, listOf(body.sheets)),
  );
  fill({ ...call, path: { spreadsheetId: id } }, id);
  context.emit({ type: "files" });
  const opened = openSpreadsheet({ ...call, path: { spreadsheetId: id } }, "read");
  return {
    json: spreadsheetResource(call, opened, { places: [], withData: false }),
    milliseconds: CREATE_MS,
  };
}

function fill(call: ApiCall, id: string): void {
  const { workbook } = openSpreadsheet(call, "write");
  const ids = workbook.sheets.map((sheet) => sheet.id);
  try {
    const { book, ops } = applyRequests(call, workbook, requestsOf(call.body, ids));
    if (ops.length > 0) land(call, workbook, book, ops);
  } catch (error) {
    removeFile(call.context.store, id);
    removeSpreadsheet(call.context.store, id);
    throw error;
  }
}

function requireDifferent(tabs: readonly Json[]): void {
  for (const name of ["sheetId", "title"] as const) {
    const given = tabs.flatMap(({ properties }) => maybeObject(properties)?.[name] ?? []);
    const twice = given.find((value, index) => given.indexOf(value) !== index);
    if (twice !== undefined) throw invalidArgument(`Invalid sheets: ${name} ${twice} is already in use.`);
  }
}

function newWorkbookOf({ locale, timeZone }: Json, tabs: readonly Json[]): NewWorkbook {
  const sheets = tabs.map((tab, index) => {
    const { title, sheetId, hidden, gridProperties } = objectOf(tab.properties);
    const { rowCount, columnCount, frozenRowCount, frozenColumnCount } = objectOf(gridProperties);
    const given = {
      id: sheetId,
      hidden,
      rows: rowCount,
      columns: columnCount,
      frozenRows: frozenRowCount,
      frozenColumns: frozenColumnCount,
    };
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return { name: String(title ?? `Sheet${index + 1}`), ...(set as Partial<Sheet>) };
  });
  return {
    ...(typeof locale === "string" ? { locale } : {}),
    ...(typeof timeZone === "string" ? { timeZone } : {}),
    ...(sheets.length > 0 ? { sheets } : {}),
  };
}

/** spreadsheets.sheets.copyTo: a tab into another spreadsheet, named "Copy of …". */
export function copySheetTo(call: ApiCall): ApiResult {
  const source = openSpreadsheet(call, "read").workbook;
  const sheet = sheetById(source, Number(call.path.sheetId), "");
  const targetId = String(call.body.destinationSpreadsheetId ?? "");
  const { workbook } = openSpreadsheet({ ...call, path: { spreadsheetId: targetId } }, "write");
  const id = Math.floor(call.context.random() * 2 ** 31);
  const copy: Sheet = {
    ...sheet,
    id,
    name: freeName(workbook.sheets, `Copy of ${sheet.name}`),
    protections: [],
  };
  const ops = [{ op: "addSheet", sheet: copy, index: workbook.sheets.length } as const];
  const after = changed(workbook, ops, actorOf(call, targetId));
  land(call, workbook, after, ops);
  const landed = after.sheets.find((each) => each.id === id) as Sheet;
  return { json: sheetProperties(after, landed), milliseconds: REQUEST_MS };
}

function freeName(sheets: readonly Sheet[], name: string): string {
  const taken = (wish: string) => sheets.some((sheet) => sheet.name === wish);
  let wish = name;
  for (let number = 2; taken(wish); number++) wish = `${name} ${number}`;
  return wish;
}

/** spreadsheets.developerMetadata.get */
export function getMetadata(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "read");
  const lookup = { metadataId: Number(call.path.metadataId) };
  const [match] = metadataMatches(workbook, lookup, call.caller.scriptId);
  if (!match) throw entityNotFound();
  return { json: metadataResource(match.metadata, match.sheet), milliseconds: METADATA_MS };
}

/** spreadsheets.developerMetadata.search */
export function searchMetadata(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "read");
  const filters = listOf(call.body.dataFilters);
  const matched = filters.flatMap((filter) =>
    metadataMatches(workbook, objectOf(filter.developerMetadataLookup), call.caller.scriptId).map(
      ({ metadata, sheet }) => ({
        developerMetadata: metadataResource(metadata, sheet),
        dataFilters: [filter],
      }),
    ),
  );
  return { json: matched.length > 0 ? { matchedDeveloperMetadata: matched } : {}, milliseconds: METADATA_MS };
}
