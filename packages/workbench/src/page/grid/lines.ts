// What a person does to rows and columns as such: widths, heights, hiding.
import { BooleanNumber } from "@univerjs/core";
import type { UserEdit } from "../../wire/api";
import type { UniverRange } from "./places";

interface Lines {
  subUnitId: string;
  ranges: UniverRange[];
}

type Sizes = number | Record<number, number>;

/** Widths that were set or drawn. */
export const readWidth = ({ subUnitId, ranges, colWidth }: Lines & { colWidth: Sizes }): UserEdit[] =>
  ranges.flatMap(({ startColumn, endColumn }) =>
    runs(colWidth, startColumn, endColumn).map(({ start, count, size }) => {
      return { kind: "columnWidth", sheetId: Number(subUnitId), column: start + 1, count, width: size };
    }),
  );

/** Heights that were set or drawn. */
export const readHeight = ({ subUnitId, ranges, rowHeight }: Lines & { rowHeight: Sizes }): UserEdit[] =>
  ranges.flatMap(({ startRow, endRow }) =>
    runs(rowHeight, startRow, endRow).map(({ start, count, size }) => {
      return { kind: "rowHeight", sheetId: Number(subUnitId), row: start + 1, count, height: size };
    }),
  );

/** Rows that are to be as high as their text again; a height that is set says the contrary, and comes by itself. */
export const readAutoHeight = ({
  subUnitId,
  ranges,
  autoHeightInfo,
}: Lines & { autoHeightInfo: unknown }): UserEdit[] =>
  autoHeightInfo === BooleanNumber.TRUE
    ? ranges.map(({ startRow, endRow }) => {
        const count = endRow - startRow + 1;
        return { kind: "rowHeight", sheetId: Number(subUnitId), row: startRow + 1, count, height: null };
      })
    : [];

/** Rows or columns that come out of sight, or back. */
export const readHidden =
  (kind: "hideRows" | "hideColumns", hidden: boolean) =>
  ({ subUnitId, ranges }: Lines): UserEdit[] =>
    ranges.map(({ startRow, endRow, startColumn, endColumn }) => {
      const [first, last] = kind === "hideRows" ? [startRow, endRow] : [startColumn, endColumn];
      return { kind, sheetId: Number(subUnitId), at: first + 1, count: last - first + 1, hidden };
    });

/** Neighbours of one size, so that what is done at once is undone at once. */
function runs(sizes: Sizes, first: number, last: number): { start: number; count: number; size: number }[] {
  const found: { start: number; count: number; size: number }[] = [];
  for (let line = first; line <= last; line++) {
    const size = Math.round((typeof sizes === "number" ? sizes : sizes[line]) ?? 0);
    const before = found.at(-1);
    if (before && before.size === size && before.start + before.count === line) before.count++;
    else if (size > 0) found.push({ start: line, count: 1, size });
  }
  return found;
}
