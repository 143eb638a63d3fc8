// The title of a table stands on one line as far as its tab is wide: a long one in smaller letters, a very long one on several lines.
import { heightOf, linesIn } from "../../core/cells/fit";
import { cells, heights, type Look, merge } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { block, TABLE } from "./layout";
import { TITLE } from "./looks";

/** Sizes of a title on one line, the largest that fits; on several lines it has the smallest. */
const SIZES = [14, 12, 11] as const;
const SMALLEST = 11;

/** Requests that write the title into a tab whose columns are so wide; 0 = hidden. */
export function titleRow(sheetId: number, words: string, shown: readonly number[]): SheetRequest[] {
  const room = shown.reduce((sum, pixels) => sum + pixels, 0);
  const size = SIZES.find((points) => linesIn(words, room, points) === 1);
  const look: Look = { ...TITLE, size: size ?? SMALLEST, wrap: size === undefined };
  const title = cells(sheetId, TABLE.title, 0, [[{ value: words, look }]]);
  if (size !== undefined) return [title];
  const height = heightOf(linesIn(words, room, SMALLEST), SMALLEST);
  return [title, merge(block(sheetId, TABLE.title, 1, shown.length)), heights(sheetId, TABLE.title, height)];
}
