// How large a tab is to the SpreadsheetApp of an execution that has changed the grid by REST: as large as before, until it
// flushes. That objects keep the old size has been reported and is not settled: the strict reading.
import type { Context } from "../kernel/types";
import type { Sheet, Workbook } from "../workbook/types";

type Size = Pick<Sheet, "rows" | "columns">;

interface Known {
  /** Spreadsheets that SpreadsheetApp has looked at; what is opened afterwards is fresh. */
  readonly opened: Set<string>;
  /** Sizes from before, by spreadsheet and tab. */
  readonly sizes: Map<string, Size>;
}

const knownOf = (context: Context): Known =>
  context.local("spreadsheet.sizes", () => ({ opened: new Set<string>(), sizes: new Map<string, Size>() }));

const keyOf = (spreadsheetId: string, sheetId: number): string => `${spreadsheetId} ${sheetId}`;

/** SpreadsheetApp looks at a spreadsheet. */
export function lookAt(context: Context, spreadsheetId: string): void {
  knownOf(context).opened.add(spreadsheetId);
}

/** REST has changed a spreadsheet: what SpreadsheetApp knew of its grids stays for now. */
export function keepSizes(context: Context, before: Workbook, after: Workbook): void {
  const { opened, sizes } = knownOf(context);
  if (!opened.has(before.id)) return;
  for (const { id, rows, columns } of before.sheets) {
    const now = after.sheets.find((sheet) => sheet.id === id);
    const key = keyOf(before.id, id);
    if (now && (now.rows !== rows || now.columns !== columns) && !sizes.has(key))
      sizes.set(key, { rows, columns });
  }
}

/** A tab as large as SpreadsheetApp knows it. */
export function asKnown(context: Context, spreadsheetId: string, sheet: Sheet): Sheet {
  const size = knownOf(context).sizes.get(keyOf(spreadsheetId, sheet.id));
  return size ? { ...sheet, ...size } : sheet;
}

/** A flush: SpreadsheetApp sees the grids as they are. */
export function forgetSizes(context: Context): void {
  knownOf(context).sizes.clear();
}
