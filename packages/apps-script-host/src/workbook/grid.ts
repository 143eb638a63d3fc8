// Reading and copy-on-write changing of the cells of a sheet.
import { type Box, type Cell, CHUNK, type Chunk, type Row, type Sheet } from "./types";

/** A cell without anything in it. */
export const EMPTY: Cell = { v: null };

/** The cell at a place, or null where nothing was ever put. */
export function cellAt(sheet: Pick<Sheet, "chunks">, row: number, column: number): Cell | null {
  return rowAt(sheet, row)?.[column - 1] ?? null;
}

/** The stored row at a 1-based place: an array that may be shorter than the grid, or null. */
export function rowAt(sheet: Pick<Sheet, "chunks">, row: number): Row {
  const at = row - 1;
  return sheet.chunks[Math.floor(at / CHUNK)]?.[at % CHUNK] ?? null;
}

/** Whether a cell shows or computes something; formats, notes and rules alone do not count. */
export const hasContent = (cell: Cell | null | undefined): cell is Cell =>
  cell !== null && cell !== undefined && (cell.v !== null || cell.f !== undefined || cell.p !== undefined);

/** Calls `visit` for every stored cell of a box, row by row. */
export function forEachCell(
  sheet: Pick<Sheet, "chunks">,
  box: Box,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const lastRow = Math.min(box.row + box.rows - 1, sheet.chunks.length * CHUNK);
  for (let row = box.row; row <= lastRow; row++) {
    const cells = rowAt(sheet, row);
    if (!cells) {
      if (!sheet.chunks[Math.floor((row - 1) / CHUNK)]) row += CHUNK - 1 - ((row - 1) % CHUNK);
      continue;
    }
    const last = Math.min(box.column + box.columns - 1, cells.length);
    for (let column = box.column; column <= last; column++) {
      const cell = cells[column - 1];
      if (cell) visit(cell, row, column);
    }
  }
}

/** Calls `visit` for every place whose cells are not the very same object in two tabs; rows and chunks that are the same are passed over. */
export function eachChangedCell(
  before: Pick<Sheet, "chunks"> | undefined,
  after: Pick<Sheet, "chunks">,
  visit: (row: number, column: number, old: Cell | null, now: Cell | null) => void,
): void {
  const count = Math.max(after.chunks.length, before?.chunks.length ?? 0);
  for (let index = 0; index < count; index++) {
    const [a, b] = [before?.chunks[index] ?? null, after.chunks[index] ?? null];
    for (let at = 0; a !== b && at < CHUNK; at++) {
      const [x, y] = [a?.[at] ?? null, b?.[at] ?? null];
      const length = x === y ? 0 : Math.max(x?.length ?? 0, y?.length ?? 0);
      for (let c = 0; c < length; c++) {
        const [old, now] = [x?.[c] ?? null, y?.[c] ?? null];
        if (old !== now) visit(index * CHUNK + at + 1, c + 1, old, now);
      }
    }
  }
}

/** Last row and column that hold content, 0 where there is none. */
export function contentExtent(sheet: Pick<Sheet, "chunks">): { row: number; column: number } {
  let row = 0;
  let column = 0;
  sheet.chunks.forEach((chunk, index) => {
    const extent = chunk ? chunkExtent(chunk) : null;
    if (!extent || extent.row === 0) return;
    row = index * CHUNK + extent.row;
    column = Math.max(column, extent.column);
  });
  return { row, column };
}

const extents = new WeakMap<object, { row: number; column: number }>();

function chunkExtent(chunk: readonly Row[]): { row: number; column: number } {
  const known = extents.get(chunk);
  if (known) return known;
  const extent = { row: 0, column: 0 };
  chunk.forEach((cells, index) => {
    if (!cells) return;
    for (let at = cells.length - 1; at >= 0; at--) {
      if (!hasContent(cells[at])) continue;
      extent.row = index + 1;
      extent.column = Math.max(extent.column, at + 1);
      break;
    }
  });
  extents.set(chunk, extent);
  return extent;
}

/** Changes cells of one sheet; untouched chunks and rows stay the very same objects. */
export class GridWriter {
  readonly chunks: Chunk[];
  private readonly ownChunks = new Set<number>();
  private readonly ownRows = new Set<number>();

  constructor(sheet: Pick<Sheet, "chunks">) {
    this.chunks = [...sheet.chunks];
  }

  get(row: number, column: number): Cell | null {
    return rowAt(this, row)?.[column - 1] ?? null;
  }

  set(row: number, column: number, cell: Cell | null): void {
    const at = row - 1;
    if (cell === null && !rowAt(this, row)) return;
    const cells = this.rowToWrite(at);
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = isVoid(cell) ? null : cell;
  }

  /** Replaces a whole row. */
  setRow(row: number, cells: Row): void {
    const at = row - 1;
    if (!cells && !rowAt(this, row)) return;
    this.chunkToWrite(Math.floor(at / CHUNK))[at % CHUNK] = cells;
    this.ownRows.delete(at);
  }

  /** The changed chunks. */
  done(): readonly Chunk[] {
    return this.chunks;
  }

  private rowToWrite(at: number): (Cell | null)[] {
    const chunk = this.chunkToWrite(Math.floor(at / CHUNK));
    if (!this.ownRows.has(at)) {
      chunk[at % CHUNK] = [...(chunk[at % CHUNK] ?? [])];
      this.ownRows.add(at);
    }
    return chunk[at % CHUNK] as (Cell | null)[];
  }

  private chunkToWrite(index: number): Row[] {
    while (this.chunks.length <= index) this.chunks.push(null);
    if (!this.ownChunks.has(index)) {
      this.chunks[index] = [...(this.chunks[index] ?? new Array<Row>(CHUNK).fill(null))];
      this.ownChunks.add(index);
    }
    return this.chunks[index] as Row[];
  }
}

function isVoid(cell: Cell | null): boolean {
  if (!cell) return true;
  if (cell.v !== null || cell.f !== undefined || cell.p !== undefined) return false;
  return cell.s === undefined && cell.n === undefined && cell.d === undefined && cell.r === undefined;
}

/** Packs rows (index 0 = row 1) into chunks; trailing empty rows are left out. */
export function chunksOf(rows: readonly Row[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    chunks.push(chunk.some((row) => row) ? chunk : null);
  }
  while (chunks.length > 0 && chunks[chunks.length - 1] === null) chunks.pop();
  return chunks;
}

/** All stored rows, index 0 = row 1. */
export function rowsOf(sheet: Pick<Sheet, "chunks">): Row[] {
  const rows: Row[] = [];
  sheet.chunks.forEach((chunk, index) => {
    for (let at = 0; at < CHUNK; at++) rows[index * CHUNK + at] = chunk?.[at] ?? null;
  });
  return rows;
}

/** Length of the longest row, at least `least`; there may be more rows than a call takes arguments. */
export const widest = (rows: readonly { readonly length: number }[], least = 0): number =>
  rows.reduce((width, row) => Math.max(width, row.length), least);
