// A head workbook that an earlier version of the program laid out is brought over to today's shape: columns that were named anew
// keep their contents, missing ones and missing tabs are added. Nothing that stands there is changed or moved.
import { attributeKey } from "../../core/rows";
import { type TableKey, tableOf } from "../../core/tables";
import type { Context } from "../context";
import { createContext, PAGE_SLICE_MS } from "../context";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest, type SheetRequest, writeCells } from "../google/sheets";
import { writeLog } from "../head/log";
import { parseTable } from "../tabs/table";
import { mendStructure } from "./mend";

/** Columns that were called otherwise, by their key of today. */
const EARLIER_KEYS: readonly { key: TableKey; column: string; earlier: string }[] = [
  { key: "units", column: "channel", earlier: "road" },
];

/** Brings the workbook over; call it under the lock, and go on with a fresh context. Each step is one request: ended between two, the next call completes it. */
export function bringOver(context: Context): void {
  const renamed = EARLIER_KEYS.flatMap((item) => renameRequests(context, item));
  if (renamed.length > 0) expect(sendOne(changeRequest(context.head.id, renamed)));
  const words = mendStructure(createContext(PAGE_SLICE_MS));
  const after = createContext(PAGE_SLICE_MS);
  writeLog(
    after,
    words.map((record) => ({ action: "repair", record })),
  );
}

function renameRequests(
  { tabs, head }: Context,
  { key, column, earlier }: (typeof EARLIER_KEYS)[number],
): SheetRequest[] {
  const tab = tabs.has(key) ? head.read(tabs.sheetId(key)) : null;
  if (!tab) return [];
  const keys = tableOf(key).columns.map((item) => item.key);
  const { keyRow, columns } = parseTable(tab, [...keys, earlier], [], attributeKey);
  const place = columns.get(earlier);
  if (keyRow === 0 || place === undefined || columns.has(column)) return [];
  return [writeCells(tab.sheetId, keyRow - 1, place - 1, [[column]])];
}
