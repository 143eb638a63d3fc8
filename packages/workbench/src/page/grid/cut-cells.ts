// Cells that were cut go along with rows and columns that come or go before they are pasted.
import { IMarkSelectionService, ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { MovedLines } from "../../wire/api";
import { shiftedRow } from "../../wire/shifted-row";
import type { Running } from "./univer";

/**
 * Remembers what was cut before lines move: Univer keeps its old address, and forgets it with a workbook that is drawn anew. The
 * function that it gives is called after that. What is gone, or has others among it now, is no longer cut: pasted, it moves nothing.
 */
export function rememberCut({ univer }: Running, lines: readonly MovedLines[]): () => void {
  const injector = univer.__getInjector();
  const clipboard = injector.get(ISheetClipboardService);
  const cache = clipboard.copyContentCache();
  const id = cache.getLastCopyId();
  const copied = id === null ? undefined : cache.get(id);
  if (id === null || !copied?.range || !copied.matrix || String(copied.copyType) !== "CUT") return () => {};
  const here = lines.filter(({ sheetId }) => String(sheetId) === copied.subUnitId);
  const isSorted = here.some((line) => changesPlaces(line, copied.range!));
  const rows = isSorted ? null : along(copied.range.rows, "ROWS", here);
  const cols = isSorted ? null : along(copied.range.cols, "COLUMNS", here);
  return () => {
    if (!rows || !cols) {
      cache.del(id);
      clipboard.removeMarkSelection();
      return;
    }
    cache.set(id, { ...copied, range: { rows, cols } });
    const marks = injector.get(IMarkSelectionService);
    for (const mark of marks.getShapeMap().values())
      if (mark.subUnitId === copied.subUnitId)
        mark.selection = { ...mark.selection, range: { ...mark.selection.range, ...around(rows, cols) } };
    marks.refreshShapes();
  };
}

interface Cut {
  rows: number[];
  cols: number[];
}

function changesPlaces({ dimension, at, order }: MovedLines, { rows, cols }: Cut): boolean {
  const [own, other] = dimension === "ROWS" ? [rows, cols] : [cols, rows];
  const { from = [], across } = order ?? {};
  const isAcross = ({ first, count }: { first: number; count: number }) =>
    other.some((line) => line + 1 >= first && line + 1 < first + count);
  if (across && !isAcross(across)) return false;
  return own.some((line) => (from[line + 1 - at] ?? line + 1) !== line + 1);
}

function along(
  lines: readonly number[],
  dimension: MovedLines["dimension"],
  moved: readonly MovedLines[],
): number[] | null {
  let now: number[] = [...lines];
  for (const each of moved.filter((one) => one.dimension === dimension)) {
    const after = now.flatMap((line) => shiftedRow(line + 1, each) ?? []).map((line) => line - 1);
    const together = after.every((line, index) => line - after[0]! === now[index]! - now[0]!);
    if (after.length < now.length || !together) return null;
    now = after;
  }
  return now;
}

const around = (rows: number[], cols: number[]) => ({
  startRow: rows[0]!,
  endRow: rows.at(-1)!,
  startColumn: cols[0]!,
  endColumn: cols.at(-1)!,
});
