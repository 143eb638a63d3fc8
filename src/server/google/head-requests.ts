// Tabs of the head workbook past SpreadsheetApp: read in one request, added to in one request that Google carries out whole or
// not at all. What was written so is read so again, because SpreadsheetApp may still know the tab as it was.
import { expect } from "./drive";
import { landWrites } from "./landing";
import { type RestReply, sendOne } from "./rest";
import {
  type ApiCell,
  type AppendedCell,
  appendRows,
  changeRequest,
  type ReadRange,
  readBlocks,
  readRequest,
} from "./sheets";
import type { HeadTab, HeadWorkbook } from "./workbook";

/** A tab to read; `rows` = only so many from the top. */
export interface TabRead {
  sheetId: number;
  rows?: number;
}

/** Rows to be added below the last one of a tab. */
export interface TabAppend {
  sheetId: number;
  rows: readonly (readonly AppendedCell[])[];
}

/** Reads tabs as they stand now, with what this execution has written; days are serial numbers. Throws NotNow. */
export function fetchTabs(head: Pick<HeadWorkbook, "id" | "tabs">, reads: readonly TabRead[]): HeadTab[] {
  landWrites();
  const ranges = reads.map(
    ({ sheetId, rows }): ReadRange => ({
      sheetId,
      ...(rows && { startRowIndex: 0, endRowIndex: rows }),
    }),
  );
  const { reply, asked } = readOrWiden(head.id, ranges);
  expect(reply);
  const blocks = readBlocks(reply, asked);
  return reads.map(({ sheetId }, index) => ({
    sheetId,
    // Only messages need the name, and asking for it is a call of its own.
    get name() {
      return head
        .tabs()
        .find((tab) => tab.sheetId === sheetId)!
        .name();
    },
    values: blocks[index] as ApiCell[][],
  }));
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

// 400: people have left a tab with fewer rows than were asked for.
function readOrWiden(
  spreadsheetId: string,
  ranges: readonly ReadRange[],
): { reply: RestReply; asked: readonly ReadRange[] } {
  const read = (wanted: readonly ReadRange[]) =>
    sendOne({ ...readRequest(spreadsheetId, wanted), isOfRecord: true });
  const reply = read(ranges);
  if (reply.status !== 400) return { reply, asked: ranges };
  const whole = ranges.map(({ sheetId }) => ({ sheetId }));
  return { reply: read(whole), asked: whole };
}

/** Adds rows to tabs, all or nothing. Throws NotNow where Google had no room, or nobody knows whether it was done. */
export function appendToTabs(spreadsheetId: string, appends: readonly TabAppend[]): void {
  const full = appends.filter(({ rows }) => rows.length > 0);
  if (full.length === 0) return;
  const requests = full.map(({ sheetId, rows }) => appendRows(sheetId, rows));
  expect(sendOne({ ...changeRequest(spreadsheetId, requests), isOfRecord: true }));
}
