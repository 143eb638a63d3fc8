// Which words of the tab that is shown do not fit their place: as a test asks who wants nothing cut.
import { WrapStrategy } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { CELL_FONT } from "./font";
import { plainText } from "./typed";

type Sheet = ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>;

/** Room that a cell keeps at both sides of its words, in pixels. */
const PADDING = 4;
const PIXELS_PER_POINT = 4 / 3;
/** A line of words is as high as this many times its font. */
const LINE = 1.3;

const pen = document.createElement("canvas").getContext("2d")!;

/** The cells (A1) whose words are not all to be read: wrapped ones are higher than their row, others run into a cell that is filled. */
export function cutCells(sheet: Sheet): string[] {
  const grid = sheet.getSheet();
  const [rows, columns] = [indexes(sheet.getMaxRows()), indexes(sheet.getMaxColumns())];
  const shownRows = rows.filter((row) => grid.getRowVisible(row));
  const shownColumns = columns.filter((column) => grid.getColVisible(column));
  return shownRows.flatMap((row) =>
    shownColumns
      .filter((column) => !fits(sheet, row, column, shownColumns))
      .map((column) => sheet.getRange(row, column).getA1Notation()),
  );
}

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function fits(sheet: Sheet, row: number, column: number, shown: readonly number[]): boolean {
  const words = wordsOf(sheet, row, column);
  if (words === "") return true;
  const style = sheet.getRange(row, column).getCellStyleData();
  const size = (style?.fs ?? 10) * PIXELS_PER_POINT;
  pen.font = `${style?.bl ? "bold " : ""}${size}px ${CELL_FONT}`;
  const own = widthOf(sheet, joined(sheet, row, column, shown));
  const lines = words.split("\n");
  if (style?.tb !== WrapStrategy.WRAP)
    return Math.max(...lines.map(wide)) <= own + freeBeside(sheet, row, column, shown) + PADDING;
  const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (own - PADDING))), 0);
  return count * size * LINE <= sheet.getRowHeight(row);
}

const wide = (line: string): number => pen.measureText(line).width;

function wordsOf(sheet: Sheet, row: number, column: number): string {
  return plainText(String(sheet.getRange(row, column).getDisplayValue() ?? ""));
}

/** The columns that are joined with a cell, itself among them. */
function joined(sheet: Sheet, row: number, column: number, shown: readonly number[]): number[] {
  const merge = sheet.getMergeData().find((each) => each.getRow() === row && each.getColumn() === column);
  const end = merge ? column + merge.getWidth() : column + 1;
  return shown.filter((each) => each >= column && each < end);
}

// Words run on over empty cells that are joined with no other.
function freeBeside(sheet: Sheet, row: number, column: number, shown: readonly number[]): number {
  const own = joined(sheet, row, column, shown);
  const right = shown.filter((each) => each > own[own.length - 1]!);
  const isTaken = (each: number) =>
    wordsOf(sheet, row, each) !== "" || sheet.getRange(row, each).isPartOfMerge();
  const end = right.findIndex(isTaken);
  return widthOf(sheet, end < 0 ? right : right.slice(0, end));
}

function widthOf(sheet: Sheet, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + sheet.getColumnWidth(column), 0);
}
