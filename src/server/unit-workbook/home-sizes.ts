// Widths of 首页, and the room that its words need: Google does not fit the height of joined cells to their contents.
import { linesIn } from "../../core/cells/fit";
import { heights } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { HOME, HOME_COLUMNS, type HomeColumn } from "./layout";

/** All of it fits a screen 1280 pixels wide; days with their hours take two lines. */
export const WIDTHS: Readonly<Record<HomeColumn, number>> = {
  period: 88,
  dueOn: 90,
  returnName: 104,
  status: 96,
  submit: 52,
  zero: 60,
  problems: 330,
  receipt: 210,
  collectedAt: 88,
  dates: 92,
  state: 80,
  todo: 80,
  periodId: 80,
};

/** Cells that are joined: the long lines, what a unit writes, what it is answered. */
export const WIDE = widthFrom("status", "state");
export const ASKED = widthFrom("status", "receipt");
export const ANSWER = widthFrom("receipt", "state");
/** From the first column to the last that is shown. */
export const WHOLE = widthFrom("period", "state");

const POINTS = 10;
const LINE = 20;
const AIR = 6;

/** Lines of words in a cell so many pixels wide. */
export function linesOf(words: string, pixels: number): number {
  return linesIn(words, pixels, POINTS);
}

/** Makes a row (0-based) as high as so many lines are. */
export function rowOfLines(row: number, lines: number): SheetRequest {
  return heights(HOME, row, lines * LINE + AIR);
}

function widthFrom(first: HomeColumn, end: HomeColumn): number {
  const joined = HOME_COLUMNS.slice(HOME_COLUMNS.indexOf(first), HOME_COLUMNS.indexOf(end));
  return joined.reduce((sum, key) => sum + WIDTHS[key], 0);
}
