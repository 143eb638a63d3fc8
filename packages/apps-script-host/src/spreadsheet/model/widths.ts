// How wide a column must be for its texts.
import { displayCell } from "../../workbook/display";
import { forEachCell } from "../../workbook/grid";
import type { Sheet, Workbook } from "../../workbook/types";

const LETTER = 7;
const WIDE = 13;
const PADDING = 12;
const LEAST = 21;

/** Width in pixels that shows the longest text of a column: an estimate. */
export function fittingWidth(workbook: Workbook, sheet: Sheet, column: number): number {
  let width = LEAST;
  forEachCell(sheet, { row: 1, column, rows: sheet.rows, columns: 1 }, (cell) => {
    const text = displayCell(cell, cell.s === undefined ? undefined : sheet.styles[cell.s], workbook.locale);
    for (const line of text.split("\n")) width = Math.max(width, textWidth(line) + PADDING);
  });
  return width;
}

function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) > 0x2e80 ? WIDE : LETTER;
  return width;
}
