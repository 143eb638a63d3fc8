// Keys that lead far: to the ends of a row, to the ends of the tab, a window down.
import { ScrollToCellCommand } from "@univerjs/preset-sheets-core";
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
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  running.api.syncExecuteCommand(ScrollToCellCommand.id, { range });
  return true;
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
