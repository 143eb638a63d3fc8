// What people typed into a table is copied by Google itself from the tab as it was to the tab as it is laid out anew, in the one
// request that lays it out: whatever was typed until that moment comes along.
import type { SheetRequest } from "../../google/sheets";
import { copyTyped } from "../../google/update-requests";
import { block } from "../layout";

/** A block of cells whose rows and columns have keys. */
export interface KeyedBlock {
  readonly sheetId: number;
  /** Row index of the first line; column indexes count from 0. */
  readonly firstRow: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The same lines as before: those that are wanted, and behind them those that are not, to be hidden. */
export function withGone(wanted: readonly string[], found: readonly string[]): string[] {
  const gone = found.filter((key) => key !== "" && !wanted.includes(key));
  return [...wanted, ...gone];
}

/** Copies every typed cell from one block to its place in the other: run by run of rows that stay together. */
export function carry(
  from: KeyedBlock,
  to: KeyedBlock,
  isTyped: (row: string, column: string) => boolean,
): SheetRequest[] {
  const rows = [...placesIn(from.rows, to.rows)];
  return [...placesIn(from.columns, to.columns)].flatMap(([source, target]) => {
    const typed = rows.filter(([at]) => isTyped(from.rows[at]!, from.columns[source]!));
    return runs(typed).map(({ start, end, length }) =>
      copyTyped(
        block(from.sheetId, from.firstRow + start, length, 1, source),
        block(to.sheetId, to.firstRow + end, length, 1, target),
      ),
    );
  });
}

/** From each place in one line to the place of its key in another. */
function placesIn(from: readonly string[], to: readonly string[]): Map<number, number> {
  return new Map(
    from.flatMap((key, at): [number, number][] =>
      key !== "" && to.includes(key) && from.indexOf(key) === at ? [[at, to.indexOf(key)]] : [],
    ),
  );
}

/** Rows that stand together before and after. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

function runs(places: readonly (readonly [number, number])[]): Run[] {
  const found: Run[] = [];
  for (const [start, end] of places) {
    const last = found[found.length - 1];
    if (last && last.start + last.length === start && last.end + last.length === end)
      found[found.length - 1] = { ...last, length: last.length + 1 };
    else found.push({ start, end, length: 1 });
  }
  return found;
}
