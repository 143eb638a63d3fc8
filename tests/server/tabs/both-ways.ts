// A script for the host beside the product: it fills a tab with cells and reads it both ways.
import { openHead } from "../../../src/server/google/workbook";

/** A cell with its number format; "" for none. */
export interface Filled {
  value: string | number | boolean;
  format: string;
}

/** Makes the first tab hold these cells, and gives what each way of reading makes of it: one by one, and together. */
export function bothWays(request: string): string {
  const rows = JSON.parse(request) as Filled[][];
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]!;
  sheet.clear();
  const range = sheet.getRange(2, 2, rows.length, rows[0]!.length);
  range.setValues(rows.map((row) => row.map(({ value }) => value)));
  range.setNumberFormats(rows.map((row) => row.map(({ format }) => format)));
  SpreadsheetApp.flush();
  const head = openHead();
  const alone = head.read(sheet.getSheetId())!.values;
  return JSON.stringify({ alone, together: head.readTogether([sheet.getSheetId()])?.[0]?.values });
}
