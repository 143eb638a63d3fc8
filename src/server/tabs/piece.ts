// A piece of a long tab: its top names the columns of every piece.
import type { TableRow } from "../../core/model";
import { fetchRows } from "../google/head-requests";
import type { HeadTab } from "../google/workbook";
import { TOP_ROWS } from "./table";

/** Rows from one (counted from 0) to another, the end exclusive, by the columns that stand at the top, in one call. Throws NotNow. */
export function readPiece(
  book: { readonly id: string },
  { sheetId, name }: Pick<HeadTab, "sheetId" | "name">,
  [from, end]: readonly [from: number, end: number],
  parse: (tab: HeadTab) => readonly TableRow[],
): TableRow[] {
  const top = Math.min(TOP_ROWS, end);
  const start = Math.max(from, top);
  const found = fetchRows(book, sheetId, top, [start, end]);
  const padded = Array.from({ length: top }, (_, index) => found.top[index] ?? []);
  return parse({ sheetId, name, values: [...padded, ...found.rows] })
    .map((each) => ({ ...each, row: each.row > top ? each.row - top + start : each.row }))
    .filter(({ row }) => row > from);
}
