// Formulas that Univer writes once for several cells, which share it by a name.
import type { ICellData } from "@univerjs/core";

type Matrix = Record<number, Record<number, ICellData | null>>;

/** A formula as it reads so many rows and columns further on. */
export type Shift = (formula: string, right: number, down: number) => string;

interface Origin {
  formula: string;
  row: number;
  column: number;
}

/** The cells, each with a formula of its own. */
export function withOwnFormulas(matrix: Matrix, shift: Shift): Matrix {
  const origins = new Map<string, Origin>();
  eachCell(matrix, (cell, row, column) => {
    if (cell?.si && cell.f && !origins.has(cell.si)) origins.set(cell.si, { formula: cell.f, row, column });
  });
  if (origins.size === 0) return matrix;
  const own: Matrix = {};
  eachCell(matrix, (cell, row, column) => {
    const origin = cell?.si && !cell.f ? origins.get(cell.si) : undefined;
    const f = origin && shift(origin.formula, column - origin.column, row - origin.row);
    own[row] = { ...own[row], [column]: f ? { ...cell, f } : cell };
  });
  return own;
}

function eachCell(
  matrix: Matrix,
  visit: (cell: ICellData | null, row: number, column: number) => void,
): void {
  for (const [row, cells] of Object.entries(matrix))
    for (const [column, cell] of Object.entries(cells ?? {})) visit(cell, Number(row), Number(column));
}
