// Keys that lead far: to the ends of a row, to the ends of the tab, a window down.
import { ScrollCommand, ScrollToCellCommand } from "@univerjs/preset-sheets-core";
import type { Looking, SheetView } from "../../wire/api";
import { placeOf } from "./places";
import type { Running } from "./univer";

interface Cell {
  row: number;
  column: number;
}

/** Goes where the key leads; false where it leads nowhere. */
export function go(running: Running, sheet: SheetView, from: Looking, event: KeyboardEvent): boolean {
  if (event.shiftKey || event.altKey) return false;
  const far = event.ctrlKey || event.metaKey;
  const to = far ? farEnd(event.code, sheet) : nearEnd(event.code, sheet, from, rowsInSight(running));
  if (!to) return false;
  const tab = running.api.getActiveWorkbook()?.getActiveSheet();
  const [row, column] = [inSight(to.row, sheet.hiddenRows) - 1, inSight(to.column, sheet.hiddenColumns) - 1];
  tab?.getRange(row, column).activate();
  bringInSight(running, row, column);
  return true;
}

/** Scrolls to a cell, counted as Univer does; to one that is frozen with what comes right after the frozen lines. */
export function bringInSight({ api }: Running, row: number, column: number): void {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  api.syncExecuteCommand(ScrollToCellCommand.id, { range });
  const { xSplit = 0, ySplit = 0 } = api.getActiveWorkbook()?.getActiveSheet().getFreeze() ?? {};
  const top = row < ySplit ? { sheetViewStartRow: 0, offsetY: 0 } : {};
  const left = column < xSplit ? { sheetViewStartColumn: 0, offsetX: 0 } : {};
  if (row < ySplit || column < xSplit) api.syncExecuteCommand(ScrollCommand.id, { ...top, ...left });
}

function farEnd(code: string, sheet: SheetView): Cell | null {
  if (code === "Home") return { row: 1, column: 1 };
  return code === "End" ? lastUsed(sheet) : null;
}

function nearEnd(code: string, sheet: SheetView, { row, column }: Cell, page: number): Cell | null {
  if (code === "Home") return { row, column: 1 };
  if (code === "End") return { row, column: lastUsed(sheet).column };
  if (code === "PageDown") return { row: Math.min(row + page, sheet.rows), column };
  return code === "PageUp" ? { row: Math.max(row - page, 1), column } : null;
}

/** The corner of all that stands in the tab. */
function lastUsed({ cells }: SheetView): Cell {
  const last = { row: 1, column: 1 };
  for (const key in cells) {
    const [row, column] = placeOf(key);
    if (!cells[key]!.d) continue;
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  return last;
}

function rowsInSight({ api }: Running): number {
  const seen = api.getActiveWorkbook()?.getActiveSheet().getVisibleRange();
  return seen ? Math.max(1, seen.endRow - seen.startRow) : 1;
}

function inSight(line: number, hidden: number[]): number {
  const away = new Set(hidden);
  let at = line;
  while (away.has(at)) at++;
  return at;
}
