// Cells that move aside, close up or change places when rows or columns come, go or move.
import type { Shift } from "../../workbook/box";
import { chunksOf, rowsOf } from "../../workbook/grid";
import type { Cell, Chunk, Row, Sheet } from "../../workbook/types";
import type { OpOf } from "./ops";

/** An empty cell of the looks and rule of its neighbour. */
function heir(cell: Cell | null | undefined): Cell | null {
  if (cell?.s === undefined && cell?.d === undefined) return null;
  const { s, d } = cell;
  return { v: null, ...(s === undefined ? {} : { s }), ...(d === undefined ? {} : { d }) };
}

/** The rows of a tab after a shift. */
export function shiftRows(sheet: Sheet, shift: Shift, inherit: OpOf<"insert">["inherit"]): readonly Chunk[] {
  const rows = rowsOf(sheet);
  const { at } = shift;
  if (shift.kind === "insert" && at > rows.length + 1 && inherit === "none") return sheet.chunks;
  while (rows.length < at - 1) rows.push(null);
  const made = shift.kind === "insert" ? madeRow(rows, at, inherit) : null;
  return keepChunks(sheet.chunks, chunksOf(shifted<Row>(rows, shift, null, made)));
}

/** An empty row that looks like its neighbour. */
function madeRow(rows: readonly Row[], at: number, inherit: OpOf<"insert">["inherit"]): Row {
  const like = inherit === "none" ? null : (rows[inherit === "before" ? at - 2 : at - 1] ?? null);
  const made: Row = like ? like.map(heir) : null;
  return made?.some((cell) => cell) ? made : null;
}

/**
 * A line of rows (cells) after a shift; `blank` fills it up, `made` is what comes. There may be hundreds of thousands, so
 * nothing is spread into arguments of a call.
 */
function shifted<T>(line: readonly T[], shift: Shift, blank: T, made: T): T[] {
  const { at, count } = shift;
  const before = line.slice(0, at - 1);
  if (shift.kind === "insert") return [...before, ...new Array<T>(count).fill(made), ...line.slice(at - 1)];
  const rest = [...before, ...line.slice(at - 1 + count)];
  if (shift.kind === "delete") return rest;
  const target = shift.to > at ? shift.to - count : shift.to;
  const moved = padded(line.slice(at - 1, at - 1 + count), count, blank);
  return [...padded(rest.slice(0, target - 1), target - 1, blank), ...moved, ...rest.slice(target - 1)];
}

const padded = <T>(line: readonly T[], length: number, blank: T): T[] =>
  line.length < length ? [...line, ...new Array<T>(length - line.length).fill(blank)] : [...line];

/** Chunks whose rows are all the same objects stay the same objects too. */
function keepChunks(before: readonly Chunk[], after: readonly Chunk[]): readonly Chunk[] {
  return after.map((chunk, index) => {
    const old = before[index];
    const same = chunk && old && chunk.every((row, at) => row === (old[at] ?? null));
    return same ? old : chunk;
  });
}

/** The cells of a tab after columns came, went or moved. */
export function shiftColumns(
  sheet: Sheet,
  shift: Shift,
  inherit: OpOf<"insert">["inherit"],
): readonly Chunk[] {
  return sheet.chunks.map((chunk) => chunk?.map((row) => row && shiftRow(row, shift, inherit)) ?? null);
}

function shiftRow(row: readonly (Cell | null)[], shift: Shift, inherit: OpOf<"insert">["inherit"]): Row {
  const { at } = shift;
  const made =
    shift.kind === "insert" && inherit !== "none" ? heir(row[inherit === "before" ? at - 2 : at - 1]) : null;
  if (shift.kind === "insert" && (at - 1 > row.length || (at - 1 === row.length && !made))) return row;
  const cells = shifted<Cell | null>(row, shift, null, made);
  while (cells.length > row.length && cells.at(-1) === null) cells.pop();
  return cells;
}
