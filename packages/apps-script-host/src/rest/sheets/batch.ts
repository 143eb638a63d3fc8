// spreadsheets.batchUpdate: all requests or none.
import { changeMetadata } from "../../drive/files";
import { NotEmulated } from "../../kernel/types";
import type { Op } from "../../spreadsheet/model/ops";
import type { Workbook } from "../../workbook/types";
import { type ApiCall, type ApiResult, type Json, listOf, objectOf } from "../api";
import { invalidArgument } from "../errors";
import { BATCH_STEP_MS, REQUEST_MS } from "../latency";
import { actorOf, changed, land } from "./change";
import { checkRequest } from "./checks/request";
import { openSpreadsheet } from "./open";
import * as cells from "./requests/cells";
import * as charts from "./requests/charts";
import * as cleaning from "./requests/cleaning";
import * as contents from "./requests/contents";
import * as dimensions from "./requests/dimensions";
import * as filters from "./requests/filters";
import { findReplace } from "./requests/find";
import * as metadata from "./requests/metadata";
import * as objects from "./requests/objects";
import * as protections from "./requests/protections";
import * as sheetObjects from "./requests/sheet-objects";
import * as slicers from "./requests/slicers";
import * as tabs from "./requests/tabs";
import type { RequestKind } from "./requests/types";
import { spreadsheetResource } from "./resource";

/** The requests that the host makes, by their name in the API; the others of Google's are not emulated. */
export const REQUESTS: Readonly<Record<string, RequestKind>> = {
  addBanding: sheetObjects.addBanding,
  addChart: charts.addChart,
  addConditionalFormatRule: sheetObjects.addConditionalFormatRule,
  addDimensionGroup: dimensions.changeGroup(1),
  addNamedRange: sheetObjects.addNamedRange,
  addProtectedRange: protections.addProtectedRange,
  addSheet: tabs.addSheet,
  addSlicer: slicers.addSlicer,
  appendCells: contents.appendCells,
  appendDimension: dimensions.appendDimension,
  autoResizeDimensions: dimensions.autoResizeDimensions,
  clearBasicFilter: filters.clearBasicFilter,
  copyPaste: cells.copyPaste,
  createDeveloperMetadata: metadata.createDeveloperMetadata,
  cutPaste: cells.cutPaste,
  deleteConditionalFormatRule: sheetObjects.deleteConditionalFormatRule,
  deleteDeveloperMetadata: metadata.changeDeveloperMetadata("delete"),
  deleteDimension: dimensions.deleteDimension,
  deleteDimensionGroup: dimensions.changeGroup(-1),
  deleteBanding: sheetObjects.deleteBanding,
  deleteDuplicates: cleaning.deleteDuplicates,
  deleteEmbeddedObject: objects.deleteObject,
  deleteNamedRange: sheetObjects.deleteNamedRange,
  deleteProtectedRange: protections.deleteProtectedRange,
  deleteRange: dimensions.shiftRange("deleteCells"),
  deleteSheet: tabs.deleteSheet,
  duplicateSheet: tabs.duplicateSheet,
  findReplace,
  insertDimension: dimensions.insertDimension,
  insertRange: dimensions.shiftRange("insertCells"),
  mergeCells: cells.mergeCells,
  moveDimension: dimensions.moveDimension,
  repeatCell: contents.repeatCell,
  setBasicFilter: filters.setBasicFilter,
  setDataValidation: cells.setDataValidation,
  sortRange: cells.sortRange,
  unmergeCells: cells.unmergeCells,
  trimWhitespace: cleaning.trimWhitespace,
  pasteData: cleaning.pasteData,
  updateBorders: cells.updateBorders,
  updateCells: contents.updateCells,
  updateChartSpec: charts.updateChartSpec,
  updateConditionalFormatRule: sheetObjects.updateConditionalFormatRule,
  updateEmbeddedObjectPosition: objects.moveObject,
  updateDeveloperMetadata: metadata.changeDeveloperMetadata("update"),
  updateDimensionProperties: dimensions.updateDimensionProperties,
  updateNamedRange: sheetObjects.updateNamedRange,
  updateProtectedRange: protections.updateProtectedRange,
  updateSlicerSpec: slicers.updateSlicerSpec,
  updateSheetProperties: tabs.updateSheetProperties,
  updateSpreadsheetProperties: tabs.updateSpreadsheetProperties,
};

interface Progress {
  book: Workbook;
  readonly ops: Op[];
  readonly replies: Json[];
  title: string | null;
}

/** Runs the requests in order; the first refusal undoes all. */
export function batchUpdate(call: ApiCall): ApiResult {
  const { workbook } = openSpreadsheet(call, "write");
  const requests = listOf(call.body.requests);
  if (requests.length === 0) throw invalidArgument("Must specify at least one request.");
  const progress = applyRequests(call, workbook, requests);
  land(call, workbook, progress.book, progress.ops);
  if (progress.title !== null) renameFile(call, workbook.id, progress.title);
  const milliseconds =
    REQUEST_MS + (requests.length - 1) * BATCH_STEP_MS + cellsWritten(progress.ops) * 0.022;
  return { json: response(call, workbook.id, progress.replies), milliseconds };
}

/** What requests make of a workbook, in order; the first refusal is thrown. */
export function applyRequests(call: ApiCall, workbook: Workbook, requests: readonly Json[]): Progress {
  const progress: Progress = { book: workbook, ops: [], replies: [], title: null };
  requests.forEach((request, index) => {
    runRequest(call, progress, request, index);
  });
  return progress;
}

function runRequest(call: ApiCall, progress: Progress, request: Json, index: number): void {
  const [name = "", body] = Object.entries(request)[0] ?? [];
  const kind = Object.hasOwn(REQUESTS, name) ? REQUESTS[name] : undefined;
  if (name === "") throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  const where = `Invalid requests[${index}].${name}: `;
  checkRequest(name, objectOf(body), where);
  if (!kind) throw new NotEmulated(`sheets.spreadsheets.batchUpdate ${name}`);
  const actor = actorOf(call, progress.book.id);
  const newNumber = () => Math.floor(call.context.random() * 2 ** 31);
  const tools = { actor, scriptId: call.caller.scriptId, newNumber, where };
  const step = kind(progress.book, objectOf(body), tools);
  progress.book = changed(progress.book, step.ops, actor, where);
  progress.ops.push(...step.ops);
  progress.replies.push(step.reply?.(progress.book) ?? {});
  if (name === "updateSpreadsheetProperties")
    progress.title = tabs.titleWish(objectOf(body)) ?? progress.title;
}

function renameFile({ caller, context }: ApiCall, id: string, name: string): void {
  changeMetadata(context.store, id, caller.user, context.now(), { name });
  context.emit({ type: "files" });
}

const cellsWritten = (ops: readonly Op[]): number =>
  ops.reduce((sum, op) => sum + (op.op === "write" ? op.values.length * (op.values[0]?.length ?? 0) : 0), 0);

function response(call: ApiCall, spreadsheetId: string, replies: Json[]): Json {
  const json = { spreadsheetId, replies };
  if (call.body.includeSpreadsheetInResponse !== true) return json;
  const opened = openSpreadsheet(call, "read");
  const withData = call.body.responseIncludeGridData === true;
  return { ...json, updatedSpreadsheet: spreadsheetResource(call, opened, { places: [], withData }) };
}
