// Tabs of the head workbook past SpreadsheetApp: read in one request, added to in one request that Google carries out whole or
// not at all. What was written so is read so again, because SpreadsheetApp may still know the tab as it was.
import { expect } from "./drive";
import { landWaiting } from "./landing";
import { sendOne } from "./rest";
import {
  type ApiCell,
  type AppendedCell,
  appendRows,
  changeRequest,
  type ReadRange,
  readBlocks,
  readRequest,
  type SheetRequest,
} from "./sheets";
import type { HeadWorkbook } from "./workbook";

/** Rows to be added below the last one of a tab. */
export interface TabAppend {
  sheetId: number;
  rows: readonly (readonly AppendedCell[])[];
}

/**
 * Reads blocks of tabs as they stand now, with what this execution has written; days are serial numbers. Undefined where a block
 * reaches beyond its tab. Throws NotNow.
 */
export function fetchBlocks(spreadsheetId: string, ranges: readonly ReadRange[]): ApiCell[][][] | undefined {
  if (ranges.length === 0) return [];
  landWaiting();
  const reply = sendOne({ ...readRequest(spreadsheetId, ranges), isOfRecord: true });
  if (reply.status === 400) return undefined;
  expect(reply);
  return readBlocks(reply, ranges);
}

/** Rows of a tab, counted from 0, the end exclusive, with its top, where its columns are named. Throws NotNow. */
export function fetchRows(
  { id }: Pick<HeadWorkbook, "id">,
  sheetId: number,
  top: number,
  [from, to]: readonly [from: number, to: number],
): { top: ApiCell[][]; rows: ApiCell[][] } {
  const ranges = [
    { sheetId, startRowIndex: 0, endRowIndex: top },
    ...(from < to ? [{ sheetId, startRowIndex: from, endRowIndex: to }] : []),
  ];
  const reply = sendOne({ ...readRequest(id, ranges), isOfRecord: true });
  expect(reply);
  const [named = [], rows = []] = readBlocks(reply, ranges);
  return { top: named, rows };
}

/** Adds rows to tabs, after other changes, all or nothing. Throws NotNow where Google had no room, or nobody knows whether it was done. */
export function appendToTabs(
  spreadsheetId: string,
  appends: readonly TabAppend[],
  before: readonly SheetRequest[] = [],
): void {
  const full = appends.filter(({ rows }) => rows.length > 0);
  const requests = [...before, ...full.map(({ sheetId, rows }) => appendRows(sheetId, rows))];
  if (requests.length === 0) return;
  expect(sendOne({ ...changeRequest(spreadsheetId, requests), isOfRecord: true }));
}
