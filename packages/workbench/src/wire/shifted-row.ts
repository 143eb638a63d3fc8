// Where a row stands after rows came or went.

/** `count` rows came before row `at` of a tab, or went from there (a negative count). */
export interface RowShift {
  at: number;
  count: number;
}

/** A row's place after rows came or went above it; null where it went itself. */
export function shiftedRow(row: number, { at, count }: RowShift): number | null {
  if (row < at) return row;
  return row < at - count ? null : row + count;
}
