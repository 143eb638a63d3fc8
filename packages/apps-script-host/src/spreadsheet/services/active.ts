// What is active for an execution: the tab and range that the person looks at, or that the script chose.
import type { ActiveCalls } from "../../calls/spreadsheet/book";
import type { Context, Services } from "../../kernel/types";
import { boxName } from "../../workbook/a1";
import type { Sheet, SheetBox, Workbook } from "../../workbook/types";
import { ACTIVE_MS } from "../latency";
import { peek } from "../session";
import { boxOf, rangeRef, sheetRef } from "./refs";

interface Active {
  sheetId: number;
  ranges: SheetBox[];
  current: SheetBox | null;
}

const activeMap = (context: Context): Map<string, Active> =>
  context.local("spreadsheet.active", () => new Map<string, Active>());

/** The active tab and ranges of a spreadsheet; at first what the person looks at, else A1 of the first visible tab. */
export function activeOf(context: Context, id: string): Active {
  const workbook = peek(context, id);
  const known = activeMap(context).get(id);
  if (known && workbook.sheets.some((sheet) => sheet.id === known.sheetId)) return known;
  const made = firstActive(context, workbook);
  activeMap(context).set(id, made);
  return made;
}

function firstActive(context: Context, workbook: Workbook): Active {
  const { view, containerId } = context.execution;
  if (view && containerId === workbook.id && workbook.sheets.some(({ id }) => id === view.sheetId)) {
    const { sheetId, row, column, rows, columns } = view;
    const range = { sheetId, row, column, rows, columns };
    return { sheetId, ranges: [range], current: { ...range, rows: 1, columns: 1 } };
  }
  const sheet = workbook.sheets.find(({ hidden }) => !hidden) ?? (workbook.sheets[0] as Sheet);
  return atCorner(sheet.id);
}

function atCorner(sheetId: number): Active {
  const corner = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
  return { sheetId, ranges: [corner], current: corner };
}

/** Makes a tab active. */
export function activateSheet(context: Context, id: string, sheetId: number): void {
  if (activeOf(context, id).sheetId !== sheetId) activeMap(context).set(id, atCorner(sheetId));
  tell(context, id, sheetId, null);
}

function activateRanges(context: Context, id: string, ranges: SheetBox[], current: SheetBox | null): void {
  const first = ranges[0];
  if (!first) return;
  const corner = { ...first, rows: 1, columns: 1 };
  activeMap(context).set(id, { sheetId: first.sheetId, ranges, current: current ?? corner });
  tell(context, id, first.sheetId, boxName(first));
}

function tell(context: Context, spreadsheetId: string, sheetId: number, range: string | null): void {
  const { uiWindow, containerId } = context.execution;
  if (uiWindow && containerId === spreadsheetId) {
    context.emit({ type: "activate", windowId: uiWindow, spreadsheetId, sheetId, range });
  }
}

/** Which tab and range are active. */
export const activeServices: Services<ActiveCalls> = {
  "Spreadsheet.getActiveSheet": (context, id) => {
    context.charge("Spreadsheet.getActiveSheet", ACTIVE_MS);
    return sheetRef(id, activeOf(context, id).sheetId);
  },
  "Spreadsheet.setActiveSheet": (context, ref) => activateSheet(context, ref.spreadsheetId, ref.sheetId),
  "Spreadsheet.getActiveRangeList": (context, id) =>
    activeOf(context, id).ranges.map((range) => rangeRef(id, range)),
  "Spreadsheet.getCurrentCell": (context, id) => {
    const { current } = activeOf(context, id);
    return current && rangeRef(id, current);
  },
  "Spreadsheet.setActiveRangeList": (context, refs) => {
    activateRanges(context, refs[0]?.spreadsheetId ?? "", refs.map(boxOf), null);
  },
  "Spreadsheet.setCurrentCell": (context, range) => {
    const cell = { ...boxOf(range), rows: 1, columns: 1 };
    const ranges = activeOf(context, range.spreadsheetId).ranges.filter(
      (each) =>
        each.sheetId === cell.sheetId &&
        each.row <= cell.row &&
        each.row + each.rows > cell.row &&
        each.column <= cell.column &&
        each.column + each.columns > cell.column,
    );
    activateRanges(context, range.spreadsheetId, ranges.length > 0 ? ranges : [cell], cell);
  },
};
