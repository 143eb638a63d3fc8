// Range.autoFill: series that go on beside their source.

import type { CleaningCalls } from "../../calls/spreadsheet/structure";
import { offsetFormula } from "../../formulas/references";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { contains, lastColumn, lastRow } from "../../workbook/box";
import { isDateLike } from "../../workbook/display";
import { cellAt, hasContent } from "../../workbook/grid";
import type { Box, Sheet, SheetBox, Workbook } from "../../workbook/types";
import { STRUCTURE_MS } from "../latency";
import type { Op } from "../model/ops";
import { seriesOf } from "../model/series";
import { buffer } from "../session";
import { styleOf } from "./cells";
import { boxOf, type RangeRef, readSheet } from "./refs";

function fill(context: Context, range: RangeRef, target: Box, alternate: boolean): void {
  const { workbook, sheet } = readSheet(context, range);
  if (!contains(target, range))
    throw new ScriptError("AutoFill destination range must contain the source range.");
  const [tall, wide] = [target.rows > range.rows, target.columns > range.columns];
  const up = target.row < range.row && lastRow(target) > lastRow(range);
  const left = target.column < range.column && lastColumn(target) > lastColumn(range);
  if ((tall && wide) || up || left) {
    throw new ScriptError("AutoFill destination range must extend the source range in only one direction.");
  }
  if (!tall && !wide) return;
  const lines = tall ? range.columns : range.rows;
  const ops = Array.from({ length: lines }, (_, line) =>
    fillLine(workbook, sheet, boxOf(range), target, { line, tall, alternate }),
  ).flat();
  buffer(context, range.spreadsheetId, ...ops);
}

interface Direction {
  readonly line: number;
  readonly tall: boolean;
  readonly alternate: boolean;
}

/** One column (or row): known cells first, then what follows or goes before. */
function fillLine(
  workbook: Workbook,
  sheet: Sheet,
  source: SheetBox,
  target: Box,
  { line, tall, alternate }: Direction,
): Op[] {
  const count = tall ? source.rows : source.columns;
  const place = (index: number) =>
    tall
      ? { row: source.row + index, column: source.column + line }
      : { row: source.row + line, column: source.column + index };
  const cells = Array.from({ length: count }, (_, index) => {
    const { row, column } = place(index);
    return cellAt(sheet, row, column);
  });
  const items = cells.map((cell) => ({ v: cell?.v ?? null, date: isDateLike(styleOf(sheet, cell).format) }));
  const series = seriesOf(items, alternate, workbook.locale);
  const from = tall ? target.row - source.row : target.column - source.column;
  const to = from + (tall ? target.rows : target.columns);
  const ops: Op[] = [];
  for (let index = from; index < to; index++) {
    if (index >= 0 && index < count) continue;
    const at = ((index % count) + count) % count;
    const [model, origin, here] = [cells[at], place(at), place(index)];
    const value =
      model?.f === undefined
        ? series(index)
        : offsetFormula(model.f, here.row - origin.row, here.column - origin.column);
    const box = { sheetId: sheet.id, ...here, rows: 1, columns: 1 };
    ops.push({
      op: "copy",
      from: { sheetId: sheet.id, ...origin, rows: 1, columns: 1 },
      to: box,
      type: "PASTE_FORMAT",
    });
    ops.push({ op: "write", sheetId: sheet.id, ...here, values: [[value]], raw: model?.f === undefined });
  }
  return ops;
}

/** As far as the filled cells of the column beside reach: the left one first, then the right one. */
function neighbour(sheet: Sheet, range: RangeRef): Box {
  for (const column of [range.column - 1, lastColumn(range) + 1]) {
    let row = range.row;
    while (column >= 1 && row <= sheet.rows && hasContent(cellAt(sheet, row, column))) row++;
    if (row - range.row > range.rows) return { ...boxOf(range), rows: row - range.row };
  }
  return range;
}

/** Filling of series. */
export const autoFillServices: Services<Pick<CleaningCalls, "Range.autoFill" | "Range.autoFillToNeighbor">> =
  {
    "Range.autoFill": (context, ref, target, series) => {
      context.charge("Range.autoFill", STRUCTURE_MS);
      fill(context, ref, target, series === "ALTERNATE_SERIES");
    },
    "Range.autoFillToNeighbor": (context, range, series) => {
      context.charge("Range.autoFillToNeighbor", STRUCTURE_MS);
      fill(context, range, neighbour(readSheet(context, range).sheet, range), series === "ALTERNATE_SERIES");
    },
  };
