// Several tabs of the head workbook in one call. The API gives a date as a number, and as a number alone nobody knows it from
// one: so everything is asked twice at once, dates as serial numbers and dates as they are shown. Where the two differ stands a date.
import { BUDGET } from "../../core/pace";
import { serialText } from "./instant";
import { sendSparing } from "./rest";
import { type ApiCell, readBlocks, readRequest } from "./sheets";

/**
 * What the minute must still have room for afterwards. SpreadsheetApp reads without a quota: while somebody collects, pages
 * read the head that way, as collecting itself does.
 */
const SPARED = BUDGET - 15;

/** Rows of a tab's top: its keys, its header and one more. No grid is lower, as Google leaves one row that is not frozen. */
const TOP = 3;

/**
 * The cells of tabs as SpreadsheetApp's data ranges give them, and of the tops of others, dates as text; undefined where Google has no
 * room, refuses, or somebody typed between the two looks.
 */
export function tabValues(
  spreadsheetId: string,
  sheetIds: readonly number[],
  tops: readonly number[] = [],
): ApiCell[][][] | undefined {
  if (sheetIds.length === 0) return [];
  const ranges = [
    ...sheetIds.map((sheetId) => ({ sheetId })),
    ...tops.map((sheetId) => ({ sheetId, startRowIndex: 0, endRowIndex: TOP })),
  ];
  const replies = sendSparing(
    [readRequest(spreadsheetId, ranges), readRequest(spreadsheetId, ranges, "FORMATTED_STRING")],
    SPARED,
  );
  if (!replies) return undefined;
  const [raw, shown] = replies.map((reply) => readBlocks(reply, ranges));
  const tables = raw!.map((table, index) => withDates(table, shown![index]!));
  return tables.every((table) => table !== undefined) ? tables : undefined;
}

function withDates(raw: readonly ApiCell[][], shown: readonly ApiCell[][]): ApiCell[][] | undefined {
  // Rows and cells at the end that are empty are left out; an empty tab is one empty cell.
  const width = Math.max(1, ...[...raw, ...shown].map((row) => row.length));
  const height = Math.max(1, raw.length, shown.length);
  let isTorn = false;
  const cellOf = (row: number, column: number): ApiCell => {
    const cell = raw[row]?.[column] ?? "";
    const other = shown[row]?.[column] ?? "";
    if (cell === other) return cell;
    if (typeof cell === "number" && typeof other === "string") return serialText(cell);
    isTorn = true;
    return cell;
  };
  const table = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => cellOf(row, column)),
  );
  return isTorn ? undefined : table;
}
